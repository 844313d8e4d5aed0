package nl.kennisatelier.web.browse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.page.Frame;
import nl.kennisatelier.web.page.Link;
import nl.kennisatelier.web.page.Page;
import nl.kennisatelier.web.page.Visit;

/// `GET /wijken`: all neighbourhoods by municipality, and where they lie.
public record MapPage(Frame frame, List<Town> towns, DotMap map, int count) implements Page {

    public record Town(String name, List<Row> rows) {}

    public record Row(Link link, long lessons) {}

    public static MapPage of(Visit visit) {
        var found = visit.library().documents(Kind.NEIGHBOURHOOD).stream()
                .filter(place -> place.status().isFound())
                .sorted(Comparator.comparing(Document::title))
                .toList();
        var byTown = found.stream().collect(groupingBy(place -> town(visit, place), TreeMap::new, toList()));
        var towns = byTown.entrySet().stream()
                .map(group -> new Town(
                        group.getKey(),
                        group.getValue().stream()
                                .map(place -> row(visit, place))
                                .toList()))
                .toList();
        var words = visit.words();
        var frame = visit.frame(words.get("nav.wijken")).nav("wijken").description(words.get("list.NEIGHBOURHOOD"));
        return new MapPage(frame.build(), towns, DotMap.of(visit, found), found.size());
    }

    @Override
    public String template() {
        return "map";
    }

    static String town(Visit visit, Document place) {
        return place.details() instanceof Details.Neighbourhood details
                        && !details.municipality().isEmpty()
                ? visit.names().municipality(details.municipality())
                : visit.words().get("map.nowhere");
    }

    private static Row row(Visit visit, Document place) {
        var link = new Link(place.title(), visit.href(place), place.summary(), visit.langOf(place.language()));
        return new Row(
                link, visit.overview().lessons(Facet.NEIGHBOURHOOD, place.id().slug()));
    }
}
