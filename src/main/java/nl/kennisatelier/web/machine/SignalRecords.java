package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.SignalDossier;

/// The signals that somebody asks for, by the same filters as on their page.
record SignalRecords(Online online) {

    /// The newest first.
    Stream<SignalDossier> asked(Context ctx) {
        return online.signals()
                .filter(one -> lets(ctx, "stand", List.of(one.standing().word))
                        && lets(ctx, "aard", List.of(one.told().nature().word))
                        && lets(ctx, "aan", one.addressees()));
    }

    /// A value that there is not narrows nothing, as on the page.
    private boolean lets(Context ctx, String name, Collection<String> values) {
        var chosen = ctx.queryParam(name);
        return chosen == null || chosen.isEmpty() || values.contains(chosen) || !isKnown(name, chosen);
    }

    private boolean isKnown(String name, String value) {
        return switch (name) {
            case "stand" -> SignalStage.ofWord(value).isPresent();
            case "aard" -> SignalNature.ofWord(value).isPresent();
            default ->
                online.library().taxonomy().choice(ListName.ADDRESSEES, value).isPresent();
        };
    }
}
