package nl.kennisatelier.web.reader.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Characteristic;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.programme.Comparison;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.programme.Profile;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The neighbourhoods that are like one, and why, in words and in figures.
///
/// @param name of that one
/// @param title how many are like it
/// @param why there are none: what is missing; or empty
/// @param search leads to their lessons; nothing where there are none
/// @param table of the nearest, or of the one that was asked for
public record LikeView(
        String name, String title, String why, List<Row> rows, Optional<Link> search, Optional<Table> table) {

    /// @param also what both have, or empty
    /// @param otherwise in what it differs, or empty
    public record Row(Link link, String municipality, String also, String otherwise, Link lessons) {}

    /// Two neighbourhoods side by side.
    ///
    /// @param counted how many characteristics are known of both
    /// @param year of the figures, or empty
    public record Table(String title, String one, String other, List<Line> lines, String counted, String year) {}

    /// @param onePlace among all districts, from 0 to 100; below 0 where it is not known
    public record Line(String label, String one, String other, double onePlace, double otherPlace) {

        /// Whether both stand somewhere on the line.
        public boolean hasPlaces() {
            return onePlace >= 0 && otherPlace >= 0;
        }
    }

    /// @param other the one to compare with, instead of the nearest
    public static LikeView of(PageRequest visit, LikeMine mine, Optional<Document> other) {
        var rows =
                mine.like().stream().map(comparison -> row(visit, comparison)).toList();
        var compared = other.map(place -> Comparison.of(mine.mine(), Profile.of(visit.library(), place)))
                .or(() -> mine.like().stream().findFirst());
        var name = visit.names().neighbourhood(mine.slug());
        return new LikeView(
                name,
                visit.words().get("like.count", rows.size()),
                why(visit, mine, name),
                rows,
                rows.isEmpty() ? Optional.empty() : Optional.of(search(visit, mine)),
                compared.filter(comparison -> !comparison.points().isEmpty())
                        .map(comparison -> table(visit, comparison)));
    }

    private static String why(PageRequest visit, LikeMine mine, String name) {
        return switch (mine.known()) {
            case NO_FILE, NO_CODE, NO_ROW, TOO_LITTLE ->
                visit.words().get("like.why." + mine.known(), name, KeyFigures.PATH);
            case ENOUGH -> mine.like().isEmpty() ? visit.words().get("like.why.ENOUGH", name) : "";
        };
    }

    private static Link search(PageRequest visit, LikeMine mine) {
        var request = Overview.LESSONS.withMine(new SearchRequest.Mine(mine.slug(), true));
        return new Link(visit.words().get("like.search", mine.like().size()), visit.search(request));
    }

    private static Row row(PageRequest visit, Comparison comparison) {
        var place = comparison.place();
        var slug = place.id().slug();
        var names = visit.names();
        return new Row(
                new Link(names.neighbourhood(slug), to(visit, comparison), "", visit.langOf(place)),
                names.place(place),
                comparison.also().stream().map(shared -> also(visit, shared)).collect(Collectors.joining(", ")),
                comparison.otherwise().stream()
                        .map(different -> otherwise(visit, different))
                        .collect(Collectors.joining(", ")),
                new Link(visit.words().get("lessons", Lessons.of(visit, slug)), Lessons.href(visit, slug)));
    }

    /// Its page, beside the one that is compared.
    private static String to(PageRequest visit, Comparison comparison) {
        var mine = new SearchRequest.Mine(comparison.one().place().id().slug(), false);
        return visit.href("/" + comparison.place().id()) + "?"
                + SearchRequest.ALL.withMine(mine).toQuery();
    }

    private static String also(PageRequest visit, Comparison.Shared shared) {
        return shared.what() == Characteristic.BUILT
                ? visit.words().get("like.also.BUILT")
                : visit.words().get("like.also." + shared.what() + "." + shared.how());
    }

    private static String otherwise(PageRequest visit, Comparison.Different different) {
        return visit.words().get("like.other." + different.what() + (different.isMore() ? ".more" : ".less"));
    }

    private static Table table(PageRequest visit, Comparison comparison) {
        var one = visit.names().neighbourhood(comparison.one().place().id().slug());
        var other = visit.names().neighbourhood(comparison.place().id().slug());
        var lines = java.util.Arrays.stream(Characteristic.values())
                .filter(what -> isKnown(comparison.one(), what) || isKnown(comparison.other(), what))
                .map(what -> line(visit, what, comparison.one(), comparison.other()))
                .toList();
        return new Table(
                visit.words().get("like.table", one, other),
                one,
                other,
                lines,
                visit.words().get("like.counted", comparison.points().size(), lines.size()),
                comparison
                        .one()
                        .area()
                        .map(area -> Integer.toString(area.year()))
                        .orElse(""));
    }

    private static boolean isKnown(Profile profile, Characteristic what) {
        return profile.places().containsKey(what);
    }

    private static Line line(PageRequest visit, Characteristic what, Profile one, Profile other) {
        return new Line(
                visit.words().get("figure." + what),
                value(visit, what, one),
                value(visit, what, other),
                place(what, one),
                place(what, other));
    }

    private static double place(Characteristic what, Profile profile) {
        return what == Characteristic.BUILT ? -1 : profile.places().getOrDefault(what, -1.0);
    }

    private static String value(PageRequest visit, Characteristic what, Profile profile) {
        if (!isKnown(profile, what)) return visit.words().get("figure.unknown");
        if (what == Characteristic.BUILT) return profile.built().orElseThrow().toString();
        double value = profile.area().orElseThrow().figures().get(what).value();
        return switch (what) {
            case CORPORATION, FLATS, ALONE, LOW_INCOME -> visit.words().get("figure.percent", value);
            case URBANITY -> visit.words().get("figure.urban." + Math.clamp(Math.round(value), 1, 5));
            case GAS -> visit.words().get("figure.gas", value);
            case BUILT -> "";
        };
    }
}
