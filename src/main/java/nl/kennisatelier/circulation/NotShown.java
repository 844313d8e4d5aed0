package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import nl.kennisatelier.git.Proposal;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// Files between the texts that look as if readers saw them.
public final class NotShown {

    private NotShown() {}

    /// All in a folder.
    public static List<Problem> in(Content content) throws IOException {
        return among(content.otherTexts(), content);
    }

    /// Those that a change brings.
    ///
    /// @param online the commit that is online; empty before the first
    static List<Problem> in(Proposal proposal, String online) throws IOException {
        return online.isEmpty() ? in(proposal.content()) : among(proposal.otherTextsSince(online), proposal.content());
    }

    private static List<Problem> among(Collection<String> files, Content content) throws IOException {
        if (files.isEmpty()) return List.of();
        var texts = content.paths().stream().filter(Content::isText).toList();
        return files.stream()
                .filter(file -> texts.stream().anyMatch(text -> text.startsWith(folder(file))))
                .map(file -> Problem.of(Problem.Kind.FILE_NOT_SHOWN, new Location(file, 1)))
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
