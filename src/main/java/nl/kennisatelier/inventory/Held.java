package nl.kennisatelier.inventory;

/// How much stands in the tables of workshops.
///
/// @param sets that are kept because they are too long for an address
/// @param changes to all workshops together; it only ever grows, so with fewer something is missing
public record Held(long workshops, long answers, long sets, long changes) {

    /// Tables that are new.
    public static final Held NOTHING = new Held(0, 0, 0, 0);

    /// Whether something is missing that was there before.
    public boolean isLessThan(Held before) {
        return workshops < before.workshops || changes < before.changes;
    }
}
