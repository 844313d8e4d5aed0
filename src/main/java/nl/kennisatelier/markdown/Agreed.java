package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.SourceFile;

/// Who agreed to be named, as the fields of a text say: speakers with consent, and the field `met_toestemming`.
public final class Agreed {

    private Agreed() {}

    /// Names, addresses and numbers that may stand in the text, in lower case.
    public static Set<String> in(SourceFile file) {
        if (!file.text().toLowerCase(Locale.ROOT).contains(DetailsReader.CONSENT)) return Set.of();
        var unused = new ArrayList<nl.kennisatelier.source.Problem>();
        var fields = new Fields(file, FrontMatter.of(file, unused).fields(), Kind.REPORT, unused);
        var listed = fields.words(Key.AGREED).stream().map(Yaml.Scalar::text);
        var speakers = fields.items(Key.SPEAKERS, "functie").stream()
                .filter(DetailsReader::isAgreed)
                .map(speaker -> speaker.text("naam"));
        return Stream.concat(listed, speakers)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
    }
}
