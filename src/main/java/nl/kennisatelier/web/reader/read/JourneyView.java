package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.Maturity;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.FrameBuilder;
import nl.kennisatelier.web.kit.site.PageRequest;

/// How far a lesson came, and its journey: what stands on the page of every lesson.
///
/// @param id of the lesson
/// @param steps of the stair that are climbed, 1 to 4
/// @param level what that is called
/// @param where in how many places, in words
/// @param counts in how many places it worked, in part, and not; empty where no place says
/// @param isDoubtful whether more places say that it did not work than that it did
/// @param origin where it was heard first; nothing before a journey begins, and on a later page of a long one
/// @param stops oldest first, as many as fit
/// @param earlier leads to the stops before these, or an empty label
/// @param later leads to those after them, or an empty label
/// @param warnings why it worked in part or not elsewhere, each with its place
/// @param more warnings that do not fit
/// @param manual where it is told how a level is worked out; nothing where no manual says so
/// @param data the same for machines; empty in a preview
public record JourneyView(
        String id,
        int steps,
        String level,
        String where,
        List<OutcomeView> counts,
        boolean isDoubtful,
        Optional<Origin> origin,
        List<StopView> stops,
        Link earlier,
        Link later,
        List<Warning> warnings,
        int more,
        Optional<Link> manual,
        List<Link> data) {

    /// @param what kind of meeting or text
    public record Origin(String what, String date, String iso, String place) {}

    public record Warning(String text, String language, Link place) {}

    /// On one page; so many fit in the bytes of a page.
    static final int STOPS_SHOWN = 15;

    private static final int WARNINGS_SHOWN = 10;

    /// In the address of the lesson: which part of a long journey.
    private static final String PART = "reis";

    private static final String MANUAL = "hoe-een-les-rijpt";

    private static final Link NOWHERE = new Link("", "");

    /// Nothing where that is no lesson.
    static Optional<JourneyView> of(PageRequest visit, Entry entry) {
        return Journey.of(visit.library(), entry).map(journey -> of(visit, journey));
    }

    private static JourneyView of(PageRequest visit, Journey journey) {
        var stops = journey.stops();
        int last = Math.max(1, Math.ceilDiv(stops.size(), STOPS_SHOWN));
        int part = part(visit, last);
        int from = (part - 1) * STOPS_SHOWN;
        int to = Math.min(stops.size(), from + STOPS_SHOWN);
        var warnings = journey.warnings();
        return new JourneyView(
                journey.lesson().id().value(),
                journey.maturity().ordinal() + 1,
                visit.names().maturity(journey.maturity()),
                where(visit, journey),
                counts(visit, journey),
                journey.isDoubtful(),
                Optional.of(journey.lesson())
                        .filter(_ -> part == 1 && journey.hasBegun())
                        .map(lesson -> origin(visit, lesson)),
                stops.subList(from, to).stream()
                        .map(stop -> StopView.of(visit, stop))
                        .toList(),
                part == 1 ? NOWHERE : link(visit, journey, "journey.earlier", from, part - 1),
                part == last ? NOWHERE : link(visit, journey, "journey.later", stops.size() - to, part + 1),
                warnings.stream()
                        .limit(WARNINGS_SHOWN)
                        .map(stop -> warning(visit, stop))
                        .toList(),
                Math.max(0, warnings.size() - WARNINGS_SHOWN),
                visit.names().document(Kind.MANUAL, MANUAL).map(page -> new Link(page.title(), visit.href(page))),
                data(visit, journey.lesson()));
    }

    private static int part(PageRequest visit, int last) {
        var asked = visit.query().getOrDefault(PART, List.of("")).getFirst();
        return asked.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(asked), last) : 1;
    }

    private static Link link(PageRequest visit, Journey journey, String words, int stops, int part) {
        var query = part == 1 ? "" : "?" + PART + "=" + part;
        return new Link(visit.words().get(words, stops), visit.href(journey.lesson()) + query + "#reis");
    }

    private static String where(PageRequest visit, Journey journey) {
        if (journey.places() == 0) return visit.words().get("journey.nowhere");
        if (journey.maturity() == Maturity.HEARD) return visit.words().get("journey.seen", journey.places());
        var places = visit.words().get("journey.places", journey.placesTold());
        return journey.placesTold() == 1 || journey.municipalitiesTold() == 0
                ? places
                : places + " " + visit.words().get("journey.municipalities", journey.municipalitiesTold());
    }

    private static List<OutcomeView> counts(PageRequest visit, Journey journey) {
        var known = journey.placesTold() == 0
                ? Stream.<ReuseOutcome>empty()
                : Stream.of(ReuseOutcome.WORKED, ReuseOutcome.IN_PART, ReuseOutcome.FAILED);
        var open = Stream.of(ReuseOutcome.UNDER_WAY, ReuseOutcome.UNKNOWN)
                .filter(outcome -> journey.count(outcome) > 0)
                .filter(outcome -> journey.placesTold() > 0 || outcome == ReuseOutcome.UNDER_WAY);
        return Stream.concat(known, open)
                .map(outcome ->
                        OutcomeView.of(outcome, visit.words().get("journey.count." + outcome, journey.count(outcome))))
                .toList();
    }

    private static Origin origin(PageRequest visit, Entry lesson) {
        var names = visit.names();
        var home = visit.library().home(lesson);
        var date = lesson.labels().date();
        return new Origin(
                began(visit, home),
                date.map(names::date).orElse(""),
                date.map(EventDate::toString).orElse(""),
                String.join(", ", place(visit, lesson, home)));
    }

    private static String began(PageRequest visit, Document home) {
        return home.details() instanceof Details.Report report
                        && !report.meeting().isEmpty()
                ? visit.words().get("journey.began.at", visit.names().choice(ListName.MEETINGS, report.meeting()))
                : visit.words().get("journey.began");
    }

    private static List<String> place(PageRequest visit, Entry lesson, Document home) {
        var told = new ArrayList<String>();
        var place = visit.names().place(lesson);
        if (!place.isEmpty()) told.add(place);
        if (home.details() instanceof Details.Report report && report.participants() > 0) {
            told.add(visit.words().get("journey.participants", report.participants()));
        }
        return told;
    }

    private static Warning warning(PageRequest visit, Stop stop) {
        var record = stop.record();
        return new Warning(
                stop.told().because(),
                visit.langOf(record),
                new Link(StopView.firstPlace(visit, stop), visit.href(record)));
    }

    private static List<Link> data(PageRequest visit, Entry lesson) {
        if (visit.root().isPreview()) return List.of();
        var address = visit.href(lesson) + "/reis";
        return List.of(
                new Link(visit.words().get("journey.atom"), address + ".atom"),
                new Link(visit.words().get("journey.json"), address + ".json"),
                new Link(visit.words().get("journey.csv"), visit.href("/hergebruik.csv")));
    }

    /// What the page around it needs.
    void on(FrameBuilder frame) {
        if (hasBegun()) frame.style("journey.css");
        if (!data.isEmpty()) frame.feeds(List.of(data.getFirst()));
    }

    /// Whether any place told of it.
    public boolean hasBegun() {
        return !stops.isEmpty();
    }

    /// Where to follow it, or empty.
    public String feed() {
        return data.isEmpty() ? "" : data.getFirst().href();
    }
}
