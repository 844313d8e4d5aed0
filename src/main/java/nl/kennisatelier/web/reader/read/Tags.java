package nl.kennisatelier.web.reader.read;

import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The subjects of an entry, each leading to more of it: themes first, then approaches.
final class Tags {

    private Tags() {}

    static List<Link> of(PageRequest visit, Entry entry) {
        var themes = entry.labels().themes().stream()
                .map(path -> new Link(visit.names().theme(path), visit.way("/themas/" + path)));
        var approaches = entry.labels().approaches().stream()
                .map(id -> new Link(visit.names().choice(ListName.APPROACHES, id), search(visit, Facet.APPROACH, id)));
        return Stream.concat(themes, approaches).toList();
    }

    static String search(PageRequest visit, Facet facet, String value) {
        return visit.search(SearchRequest.ALL.plus(facet, value));
    }
}
