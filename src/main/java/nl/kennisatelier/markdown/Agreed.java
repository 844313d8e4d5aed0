package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// Who agreed to be named, as the fields of a text say: speakers with consent, and the field `met_toestemming`.
public final class Agreed {

    private static final String FUNCTION = "functie";

    private Agreed() {}

    /// Names, addresses and numbers that may stand in the text, in lower case.
    public static Set<String> in(SourceFile file) {
        if (!file.text().toLowerCase(Locale.ROOT).contains(DetailsReader.CONSENT)) return Set.of();
        var fields = fields(file);
        var listed = fields.words(Key.AGREED).stream().map(Yaml.Scalar::text);
        var speakers = fields.items(Key.SPEAKERS, FUNCTION).stream()
                .filter(DetailsReader::isAgreed)
                .flatMap(speaker -> Stream.of(speaker.text("naam"), speaker.text(FUNCTION)));
        return Stream.concat(listed, speakers)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What stands as the function of speakers who did not agree, by line: with a name in it, it names them.
    public static Map<Integer, String> functionsOfOthers(SourceFile file) {
        if (!file.text().contains(Key.SPEAKERS.word)) return Map.of();
        return fields(file).items(Key.SPEAKERS, FUNCTION).stream()
                .filter(speaker -> !DetailsReader.isAgreed(speaker))
                .collect(Collectors.toUnmodifiableMap(
                        speaker -> speaker.line(FUNCTION),
                        speaker -> speaker.text(FUNCTION).replaceAll("\\s+", " "),
                        (one, other) -> one + "\n" + other));
    }

    private static Fields fields(SourceFile file) {
        var unused = new ArrayList<Problem>();
        return new Fields(file, FrontMatter.of(file, unused).fields(), Kind.REPORT, unused);
    }
}
