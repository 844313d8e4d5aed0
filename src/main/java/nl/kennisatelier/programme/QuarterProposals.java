package nl.kennisatelier.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
/// Counts the proposals of a quarter, as they were known then.

record QuarterProposals(Pilots pilots, List<Document> all, QuarterDays days) {

    void put(Map<Measure, List<Counted>> lists) {
        var there = there().toList();
        lists.put(
                Measure.PROPOSALS,
                there.stream().map(one -> plan(one, Chronicle.began(one))).toList());
        lists.put(Measure.PROPOSALS_CHANGED, all.stream().flatMap(this::changed).toList());
        lists.put(Measure.COSTS_KNOWN, plans(lists, plan -> plan.costs().isKnown()));
        lists.put(Measure.COVER_KNOWN, plans(lists, plan -> plan.cover().isKnown()));
        lists.put(
                Measure.PILOTS_PROPOSING,
                new Proposals(there)
                        .byPilot(pilots).entrySet().stream()
                                .filter(row -> !row.getValue().isEmpty())
                                .<Counted>map(row -> new Counted.Place(row.getKey()))
                                .toList());
    }

    /// Those that had begun.
    Stream<Document> there() {
        return all.stream().filter(this::isThere);
    }

    private boolean isThere(Document proposal) {
        return days.isBy(Chronicle.began(proposal), proposal);
    }

    /// By the last step that it took in the quarter.
    private Stream<Counted> changed(Document proposal) {
        return Chronicle.steps(proposal)
                .map(Details.ProposalStep::date)
                .filter(days::isIn)
                .reduce((_, last) -> last)
                .map(last -> plan(proposal, last))
                .stream();
    }

    private static List<Counted> plans(Map<Measure, List<Counted>> lists, Predicate<Counted.Plan> counts) {
        return lists.get(Measure.PROPOSALS).stream()
                .filter(one -> one instanceof Counted.Plan plan && plan.stage().isGoing() && counts.test(plan))
                .toList();
    }

    private Counted plan(Document proposal, Optional<EventDate> when) {
        var told = asOf((Details.Proposal) proposal.details());
        return new Counted.Plan(proposal, told.standing(), when, told.costsTotal(), told.coverTotal());
    }

    /// As it was known by then: without steps and money of later.
    private Details.Proposal asOf(Details.Proposal told) {
        var cover = told.cover().stream()
                .filter(line ->
                        line.date().filter(date -> !days.quarter().isBy(date)).isEmpty())
                .toList();
        var course = told.course().stream().filter(days::isTaken).toList();
        return new Details.Proposal(
                told.spot(),
                told.challenges(),
                told.parties(),
                told.homes(),
                told.costs(),
                cover,
                told.conditions(),
                course);
    }

    /// Those of which it is not known in which quarter they began.
    Stream<Counted> loose() {
        return all.stream()
                .filter(proposal -> days.isLoose(Chronicle.began(proposal)))
                .map(proposal -> new Counted.Text(proposal, Chronicle.began(proposal)));
    }
}
