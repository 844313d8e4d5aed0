package nl.kennisatelier.library;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of an entry, which is also its address on the site: `verslagen/palenstein` or `tips/palenstein/tip-rol`.
///
/// Printed on paper as a QR code: once published it never changes.
public record EntryId(String value) implements Comparable<EntryId> {

    /// In characters, for each step.
    public static final int STEP_LENGTH_MAX = 80;

    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,20}(/[a-z0-9-]{1," + STEP_LENGTH_MAX + "}){1,2}");

    public EntryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an entry id: " + value);
        }
    }

    /// Nothing when an address cannot be that of an entry.
    public static Optional<EntryId> parse(String address) {
        return SHAPE.matcher(address).matches() ? Optional.of(new EntryId(address)) : Optional.empty();
    }

    public static EntryId of(Kind kind, String slug) {
        return new EntryId(kind.folder + "/" + slug);
    }

    /// @param document the slug of the document it stands in
    public static EntryId of(Kind kind, String document, String part) {
        return new EntryId(kind.folder + "/" + document + "/" + part);
    }

    /// The step after the kind: `palenstein`.
    public String slug() {
        int first = value.indexOf('/') + 1;
        int next = value.indexOf('/', first);
        return next < 0 ? value.substring(first) : value.substring(first, next);
    }

    /// The last step: for a passage also the anchor on the page of its document.
    public String part() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /// All steps but the kind: for a passage `palenstein/tip-rol`.
    public String within() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
