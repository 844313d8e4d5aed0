package nl.kennisatelier.web.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.Stop;

/// The journey of a lesson as JSON, promised by `openapi.json`.
final class JourneyJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JourneyJson() {}

    /// All of it: how far it came, in how many places what came of it, and each stop.
    static ObjectNode of(Journey journey) {
        var lesson = journey.lesson();
        var answer = JSON.objectNode()
                .put("les", lesson.id().value())
                .put("titel", lesson.title())
                .put("url", Online.address("nl", lesson.id()))
                .put("rijpheid", journey.maturity().word);
        var counts = answer.putObject("aantallen");
        for (var outcome : ReuseOutcome.values()) counts.put(outcome.word, journey.count(outcome));
        answer.set("reis", stops(journey.stops()));
        return answer;
    }

    /// In the order given.
    static ArrayNode stops(List<Stop> stops) {
        var answer = JSON.arrayNode();
        stops.forEach(stop -> answer.add(stop(stop)));
        return answer;
    }

    static ObjectNode stop(Stop stop) {
        var record = stop.record();
        var labels = record.labels();
        var answer = JSON.objectNode()
                .put("id", record.id().value())
                .put("url", Online.address("nl", record.id()))
                .put("werkte", stop.outcome().word);
        answer.set("wijken", words(labels.neighbourhoods()));
        answer.set(
                "gemeenten",
                words(stop.places().stream()
                        .map(Stop.Where::municipality)
                        .filter(slug -> !slug.isEmpty())
                        .distinct()
                        .toList()));
        return answer.put("plek", stop.told().spot())
                .put("datum", labels.date().map(EventDate::toString).orElse(null))
                .put("aangepast", stop.told().adapted())
                .put("waardoor", stop.told().because())
                .put("via", stop.via().map(Document::id).map(Object::toString).orElse(null))
                .put("eigen", stop.isHome());
    }

    private static ArrayNode words(Collection<String> words) {
        var answer = JSON.arrayNode();
        words.forEach(answer::add);
        return answer;
    }
}
