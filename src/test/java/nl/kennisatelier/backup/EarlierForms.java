package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.store.StoreFile;
import org.flywaydb.core.Flyway;

/// Makes a file with workshops as an earlier program left it: the tables after each numbered step, with one evening in
/// them. Run by hand when a release has a new step, and never again for a step that was released:
///
///     mvn -q test-compile dependency:copy-dependencies@lib
///     java -cp "target/test-classes:target/classes:target/app/lib/*" nl.kennisatelier.backup.EarlierForms 5
final class EarlierForms {

    static final Path FOLDER = Path.of("src/test/resources/forms");

    static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private EarlierForms() {}

    /// @param steps their numbers
    public static void main(String... steps) throws IOException, SQLException {
        Files.createDirectories(FOLDER);
        for (var step : steps) make(step);
    }

    static Path zip(int step) {
        return FOLDER.resolve("workshops-V" + step + ".zip");
    }

    private static void make(String step) throws IOException, SQLException {
        var folder = Files.createTempDirectory("form");
        var url = "jdbc:h2:file:" + folder.resolve("workshops") + OPTIONS;
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .target(step)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url)) {
            fill(connection);
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(zip(Integer.parseInt(step))))) {
            out.putNextEntry(new ZipEntry(StoreFile.NAME));
            Files.copy(folder.resolve(StoreFile.NAME), out);
        }
        DurableFiles.delete(folder);
    }

    /// With the columns of the first step: later ones have defaults, or a step that fills them.
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into workshop (id, title, opening, closing, based_on, language, place,"
                    + " neighbourhood, keep_days, began, ended, changed, question, is_open, reveal, participants, answers)"
                    + " values ('abcdefghij', 'Avond', '', '', '', 'nl', 'De Kiem', '', 30, 1772391600000, 1772395200000,"
                    + " 7, 1, false, 'ALWAYS', 1, 1)");
            statement.execute("insert into ask values ('abcdefghij', 1, null, 'Wat zie jij?', 'OPEN', 5, '', true)");
            statement.execute("insert into participant values ('abcdefghij', 1, 'f00d', 'bewoner')");
            statement.execute("insert into answer values ('abcdefghij', 1, 1, 1, 'sleutel', 'Bij de vijver', 'bewoner',"
                    + " 1772393000000, 'SHOWN', '', null, false, 0, 7)");
            statement.execute("insert into capability values ('cafe', 'abcdefghij', 'FACILITATE')");
            statement.execute("insert into kept_set values ('set', 'v=.Vraag', 1772391600000)");
        }
    }
}
