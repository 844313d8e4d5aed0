package nl.kennisatelier.circulation.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Something that was sent in, and what became of it.
///
/// @param id of the file, made from its address by a hash: who sees the id does not find the address
/// @param note as it came; without fields once it is over
/// @param kept words that seem to tell of a person, and that the sender let stand
/// @param text the Markdown that it becomes; empty once it is over
public record Letter(String id, SentNote note, Instant arrived, List<String> kept, String text, Fate fate) {

    /// That nobody read by then goes.
    public static final Duration UNREAD_MAX = Duration.ofDays(30);

    /// After it was decided, until its address opens nothing any more.
    public static final Duration TOLD_FOR = Duration.ofDays(180);

    /// The same, when the sender took it back: they know.
    static final Duration TOLD_BACK_FOR = Duration.ofDays(7);

    public Letter {
        kept = List.copyOf(kept);
    }

    public boolean isWaiting() {
        return fate.state() == Fate.State.WAITING;
    }

    /// Whether it waits, or would if the process had not been stopped.
    public boolean isOpen() {
        return !fate.state().isOver;
    }

    /// In bytes, about: what it takes of the room for letters that wait.
    long size() {
        return isOpen() ? text.length() + note.essence().length() : 0;
    }

    /// When it goes as unread.
    public Instant unreadUntil() {
        return arrived.plus(UNREAD_MAX);
    }

    /// When its address stops to tell what became of it.
    public Instant toldUntil() {
        return fate.when().plus(fate.state() == Fate.State.TAKEN_BACK ? TOLD_BACK_FOR : TOLD_FOR);
    }

    Letter with(Fate next) {
        if (!next.state().isOver) return new Letter(id, note, arrived, kept, text, next);
        return new Letter(id, new SentNote(note.kind(), note.subject(), Map.of()), arrived, List.of(), "", next);
    }
}
