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

    /// Has what takes longest worked out beside, before anybody asks for it; of an edition that another took the place
    /// of
    /// meanwhile no further.
    public void prepare(Edition edition, LocalDate today) {
        var overview = of(edition);
        Thread.ofVirtual()
                .name("overview")
                .start(() -> overview.prepare(today, () -> last.get().overview() == overview));
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
