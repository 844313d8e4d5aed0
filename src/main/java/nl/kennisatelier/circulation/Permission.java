package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.git.Message;
import nl.kennisatelier.git.Proposal;

/// What an editor knows to be taking from the site, for a message of the change says so: `Haalt-weg: verslagen/a.md`,
/// or `Haalt-weg: ja` for all its texts.
///
/// @param said in lower case
/// @param asked whether anybody can be asked at all: a forge has its commits already
public record Permission(Set<String> said, boolean asked) {

    static final String TRAILER = "Haalt-weg";

    private static final String ENGLISH = "Removes";

    private static final Set<String> ALL = Set.of("ja", "alles", "yes", "all");

    static Permission of(Proposal proposal) throws IOException {
        var said = Stream.concat(proposal.said(TRAILER).stream(), proposal.said(ENGLISH).stream());
        return new Permission(plain(said), !proposal.isFetched());
    }

    /// What a message says of which no commit was made yet.
    public static Permission of(String message) {
        var said = Stream.of(TRAILER, ENGLISH).flatMap(word -> Message.said(message, word).stream());
        return new Permission(plain(said), true);
    }

    private static Set<String> plain(Stream<String> said) {
        return said.map(word -> word.strip().toLowerCase(Locale.ROOT).replaceFirst("^/", ""))
                .collect(Collectors.toSet());
    }

    /// A message that says so.
    static String in(String message, String path) {
        return message + "\n\n" + TRAILER + ": " + path;
    }

    /// Whether this file is named: of a list that is not enough to say of all.
    public boolean names(String path) {
        return said.contains(path.toLowerCase(Locale.ROOT));
    }

    /// Whether a text is, which may be named by its address.
    boolean has(String path, String address) {
        return names(path) || said.contains(address) || said.stream().anyMatch(ALL::contains);
    }
}
