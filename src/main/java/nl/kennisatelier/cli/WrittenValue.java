package nl.kennisatelier.cli;

import java.util.Optional;
import java.util.regex.Pattern;

/// A value as somebody wrote it in a file or a variable, which no shell has read: quotes around it are taken off, as a
/// shell would.
record WrittenValue(String value) {

    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

    /// Begins with a quote, or goes on with a remark: did somebody mean that?
    private static final Pattern AMBIGUOUS = Pattern.compile("[\"'].*|.*\\s#.*");

    /// @return nothing when nobody knows what was meant
    static Optional<WrittenValue> of(String written) {
        var value = written.strip();
        var quoted = QUOTED.matcher(value);
        if (quoted.matches()) return inside(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
        return AMBIGUOUS.matcher(value).matches() ? Optional.empty() : Optional.of(new WrittenValue(written));
    }

    /// `"a" # "b"` is not one value in quotes.
    private static Optional<WrittenValue> inside(String value) {
        return value.matches(".*[\"'].*\\s#.*") ? Optional.empty() : Optional.of(new WrittenValue(value));
    }
}
