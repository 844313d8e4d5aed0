package nl.kennisatelier.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.kennisatelier.source.DiskRoom;
import nl.kennisatelier.source.Sha256;

/// Tables as a first start makes them, in the engine that this run is for: H2, or a [RunningPostgres]. So every test
/// that begins here says of both what must hold.
///
/// A file of H2 is made once and copied: the steps that make its tables take longer than most tests. That they work is
/// tried by who opens a folder with nothing in it, as the program does.
public final class EmptyTables {

    /// Nothing for H2.
    private static final Optional<RunningPostgres> SERVER = RunningPostgres.shared();

    /// The database that each other is made after.
    private static final String MODEL = "model";

    private static final String NAME = H2File.NAME + ".mv.db";

    /// In milliseconds that anything may take: how long a site waits is tried elsewhere, and a busy machine is slow.
    private static final long PATIENCE = 300_000;

    private static final class Once {
        static final byte[] FILE = made();
    }

    static {
        SERVER.ifPresent(server -> {
            var model = server.database(MODEL, "template0");
            try (var handle = model.patient()) { // As H2 calls it; not among tables, where there are to be none yet.
                handle.execute("create schema h2");
                handle.execute("create function h2.system_range(int, int) returns setof int language sql as"
                        + " 'select generate_series($1, $2)'");
                handle.execute("alter role current_user set search_path = public, h2");
            }
        });
    }

    private EmptyTables() {}

    /// Whether this run is for a file.
    public static boolean areInFile() {
        return SERVER.isEmpty();
    }

    /// Opens the tables of this folder, empty when there are none yet.
    public static Store open(Path folder) {
        return SERVER.isPresent() ? PostgresStore.open(server(folder)) : file(folder);
    }

    /// The same, in a file whatever this run is for.
    public static H2Store file(Path folder) {
        try {
            var file = Files.createDirectories(folder).resolve(NAME);
            if (Files.notExists(file)) Files.write(file, Once.FILE);
            return H2Store.open(folder, "file", () -> DiskRoom.in(folder), new Timeouts(PATIENCE, PATIENCE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A database in the server of this run that is of this folder only: who still looks at another keeps nothing in it
    /// from being erased.
    public static PostgresServer server(Path folder) {
        var name = "t" + Sha256.hex(folder.toAbsolutePath().toString()).substring(0, 16);
        return SERVER.orElseThrow().database(name, MODEL);
    }

    /// All that stands in the files of the tables of this folder, each byte as a letter. In the server they are read by
    /// the server itself.
    public static String bytes(Path folder) throws IOException {
        var all = new StringBuilder();
        if (areInFile()) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    all.append(Files.readString(file, ISO_8859_1));
            }
            return all.toString();
        }
        try (var handle = server(folder).patient()) {
            handle.execute("checkpoint");
            handle.createQuery("select pg_read_binary_file(pg_relation_filepath(c.oid)) from pg_class c"
                            + " where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'i', 't')")
                    .mapTo(byte[].class)
                    .forEach(file -> all.append(new String(file, ISO_8859_1)));
        }
        return all.toString();
    }

    private static byte[] made() {
        try {
            var folder = Files.createTempDirectory("tables");
            H2Store.open(folder).close();
            return Files.readAllBytes(folder.resolve(NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
