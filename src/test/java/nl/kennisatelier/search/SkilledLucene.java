package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.library.WordGroup;
import nl.kennisatelier.library.WordGroup.Nearness;
import nl.kennisatelier.search.words.RelatedWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;

/// What a skilled engineer makes of Lucene's own parts: letters folded, Hunspell's stems, compounds cut by a
/// dictionary, our own lists of words as synonyms. Needs Debian's `hunspell-nl` and `wdutch`; nothing of them is
/// kept here.
final class SkilledLucene {

    private static final Path STEMS = Path.of("usr/share/hunspell/nl.dic");
    private static final Path ENDINGS = Path.of("usr/share/hunspell/nl.aff");
    private static final Path WORDS = Path.of("usr/share/dict/dutch");

    private SkilledLucene() {}

    /// @param root under which the two packages were unpacked: `/` where they are installed
    static boolean canBeHad(Path root) {
        return Files.exists(root.resolve(STEMS)) && Files.exists(root.resolve(WORDS));
    }

    /// @param root as above
    /// @param titleWeight beside the text
    static LucenePeer over(Path content, Path root, float titleWeight) throws IOException {
        var synonyms = Files.createTempFile("synonyms", ".txt");
        Files.writeString(
                synonyms,
                RelatedWords.related().stream()
                        .filter(group -> group.nearness() == Nearness.SAME)
                        .map(SkilledLucene::line)
                        .collect(Collectors.joining("\n")));
        var indexing = analyzer(root, Optional.empty());
        var asking = analyzer(root, Optional.of(synonyms));
        Files.delete(synonyms);
        return new LucenePeer(content, indexing, asking, titleWeight);
    }

    private static String line(WordGroup group) {
        return String.join(", ", group.words());
    }

    /// Synonyms only in the question, as Lucene advises.
    private static Analyzer analyzer(Path root, Optional<Path> synonyms) throws IOException {
        var folding = TokenFilterFactory.availableTokenFilters().contains("icuFolding") ? "icuFolding" : "asciiFolding";
        var analyzer = CustomAnalyzer.builder(root).withTokenizer("standard").addTokenFilter("lowercase");
        if (synonyms.isPresent()) {
            analyzer.addTokenFilter(
                    "synonymGraph", "synonyms", synonyms.get().toString(), "expand", "true", "ignoreCase", "true");
        } else {
            analyzer.addTokenFilter(
                    "dictionaryCompoundWord",
                    "dictionary",
                    root.resolve(WORDS).toString(),
                    "minSubwordSize",
                    "4",
                    "onlyLongestMatch",
                    "true");
        }
        return analyzer.addTokenFilter(
                        "hunspellStem",
                        "dictionary",
                        root.resolve(STEMS).toString(),
                        "affix",
                        root.resolve(ENDINGS).toString(),
                        "longestOnly",
                        "true")
                .addTokenFilter(folding)
                .build();
    }
}
