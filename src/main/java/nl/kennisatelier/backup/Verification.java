package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.store.NewerForm;

/// Restores a copy where nobody sees it, and compares what is there with what the copy says of itself.
public final class Verification {

    private Verification() {}

    /// @param manifest what the copy says is in it
    /// @param troubles nothing when all of it is there, and all that should be gone is gone
    public record Verdict(Optional<Manifest> manifest, List<Trouble> troubles) {

        public boolean isGood() {
            return troubles.isEmpty();
        }
    }

    /// @param copy an archive, a folder, or a copy of the workshops alone
    /// @throws IOException when nothing can be unpacked here
    public static Verdict of(Path copy) throws IOException {
        try (var room = Workroom.open()) {
            var opened = Opened.of(copy, room.folder());
            var troubles = new ArrayList<>(opened.troubles());
            if (opened.manifest().isEmpty()) return new Verdict(opened.manifest(), troubles);
            var manifest = opened.manifest().get();
            workshops(new KeptFolder(opened.folder()), manifest, troubles);
            texts(new KeptFolder(opened.folder()), manifest, troubles);
            troubles.addAll(manifest.troubles());
            return new Verdict(opened.manifest(), troubles);
        }
    }

    private static void workshops(KeptFolder copy, Manifest manifest, List<Trouble> troubles) {
        if (!Files.exists(copy.workshopsFile())) return; // That it is missing is told already.
        try {
            var stock = WorkshopsCopy.stock(copy.workshops());
            if (!stock.isToldBy(manifest.stock())) {
                troubles.add(differ(
                        manifest.stock().workshops() + "/" + manifest.stock().answers(),
                        stock.workshops() + "/" + stock.answers()));
            }
            var overdue = stock.overdue(manifest.made(), Set.of());
            if (!overdue.isEmpty()) troubles.add(new Trouble(Trouble.Kind.OVERDUE, overdue.size()));
        } catch (NewerForm newer) {
            troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_NEWER));
        } catch (IOException damaged) {
            troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_DAMAGED, Trouble.why(damaged)));
        }
    }

    private static void texts(KeptFolder copy, Manifest manifest, List<Trouble> troubles) {
        manifest.commits().forEach((name, commit) -> {
            if (commit.isEmpty()) return;
            var state = RepositoryState.of(copy.path().resolve(name));
            if (state.trouble().isPresent()) {
                troubles.add(new Trouble(
                        Trouble.Kind.TEXTS_DAMAGED, name, state.trouble().get()));
            } else if (!state.head().equals(Optional.of(commit))) {
                troubles.add(differ(commit, state.head().orElse("")));
            }
        });
    }

    private static Trouble differ(String told, String found) {
        return new Trouble(Trouble.Kind.COUNTS_DIFFER, told, found);
    }
}
