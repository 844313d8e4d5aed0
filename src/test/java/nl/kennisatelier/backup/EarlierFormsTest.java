package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Stock;
import nl.kennisatelier.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What earlier programs left is read by this one; what a later one left is not touched.
class EarlierFormsTest {

    /// Of which the step has been released.
    private static final int RELEASED = 4;

    @TempDir
    private Path root;

    private Path file(int step) throws IOException {
        var folder = Files.createDirectories(root.resolve("V" + step + "/workshops"));
        WorkshopsCopy.unzip(EarlierForms.zip(step), folder);
        return folder;
    }

    @Test
    void aFileOfEveryEarlierFormIsCountedAsItStandsAndOpens() throws IOException {
        for (int step = 1; step <= RELEASED; step++) {
            var folder = file(step);
            var before = Files.readAllBytes(folder.resolve(StoreFile.NAME));
            var stock = Stock.in(folder);
            assertEquals(1, stock.answers(), "V" + step);
            assertEquals("abcdefghij", stock.due().keySet().iterator().next());
            assertArrayEquals(before, Files.readAllBytes(folder.resolve(StoreFile.NAME)), "it was only read");
            try (var store = H2Store.open(folder)) {
                var board = Workshops.on(store, Clock.systemUTC()).board("abcdefghij");
                assertEquals(
                        List.of("Bij de vijver"),
                        board.answers(1).map(Answer::text).toList(),
                        "V" + step);
            }
        }
    }

    @Test
    void aCopyOfTheEarliestFormStaysOfThatForm() throws IOException {
        var folder = file(1);
        var copy = root.resolve("kopie");
        assertEquals(
                List.of(),
                Backup.make(folder.getParent(), copy, SmallSite.at(1), "-").troubles());
        assertTrue(Verification.of(copy).isGood());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve(StoreFile.NAME)),
                Files.readAllBytes(copy.resolve("workshops").resolve(StoreFile.NAME)));
    }

    @Test
    void aFileOfALaterFormIsRefusedAndNotTouched() throws IOException, SQLException {
        var folder = file(RELEASED);
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("workshops") + EarlierForms.OPTIONS);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into \"flyway_schema_history\" select 99, '99', 'later', \"type\", 'V99__later.sql',"
                            + " 1, \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\""
                            + " where \"version\" = '1'");
        }
        var before = Files.readAllBytes(folder.resolve(StoreFile.NAME));
        assertThrows(NewerForm.class, () -> Stock.in(folder));
        var refused = assertThrows(Unavailable.class, () -> H2Store.open(folder));
        assertTrue(refused.getMessage().contains("a newer version of this program"), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve(StoreFile.NAME)));
        var told = new Checkup(folder.getParent(), Clock.systemUTC()).all();
        assertTrue(told.stream().anyMatch(one -> one.kind() == Trouble.Kind.WORKSHOPS_NEWER), told.toString());
    }
}
