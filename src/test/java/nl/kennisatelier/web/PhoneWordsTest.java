package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import nl.kennisatelier.words.PhoneLanguage;
import org.junit.jupiter.api.Test;

/// The languages that only phones speak: each has all that a phone says, and nothing else.
class PhoneWordsTest {

    private static final Path TEXTS = Path.of("src/main/resources");

    /// Where a phone's page begins; the templates that these call are read too.
    private static final List<String> PAGES =
            List.of("join", "phone", "others", "question", "result", "kept", "out", "past");

    /// What a page or its record asks for with a beginning, or from code that is not of the phone alone.
    private static final Pattern IN_CODE = Pattern.compile(
            "live\\.(no\\.\\w+|trouble\\.\\w+|tally\\.\\w+|kept\\.(phone|unavailable|join)|join|unsent\\.title|out\\.title|consensus\\.share)");

    private static final Pattern ASKED = Pattern.compile("\"((?:live|note|privacy)\\.[\\w.]*\\w)\"");
    private static final Pattern CALLED = Pattern.compile("@template\\.facilitator\\.live\\.(\\w+)\\(");

    private static final Properties DUTCH = read("messages_nl");
    private static final Properties FIRST = read("phone_tr");

    @Test
    void allHaveTheSameKeys() {
        for (var language : others()) {
            assertEquals(FIRST.stringPropertyNames(), words(language).stringPropertyNames(), language.label);
        }
    }

    @Test
    void theyAreWhatAPhoneSays() throws IOException {
        var due = new TreeSet<String>();
        for (var text : texts()) ASKED.matcher(text).results().forEach(found -> due.add(found.group(1)));
        DUTCH.stringPropertyNames().stream().filter(IN_CODE.asMatchPredicate()).forEach(due::add);
        assertTrue(due.size() > 80, due.size() + " keys");
        assertEquals(due, new TreeSet<>(FIRST.stringPropertyNames()));
    }

    @Test
    void eachSentenceHasTheGapsOfTheDutchOne() {
        for (var language : others()) {
            var words = words(language);
            for (var key : words.stringPropertyNames()) {
                var sentence = words.getProperty(key);
                assertEquals(gaps(DUTCH.getProperty(key)), gaps(sentence), language.label + " " + key);
                assertTrue(!sentence.isBlank() && !sentence.contains("'"), language.label + " " + key);
                if (!gaps(sentence).isEmpty()) new MessageFormat(sentence).format(new Object[] {2, 2, 2, 2});
            }
        }
    }

    private static List<PhoneLanguage> others() {
        return Stream.of(PhoneLanguage.values()).filter(one -> !one.isOfSite()).toList();
    }

    private static List<String> texts() throws IOException {
        var names = new ArrayList<>(PAGES);
        var texts = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var text = Files.readString(Path.of("templates/facilitator/live", names.get(i) + ".jte"));
            texts.add(text);
            CALLED.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return texts;
    }

    private static Set<String> gaps(String pattern) {
        var gaps = new TreeSet<String>();
        Pattern.compile("\\{(\\d)").matcher(pattern).results().forEach(found -> gaps.add(found.group(1)));
        return gaps;
    }

    private static Properties words(PhoneLanguage language) {
        return read("phone_" + language.word);
    }

    private static Properties read(String name) {
        try (var in = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
            var words = new Properties();
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
