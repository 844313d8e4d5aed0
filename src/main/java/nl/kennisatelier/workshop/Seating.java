package nl.kennisatelier.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables in a hall that share a phone each.
///
/// @param tables how many there are, counted from 1; 0 when nobody sits at one
/// @param isOnWall whether what hangs on the wall hangs there by table
/// @param own what a table is asked in the place of a question, as far as it is
public record Seating(int tables, boolean isOnWall, Map<Spot, String> own) {

    /// With more of them a hall has phones for everybody.
    public static final int TABLES_MAX = 40;

    /// A table at a question; both counted from 1.
    public record Spot(int question, int table) {}

    public Seating {
        own = Map.copyOf(own);
    }

    public boolean isAny() {
        return tables > 0;
    }

    /// What this table is asked itself; nothing when it is the question of all.
    public Optional<String> own(int question, int table) {
        return Optional.ofNullable(own.get(new Spot(question, table)));
    }

    /// The numbers of the tables.
    public List<Integer> all() {
        return java.util.stream.IntStream.rangeClosed(1, tables).boxed().toList();
    }
}
