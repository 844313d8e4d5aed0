package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import nl.kennisatelier.source.DiskRoom;

/// The disk that a copy comes on is full. What it is made of is not to blame.
public final class NoRoom extends IOException {

    private static final long serialVersionUID = 1;

    /// In bytes: with less, whatever failed there failed for that.
    private static final long LEAST = 1 << 20;

    private NoRoom(Path to, Exception why) {
        super("no room left on the disk of " + to, why);
    }

    /// To be asked when something failed, before anything else is blamed.
    ///
    /// @param to where it was written
    /// @throws NoRoom when that is why
    static void check(Path to, Exception failed) throws NoRoom {
        if (failed instanceof NoRoom known) throw known;
        for (Throwable why = failed; why != null; why = why.getCause()) {
            var said = String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT);
            if (said.contains("no space left") || said.contains("quota exceeded")) throw new NoRoom(to, failed);
        }
        if (DiskRoom.in(to) < LEAST) throw new NoRoom(to, failed);
    }
}
