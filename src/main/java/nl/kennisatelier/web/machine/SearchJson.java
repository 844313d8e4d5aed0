package nl.kennisatelier.web.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.Suggestion;

/// The shape of the JSON, promised by `openapi.json`: names here may be added, never changed or taken away.
final class SearchJson {

    /// The facets that people choose from, in the order of the page. Not the document: that one only opens a result.
    static final List<Facet> FACETS = List.copyOf(EnumSet.complementOf(EnumSet.of(Facet.DOCUMENT)));

    /// Of one hit; all of them stand in the journey of the lesson itself.
    static final int STOPS_MAX = 20;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SearchJson() {}

    /// @param path of the address that was asked, for the links to other pages: `/api/v1/zoeken`
    static ObjectNode of(SearchResult result, Library library, String path) {
        var answer = JSON.objectNode().put("totaal", result.total());
        answer.put("pagina", result.request().page());
        var hits = answer.putArray("treffers");
        result.hits().forEach(hit -> hits.add(hit(hit, library)));
        answer.set("facetten", facets(result, library));
        answer.put("bedoelde", result.mended().orElse(null));
        var widened = answer.putArray("verruimd");
        result.widened().forEach(widened::add);
        answer.put("vorige", page(result, path, result.request().page() - 1).orElse(null));
        answer.put("volgende", page(result, path, result.request().page() + 1).orElse(null));
        return answer;
    }

    static ArrayNode of(List<Suggestion> suggestions) {
        var answer = JSON.arrayNode();
        suggestions.forEach(suggestion -> answer.addObject()
                .put("soort", suggestion.type())
                .put("label", suggestion.label())
                .put("url", suggestion.address()));
        return answer;
    }

    private static ObjectNode hit(SearchResult.Hit hit, Library library) {
        var entry = hit.entry();
        var journey = Journey.of(library, entry);
        var answer = JSON.objectNode()
                .put("id", entry.id().value())
                .put("soort", entry.kind().word)
                .put("titel", PlainText.text(hit.title()))
                .put("fragment", PlainText.text(hit.fragment()))
                .put("url", Online.address("nl", entry.id()))
                .put("bestand", entry.location().path())
                .put("regel", entry.location().line())
                .put("score", Double.isFinite(hit.score()) ? hit.score() : 0.0)
                .put(
                        "rijpheid",
                        journey.map(Journey::maturity)
                                .map(maturity -> maturity.word)
                                .orElse(null));
        answer.set("reis", JourneyJson.stops(journey.map(SearchJson::newest).orElse(List.of())));
        return answer;
    }

    private static List<Stop> newest(Journey journey) {
        var stops = journey.stops();
        return stops.subList(Math.max(0, stops.size() - STOPS_MAX), stops.size());
    }

    private static ObjectNode facets(SearchResult result, Library library) {
        var labels = new FacetLabels(library, "nl");
        var facets = JSON.objectNode();
        for (var facet : FACETS) {
            var values = facets.putArray(facet.parameter);
            result.facets().getOrDefault(facet, Map.of()).entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue)
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .forEach(value -> values.addObject()
                            .put("waarde", value.getKey())
                            .put("label", labels.of(facet, value.getKey()))
                            .put("aantal", value.getValue()));
        }
        return facets;
    }

    private static Optional<String> page(SearchResult result, String path, int page) {
        return page < 1 || page > result.pages()
                ? Optional.empty()
                : Optional.of(
                        Online.withQuery(path, result.request().withPage(page).toQuery()));
    }
}
