package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static Optional<Attachment> read(Reference reference, Content content, List<Problem> problems) {
        try {
            var bytes = content.read(reference.path());
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

    private static Problem problem(Problem.Kind kind, Reference reference) {
        return Problem.of(kind, reference.location(), reference.path());
    }
}
