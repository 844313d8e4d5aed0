package nl.kennisatelier.library;

import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.source.Location;

/// An address that an entry had before, and still answers to.
///
/// @param address as [#plain] gives it: `verslagen/oud`, `tips/oud/tip-rol`, or one of another site: `posts/2020/avond`
/// @param part the anchor of the passage that it was of; empty for the document
/// @param location where an editor wrote it; nothing for one that follows from the name of the file
public record Alias(String address, String part, Optional<Location> location) {

    /// In characters; a longer address stands on no paper.
    public static final int LENGTH_MAX = 200;

    /// An address in the one spelling that it is looked up by: its path, in lower case, without language, without what
    /// comes after `?` or `#`, and without slashes at its ends. Empty when nothing is left.
    public static String plain(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://[^/]*", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/index\\.html?$", "/")
                .replaceAll("/+", "/")
                .replaceFirst("^/?(?:en(?:/|$))?", "")
                .replaceFirst("/$", "");
    }

    /// Whether somebody has to look after it.
    boolean isWritten() {
        return location.isPresent();
    }

    /// The same in a document that goes by another name: what is named after the document goes with it.
    Alias in(EntryId before, EntryId now) {
        var steps = address.split("/", -1);
        if (!isWritten() || part.isEmpty() || steps.length != 3 || !steps[1].equals(before.slug())) return this;
        return new Alias(steps[0] + "/" + now.slug() + "/" + steps[2], part, location);
    }
}
