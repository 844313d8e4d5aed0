package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.Proposals;
import nl.kennisatelier.programme.Scope;

/// The proposals that somebody asks for, by the same filters as on their page.
record ProposalRecords(Online online) {

    /// A proposal beside what it says itself.
    record Told(Document document, Details.Proposal proposal) {}

    /// The newest first.
    Stream<Told> asked(Context ctx) {
        return proposals(ctx).all().stream()
                .flatMap(document -> document.details() instanceof Details.Proposal proposal
                        ? Stream.of(new Told(document, proposal))
                        : Stream.empty())
                .filter(one -> lets(ctx, "stand", List.of(one.proposal().standing().word))
                        && lets(ctx, "opgave", one.proposal().challenges()));
    }

    /// Whether its money counts in the totals of the page: who asks for those that were stopped wants to know what they
    /// would have cost.
    boolean counts(Context ctx, Told one) {
        var asked = ctx.queryParam("stand");
        return one.proposal().standing().isGoing()
                || asked != null && ProposalStage.ofWord(asked).isPresent();
    }

    /// Those of the pilots of a programme, where one is asked for.
    private Proposals proposals(Context ctx) {
        var all = Proposals.of(online.library());
        return online.query(ctx).getOrDefault(Scope.By.PROGRAMME.word, List.of()).stream()
                .findFirst()
                .flatMap(slug -> EntryId.parse(Kind.PROGRAMME, slug))
                .flatMap(online.library()::document)
                .map(programme -> Proposals.in(all.byPilot(Pilots.of(online.library(), programme))))
                .orElse(all);
    }

    /// A value that there is not narrows nothing, as on the page.
    private boolean lets(Context ctx, String name, List<String> values) {
        var chosen = ctx.queryParam(name);
        return chosen == null || chosen.isEmpty() || values.contains(chosen) || !isKnown(name, chosen);
    }

    private boolean isKnown(String name, String value) {
        return name.equals("stand")
                ? ProposalStage.ofWord(value).isPresent()
                : online.library().taxonomy().choice(ListName.CHALLENGES, value).isPresent();
    }
}
