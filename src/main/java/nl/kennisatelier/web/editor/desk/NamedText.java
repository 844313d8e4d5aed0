package nl.kennisatelier.web.editor.desk;

import java.io.IOException;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A text whose name, place or being there is at stake.
///
/// @param isOnline whether readers see it
record NamedText(Document document, EditedText file, boolean isOnline) {

    static Optional<NamedText> at(Desk desk, PageRequest visit, String path) throws IOException {
        var file = desk.text(path);
        if (file.isEmpty()) return Optional.empty();
        var online = visit.library().atPath(path);
        if (online.isPresent()) return Optional.of(new NamedText(online.get(), file.get(), true));
        return desk.check(path, file.get().text())
                .edition()
                .library()
                .atPath(path)
                .map(document -> new NamedText(document, file.get(), false));
    }

    String path() {
        return document.path();
    }

    String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }
}
