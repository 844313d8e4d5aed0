package nl.kennisatelier.web.kit.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Under which licence the texts may be used again, as `atelier.yaml` writes it, as readers know it and where it is
/// explained.
public final class Licence {

    private static final Pattern COMMONS =
            Pattern.compile("CC[ -](BY(?:-(?:NC|ND|SA|NC-SA|NC-ND))?)[ -](\\d\\.\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ZERO = Pattern.compile("CC0(?:[ -]1\\.0)?", Pattern.CASE_INSENSITIVE);

    private Licence() {}

    /// `CC BY 4.0` with the address of its explanation; another name as it was written; nothing where none was.
    public static Optional<Link> link(String written, String language) {
        var text = written.strip();
        if (text.isEmpty()) return Optional.empty();
        var deed = "/deed." + language;
        var commons = COMMONS.matcher(text);
        if (commons.matches()) {
            var terms = commons.group(1).toUpperCase(Locale.ROOT);
            var address = "licenses/" + terms.toLowerCase(Locale.ROOT) + "/" + commons.group(2);
            return Optional.of(commons("CC " + terms + " " + commons.group(2), address + deed));
        }
        if (ZERO.matcher(text).matches()) return Optional.of(commons("CC0 1.0", "publicdomain/zero/1.0" + deed));
        return Optional.of(new Link(text, text.matches("https?://\\S+") ? text : ""));
    }

    private static Link commons(String name, String address) {
        return new Link(name, "https://creativecommons.org/" + address);
    }
}
