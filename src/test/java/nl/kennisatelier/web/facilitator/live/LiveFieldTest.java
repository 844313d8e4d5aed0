package nl.kennisatelier.web.facilitator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.page.FormAction;
import org.junit.jupiter.api.Test;

/// What the forms and scripts of a workshop send is what its routes read.
class LiveFieldTest {

    private static final List<String> TEMPLATES =
            List.of("buttons", "cockpit", "key", "links", "memo", "others", "phone", "putout", "question");
    private static final List<String> SCRIPTS = List.of("hall", "phone");

    private static final Pattern SENT = Pattern.compile("\\bname=\"([a-z]+)");
    private static final Pattern IN_A_SCRIPT =
            Pattern.compile("\\['([a-z]+)', |elements\\.([a-z]+)|\\[name=([a-z]+)\\]|URLSearchParams\\(\\{ ([a-z]+):");

    @Test
    void everyFieldIsSentAndRead() throws IOException {
        var sent = new TreeSet<String>();
        for (var name : TEMPLATES) sent.addAll(found(SENT, "templates/facilitator/live/" + name + ".jte"));
        for (var name : SCRIPTS) sent.addAll(found(IN_A_SCRIPT, "src/main/resources/static/script/" + name + ".js"));
        sent.remove(FormAction.FIELD);
        assertEquals(
                Stream.of(LiveField.values()).map(field -> field.word).collect(Collectors.toCollection(TreeSet::new)),
                sent);
    }

    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .flatMap(match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                        .map(match::group))
                .filter(word -> word != null)
                .toList();
    }
}
