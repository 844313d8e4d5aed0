package nl.kennisatelier.web.editor.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Offer;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.circulation.Uploads;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.source.Content;

/// A text with the pictures and PDFs that it names and that wait to come in with it.
record WaitingFiles(Desk desk, Uploads uploads, Reviewing reviewing) {

    /// @param files by path
    record Read(Checked checked, Map<String, byte[]> files) {}

    Checked check(String path, TypedFields typed) throws IOException {
        return read(path, typed).checked();
    }

    /// With all else that stands on its branch, where it waits on one.
    Read read(String path, TypedFields typed) throws IOException {
        var all = new HashMap<String, Optional<byte[]>>();
        var offer = typed.branch().isEmpty() ? Optional.<Offer>empty() : reviewing.offer(typed.branch());
        offer.ifPresent(found -> found.files().forEach(file -> all.put(file.path(), file.after())));
        all.put(path, Optional.of(typed.text().getBytes(UTF_8)));
        var alone = desk.check(all);
        var files = named(alone, path);
        if (files.isEmpty()) return new Read(alone, files);
        files.forEach((file, bytes) -> all.put(file, Optional.of(bytes)));
        return new Read(desk.check(all), files);
    }

    private Map<String, byte[]> named(Checked checked, String path) throws IOException {
        var files = new HashMap<String, byte[]>();
        var document = checked.edition().library().atPath(path);
        if (document.isEmpty()) return files;
        for (Reference reference : document.get().references()) {
            if (!Content.isAttachment(reference.path())) continue;
            uploads.at(reference.path()).ifPresent(bytes -> files.put(reference.path(), bytes));
        }
        return files;
    }

    /// They are in git.
    void done(Map<String, byte[]> files) throws IOException {
        for (var path : files.keySet()) uploads.drop(path);
    }
}
