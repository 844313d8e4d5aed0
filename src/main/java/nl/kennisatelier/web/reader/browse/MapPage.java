package nl.kennisatelier.web.reader.browse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.LikeView;

/// `GET /wijken`: all neighbourhoods by municipality, and where they lie.
///
/// @param choices of the neighbourhood that is the visitor's own
/// @param like those like it; nothing before he chose
public record MapPage(Frame frame, List<Town> towns, DotMap map, List<Choice> choices, Optional<LikeView> like)
        implements Page {

    /// A neighbourhood to choose.
    public record Choice(String slug, String label, boolean isChosen) {}

    /// @param anchor of its list on the page
    /// @param mapName what its dot stands for, in full
    public record Town(String name, String anchor, String mapName, List<Row> rows) {}

    public record Row(Document place, Link link, long lessons) {}

    public static MapPage of(PageRequest visit) {
        var found = visit.library().documents(Kind.NEIGHBOURHOOD).stream()
                .filter(place -> place.status().isFound())
                .sorted(Comparator.comparing(Document::title))
                .toList();
        var byTown = found.stream().collect(groupingBy(place -> townOf(visit, place), TreeMap::new, toList()));
        var towns = byTown.entrySet().stream()
                .map(group -> town(visit, group.getKey(), group.getValue()))
                .toList();
        var words = visit.words();
        var mine = visit.likeMine();
        var title = mine.map(chosen -> words.get("like.of", visit.names().neighbourhood(chosen.slug())));
        var frame = visit.frame(title.orElse(words.get("nav.wijken")))
                .nav("wijken")
                .style(Frame.LIKE)
                .description(words.get("list.NEIGHBOURHOOD"))
                .paper();
        return new MapPage(
                frame.build(),
                towns,
                DotMap.of(onMap(visit, towns), mine),
                choices(visit, found),
                mine.map(chosen -> LikeView.of(visit, chosen, Optional.empty())));
    }

    private static List<Choice> choices(PageRequest visit, List<Document> places) {
        var mine = visit.mine().slug();
        return places.stream()
                .map(place -> place.id().slug())
                .map(slug -> new Choice(slug, visit.names().placeOf(slug), slug.equals(mine)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    @Override
    public String template() {
        return "reader/browse/map";
    }

    /// Those of which nobody said in which town they are have a dot each, with their own name.
    private static List<Town> onMap(PageRequest visit, List<Town> towns) {
        return towns.stream()
                .flatMap(town -> town.name().equals(visit.words().get("map.nowhere"))
                        ? town.rows().stream().map(MapPage::alone)
                        : Stream.of(town))
                .toList();
    }

    private static Town alone(Row row) {
        var name = row.link().label();
        return new Town(name, "", name, List.of(row));
    }

    private static Town town(PageRequest visit, String name, List<Document> places) {
        var only = places.getFirst().title();
        var alone = only.contains(name) ? only : only + ", " + name;
        return new Town(
                name,
                "in-" + Slug.of(name),
                places.size() == 1 ? alone : visit.words().get("map.many", name, places.size()),
                places.stream().map(place -> row(visit, place)).toList());
    }

    private static String townOf(PageRequest visit, Document place) {
        return place.details() instanceof Details.Neighbourhood details
                        && !details.municipality().isEmpty()
                ? visit.names().municipality(visit.library().moved().municipality(details.municipality()))
                : visit.words().get("map.nowhere");
    }

    private static Row row(PageRequest visit, Document place) {
        var link = new Link(place.title(), visit.href(place), place.summary(), visit.langOf(place.language()));
        return new Row(
                place,
                link,
                visit.overview().lessons(Facet.NEIGHBOURHOOD, place.id().slug()));
    }
}
