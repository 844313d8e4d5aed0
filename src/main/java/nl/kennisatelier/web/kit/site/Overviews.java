package nl.kennisatelier.web.kit.site;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.search.SearchIndex;

/// Keeps the numbers of the edition that is online. Two visits at once may both count: they find the same.
public final class Overviews {

    private record Counted(Edition edition, Overview overview) {}

    private final SearchIndex index;
    private final AtomicReference<Counted> last = new AtomicReference<>();

    public Overviews(SearchIndex index) {
        this.index = index;
    }

    /// The same for a page: whoever comes first after a change has what takes longest worked out for all behind them.
    public Overview of(Edition edition, LocalDate today) {
        var before = last.get();
        var overview = of(edition);
        boolean isNew = before == null || before.overview() != overview;
        if (isNew) Thread.ofVirtual().name("overview").start(() -> overview.prepare(today));
        return overview;
    }

    public Overview of(Edition edition) {
        var counted = last.get();
        if (counted == null || counted.edition() != edition) {
            counted = new Counted(edition, Overview.of(edition.library(), index));
            last.set(counted);
        }
        return counted.overview();
    }
}
