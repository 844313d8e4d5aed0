package nl.kennisatelier.web.reader.read;

import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The lessons of one neighbourhood: how many, and where to read them.
final class Lessons {

    private Lessons() {}

    static long of(PageRequest visit, String neighbourhood) {
        return visit.overview().lessons(Facet.NEIGHBOURHOOD, neighbourhood);
    }

    static String href(PageRequest visit, String neighbourhood) {
        return visit.search(Overview.LESSONS.plus(Facet.NEIGHBOURHOOD, neighbourhood));
    }
}
