package nl.kennisatelier.web.reader.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.Proposals;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Euros;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /voorstellen` and `GET /programmas/{slug}/voorstellen`: what plans cost and who pays, with what is known of it
/// together. Of a programme each pilot has a row, also one without a proposal.
///
/// @param action where the filters lead
/// @param others those of other programmes, to learn from; none on the page of all
/// @param table the same for machines; empty in a preview
public record ProposalsPage(
        Frame frame,
        String action,
        List<Filter> filters,
        boolean isNarrowed,
        List<ProposalRow> rows,
        Total total,
        List<ProposalRow> others,
        String table)
        implements Page {

    private static final String STAGE = "stand";

    /// Of a pilot that has no proposal yet: no word of [ProposalStage].
    private static final String NONE = "geen";

    /// Asks for those pilots only.
    static final String WITHOUT = STAGE + "=" + NONE;

    /// @param said in the sentences above the table: how many, of how many pilots, how much is covered
    public record Total(List<String> said, String costs, String costsOf, String cover, String coverOf) {}

    public static ProposalsPage ofAll(PageRequest visit) {
        return new Making(visit, Optional.empty()).page();
    }

    /// Nothing where the programme has no pilots.
    public static Optional<ProposalsPage> ofProgramme(PageRequest visit) {
        return visit.names()
                .document(Kind.PROGRAMME, visit.step("slug"))
                .map(programme -> Pilots.of(visit.library(), programme))
                .filter(pilots -> !pilots.all().isEmpty())
                .map(pilots -> new Making(visit, Optional.of(pilots)).page());
    }

    @Override
    public String template() {
        return "reader/programme/proposals";
    }

    /// Whether any row is of a proposal: else there is nothing to add.
    public boolean hasProposals() {
        return rows.stream().anyMatch(row -> !row.title().href().isEmpty());
    }

    private record Making(PageRequest visit, Optional<Pilots> pilots) {

        ProposalsPage page() {
            var everything = Proposals.of(visit.library());
            Map<Pilots.Pilot, List<Document>> all =
                    pilots.map(everything::byPilot).orElseGet(java.util.LinkedHashMap::new);
            var filters = filters(everything, without(all).size());
            var let = new Proposals(everything.all().stream()
                    .filter(proposal -> filters.getFirst().lets(challenges(proposal))
                            && filters.getLast().lets(stages(proposal)))
                    .toList());
            boolean isNarrowed =
                    filters.stream().anyMatch(filter -> !filter.chosen().isEmpty());
            Map<Pilots.Pilot, List<Document>> byPilot =
                    pilots.map(let::byPilot).orElseGet(java.util.LinkedHashMap::new);
            var own = pilots.isPresent() ? Proposals.in(byPilot) : let;
            boolean showsNone = !isNarrowed || filters.getLast().chosen().equals(NONE);
            var rows = rows(own.all());
            if (showsNone) without(all).forEach(pilot -> rows.add(ProposalRow.none(visit, pilot)));
            var others =
                    let.all().stream().filter(one -> !own.all().contains(one)).toList();
            var path = pilots.map(one -> "/programmas/" + one.programme().id().slug() + "/voorstellen")
                    .orElse("/voorstellen");
            return new ProposalsPage(
                    frame(filters, isNarrowed),
                    visit.href(path),
                    filters,
                    isNarrowed,
                    rows,
                    total(own, filters.getLast().chosen().equals(NONE) ? all : byPilot, filters),
                    rows(others),
                    visit.root().isPreview() ? "" : visit.href("/voorstellen.csv") + asked(filters));
        }

        private Frame frame(List<Filter> filters, boolean isNarrowed) {
            var frame = visit.frame(t(pilots.isPresent() ? "proposal.title" : "kinds." + Kind.PROPOSAL))
                    .description(t("proposal.lead"))
                    .style("programme.css")
                    .query(query(filters));
            pilots.ifPresent(one -> frame.nav("programmas")
                    .crumb(visit.names().kinds(Kind.PROGRAMME), "/programmas")
                    .crumb(one.programme().title(), "/" + one.programme().id())
                    .here(visit.names().kinds(Kind.PROPOSAL)));
            if (isNarrowed) frame.hidden();
            return frame.build();
        }

        private static String query(List<Filter> filters) {
            return filters.stream()
                    .filter(filter -> !filter.chosen().isEmpty())
                    .map(filter -> filter.name() + "=" + filter.chosen())
                    .collect(Collectors.joining("&"));
        }

        private String asked(List<Filter> filters) {
            var programme = pilots
                    .map(one ->
                            Scope.By.PROGRAMME.word + "=" + one.programme().id().slug())
                    .stream();
            var query = Stream.concat(programme, Stream.of(query(filters)))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? "" : "?" + query;
        }

        /// @param none pilots without a proposal
        private List<Filter> filters(Proposals all, int none) {
            return List.of(
                    Filter.of(
                            visit,
                            "opgave",
                            t("proposal.challenge"),
                            all.all(),
                            Making::challenges,
                            ids(),
                            id -> visit.names().choice(ListName.CHALLENGES, id)),
                    Filter.of(
                                    visit,
                                    STAGE,
                                    t("proposal.stage"),
                                    all.all(),
                                    Making::stages,
                                    Stream.of(ProposalStage.values())
                                            .map(one -> one.word)
                                            .toList(),
                                    word -> ProposalStage.ofWord(word)
                                            .map(stage -> t("proposal.stage." + stage))
                                            .orElse(word))
                            .with(visit, NONE, t("proposal.none"), none));
        }

        private List<String> ids() {
            return visit.library().taxonomy().list(ListName.CHALLENGES).stream()
                    .map(Choice::id)
                    .toList();
        }

        private static Set<String> challenges(Document proposal) {
            return proposal.details() instanceof Details.Proposal told ? Set.copyOf(told.challenges()) : Set.of();
        }

        private static Set<String> stages(Document proposal) {
            return proposal.details() instanceof Details.Proposal told ? Set.of(told.standing().word) : Set.of();
        }

        private List<ProposalRow> rows(List<Document> proposals) {
            return proposals.stream()
                    .flatMap(one -> ProposalRow.of(visit, one).stream())
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        /// Who has none is shown, but not to who asked for some of them only.
        private static List<Pilots.Pilot> without(Map<Pilots.Pilot, List<Document>> byPilot) {
            return byPilot.entrySet().stream()
                    .filter(row -> row.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private Total total(Proposals own, Map<Pilots.Pilot, List<Document>> byPilot, List<Filter> filters) {
            var euros = new Euros(visit.words());
            // Who asks for those that were stopped wants to know what they would have cost.
            var counted = filters.getLast().chosen().isEmpty() ? own.going() : own;
            var cover = counted.cover();
            var costs = counted.costs();
            long with =
                    byPilot.values().stream().filter(some -> !some.isEmpty()).count();
            var said = Stream.of(
                            visit.names().count(Kind.PROPOSAL, own.all().size()),
                            pilots.map(one ->
                                            t("proposal.pilots", with, one.all().size()))
                                    .orElse(""),
                            cover.isKnown()
                                    ? t("proposal.covered", euros.of(cover), cover.known(), cover.of())
                                    : t("proposal.covered.unknown"),
                            counted.all().size() < own.all().size() ? t("proposal.covered.going") : "")
                    .filter(sentence -> !sentence.isEmpty())
                    .toList();
            return new Total(
                    said,
                    euros.of(costs),
                    counted.estimated() > 0 && !costs.isKnown()
                            ? t("proposal.estimated", counted.estimated(), costs.of())
                            : t("proposal.known", costs.known(), costs.of()),
                    euros.of(cover),
                    t("proposal.known", cover.known(), cover.of()));
        }

        private String t(String key, Object... arguments) {
            return visit.words().get(key, arguments);
        }
    }
}
