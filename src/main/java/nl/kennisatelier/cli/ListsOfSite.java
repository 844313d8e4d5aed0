package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.kennisatelier.backup.SmallList;
import nl.kennisatelier.inventory.PartTrouble;

/// The small lists of this site, beside how much stood in each. What is missing in one stays missed until it is put
/// back, or somebody accepts that.
final class ListsOfSite {

    private final KnownFolder data;

    /// What was wrong at the start: who reads a list only then shows it until the next one.
    private final List<PartTrouble> before;

    private volatile List<PartTrouble> now;

    private ListsOfSite(KnownFolder data, List<PartTrouble> before) {
        this.data = data;
        this.before = before;
        this.now = before;
    }

    /// Looks at them before anybody writes in one.
    static ListsOfSite in(KnownFolder data) {
        return new ListsOfSite(data, found(data));
    }

    private static List<PartTrouble> found(KnownFolder data) {
        var known = data.known();
        var troubles = new ArrayList<PartTrouble>();
        for (var list : SmallList.values()) {
            for (var name : names(list, data))
                list.trouble(data.resolve(""), name, known).ifPresent(troubles::add);
        }
        return List.copyOf(troubles);
    }

    private static List<String> names(SmallList list, KnownFolder data) {
        try {
            return list.names(data.resolve(""));
        } catch (IOException | UncheckedIOException closed) {
            return List.of(); // Of the folder it is told.
        }
    }

    /// Sees to it that the next start knows what is in them; to be called every few seconds.
    void remember() {
        for (var list : SmallList.values()) for (var name : names(list, data)) remember(list, name);
        now = found(data);
    }

    private void remember(SmallList list, String name) {
        int count = count(list, data.resolve(name));
        if (count > data.known().list(name)) data.note(inventory -> inventory.withList(name, count));
    }

    private static int count(SmallList list, Path file) {
        try {
            return list.stock(file).count();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /// Whatever there is now of a list is right.
    static void accept(SmallList list, KnownFolder data) {
        for (var name : names(list, data)) {
            int count = count(list, data.resolve(name));
            data.note(inventory -> inventory.withList(name, count));
        }
    }

    List<PartTrouble> troubles() {
        var all = new LinkedHashSet<PartTrouble>(now);
        for (var trouble : before) {
            if (isReadAtTheStart(trouble)) all.add(trouble);
        }
        return List.copyOf(all);
    }

    private static boolean isReadAtTheStart(PartTrouble trouble) {
        return SmallList.of(trouble.kind())
                .filter(list -> list != SmallList.REVOKED && list != SmallList.WIPED)
                .isPresent();
    }
}
