package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Origin;
import nl.kennisatelier.source.Problem;

/// Reads what a text and the pieces in it were called before: `voorheen: [avond-test, /tips/avond/tip-rol]`, the keys
/// for it of other programs, and `<!-- voorheen: tip-rol -->` beside a piece.
final class FormerNames {

    /// Of one text; nobody gives it another name more often.
    static final int COUNT_MAX = 100;

    private static final Pattern FILE = Pattern.compile("(?i).+\\.(md|markdown)");

    private final EntryId id;
    private final Kind kind;
    private final List<Problem> problems;
    private final List<Alias> aliases = new ArrayList<>();

    FormerNames(EntryId id, Kind kind, List<Problem> problems) {
        this.id = id;
        this.kind = kind;
        this.problems = problems;
    }

    List<Alias> all() {
        return aliases;
    }

    /// The address by the rule of before.
    void addOfFile(FileName file) {
        file.before(kind).ifPresent(slug -> aliases.add(new Alias(kind.folder + "/" + slug, "", Optional.empty())));
    }

    /// What the front matter says.
    void add(Fields fields, String path, List<Passage> passages) {
        for (var word : fields.words(Key.FORMERLY)) {
            add(word.text(), passages, new Location(path, word.line()));
        }
        for (var word : fields.words(Key.REDIRECTS)) { // Obsidian has other titles in it: those are no addresses.
            if (word.text().contains("/")) add(word.text(), passages, new Location(path, word.line()));
        }
    }

    /// What is said beside a piece: the word it was called by, or its whole address.
    void add(Kind ofPiece, String part, Marker marker, Location location) {
        Arrays.stream(marker.field(Key.FORMERLY.word).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> add(
                        word.contains("/")
                                ? Alias.plain(word)
                                : id.withPart(ofPiece, Slug.of(word)).value(),
                        part,
                        location));
    }

    private void add(String written, List<Passage> passages, Location location) {
        var address = address(written);
        var part = address.substring(address.lastIndexOf('/') + 1);
        var isOfPiece = address.chars().filter(c -> c == '/').count() == 2
                && passages.stream().anyMatch(passage -> passage.anchor().equals(part));
        add(address, isOfPiece ? part : "", location);
    }

    /// An address, a file as it was called, or the last step alone.
    private String address(String written) {
        if (FILE.matcher(written).matches()) {
            var file = new FileName(written.strip());
            var folder = DocumentReader.kindOfPath(file.path());
            return EntryId.of(file.path().contains("/") ? folder : kind, file.slug())
                    .value();
        }
        return written.contains("/")
                ? Alias.plain(written)
                : EntryId.of(kind, Slug.of(written)).value();
    }

    private void add(String address, String part, Location location) {
        if (!canHaveStood(address) || aliases.size() >= COUNT_MAX) {
            problems.add(Problem.of(Problem.Kind.VALUE_SHAPE, location, Key.FORMERLY.word, address));
        } else {
            aliases.add(new Alias(address, part, Optional.of(location)));
        }
    }

    /// What is kept for neighbours was never an address of ours, or it would be in their way.
    private static boolean canHaveStood(String address) {
        return !address.isEmpty() && address.length() <= Alias.LENGTH_MAX && !Origin.isKept(address);
    }
}
