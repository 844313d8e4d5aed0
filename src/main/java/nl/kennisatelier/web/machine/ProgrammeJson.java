package nl.kennisatelier.web.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Citation;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.programme.SignalDossier;

/// Signals and proposals as JSON, promised by `openapi.json`. What nobody knows is `null`, never 0.
final class ProgrammeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProgrammeJson() {}

    static ObjectNode of(SignalDossier dossier, Library library) {
        var told = dossier.told();
        var node = ListApi.entry(dossier.signal(), library)
                .put("samenvatting", dossier.signal().summary())
                .put("aard", told.nature().word)
                .put("gaat_over", told.about())
                .put("vraag", told.question())
                .put("stand", dossier.standing().word)
                .put("antwoord", told.answer().map(Details.SignalStep::answer).orElse(null));
        node.set("aan", ListApi.words(told.addressees()));
        node.set("gemeenten", ListApi.words(dossier.municipalities().keySet()));
        node.set("programmas", ListApi.words(dossier.programmes()));
        node.set(
                "bewijs",
                ListApi.words(dossier.held().stream()
                        .flatMap(one -> one.entry().stream())
                        .map(entry -> entry.id().value())
                        .toList()));
        var course = node.putArray("verloop");
        told.course().forEach(step -> course.add(step(step)));
        return node;
    }

    private static ObjectNode step(Details.SignalStep step) {
        return JSON.objectNode()
                .put("stap", step.stage().word)
                .put("datum", date(step.date()))
                .put("door", step.by())
                .put("antwoord", step.answer())
                .put("kenmerk", step.mark())
                .put("bron", step.source().map(Citation::title).orElse(null))
                .put(
                        "bron_url",
                        step.source()
                                .map(Citation::url)
                                .filter(url -> !url.isEmpty())
                                .orElse(null));
    }

    static ObjectNode of(ProposalRecords.Told one, Online online) {
        var told = one.proposal();
        var homes = told.homes();
        var node = ListApi.entry(one.document(), online.library())
                .put("samenvatting", one.document().summary())
                .put("plek", told.spot())
                .put("woningen", known(homes.from()))
                .put("woningen_tot", known(homes.upTo()))
                .put("woningen_geschat", homes.isGuess())
                .put("stand", told.standing().word);
        node.set("opgaven", ListApi.words(told.challenges()));
        node.set("partijen", ListApi.words(told.parties()));
        lines(node, "kosten", told.costs());
        lines(node, "dekking", told.cover());
        var course = node.putArray("verloop");
        told.course()
                .forEach(step -> course.addObject()
                        .put("stand", step.stage().word)
                        .put("datum", date(step.date()))
                        .put("reden", step.reason()));
        node.set(
                "steunt_op",
                ListApi.words(online.library()
                        .named(one.document(), Relation.Type.BUILDS_ON)
                        .map(Entry::id)
                        .map(Object::toString)
                        .toList()));
        return node;
    }

    private static void lines(ObjectNode node, String name, List<Details.BudgetLine> lines) {
        var list = node.putArray(name);
        for (var line : lines) {
            var amount = line.amount();
            list.addObject()
                    .put("post", line.name())
                    .put("soort", line.form())
                    .put("bedrag", amount.isKnown() ? (Long) amount.value().getAsLong() : null)
                    .put("eenheid", amount.unit().word)
                    .put("geschat", amount.isGuess())
                    .put("prijspeil", known(amount.priceLevel()))
                    .put("stand", line.stage().map(stage -> stage.word).orElse(null))
                    .put("datum", date(line.date()));
        }
    }

    private static Integer known(int number) {
        return number == 0 ? null : (Integer) number;
    }

    private static String date(Optional<EventDate> date) {
        return date.map(EventDate::toString).orElse(null);
    }
}
