package nl.kennisatelier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.kennisatelier.source.SetAside;
import org.h2.Driver;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file that H2 has all in: where it stands, who may look into it, and how it is opened.
final class H2File {

    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    static final String NAME = "workshops";

    /// Nothing of what people wrote goes into a trace file beside it.
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

    /// In bytes: all tables, with nothing in them, take less.
    private static final long HALF_MADE_MAX = 256 << 10;

    /// When a file failed in the middle of a change, H2 was seen to keep the answer without the number of its workshop:
    /// then every later answer would get a number that is taken.
    private static final String HEAL = "update workshop set changed ="
            + " (select max(answer.changed) from answer where answer.workshop = workshop.id) where purged is null and"
            + " changed < (select max(answer.changed) from answer where answer.workshop = workshop.id)";

    /// In bytes that stay free on the disk: H2 does not come well through a write that fails, so it is not let to.
    private static final long ROOM_MIN = 16 << 20;

    private final Path path;
    private final String url;
    private final LongSupplier room;
    private boolean migrated;

    private H2File(Path folder, String scheme, LongSupplier room) {
        this.path = folder.resolve(NAME + ".mv.db");
        this.url = "jdbc:h2:" + scheme + ":" + folder.resolve(NAME) + OPTIONS;
        this.room = room;
    }

    /// @param scheme of a file system that H2 knows
    /// @param room in bytes that are free
    static H2File in(Path folder, String scheme, LongSupplier room) {
        // A thread of it that turns in a circle in a file that failed stops there, and eats no processor for ever.
        Driver.class.getClassLoader().setClassAssertionStatus("org.h2.mvstore.MVStore", true);
        return new H2File(folder.toAbsolutePath(), scheme, room);
    }

    /// What people answered is for no other user of the machine, nor are the copies that H2 makes beside it.
    private static void keepToOwner(Path folder) {
        var posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix == null) return;
        try {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        } catch (IOException mounted) {
            LOG.warn("{} may be open to other users of this machine: {}", folder, mounted.getMessage());
        }
    }

    /// Looks whether it may be opened. Nothing is changed, but that the half of a file that a first start was making
    /// when it was broken off goes aside.
    Optional<Shut> look(FileGuard guard) {
        if (isAbsent()) return guard.mayBeMade() ? Optional.empty() : Optional.of(new Shut(Shut.Why.GONE, ""));
        if (!guard.wasWhole() && size() <= HALF_MADE_MAX && HalfMade.is(url + READ_ONLY)) return putAside();
        return lookInside(guard);
    }

    private Optional<Shut> putAside() {
        try {
            LOG.warn("a first start was broken off; what it had made of the workshops is now {}", SetAside.move(path));
            return Optional.empty();
        } catch (IOException readOnly) {
            return Optional.of(new Shut(Shut.Why.UNREADABLE, readOnly.toString()));
        }
    }

    private Optional<Shut> lookInside(FileGuard guard) {
        try (var handle = jdbi(url + READ_ONLY).open()) {
            TableSteps.refuseNewer(handle);
            return guard.isLess(handle) ? Optional.of(new Shut(Shut.Why.LESS, "")) : Optional.empty();
        } catch (NewerForm newer) {
            return Optional.of(new Shut(Shut.Why.NEWER, newer.getMessage()));
        } catch (RuntimeException damaged) {
            return Optional.of(new Shut(Shut.Why.UNREADABLE, String.valueOf(damaged.getMessage())));
        }
    }

    /// A folder that nobody may look into hides its file, which is there all the same.
    private boolean isAbsent() {
        return Files.notExists(path) || Files.exists(path) && size() == 0;
    }

    /// An address by which nothing in the file is changed, or made.
    static String readingUrl(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME) + OPTIONS + READ_ONLY + ";IFEXISTS=TRUE";
    }

    /// Connections to it, with the tables as they are to be.
    ///
    /// @throws NewerForm when a newer program made it
    ConnectionPool open(Timeouts timeouts) throws IOException {
        Files.createDirectories(path.getParent());
        keepToOwner(path.getParent());
        if (!migrated && size() > 0) refuseNewer(url + READ_ONLY);
        var jdbi = jdbi(url);
        var anchor = jdbi.open();
        try {
            if (!migrated) migrate();
            anchor.execute("checkpoint sync"); // Before anybody remembers that it was whole.
            migrated = true;
            anchor.execute(HEAL);
            return new ConnectionPool(jdbi, anchor, timeouts);
        } catch (RuntimeException failure) {
            anchor.close();
            throw failure;
        }
    }

    private static Jdbi jdbi(String url) {
        return SafeStatements.in(Jdbi.create(url));
    }

    private void migrate() {
        TableSteps.flyway().dataSource(url, "", "").load().migrate();
    }

    /// @param url to read it by
    private static void refuseNewer(String url) {
        try (var handle = Jdbi.create(url).open()) {
            TableSteps.refuseNewer(handle);
        }
    }

    /// @param bytes that are to be written at once
    void needRoom(long bytes) {
        if (room.getAsLong() < ROOM_MIN + bytes) throw new Unavailable("the disk is full");
    }

    /// In bytes.
    long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException failing) {
            throw new Unavailable(failing);
        }
    }
}
