package nl.kennisatelier.web.reader.programme;

import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.Coverage;
import nl.kennisatelier.programme.Dashboard;
import nl.kennisatelier.programme.Gap;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Something that a programme lacks, in a sentence, with what one can do about it.
///
/// @param strong how the sentence begins
/// @param action its address is empty where nothing can be done from here
public record GapLine(String strong, String rest, Link action) {

    static GapLine of(PageRequest visit, Dashboard dashboard, Gap gap) {
        var action = new Link(visit.words().get("gap." + gap.lack() + ".do"), href(visit, dashboard, gap));
        return of(visit, gap, action);
    }

    static GapLine of(PageRequest visit, Gap gap, Link action) {
        var words = visit.words();
        var year = gap.since().map(EventDate::year).map(String::valueOf).orElse("");
        var key = "gap." + gap.lack();
        var strong = switch (gap.lack()) {
            case UNLEARNED -> visit.names().choice(ListName.CHALLENGES, gap.challenge());
            case UNREPORTED -> year.isEmpty() ? words.get("gap.never") : words.get(key, year);
            case UNPLACED, UNPROPOSED, UNANSWERED, UNTOLD, UNTRAVELLED -> words.get(key, gap.count());
        };
        return new GapLine(strong, words.get(key + ".rest", gap.count(), gap.of()), action);
    }

    String sentence() {
        return strong + " " + rest;
    }

    private static String href(PageRequest visit, Dashboard dashboard, Gap gap) {
        var slug = dashboard.pilots().programme().id().slug();
        return switch (gap.lack()) {
            case UNLEARNED -> form(visit, "/kennisvragen/nieuw?thema=" + theme(dashboard.coverage(), gap.challenge()));
            case UNPLACED -> visit.editHref(dashboard.pilots().programme().path());
            case UNREPORTED -> form(visit, "/agenda/nieuw");
            case UNPROPOSED -> visit.href("/programmas/" + slug + "/voorstellen") + "?" + ProposalsPage.WITHOUT;
            case UNANSWERED, UNTOLD, UNTRAVELLED ->
                visit.href("/programmas/" + slug + "/" + gap.lack().word.orElseThrow());
        };
    }

    /// Previews have no forms.
    private static String form(PageRequest visit, String path) {
        return visit.root().isPreview() ? "" : visit.href(path);
    }

    private static String theme(Coverage coverage, String challenge) {
        return coverage.groups().stream()
                .filter(group -> group.challenge().equals(challenge))
                .flatMap(group -> group.themes().stream())
                .map(Theme::path)
                .findFirst()
                .orElse("");
    }
}
