package nl.kennisatelier.web.facilitator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.page.FormAction;
import org.junit.jupiter.api.Test;

/// What the forms and scripts of a workshop send is what its routes read.
class LiveFieldTest {

    private static final Path TEMPLATES = Path.of("templates/facilitator/live");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/script");

    /// Forms of which other routes read the fields, and names of other things than fields.
    private static final Set<String> OTHERS = Set.of("start.jte", "bare.jte", "screen.jte");

    /// A file that is sent along is no field.
    private static final Set<String> NO_FIELDS = Set.of(FormAction.FIELD, "code", "foto");

    /// Named by the step of the evening that a button leads to.
    private static final Set<String> COMPUTED = Set.of(LiveField.PART.word);

    private static final Pattern SENT = Pattern.compile("\\bname=\"([a-z]+)");
    private static final Pattern IN_A_SCRIPT =
            Pattern.compile("\\['([a-z]+)', |elements\\.([a-z]+)|\\[name=([a-z]+)\\]|URLSearchParams\\(\\{ ([a-z]+):");

    @Test
    void everyFieldIsSentAndRead() throws IOException {
        var sent = new TreeSet<String>();
        for (var file : files(TEMPLATES, "*.jte"))
            if (!OTHERS.contains(file.getFileName().toString())) sent.addAll(found(SENT, file));
        for (var file : files(SCRIPTS, "{hall,phone}*.js")) sent.addAll(found(IN_A_SCRIPT, file));
        sent.addAll(COMPUTED);
        sent.removeAll(NO_FIELDS);
        assertEquals(
                Stream.of(LiveField.values()).map(field -> field.word).collect(Collectors.toCollection(TreeSet::new)),
                sent);
    }

    private static List<Path> files(Path folder, String names) throws IOException {
        try (var files = Files.newDirectoryStream(folder, names)) {
            var all = new ArrayList<Path>();
            files.forEach(all::add);
            return all;
        }
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .flatMap(match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                        .map(match::group))
                .filter(word -> word != null)
                .toList();
    }
}
