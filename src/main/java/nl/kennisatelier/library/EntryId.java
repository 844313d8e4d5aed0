package nl.kennisatelier.library;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Origin;

/// The name of an entry, which is also its address on the site: `verslagen/palenstein` or `tips/palenstein/tip-rol`.
/// What a neighbour wrote has the neighbour in front: `buren/leiden/tips/avond/tip-rol`.
///
/// Printed on paper as a QR code: once published it never changes.
public record EntryId(String value) implements Comparable<EntryId> {

    /// In characters, for each step.
    public static final int STEP_LENGTH_MAX = 80;

    private static final String STEP = "[a-z0-9-]{1," + STEP_LENGTH_MAX + "}";

    /// No kind is called as the folder of the neighbours, so where a name begins with that it is a neighbour's.
    private static final Pattern SHAPE =
            Pattern.compile("(?:" + Origin.STEPS + ")?(?!" + Origin.FOLDER + "/)[a-z]{1,20}(?:/" + STEP + "){1,2}");

    private static final Pattern WITHIN = Pattern.compile("(" + Origin.STEPS + ")?(" + STEP + "(?:/" + STEP + ")?)");

    public EntryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an entry id: " + value);
        }
    }

    /// Nothing when an address cannot be that of an entry.
    public static Optional<EntryId> parse(String address) {
        return SHAPE.matcher(address).matches() ? Optional.of(new EntryId(address)) : Optional.empty();
    }

    /// The entry of a kind that has these steps [#within] its id.
    public static Optional<EntryId> parse(Kind kind, String within) {
        var steps = WITHIN.matcher(within);
        if (!steps.matches()) return Optional.empty();
        var origin = Optional.ofNullable(steps.group(1)).orElse("");
        return parse(origin + kind.folder + "/" + steps.group(2));
    }

    /// A document of ours.
    public static EntryId of(Kind kind, String slug) {
        return new EntryId(kind.folder + "/" + slug);
    }

    /// The same entry as it is called where it comes from that origin.
    public EntryId from(Origin origin) {
        return new EntryId(origin.steps() + value.substring(home()));
    }

    /// The document with another slug, of the same kind and origin.
    EntryId named(String slug) {
        return new EntryId(value.substring(0, value.indexOf('/', home()) + 1) + slug);
    }

    /// A part of the document with this id.
    public EntryId withPart(Kind kind, String part) {
        return new EntryId(value.substring(0, home()) + kind.folder + "/" + slug() + "/" + part);
    }

    /// Whose it is.
    public Origin origin() {
        return Origin.of(value);
    }

    /// What the step before the slug says; nothing where that is no kind of ours.
    public Optional<Kind> kind() {
        int home = home();
        return Kind.ofFolder(value.substring(home, value.indexOf('/', home)));
    }

    /// The step after the kind: `palenstein`.
    public String slug() {
        int first = value.indexOf('/', home()) + 1;
        int next = value.indexOf('/', first);
        return next < 0 ? value.substring(first) : value.substring(first, next);
    }

    /// The last step: for a passage also the anchor on the page of its document.
    public String part() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /// Whether it is in a document, and none itself.
    public boolean isPart() {
        return value.indexOf('/', value.indexOf('/', home()) + 1) > 0;
    }

    /// All steps but the kind: for a passage `palenstein/tip-rol`, at a neighbour `buren/leiden/avond/tip-rol`.
    public String within() {
        int home = home();
        return value.substring(0, home) + value.substring(value.indexOf('/', home) + 1);
    }

    /// Where the steps begin by which it is called at home.
    private int home() {
        return Origin.isKept(value) ? value.indexOf('/', Origin.FOLDER.length() + 1) + 1 : 0;
    }

    /// In the order of the letters of its address.
    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
