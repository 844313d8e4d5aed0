package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage.Extra;

/// What the front matter of one kind says in lists: pilots, obstacles, other words, participating neighbourhoods.
final class Extras {

    private final PageRequest visit;
    private final DisplayNames names;
    private final Document document;
    private final List<Extra> extras = new ArrayList<>();

    Extras(PageRequest visit, Document document) {
        this.visit = visit;
        this.names = visit.names();
        this.document = document;
    }

    List<Extra> all() {
        switch (document.details()) {
            case Details.Report report -> report(report);
            case Details.Example example -> example(example);
            case Details.Programme programme -> programme(programme);
            case Details.SetOfQuestions set -> questionSet(set);
            case Details.Term term -> term(term);
            case Details.Reuse told -> reuse(told);
            case Details.Source _ -> succession();
            case Details.Neighbourhood _,
                    Details.KnowledgeQuestion _,
                    Details.Event _,
                    Details.Signal _,
                    Details.Proposal _,
                    Details.Plain _ -> {}
        }
        return extras;
    }

    /// The sets that were made from this one.
    private void made() {
        list(
                "made",
                visit.library().documents(Kind.QUESTION_SET).stream()
                        .filter(set -> set.status().isFound() && isMadeFrom(set, document))
                        .map(set -> new Link(set.title(), visit.href(set), "", visit.langOf(set)))
                        .toList());
    }

    static boolean isMadeFrom(Document set, Document document) {
        return set.details() instanceof Details.SetOfQuestions details
                && details.basedOn().equals(document.id().slug());
    }

    private void report(Details.Report report) {
        made();
        neighbourhoods();
        list("speakers", report.speakers().stream().map(Extras::sentence).toList());
        report.questionSet()
                .filter(slug -> names.document(Kind.QUESTION_SET, slug)
                        .filter(set -> isMadeFrom(set, document))
                        .isEmpty())
                .ifPresent(slug -> list("set", titled(Kind.QUESTION_SET, List.of(slug))));
    }

    private void example(Details.Example example) {
        list("success", example.successFactors().stream().map(Extras::plain).toList());
        list("obstacles", example.obstacles().stream().map(Extras::plain).toList());
        list("parties", example.parties().stream().map(Extras::plain).toList());
        neighbourhoods();
    }

    private void programme(Details.Programme programme) {
        list(
                "challenges",
                programme.challenges().stream()
                        .map(id -> plain(names.choice(ListName.CHALLENGES, id)))
                        .toList());
        list("pilots", programme.pilots().stream().map(this::pilot).toList());
        list(
                "elements",
                programme.elements().stream()
                        .map(e -> new Link(e.title(), "", e.text()))
                        .toList());
        succession();
        list("frameworks", programme.frameworks().stream().map(Extras::plain).toList());
    }

    private void questionSet(Details.SetOfQuestions set) {
        text("closing", set.closing());
        if (!set.basedOn().isEmpty()) {
            var report = names.document(Kind.REPORT, set.basedOn());
            list("based", titled(report.isPresent() ? Kind.REPORT : Kind.QUESTION_SET, List.of(set.basedOn())));
        }
        made();
    }

    private void term(Details.Term term) {
        list("related-terms", titled(Kind.TERM, term.related()));
        succession();
    }

    /// What took over from it, and what it took over from.
    private void succession() {
        list("successor", linked(visit.library().named(document, Relation.Type.SUCCEEDED_BY)));
        list("predecessor", linked(visit.library().related(document.id(), Relation.Type.SUCCEEDED_BY).stream()));
    }

    private List<Link> linked(Stream<? extends Entry> entries) {
        return entries.map(entry -> new Link(entry.title(), visit.href(entry), "", visit.langOf(entry)))
                .toList();
    }

    private void reuse(Details.Reuse told) {
        text("adapted", told.adapted());
        text("because", told.because());
        list(
                "passed",
                visit.library().related(document.id(), Relation.Type.VIA).stream()
                        .filter(record -> record.status().isFound())
                        .map(record -> new Link(names.title(record), visit.href(record)))
                        .toList());
    }

    /// Those who took part, unless the text lists them itself.
    private void neighbourhoods() {
        boolean listed = document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof Block.References);
        if (!listed) list("wijken", titled(Kind.NEIGHBOURHOOD, document.labels().neighbourhoods()));
    }

    private Link pilot(Details.Pilot pilot) {
        var town = names.municipality(pilot.municipality());
        return names.document(Kind.NEIGHBOURHOOD, pilot.neighbourhood())
                .map(place -> new Link(place.title(), visit.href(place), town))
                .orElseGet(() -> new Link(town, "", visit.words().get("extra.pilots.unknown")));
    }

    private List<Link> titled(Kind kind, Iterable<String> slugs) {
        var links = new ArrayList<Link>();
        slugs.forEach(slug -> links.add(names.document(kind, slug)
                .map(found -> new Link(
                        found.title(), visit.href(found), kind == Kind.NEIGHBOURHOOD ? names.place(found) : ""))
                .orElseGet(() -> plain(names.title(kind, slug)))));
        return links;
    }

    private static Link sentence(String words) {
        return plain(words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    private static Link plain(String label) {
        return new Link(label, "");
    }

    private void list(String name, List<Link> items) {
        if (!items.isEmpty()) extras.add(new Extra(name, title(name), "", items));
    }

    private void text(String name, String text) {
        if (!text.isBlank()) extras.add(new Extra(name, title(name), text, List.of()));
    }

    private String title(String name) {
        return visit.words().get("extra." + name);
    }
}
