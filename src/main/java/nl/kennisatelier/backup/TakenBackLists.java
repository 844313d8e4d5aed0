package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.kennisatelier.access.Editors;

/// Editors from before, of whom some had their token taken back since.
final class TakenBackLists {

    private TakenBackLists() {}

    /// Makes a list of editors from before let nobody in whose token was taken back since.
    static void settle(Path data, Clock clock) throws IOException {
        var editors = data.resolve(Editors.FILE);
        Editors.of(editors, clock).settle();
        if (Files.exists(editors) && Files.size(editors) == 0) Files.delete(editors);
    }
}
