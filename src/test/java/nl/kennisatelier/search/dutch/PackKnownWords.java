package nl.kennisatelier.search.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Packs word lists into the file of [KnownWords], by hand: `PackKnownWords TO LIST ...`, a word a line. The one in the
/// product is made of Debian's `wdutch` 1:2.20.19-2 (OpenTaal, of its two licences CC BY 3.0; the notice stands in
/// `bekende-woorden.txt`) and of our own lists.
final class PackKnownWords {

    private PackKnownWords() {}

    public static void main(String[] arguments) throws IOException {
        var words = new TreeSet<String>();
        for (var list : List.of(arguments).subList(1, arguments.length)) {
            for (var line : Files.readAllLines(Path.of(list), StandardCharsets.UTF_8)) {
                if (!line.startsWith("#")) words.addAll(words(line));
            }
        }
        Files.write(Path.of(arguments[0]), KnownWords.of(words).bytes());
        System.out.println(words.size() + " words");
    }

    /// In small letters, without accents; names are words too.
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (var word : line.split("[\\s,;=~|]+")) {
            var plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
            if (plain.matches("[a-z]{4,30}")) words.add(plain);
        }
        return words;
    }
}
