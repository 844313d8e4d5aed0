package nl.kennisatelier.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.source.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Copies tables from one database to another, whatever their engines. It knows no table by name, so what a later step
/// adds is copied too.
final class TableCopy {

    /// In rows that are written, or fetched, at a time: photos are in some.
    private static final int BATCH = 200;

    private static final BigInteger SUM_END = BigInteger.ONE.shiftLeft(256);

    private TableCopy() {}

    /// All of them, without the one of the steps: each after those that it refers to.
    static List<String> tables(Handle handle) {
        var left = new TreeMap<String, Set<String>>();
        handle.createQuery("select table_name from information_schema.tables where table_schema = current_schema"
                        + " and table_type = 'BASE TABLE' and table_name <> '" + TableSteps.HISTORY + "'")
                .mapTo(String.class)
                .forEach(table -> left.put(table, above(handle, table)));
        var ordered = new LinkedHashSet<String>();
        while (!left.isEmpty()) {
            var next = left.keySet().stream()
                    .filter(table -> ordered.containsAll(left.get(table)))
                    .toList();
            if (next.isEmpty()) throw new IllegalStateException("tables that refer to each other: " + left.keySet());
            ordered.addAll(next);
            left.keySet().removeAll(ordered);
        }
        return List.copyOf(ordered);
    }

    private static Set<String> above(Handle handle, String table) {
        try {
            var above = new TreeSet<String>();
            var connection = handle.getConnection();
            var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table);
            while (keys.next()) above.add(keys.getString("PKTABLE_NAME"));
            above.remove(table);
            return above;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Copies every row.
    ///
    /// @param from as it is at one moment
    /// @param to tables of the same form, with nothing in them
    /// @param tables of us, as [#tables] tells them of a database that holds no others
    /// @return what was copied
    static List<TableSum> all(Handle from, Handle to, List<String> tables) {
        return tables.stream().map(table -> table(from, to, table)).toList();
    }

    private static TableSum table(Handle from, Handle to, String table) {
        var columns = columns(from, table);
        var names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        var marks = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        var sum = new Sum();
        try (var batch = to.prepareBatch("insert into \"" + table + "\" (" + names + ") values (" + marks + ")")) {
            rows(from, table, columns, row -> {
                sum.add(row);
                for (int i = 0; i < row.size(); i++) batch.bind(i, row.get(i));
                batch.add();
                if (batch.size() >= BATCH) batch.execute();
            });
            executeRest(batch);
        }
        return sum.of(table);
    }

    private static void executeRest(PreparedBatch batch) {
        if (batch.size() > 0) batch.execute();
    }

    /// What stands in each table now.
    static List<TableSum> sums(Handle handle) {
        return tables(handle).stream()
                .map(table -> {
                    var sum = new Sum();
                    rows(handle, table, columns(handle, table), sum::add);
                    return sum.of(table);
                })
                .toList();
    }

    private static List<String> columns(Handle handle, String table) {
        return handle.createQuery("select column_name from information_schema.columns where table_schema ="
                        + " current_schema and table_name = ? order by column_name")
                .bind(0, table)
                .mapTo(String.class)
                .list();
    }

    private interface Row {
        void take(List<Object> values);
    }

    private static void rows(Handle handle, String table, List<String> columns, Row row) {
        var names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        handle.createQuery("select " + names + " from \"" + table + "\"")
                .setFetchSize(BATCH)
                .map((found, _) -> values(found, columns.size()))
                .forEach(row::take);
    }

    private static List<Object> values(ResultSet row, int count) throws SQLException {
        var values = new ArrayList<Object>(count);
        for (int i = 1; i <= count; i++) values.add(row.getObject(i));
        return values;
    }

    /// Of rows in any order: two databases sort letters in two ways.
    private static final class Sum {

        private BigInteger sum = BigInteger.ZERO;
        private long rows;

        void add(List<Object> row) {
            var said = row.stream().map(Sum::said).toList();
            var bytes = ByteBuffer.allocate(
                    said.stream().mapToInt(one -> one.length + 4).sum());
            said.forEach(one -> bytes.putInt(one.length).put(one));
            sum = sum.add(new BigInteger(1, Sha256.of(bytes.array()))).mod(SUM_END);
            rows++;
        }

        private static byte[] said(Object value) {
            return switch (value) {
                case null -> new byte[] {0};
                case byte[] bytes -> bytes;
                default -> ("=" + value).getBytes(UTF_8);
            };
        }

        TableSum of(String table) {
            return new TableSum(table, rows, "%064x".formatted(sum));
        }
    }
}
