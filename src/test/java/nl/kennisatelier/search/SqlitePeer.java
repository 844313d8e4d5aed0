package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a user might build instead: SQLite with its full text search, raw Markdown, one row for each item of
/// a list of tips, questions and so on, and one for each file. The best rows by number first, then snippets of those
/// ten only. No stems, compounds or facets that
/// count beside a choice: SQLite has none.
final class SqlitePeer implements Engine {

    private static final Pattern HEAD = Pattern.compile("(?m)^(titel|title|datum|themas|wijken): [\\[\"]?(.*?)[]\"]?$");
    private static final List<String> FACTS = List.of("titel", "datum", "themas", "wijken", "title");
    private static final Pattern LIST = Pattern.compile("(?i)##+ .*\\b(tips|vragen|kansen|risico|inzicht|acties).*");
    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Connection connection;

    SqlitePeer(Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts.db"));
        run("pragma journal_mode=wal", "pragma cache_size=-65536", "pragma mmap_size=2147483648");
    }

    /// Whether the driver is at hand.
    static boolean isThere() {
        return DriverManager.drivers()
                .anyMatch(driver -> driver.getClass().getName().startsWith("org.sqlite"));
    }

    void build(Path content) throws SQLException, IOException {
        run(
                "create table d(rowid integer primary key, path text, title, body, theme, place, kind, year)",
                "create index d_path on d(path)",
                "create virtual table fts using fts5(title, body, content='d', content_rowid='rowid', prefix='3 4',"
                        + " tokenize='unicode61 remove_diacritics 2')");
        connection.setAutoCommit(false);
        try (var files = Files.walk(content);
                var insert = insert()) {
            for (var file : files.filter(f -> f.toString().endsWith(".md")).toList()) add(insert, file);
        }
        run("insert into fts(fts) values('rebuild')", "insert into fts(fts) values('optimize')");
        run("create index d_theme on d(theme, year)");
        connection.commit();
        connection.setAutoCommit(true);
        run("pragma wal_checkpoint(truncate)");
    }

    private PreparedStatement insert() throws SQLException {
        return connection.prepareStatement(
                "insert into d(path,title,body,theme,place,kind,year) values(?,?,?,?,?,?,?)");
    }

    private static void add(PreparedStatement insert, Path file) throws IOException, SQLException {
        var text = Files.readString(file);
        int end = text.startsWith("---") ? text.indexOf("\n---\n", 3) : -1;
        var facts = new String[] {file.getFileName().toString(), "", "", ""};
        var head = HEAD.matcher(end < 0 ? "" : text.substring(0, end + 1));
        while (head.find()) facts[FACTS.indexOf(head.group(1)) % 4] = head.group(2);
        var body = end < 0 ? text : text.substring(end + 5);
        row(insert, file, facts[0], body, facts, "verslag");
        var inList = false;
        for (var line : body.split("\n")) {
            if (line.startsWith("#")) inList = LIST.matcher(line).matches();
            if (inList && ITEM.matcher(line).lookingAt()) row(insert, file, line, line, facts, "tip");
        }
    }

    private static void row(PreparedStatement insert, Path file, String title, String body, String[] facts, String kind)
            throws SQLException {
        var year = facts[1].substring(0, Math.min(4, facts[1].length()));
        var values = new String[] {file.toString(), title, body, facts[2], facts[3], kind, year};
        for (int i = 0; i < values.length; i++) insert.setString(i + 1, values[i]);
        insert.executeUpdate();
    }

    /// One changed file, until it can be found.
    @Override
    public void change(Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var gone = connection.prepareStatement(
                        "insert into fts(fts,rowid,title,body) select 'delete',rowid,title,body from d where path=?");
                var delete = connection.prepareStatement("delete from d where path=?");
                var insert = insert();
                var index = connection.prepareStatement(
                        "insert into fts(rowid,title,body) select rowid,title,body from d where path=?")) {
            for (var statement : List.of(gone, delete)) execute(statement, file);
            add(insert, file);
            execute(index, file);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void execute(PreparedStatement statement, Path file) throws SQLException {
        statement.setString(1, file.toString());
        statement.executeUpdate();
    }

    @Override
    public long ask(GeneratedLibrary.Ask ask) throws SQLException {
        var match = match(ask);
        var narrowed = ask.kind() == GeneratedLibrary.Kind.TWO_FACETS;
        var filter = narrowed ? " and d.theme=? and d.year=?" : "";
        long shown = 0;
        for (var row : best(match, filter, narrowed)) shown += snippet(match, row);
        try (var counts = connection.prepareStatement(
                "select d.theme,d.place,d.kind,d.year,count(*) from fts join d on d.rowid=fts.rowid where fts match ?"
                        + filter + " group by 1,2,3,4")) {
            bind(counts, match, narrowed);
            var counted = counts.executeQuery();
            while (counted.next()) shown += counted.getLong(5);
        }
        return shown;
    }

    private List<Long> best(String match, String filter, boolean narrowed) throws SQLException {
        var from = narrowed ? "fts join d on d.rowid=fts.rowid" : "fts";
        var rows = new ArrayList<Long>();
        try (var query = connection.prepareStatement("select fts.rowid from " + from + " where fts match ?" + filter
                + " and rank match 'bm25(3.0,1.0)' order by rank limit 10")) {
            bind(query, match, narrowed);
            var found = query.executeQuery();
            while (found.next()) rows.add(found.getLong(1));
        }
        return rows;
    }

    private long snippet(String match, long row) throws SQLException {
        try (var query = connection.prepareStatement("select d.title,snippet(fts,1,'<mark>','</mark>','…',24) from fts"
                + " join d on d.rowid=fts.rowid where fts match ? and fts.rowid=?")) {
            query.setString(1, match);
            query.setLong(2, row);
            var found = query.executeQuery();
            return found.next()
                    ? found.getString(1).length() + found.getString(2).length()
                    : 0;
        }
    }

    /// The files for a question in a person's words: what has any of them, the last word as the beginning of one too.
    ///
    /// @param limit of rows; a file may have several
    Set<String> files(String question, int limit) throws SQLException {
        var words = WORD.matcher(question)
                .results()
                .map(word -> '"' + word.group() + '"')
                .toList();
        var files = new LinkedHashSet<String>();
        try (var query = connection.prepareStatement("select d.path from fts join d on d.rowid=fts.rowid where fts"
                + " match ? and rank match 'bm25(0.5,1.0)' order by rank limit " + limit)) {
            query.setString(1, String.join(" OR ", words) + "*");
            var found = query.executeQuery();
            while (found.next()) files.add(found.getString(1));
        }
        return files;
    }

    private static void bind(PreparedStatement query, String match, boolean narrowed) throws SQLException {
        query.setString(1, match);
        if (!narrowed) return;
        query.setString(2, GeneratedLibrary.FACET_THEME);
        query.setString(3, GeneratedLibrary.FACET_YEAR);
    }

    private static String match(GeneratedLibrary.Ask ask) {
        return switch (ask.kind()) {
            case PHRASE -> '"' + ask.words() + '"';
            case PREFIX -> ask.words() + "*";
            default ->
                Arrays.stream(ask.words().split(" "))
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.joining(" "));
        };
    }

    private void run(String... statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
