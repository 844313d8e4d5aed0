package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.Euros;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A proposal on its page: what it costs, who pays, how it went and which lessons it builds on.
///
/// @param costs in total, or that it is not known
/// @param cover in total, likewise
/// @param estimate for all homes together where it is said per home; or empty
/// @param lines of costs, then of cover
/// @param lessons it builds on, and the example that tells of it
public record ProposalView(
        ProposalStage stage,
        String standing,
        String homes,
        String costs,
        String cover,
        String estimate,
        List<Line> lines,
        List<Step> steps,
        List<String> parties,
        List<String> conditions,
        List<Link> lessons) {

    /// @param part whether it is what something costs, or who pays
    /// @param stage how it stands with that money, in words; or empty
    public record Line(String part, String name, String amount, String stage, String note) {}

    /// @param reason in words; or empty
    public record Step(String name, String date, String reason) {}

    static Optional<ProposalView> of(PageRequest visit, Document document) {
        return document.details() instanceof Details.Proposal proposal
                ? Optional.of(new Making(visit, document, proposal).view())
                : Optional.empty();
    }

    /// How many homes, in words; that it is not known where nobody says.
    public static String homes(PageRequest visit, Details.Homes homes) {
        if (homes.from() == 0) return visit.words().get("money.unknown");
        var words = visit.words();
        return homes.upTo() == 0
                ? words.get(homes.isGuess() ? "proposal.homes.guess" : "proposal.homes.number", homes.from())
                : words.get("proposal.homes.range", homes.from(), homes.upTo());
    }

    /// How it stands, with the day: `Overeenkomst, juni 2021`.
    public static String standing(PageRequest visit, Details.Proposal proposal) {
        var stage = visit.words().get("proposal.stage." + proposal.standing());
        return proposal.course().reversed().stream()
                .filter(step -> step.stage() == proposal.standing())
                .flatMap(step -> step.date().stream())
                .findFirst()
                .map(date -> stage + ", " + visit.names().date(date))
                .orElse(stage);
    }

    /// Who pays, as it is called in the list of roles or in the text.
    public static String payer(DisplayNames names, Details.BudgetLine line, String unknown) {
        return line.name().isEmpty() ? unknown : names.choice(ListName.ROLES, line.name());
    }

    /// On which it builds, and the example that tells of it.
    public static Stream<Entry> lessons(PageRequest visit, Document document) {
        return Stream.of(Relation.Type.BUILDS_ON, Relation.Type.TOLD_IN)
                .flatMap(type -> visit.library().named(document, type))
                .distinct();
    }

    private record Making(PageRequest visit, Document document, Details.Proposal proposal) {

        ProposalView view() {
            var euros = new Euros(visit.words());
            var estimate = proposal.estimate();
            return new ProposalView(
                    proposal.standing(),
                    standing(visit, proposal),
                    homes(visit, proposal.homes()),
                    euros.of(proposal.costsTotal(), proposal.costs()),
                    euros.of(proposal.coverTotal(), proposal.cover()),
                    estimate.isKnown() ? euros.of(estimate) : "",
                    lines(euros),
                    proposal.course().stream().map(this::step).toList(),
                    proposal.parties(),
                    proposal.conditions(),
                    lessons(visit, document)
                            .map(entry -> new Link(
                                    entry.title(),
                                    visit.href(entry),
                                    visit.names().kind(entry.kind())))
                            .toList());
        }

        private List<Line> lines(Euros euros) {
            var lines = new ArrayList<Line>();
            for (var line : proposal.costs()) {
                var name = line.name().isEmpty() ? t("proposal.whole") : line.name();
                lines.add(line(euros, t("proposal.costs"), name, line));
            }
            for (var line : proposal.cover()) {
                lines.add(line(
                        euros, t("proposal.cover"), payer(visit.names(), line, t("proposal.payer.unknown")), line));
            }
            return lines;
        }

        private Line line(Euros euros, String part, String name, Details.BudgetLine line) {
            var notes = new ArrayList<String>();
            if (!line.form().isEmpty()) notes.add(line.form());
            if (line.amount().priceLevel() > 0)
                notes.add(t("proposal.prices", Integer.toString(line.amount().priceLevel())));
            if (!line.note().isEmpty()) notes.add(line.note());
            return new Line(part, name, euros.of(line.amount()), stage(line), String.join("; ", notes));
        }

        private String stage(Details.BudgetLine line) {
            var stage = line.stage().map(one -> t("proposal.stage." + one)).stream();
            return Stream.concat(stage, line.date().stream().map(visit.names()::date))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }

        private Step step(Details.ProposalStep step) {
            boolean isEnd = step.stage() == ProposalStage.STOPPED || step.stage() == ProposalStage.DECLINED;
            var reason = step.reason().isEmpty() && isEnd ? t("proposal.reason.unknown") : step.reason();
            return new Step(
                    t("proposal.stage." + step.stage()),
                    step.date().map(this::day).orElse(t("signal.step.unknown")),
                    reason);
        }

        private String day(EventDate date) {
            return visit.names().date(date);
        }

        private String t(String key, Object... arguments) {
            return visit.words().get(key, arguments);
        }
    }
}
