package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;

/// The pictures and PDFs that one text names, found where they stand.
///
/// @param found by path
record Attachments(Map<String, Attachment> found, List<Problem> problems) {

    /// @param known what is known of one that did not change since it was read
    static Attachments of(Document document, Content content, Function<String, Optional<Attachment>> known) {
        var found = new HashMap<String, Attachment>();
        var problems = new ArrayList<Problem>();
        for (var reference : document.references()) {
            if (!Content.isAttachment(reference.path())) continue;
            var attachment = known.apply(reference.path());
            if (attachment.isEmpty()) attachment = read(reference, content, problems);
            attachment.ifPresent(one -> found.put(one.path(), one));
        }
        return new Attachments(Map.copyOf(found), List.copyOf(problems));
    }

    /// Whether a text names one of these files, by its path or by its name only.
    static boolean names(Reference reference, Set<String> files) {
        int by = reference.path().indexOf(Reference.BY_NAME);
        if (by < 0) return files.contains(reference.path());
        var name = "/" + reference.path().substring(by + Reference.BY_NAME.length());
        return files.stream().anyMatch(file -> ("/" + file).endsWith(name));
    }

    private static Optional<Attachment> read(Reference reference, Content content, List<Problem> problems) {
        try {
            var bytes = content.read(place(reference.path(), content));
            var attachment = bytes.length > Content.ATTACHMENT_SIZE_MAX
                    ? Optional.<Attachment>empty()
                    : FileHead.read(reference.path(), bytes);
            if (attachment.isEmpty()) problems.add(problem(Problem.Kind.PICTURE_UNFIT, reference));
            return attachment;
        } catch (NoSuchFileException gone) {
            problems.add(problem(Problem.Kind.LINK_DEAD, reference));
        } catch (IOException unreadable) {
            problems.add(problem(Problem.Kind.PICTURE_UNFIT, reference));
        }
        return Optional.empty();
    }

    /// Where a file is that was called by its name only: in the folder that names it, else wherever it is first.
    private static String place(String path, Content content) throws IOException {
        int by = path.indexOf(Reference.BY_NAME);
        if (by < 0) return path;
        var name = path.substring(by + Reference.BY_NAME.length());
        var near = path.substring(0, by) + name;
        var all = content.attachments();
        return all.contains(near)
                ? near
                : all.stream()
                        .filter(one -> ("/" + one).endsWith("/" + name))
                        .sorted()
                        .findFirst()
                        .orElse(near);
    }

    private static Problem problem(Problem.Kind kind, Reference reference) {
        var written = reference.path().replaceFirst(".*\\*/", "");
        return Problem.of(kind, reference.location(), written);
    }
}
