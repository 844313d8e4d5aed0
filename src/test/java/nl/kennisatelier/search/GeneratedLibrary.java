package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Folder;

/// Reports of eight parts each, made by mixing real paragraphs under unique titles; and questions to ask of them. The
/// seed is fixed: the same size gives the same library on every machine.
public final class GeneratedLibrary {

    static final int QUESTIONS_OF_A_KIND = 29;

    private static final List<String> THEMES =
            List.of("aardgasvrij", "vergroening", "sociale-samenhang", "werkgelegenheid", "warmtenet");
    private static final List<String> PLACES =
            List.of("palenstein", "hengstdal", "spijkerkwartier", "kerschoten", "loenen", "craneveer");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,18}");

    /// Texts that are read to know which words are common and which are rare.
    private static final int SAMPLE_MAX = 20_000;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /// @param folders where real paragraphs are
    public GeneratedLibrary(List<Path> folders) throws IOException {
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) read(file);
            }
        }
    }

    private void read(Path file) throws IOException {
        var text = Files.readString(file).replaceFirst("(?s)^---.*?\n---\n", "").replaceAll("(?s)```.*?```", "");
        for (var block : text.split("\n\\s*\n")) {
            var plain = block.replaceAll("(?s)<!--.*?-->|\\^[a-z-]+|!?\\[|]\\([^)]*\\)|[#*>|`<{}\\[\\]]|%%", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (plain.length() < 40 || plain.length() > 1500 || !Character.isLetter(plain.charAt(0))) continue;
            paragraphs.add(plain);
            for (var sentence : plain.split("(?<=[.!?])\\s+")) {
                if (sentence.length() > 30 && sentence.length() < 200) sentences.add(sentence);
            }
        }
    }

    /// @param content whose lists, places and themes are taken along
    public void write(Path content, Path folder, int reports) throws IOException {
        for (var path : new Folder(content).paths()) {
            if (path.startsWith("verslagen/") || path.startsWith("vragensets/")) continue;
            Files.createDirectories(folder.resolve(path).getParent());
            Files.copy(content.resolve(path), folder.resolve(path));
        }
        var random = new Random(20261122);
        for (int i = 0; i < reports; i++) {
            var file = folder.resolve("verslagen/" + (2015 + i % 12) + "/verslag-" + i + ".md");
            if (i < 12) Files.createDirectories(file.getParent());
            Files.writeString(file, report(i, random));
        }
    }

    private String report(int number, Random random) {
        var text = new StringBuilder("---\ntitel: \"")
                .append(title(random))
                .append(' ')
                .append(number)
                .append("\"\nsamenvatting: \"")
                .append(pick(sentences, random).replace('"', '\'').replace('\\', '/'))
                .append("\"\ndatum: ")
                .append(2015 + number % 12)
                .append("-0")
                .append(1 + number % 9)
                .append("-11\nthemas: [")
                .append(pick(THEMES, random))
                .append("]\nwijken: [")
                .append(pick(PLACES, random))
                .append("]\n---\n");
        for (int i = 0; i < 4; i++) text.append(pick(paragraphs, random)).append("\n\n");
        text.append("Kenmerk ").append(mark(number)).append(".\n\n## Tips\n\n");
        for (int i = 0; i < 4; i++) item(text, "- ", random, " ^tip-" + i);
        text.append("\n## Vragen\n\n");
        for (int i = 0; i < 3; i++) item(text, "1. ", random, " ^vraag-" + i);
        return text.toString();
    }

    private void item(StringBuilder text, String bullet, Random random, String id) {
        text.append(bullet).append(pick(sentences, random)).append(id).append('\n');
    }

    /// A real one.
    public String sentence(Random random) {
        return pick(sentences, random).replace('"', '\'').replace('\\', '/');
    }

    private String title(Random random) {
        var words = pick(sentences, random).split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(5, words.length)))
                .replaceAll("[\"\\\\]", "");
    }

    /// A word that one report has.
    private static String mark(int number) {
        var letters = new StringBuilder("kenm");
        for (int rest = number, i = 0; i < 5; i++, rest /= 20) letters.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
        return letters.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /// One of the seven kinds of questions.
    public enum Kind {
        ONE_WORD,
        TWO_WORDS,
        PHRASE,
        RARE,
        NOTHING,
        PREFIX,
        TWO_FACETS
    }

    /// @param words as they are to be found; of a phrase without quotes
    public record Ask(Kind kind, String words) {

        SearchRequest request() {
            var request = SearchRequest.words(kind == Kind.PHRASE ? "\"" + words + "\"" : words);
            return kind == Kind.TWO_FACETS
                    ? request.plus(Facet.THEME, FACET_THEME).plus(Facet.YEAR, FACET_YEAR)
                    : request;
        }
    }

    public static final String FACET_THEME = "energie-en-warmte/aardgasvrij";
    public static final String FACET_YEAR = "2019";

    /// The same questions for every size: from the paragraphs, so that all of them occur.
    List<Ask> questions(int reports) {
        var random = new Random(11);
        var common = common();
        var asks = new ArrayList<Ask>();
        for (int i = 0; i < QUESTIONS_OF_A_KIND; i++) {
            asks.add(new Ask(Kind.ONE_WORD, pick(common, random)));
            asks.add(new Ask(Kind.TWO_WORDS, pick(common, random) + " " + pick(common, random)));
            asks.add(new Ask(Kind.PHRASE, phrase(random)));
            asks.add(new Ask(Kind.RARE, mark(random.nextInt(reports))));
            asks.add(new Ask(Kind.NOTHING, consonants(random)));
            var word = pick(common, random);
            asks.add(new Ask(Kind.PREFIX, word.substring(0, Math.max(3, word.length() - 3))));
            asks.add(new Ask(Kind.TWO_FACETS, pick(common, random)));
        }
        return asks.subList(0, 200);
    }

    private List<String> common() {
        Map<String, Integer> counts = new HashMap<>();
        var sample = paragraphs.subList(0, Math.min(SAMPLE_MAX, paragraphs.size()));
        for (var text : sample) {
            var own = new HashSet<String>();
            WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> own.add(word.group()));
            own.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        int least = Math.max(3, sample.size() / 500);
        return counts.entrySet().stream()
                .filter(word -> word.getValue() >= least && word.getValue() <= sample.size() / 8)
                .map(Map.Entry::getKey)
                .filter(word -> word.length() > 4)
                .sorted()
                .toList();
    }

    private String phrase(Random random) {
        while (true) {
            var words = pick(sentences, random).toLowerCase(Locale.ROOT).split(" ");
            int at = random.nextInt(Math.max(1, words.length - 3));
            var three = List.of(words).subList(at, Math.min(at + 3, words.length));
            if (three.size() == 3 && three.stream().allMatch(word -> word.matches("\\p{L}{3,}")))
                return String.join(" ", three);
        }
    }

    private static String consonants(Random random) {
        var letters = new StringBuilder();
        for (int i = 0; i < 9; i++) letters.append("bcdfghjklmnpqrstvwxz".charAt(random.nextInt(20)));
        return letters.toString();
    }
}
