package nl.kennisatelier.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Money;

/// Proposals together: what is known of them, and of how many it is.
///
/// @param all newest first
public record Proposals(List<Document> all) {

    public Proposals {
        all = List.copyOf(all);
    }

    /// All that readers find.
    public static Proposals of(Library library) {
        return new Proposals(library.documents(Kind.PROPOSAL).stream()
                .filter(proposal -> proposal.status().isFound())
                .sorted(Library::newestFirst)
                .toList());
    }

    /// Each pilot with its proposals, also those that have none.
    public SequencedMap<Pilots.Pilot, List<Document>> byPilot(Pilots pilots) {
        var rows = new LinkedHashMap<Pilots.Pilot, List<Document>>();
        pilots.all().forEach(pilot -> rows.put(pilot, new ArrayList<>()));
        for (var proposal : all) {
            pilots.of(proposal).forEach(pilot -> rows.get(pilot).add(proposal));
        }
        return rows;
    }

    /// Those that any of the pilots has, each once.
    public static Proposals in(Map<Pilots.Pilot, List<Document>> rows) {
        SequencedSet<Document> each = new LinkedHashSet<>();
        rows.values().forEach(each::addAll);
        return new Proposals(List.copyOf(each));
    }

    /// Without those of which the money goes elsewhere.
    public Proposals going() {
        return new Proposals(all.stream()
                .filter(document -> !(document.details() instanceof Details.Proposal proposal)
                        || proposal.standing().isGoing())
                .toList());
    }

    public Stream<Details.Proposal> details() {
        return all.stream()
                .flatMap(document ->
                        document.details() instanceof Details.Proposal proposal ? Stream.of(proposal) : Stream.empty());
    }

    public Money costs() {
        return details().map(Details.Proposal::costsTotal).reduce(Money.NONE, Money::plus);
    }

    public Money cover() {
        return details().map(Details.Proposal::coverTotal).reduce(Money.NONE, Money::plus);
    }

    /// Of how many it is only said what one home costs.
    public long estimated() {
        return details()
                .filter(one -> !one.costsTotal().isKnown() && one.estimate().isKnown())
                .count();
    }
}
