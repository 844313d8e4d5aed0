package nl.kennisatelier.web.reader.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Quarter;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /programmas/{slug}/kwartaal`: the quarters of a programme, from the first in which anything happened to the one
/// that runs; the last one first.
///
/// @param lead of which programme
public record QuartersPage(Frame frame, String lead, List<Year> years) implements Page {

    /// @param quarters each with what is to be known of it, or an empty note
    public record Year(int year, List<Link> quarters) {}

    /// Nothing where the programme has no pilots.
    public static Optional<QuartersPage> of(PageRequest visit) {
        return QuarterVisit.programme(visit).map(programme -> {
            var frame = visit.frame(visit.words().get("quarter.all.of", programme.title()))
                    .description(visit.words().get("quarter.lead", programme.title()))
                    .nav("programmas")
                    .style("programme.css")
                    .style("quarter.css")
                    .crumb(visit.names().kinds(Kind.PROGRAMME), "/programmas")
                    .crumb(programme.title(), "/" + programme.id())
                    .here(visit.words().get("quarter.all"))
                    .build();
            var happened = QuarterVisit.chronicle(visit, programme).quarters();
            var first = happened.isEmpty() ? Quarter.of(visit.today()) : happened.first();
            var years = quarters(visit, first).stream()
                    .collect(Collectors.groupingBy(Quarter::year, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(year -> new Year(
                            year.getKey(),
                            year.getValue().stream()
                                    .map(one -> link(visit, programme, one, happened.contains(one)))
                                    .toList()))
                    .toList();
            return new QuartersPage(frame, visit.words().get("quarter.lead", programme.title()), years);
        });
    }

    @Override
    public String template() {
        return "reader/programme/quarters";
    }

    private static List<Quarter> quarters(PageRequest visit, Quarter from) {
        var first = from.year() < Quarter.YEAR_MIN ? new Quarter(Quarter.YEAR_MIN, 1) : from;
        var quarters = new ArrayList<Quarter>();
        for (var at = Quarter.of(visit.today()); at.compareTo(first) >= 0 || quarters.size() < 2; at = at.previous()) {
            quarters.add(at);
        }
        return quarters;
    }

    private static Link link(PageRequest visit, Document programme, Quarter quarter, boolean happened) {
        return new Link(
                QuarterVisit.name(visit, quarter),
                visit.href("/" + programme.id() + "/kwartaal/" + quarter),
                note(visit, quarter, happened));
    }

    private static String note(PageRequest visit, Quarter quarter, boolean happened) {
        if (quarter.equals(Quarter.of(visit.today()))) return visit.words().get("quarter.runs");
        return happened ? "" : visit.words().get("quarter.nothing");
    }
}
