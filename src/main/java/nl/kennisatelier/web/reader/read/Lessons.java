package nl.kennisatelier.web.reader.read;

import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.Visit;

/// The lessons of one neighbourhood: how many, and where to read them.
final class Lessons {

    private Lessons() {}

    static long of(Visit visit, String neighbourhood) {
        return visit.overview().lessons(Facet.NEIGHBOURHOOD, neighbourhood);
    }

    static String href(Visit visit, String neighbourhood) {
        return visit.href("/zoeken") + "?"
                + Overview.LESSONS.plus(Facet.NEIGHBOURHOOD, neighbourhood).toQuery();
    }
}
