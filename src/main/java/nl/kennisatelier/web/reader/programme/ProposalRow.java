package nl.kennisatelier.web.reader.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Euros;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.ProposalView;

/// A proposal in a table, or a pilot that has none yet.
///
/// @param title an empty address for who has none
/// @param place where it is, and below that what one must know of it
/// @param stage a word of the open data, for its colour; empty for who has none
public record ProposalRow(
        Link title, Link place, String homes, Money costs, Money cover, String stage, String standing) {

    /// @param note who it is from, or what it is of; or empty
    public record Money(String amount, String note, boolean isKnown) {}

    static Optional<ProposalRow> of(PageRequest visit, Document document) {
        if (!(document.details() instanceof Details.Proposal proposal)) return Optional.empty();
        var names = visit.names();
        var challenges = proposal.challenges().stream()
                .map(id -> names.choice(ListName.CHALLENGES, id))
                .collect(Collectors.joining(", "));
        var place = proposal.spot().isEmpty() ? names.place(document) : proposal.spot() + ", " + names.place(document);
        return Optional.of(new ProposalRow(
                new Link(document.title(), visit.href(document), challenges),
                new Link(place, ""),
                ProposalView.homes(visit, proposal.homes()),
                costs(visit, proposal),
                cover(visit, proposal),
                proposal.standing().word,
                ProposalView.standing(visit, proposal)));
    }

    static ProposalRow none(PageRequest visit, Pilots.Pilot pilot) {
        var names = visit.names();
        var place = pilot.isPlaced()
                ? new Link(names.neighbourhood(pilot.neighbourhood()), "", names.municipality(pilot.municipalityNow()))
                : new Link(
                        names.municipality(pilot.municipalityNow()),
                        "",
                        visit.words().get("programme.unplaced"));
        var nothing = new Money("–", "", false);
        return new ProposalRow(new Link(visit.words().get("proposal.none"), ""), place, "–", nothing, nothing, "", "");
    }

    private static Money costs(PageRequest visit, Details.Proposal proposal) {
        var euros = new Euros(visit.words());
        var total = proposal.costsTotal();
        if (total.isKnown()) return new Money(euros.of(total, proposal.costs()), "", true);
        return proposal.costs().stream()
                .filter(line -> line.amount().isKnown())
                .findFirst()
                .map(line -> new Money(euros.of(line.amount()), year(line), true))
                .orElse(new Money(euros.unknown(), "", false));
    }

    private static String year(Details.BudgetLine line) {
        return line.amount().priceLevel() == 0
                ? ""
                : Integer.toString(line.amount().priceLevel());
    }

    private static Money cover(PageRequest visit, Details.Proposal proposal) {
        var euros = new Euros(visit.words());
        var total = proposal.coverTotal();
        if (!total.isKnown()) return new Money(euros.unknown(), "", false);
        var unknown = visit.words().get("proposal.payer.unknown");
        List<String> payers = proposal.cover().stream()
                .filter(line -> line.amount().euros().isPresent())
                .map(line -> ProposalView.payer(visit.names(), line, unknown))
                .distinct()
                .toList();
        return new Money(euros.of(total, proposal.cover()), String.join(", ", payers), true);
    }
}
