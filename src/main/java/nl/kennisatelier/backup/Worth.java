package nl.kennisatelier.backup;

import java.time.Instant;
import java.util.Comparator;
import nl.kennisatelier.workshop.Stock;

/// What a copy of workshops is worth to who lost them, wherever it stands: first the answers in it whose time is not
/// over, then how many workshops there ever were, and only then when it was made.
record Worth(long answers, int workshops, Instant made) implements Comparable<Worth> {

    private static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::answers)
            .thenComparingInt(Worth::workshops)
            .thenComparing(Worth::made);

    static Worth of(Stock stock, Instant made, Instant now) {
        return new Worth(stock.living(now), stock.workshops(), made);
    }

    @Override
    public int compareTo(Worth other) {
        return ORDER.compare(this, other);
    }
}
