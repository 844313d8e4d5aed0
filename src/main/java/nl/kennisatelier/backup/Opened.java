package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.source.DiskRoom;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.workshop.Stock;

/// A copy, where it can be looked through: an archive unpacked, a folder as it stands, or a copy of the workshops
/// alone.
///
/// @param folder a data folder with what it holds
/// @param manifest nothing when it cannot be read: then nothing else can be told
/// @param troubles what is not as it was when it was made
record Opened(Path folder, Optional<Manifest> manifest, List<Trouble> troubles) {

    /// In bytes that stay free on the disk.
    private static final long ROOM_MIN = 64 << 20;

    /// @param temporary an empty folder, for what is unpacked
    static Opened of(Path copy, Path temporary) throws IOException {
        var troubles = new ArrayList<Trouble>();
        try {
            if (!Files.exists(copy)) return none(new Trouble(Trouble.Kind.COPY_ABSENT, copy), temporary);
            if (KeptFolder.name(copy).endsWith(".zip")) return ofWorkshops(copy, temporary);
            var manifest = Files.isDirectory(copy)
                    ? Manifest.read(Files.readString(copy.resolve(Manifest.FILE)))
                    : unpack(copy, temporary, troubles);
            var folder = Files.isDirectory(copy) ? copy : temporary;
            compare(folder, manifest, troubles);
            return new Opened(folder, Optional.of(manifest), troubles);
        } catch (Manifest.Newer newer) {
            troubles.add(new Trouble(Trouble.Kind.COPY_NEWER, copy, newer.getMessage()));
        } catch (NewerForm newer) {
            troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_NEWER));
        } catch (NoRoom full) {
            troubles.add(new Trouble(Trouble.Kind.NO_ROOM, copy, full.mib, temporary.getParent()));
        } catch (IOException unreadable) {
            troubles.add(new Trouble(Trouble.Kind.NO_COPY, copy, Trouble.why(unreadable)));
        }
        return new Opened(temporary, Optional.empty(), troubles);
    }

    private static Opened none(Trouble why, Path temporary) {
        return new Opened(temporary, Optional.empty(), List.of(why));
    }

    /// There would be no room for it.
    private static final class NoRoom extends IOException {

        private final long mib;

        NoRoom(long bytes) {
            super("no room to unpack a copy");
            this.mib = bytes >> 20;
        }
    }

    private static Manifest unpack(Path copy, Path temporary, List<Trouble> troubles) throws IOException {
        long needed = Archive.manifest(copy).size() + ROOM_MIN;
        if (DiskRoom.in(temporary) < needed) {
            throw new NoRoom(needed);
        }
        return Archive.unpack(copy, temporary, troubles);
    }

    /// As a server makes them beside the file itself.
    private static Opened ofWorkshops(Path zip, Path temporary) throws IOException {
        var folder = OwnFiles.folder(temporary.resolve(KeptFolder.WORKSHOPS));
        WorkshopsCopy.unzip(zip, folder);
        Stock stock = WorkshopsCopy.stock(folder);
        var manifest = new Manifest("", "", Stamp.of(zip), Map.of(), stock, Snapshot.marks(temporary), List.of());
        return new Opened(temporary, Optional.of(manifest), List.of());
    }

    private static void compare(Path folder, Manifest manifest, List<Trouble> troubles) throws IOException {
        for (var file : manifest.files().entrySet()) {
            var path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
                troubles.add(new Trouble(Trouble.Kind.MISSING, file.getKey()));
            } else if (!Sha256.hex(path).equals(file.getValue().sha256())) {
                troubles.add(new Trouble(Trouble.Kind.CHANGED, file.getKey()));
            }
        }
    }

    /// Of which part what is wrong with it keeps others whole.
    boolean isWhole(CopyPart part) {
        return troubles.stream()
                .filter(trouble -> trouble.kind() != Trouble.Kind.BROKEN_OFF)
                .noneMatch(trouble -> KeptFolder.partOf(trouble.about().getFirst())
                        .filter(other -> other != part)
                        .isEmpty());
    }
}
