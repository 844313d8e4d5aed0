package nl.kennisatelier.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A first start is broken off while it makes the file: the next start mends that by itself. What somebody saw whole,
/// or has anything in it, is never made anew.
class HalfMadeTest {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TempDir
    private Path folder;

    @Test
    void theBeginningOfAFileIsMadeAnew() throws IOException {
        Files.write(folder.resolve(StoreFile.NAME), new byte[8192]);
        assertMadeAnew();
    }

    @Test
    void halfAStepIsMadeAnew() throws SQLException, IOException {
        makeHalf();
        assertMadeAnew();
    }

    @Test
    void whatSomebodySawWholeIsNotMadeAnew() throws IOException {
        var damaged = new byte[8192];
        Files.write(folder.resolve(StoreFile.NAME), damaged);
        try (var store = H2Store.guarded(folder, new Known(true))) {
            assertEquals(Optional.of(Shut.Why.UNREADABLE), store.shut().map(Shut::why));
        }
        assertArrayEquals(damaged, Files.readAllBytes(folder.resolve(StoreFile.NAME)));
    }

    @Test
    void anEveningOfAnEarlierProgramIsNeverPutAside() throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(Path.of("src/test/resources/forms/workshops-V3.zip")))) {
            zip.getNextEntry();
            Files.copy(zip, folder.resolve(StoreFile.NAME));
        }
        try (var store = H2Store.guarded(folder, new Known(false))) {
            assertEquals(1, workshops(store));
        }
    }

    /// As H2 has it when it stops in the middle of adding a column.
    private void makeHalf() throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve(H2File.NAME) + OPTIONS;
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .target("6")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("alter table capability add column made bigint");
            statement.execute("create table \"workshop_COPY_6_0\" (id int)");
        }
    }

    private void assertMadeAnew() throws IOException {
        var half = Files.readAllBytes(folder.resolve(StoreFile.NAME));
        try (var store = H2Store.guarded(folder, new Known(false))) {
            assertEquals(0, workshops(store));
        }
        assertArrayEquals(half, Files.readAllBytes(folder.resolve(StoreFile.NAME + ".stuk")));
    }

    private static int workshops(H2Store store) {
        return store.keep(handle -> handle.createQuery("select count(*) from workshop")
                .mapTo(Integer.class)
                .one());
    }

    /// @param wasWhole what somebody knows
    private record Known(boolean wasWhole) implements FileGuard {

        @Override
        public boolean mayBeMade() {
            return !wasWhole;
        }

        @Override
        public boolean isLess(Handle handle) {
            return false;
        }
    }
}
