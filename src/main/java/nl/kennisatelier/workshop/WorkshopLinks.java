package nl.kennisatelier.workshop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.store.Store;
import org.jdbi.v3.core.Handle;

/// The secret links of workshops: given out, looked at, and taken back by who leads.
public final class WorkshopLinks {

    /// Of one workshop, at the same time.
    public static final int COUNT_MAX = 30;

    private final Store store;
    private final Clock clock;
    private final LiveBoards boards;
    private final Keys keys;
    private final Optional<Path> told;
    private final LinkUses uses = new LinkUses();

    /// @param told where it is told which were taken back, so that no copy makes them open anything again
    WorkshopLinks(Store store, Clock clock, LiveBoards boards, Keys keys, Optional<Path> told) {
        this.told = told;
        this.store = store;
        this.clock = clock;
        this.boards = boards;
        this.keys = keys;
    }

    /// Gives one more out, for a second facilitator or another screen. This is the only time that its key can be seen.
    ///
    /// @return the key; nothing when there are [#COUNT_MAX] already
    public Optional<String> give(String id, Capability may) {
        var given = store.keep(handle -> {
            WorkshopTables.nextChange(handle, id);
            return KeyTables.links(handle, id).size() < COUNT_MAX
                    ? Optional.of(insert(handle, id, may))
                    : Optional.<String>empty();
        });
        if (given.isPresent()) log(Audit.Event.LINK_GIVEN, id);
        return given;
    }

    /// Those that began with the token of an editor and of which the answers are still there, the newest first.
    public List<Workshop> ofEditor(String editor) {
        return editor.isEmpty()
                ? List.of()
                : store.read(handle -> EveningTables.ofEditor(handle, editor).stream()
                        .flatMap(id -> WorkshopTables.row(handle, id).stream())
                        .map(WorkshopTables.WorkshopRow::workshop)
                        .toList());
    }

    private static void log(Audit.Event event, String id) {
        Audit.log(event, Audit.Fact.WORKSHOP.is(id));
    }

    private String insert(Handle handle, String id, Capability may) {
        var key = keys.key();
        KeyTables.allow(handle, id, Keys.hash(key), may, clock.millis());
        return key;
    }

    /// Those that open something now, in the order in which they were given out.
    ///
    /// @param own the key of who looks
    public List<GivenLink> all(String id, String own) {
        return store.read(handle -> KeyTables.links(handle, id)).stream()
                .map(link -> link.seenBy(Keys.hash(own), uses.last(id, link.hash())))
                .toList();
    }

    /// Takes one back: it opens nothing any more, and who looks with it is shown out. Nobody takes back their own, so
    /// there is always somebody who leads.
    ///
    /// @param name of the link, as somebody sent it: anything at all
    /// @param own the key of who takes it back
    /// @return whether it was there
    public boolean takeBack(String id, String name, String own) {
        boolean gone = store.keep(handle -> {
            WorkshopTables.nextChange(handle, id);
            var hash = Keys.hash(own);
            return KeyTables.may(handle, id, hash).equals(Optional.of(Capability.FACILITATE))
                    && KeyTables.links(handle, id).stream()
                            .filter(link ->
                                    link.name().equals(name) && !link.hash().equals(hash))
                            .anyMatch(link -> forbid(handle, id, link.hash(), hash));
        });
        if (gone) takenBack(id);
        return gone;
    }

    /// Makes a new key in the place of somebody's own, which opens nothing any more.
    ///
    /// @return the new one; nothing when the own was no key to lead with
    public Optional<String> replace(String id, String own) {
        var key = store.keep(handle -> {
            WorkshopTables.nextChange(handle, id);
            var hash = Keys.hash(own);
            if (!KeyTables.may(handle, id, hash).equals(Optional.of(Capability.FACILITATE)))
                return Optional.<String>empty();
            var instead = insert(handle, id, Capability.FACILITATE);
            forbid(handle, id, hash, Keys.hash(instead));
            return Optional.of(instead);
        });
        if (key.isPresent()) takenBack(id);
        return key;
    }

    /// @param instead the hash of the key that goes on opening what it did
    private boolean forbid(Handle handle, String id, String hash, String instead) {
        boolean gone = KeyTables.forbid(handle, id, hash);
        if (gone) told.ifPresent(file -> WipedAnswers.tellReplaced(file, id, hash, instead));
        return gone;
    }

    /// Whoever looks with it is told at once.
    private void takenBack(String id) {
        log(Audit.Event.LINK_TAKEN_BACK, id);
        boards.ring(id);
    }

    /// A key opened something. Nothing is written: somebody only looks.
    void used(String id, String hash) {
        uses.note(id, hash, clock.instant());
    }

    /// Writes when the links of a workshop were used, in the transaction of somebody who changes it anyhow.
    void keepUses(Handle handle, String id) {
        uses.of(id).forEach((hash, moment) -> KeyTables.setUsed(handle, hash, moment.toEpochMilli()));
    }
}
