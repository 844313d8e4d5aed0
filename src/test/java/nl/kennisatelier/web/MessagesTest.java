package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words on screen: Dutch and English in step, all that the pages ask for is there, and no sentence is too long.
class MessagesTest {

    /// A sentence on a page of a tool for everyone; longer ones are not read.
    private static final int WORDS_MAX = 15;

    /// What editors and operators read may take more words; they have a file open, not a phone in the street.
    private static final Pattern NOT_ON_A_PAGE =
            Pattern.compile("(problem|backup|cli|part|git|open|warning|machine|health)\\..*");

    /// A limit of ours, or what is only told of more.
    private static final Set<String> NEVER_ONE = Set.of(
            "cli.editor.days",
            "health.letters.what",
            "live.crowd.FAST",
            "live.crowd.LARGE",
            "live.no.ENOUGH",
            "map.many",
            "place.many",
            "problem.FILES_TOO_MANY.what",
            "problem.OPTIONS_UNFIT.cure",
            "problem.SENTENCE_LONG.cure",
            "problem.SENTENCE_LONG.what",
            "set.full");

    private static final Properties DUTCH = read("messages_nl.properties");
    private static final Properties ENGLISH = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(DUTCH.stringPropertyNames(), ENGLISH.stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSameGaps() {
        for (var key : DUTCH.stringPropertyNames()) {
            assertEquals(gaps(DUTCH.getProperty(key)), gaps(ENGLISH.getProperty(key)), key);
        }
    }

    @Test
    void everyPatternCanBeFilledIn() {
        for (var file : List.of(DUTCH, ENGLISH)) {
            for (var key : file.stringPropertyNames()) {
                var pattern = file.getProperty(key);
                if (!gaps(pattern).isEmpty()) new MessageFormat(pattern).format(new Object[] {2, 2, 2, 2, 2});
            }
        }
    }

    @Test
    void everyKeyThatAPageAsksForIsThere() throws IOException {
        var asked =
                Pattern.compile("(?:\\bt|words\\(\\)\\s*\\.get|words\\.get)\\(\\s*\"([a-z][\\w.-]*[\\w-])\"\\s*[,)]");
        var missing = new TreeSet<String>();
        for (var file : sources()) {
            var found = asked.matcher(Files.readString(file));
            while (found.find()) {
                if (!DUTCH.containsKey(found.group(1))) missing.add(found.group(1) + " in " + file);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatFollowsABeginningIsKnown() throws IOException {
        assertEquals(List.of(), new MessageKeys(texts()).unexplained());
    }

    @Test
    void everyKeyThatTheCodeMakesIsThere() {
        assertEquals(List.of(), MessageKeys.missing(DUTCH.stringPropertyNames()));
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        assertEquals(List.of(), new MessageKeys(texts()).dead(DUTCH.stringPropertyNames()));
    }

    @Test
    void aGapADeadKeyAndANewBeginningAreFound() throws IOException {
        var there = new TreeSet<>(DUTCH.stringPropertyNames());
        there.removeAll(Set.of("kind.TIP", "harvest.found.BSN", "problem.KEY_UNKNOWN.cure"));
        there.addAll(Set.of("kind.GOSSIP", "problem.KEY_UNKNOWN.why"));
        assertEquals(
                Set.of("kind.TIP", "harvest.found.BSN", "problem.KEY_UNKNOWN.cure"),
                Set.copyOf(MessageKeys.missing(there)));
        assertEquals(List.of("kind.GOSSIP", "problem.KEY_UNKNOWN.why"), new MessageKeys(texts()).dead(there));
        var planted = new ArrayList<>(texts());
        planted.add("words.get(\"gossip.of.\" + kind)");
        assertEquals(List.of("gossip.of.?"), new MessageKeys(planted).unexplained());
    }

    @Test
    void noSentenceOnAPageIsTooLong() {
        var tooLong = new ArrayList<String>();
        for (var file : List.of(DUTCH, ENGLISH)) {
            for (var key : file.stringPropertyNames()) {
                if (NOT_ON_A_PAGE.matcher(key).matches()) continue;
                var plain = file.getProperty(key).replaceAll("\\{\\d,choice[^}]*(\\{[^}]*}[^}]*)*}", "2 dingen");
                for (var sentence : plain.split("(?<=[.!?])\\s+")) {
                    if (sentence.split("\\s+").length > WORDS_MAX) tooLong.add(key + ": " + sentence);
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void whatIsCountedIsRightForOne() {
        var plural = Pattern.compile(
                "\\{\\d(?:,number)?} (?:(?!de |the )[\\p{L}]+ )?(?:adressen|antwoorden|bestanden|brieven|dagen"
                        + "|deelnemers|kolommen|meldingen|mensen|stukken|teksten|vragen|wijken|woorden|addresses|answers|columns"
                        + "|days|entries|files|hours|letters|messages|people|questions|texts|times|words)\\b");
        var choice = Pattern.compile("\\{\\d, ?choice(?:[^{}]|\\{[^{}]*})*}");
        var wrong = new TreeSet<String>();
        for (var file : List.of(DUTCH, ENGLISH)) {
            for (var key : file.stringPropertyNames()) {
                var bare = choice.matcher(file.getProperty(key)).replaceAll("");
                if (plural.matcher(bare).find() && !NEVER_ONE.contains(key)) wrong.add(key + ": " + bare);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void apostrophesAreTypographic() {
        for (var key : DUTCH.stringPropertyNames()) {
            if (NOT_ON_A_PAGE.matcher(key).matches()) continue;
            assertTrue(!DUTCH.getProperty(key).contains("'"), key);
            assertTrue(!ENGLISH.getProperty(key).contains("'"), key);
        }
    }

    private static Set<String> gaps(String pattern) {
        var gaps = new TreeSet<String>();
        var found = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (found.find()) gaps.add(found.group(1));
        return gaps;
    }

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        try (var templates = Files.walk(Path.of("templates"));
                var code = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    Stream.concat(templates, code).filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static List<Path> sources() throws IOException {
        try (var templates = Files.walk(Path.of("templates"));
                var code = Files.walk(Path.of("src/main/java/nl/kennisatelier/web"))) {
            return Stream.concat(templates, code).filter(Files::isRegularFile).toList();
        }
    }

    private static Properties read(String name) {
        try (var in = MessagesTest.class.getResourceAsStream("/" + name)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
