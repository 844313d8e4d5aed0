package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.source.Problem;

/// A plan that needs money: for how many homes, what it costs, who pays, and how that went.
record ProposalReader(Fields fields, Taxonomy taxonomy, boolean isDraft) {

    Details.Proposal read() {
        if (!isDraft) fields.reportUntold(Key.PROPOSAL_COURSE);
        var budget = new BudgetReader(fields);
        var proposal = new Details.Proposal(
                fields.text(Key.SPOT, ReuseReader.SPOT_LENGTH_MAX),
                List.copyOf(fields.choices(Key.CHALLENGES, taxonomy.list(ListName.CHALLENGES))),
                fields.sentences(Key.PARTIES),
                homes(),
                budget.costs(),
                budget.cover(),
                fields.sentences(Key.CONDITIONS),
                new Course(fields, Key.PROPOSAL_COURSE, "stand", ProposalStage.words()).read(ProposalReader::step));
        reportExcess(proposal);
        return proposal;
    }

    private Details.Homes homes() {
        int from = fields.number(Key.HOMES);
        int upTo = fields.number(Key.HOMES_UP_TO);
        boolean isTurned = upTo > 0 && upTo < from;
        if (isTurned) {
            var line = fields.line(Key.HOMES_UP_TO);
            fields.report(Problem.Kind.VALUE_SHAPE, line, Key.HOMES_UP_TO.word, Integer.toString(upTo));
        }
        return new Details.Homes(from, isTurned ? 0 : upTo, fields.isYes(Key.HOMES_GUESSED));
    }

    private static Optional<Details.ProposalStep> step(Course.Step step) {
        var reason = step.item().text("reden");
        return ProposalStage.ofWord(step.word())
                .map(stage -> new Details.ProposalStep(stage, step.date(), BudgetReader.unlessUnknown(reason)));
    }

    /// Only where all costs are known in whole euros it is sure that something stands twice.
    private void reportExcess(Details.Proposal proposal) {
        boolean isAllKnown =
                proposal.costs().stream().allMatch(line -> line.amount().euros().isPresent());
        if (!isAllKnown || proposal.costs().isEmpty()) return;
        if (proposal.coverTotal().euros() > proposal.costsTotal().euros()) {
            fields.report(Problem.Kind.COVER_EXCEEDS, fields.line(Key.COVER));
        }
    }
}
