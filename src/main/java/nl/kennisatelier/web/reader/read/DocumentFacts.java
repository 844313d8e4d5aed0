package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.EventCard;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage.Fact;

/// The short facts under the title.
final class DocumentFacts {

    private final PageRequest visit;
    private final DisplayNames names;
    private final Document document;
    private final List<Fact> facts = new ArrayList<>();

    DocumentFacts(PageRequest visit, Document document) {
        this.visit = visit;
        this.names = visit.names();
        this.document = document;
    }

    List<Fact> all() {
        var labels = document.labels();
        labels.date().ifPresent(date -> facts.add(new Fact(word("date"), names.date(date), "", date.toString())));
        if (document.kind().isOfAPlace()) place();
        labels.programme()
                .map(slug -> visit.library().slugNow(Kind.PROGRAMME, slug))
                .ifPresent(slug -> add(
                        "programme",
                        names.title(Kind.PROGRAMME, slug),
                        names.document(Kind.PROGRAMME, slug).map(visit::href).orElse("")));
        details();
        visit.library()
                .named(document, Relation.Type.REPORTS_ON)
                .findFirst()
                .ifPresent(event -> add("event", event.title(), visit.href(event)));
        if (!labels.phases().isEmpty()) add("phase", joined(ListName.PHASES, labels.phases()), "");
        if (isRead(document.kind())) {
            add("reading", visit.words().get("fact.minutes", document.readingMinutes()), "");
        }
        return facts;
    }

    /// Whether it is read from its first to its last word, so that it matters how long that takes.
    private static boolean isRead(Kind kind) {
        return switch (kind) {
            case REPORT, MANUAL, ARTICLE -> true;
            case REUSE, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM -> false;
            case KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private void place() {
        var places = document.labels().neighbourhoods();
        if (places.size() == 1)
            add(
                    "place",
                    names.place(document),
                    visit.href("/wijken/" + Neighbourhoods.now(places.first(), visit.library())));
        else if (!document.labels().municipalities().isEmpty()) add("place", names.place(document), "");
    }

    private void details() {
        switch (document.details()) {
            case Details.Report report -> {
                if (report.participants() > 0) add("participants", Integer.toString(report.participants()), "");
            }
            case Details.Neighbourhood place -> {
                if (!place.municipality().isEmpty()) {
                    var found = Tags.search(visit, Facet.MUNICIPALITY, place.municipality());
                    add("municipality", names.municipality(place.municipality()), found);
                }
                add("website", Hosts.of(place.website()), place.website());
                add("cbs", place.cbs(), "");
            }
            case Details.Programme programme -> add("lead", programme.lead(), "");
            case Details.SetOfQuestions set -> {
                if (set.minutes() > 0) add("duration", visit.words().get("fact.minutes", set.minutes()), "");
                add(
                        "for",
                        set.roles().stream()
                                .map(r -> names.choice(ListName.ROLES, r))
                                .collect(Collectors.joining(", ")),
                        "");
                int workshops = visit.services().uses().ofSet(document.id().slug());
                if (workshops > 0) add("used", visit.words().get("uses.workshops", workshops), "");
            }
            case Details.Source source -> add("website", Hosts.of(source.url()), source.url());
            case Details.Term term -> add("also", String.join(", ", term.alternatives()), "");
            case Details.Reuse told -> reuse(told);
            case Details.Event event -> {
                add("moment", EventCard.moment(visit.words(), document), "");
                add("hours", EventCard.hours(visit.words(), document), "");
                add("place", EventCard.place(names, document), "");
                add("organiser", event.organiser(), "");
            }
            case Details.Signal signal -> {
                add("to", SignalView.to(names, signal), "");
                add("about", signal.about(), "");
            }
            case Details.Proposal proposal -> {
                add("spot", proposal.spot(), "");
                add("homes", proposal.homes().from() == 0 ? "" : ProposalView.homes(visit, proposal.homes()), "");
                add("challenges", joined(ListName.CHALLENGES, proposal.challenges()), "");
            }
            case Details.Example _, Details.KnowledgeQuestion _, Details.Plain _ -> {}
        }
    }

    private void reuse(Details.Reuse told) {
        RecordTitle.lesson(visit.library(), document)
                .ifPresent(lesson -> add("lesson", lesson.title(), visit.href(lesson) + "#reis"));
        if (!told.spot().isEmpty()) add("spot", told.spot(), "");
        add("outcome", names.outcome(told.outcome()), "");
        add("told", StopView.roles(visit, document), "");
        named("via", Relation.Type.VIA);
        named("heard", Relation.Type.HEARD_AT);
    }

    private void named(String name, Relation.Type type) {
        visit.library().named(document, type).forEach(entry -> {
            var label = type == Relation.Type.VIA ? names.place(entry) : names.title(entry);
            add(name, label, visit.href(entry));
        });
    }

    private String joined(ListName list, java.util.Collection<String> ids) {
        return ids.stream().map(id -> names.choice(list, id)).collect(Collectors.joining(", "));
    }

    private void add(String name, String value, String href) {
        if (!value.isBlank()) facts.add(new Fact(word(name), value, href, ""));
    }

    private String word(String name) {
        return visit.words().get("fact." + name);
    }
}
