package nl.kennisatelier.circulation;

import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.words.Words;

/// An address that was published, and is not any more.
///
/// @param address that leads there no more
/// @param was what stood there, or, for a name of before, what it led to
/// @param home the text that it stood in, or was
/// @param now what stands elsewhere and is the same; nothing when it is gone
/// @param hidden whether its text is there still, and readers do not see it
public record Loss(String address, Entry was, Document home, Optional<EntryId> now, boolean hidden)
        implements LostAddress {

    public EntryId id() {
        return was.id();
    }

    /// Whether it is a name of before, that an editor wrote.
    public boolean isFormer() {
        return !address.equals(was.id().value());
    }

    @Override
    public String line(Words words) {
        if (now.isPresent()) return words.get("push.gone.followed", "/" + address, "/" + now.get());
        return words.get(hidden ? "push.gone.hidden" : "push.gone.gone", "/" + address);
    }

    @Override
    public boolean isGone() {
        return now.isEmpty();
    }

    @Override
    public boolean isTextGone() {
        return was instanceof Document && !isFormer() && isGone() && !hidden;
    }

    @Override
    public String cure(Words words) {
        return words.get("push.gone.do", address);
    }
}
