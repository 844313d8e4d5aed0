package nl.kennisatelier.web.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.Suggestion;

/// The JSON answers. Lenient as the page: what is unknown in the query is left out, what is too large is clamped.
final class SearchApi {

    private final Online online;
    private final ObjectMapper mapper = new ObjectMapper();
    private final byte[] description = resource("/openapi.json");

    SearchApi(Online online) {
        this.online = online;
    }

    /// `GET /api/v1/zoeken` and `GET /zoeken.json`.
    void search(Context ctx) {
        var request = SearchRequest.parse(online.query(ctx));
        var result = online.index().search(request);
        answer(ctx, "application/json", SearchJson.of(result, online.library(), ctx.path()));
    }

    /// `GET /api/v1/suggesties?q=`.
    void suggest(Context ctx) {
        answer(ctx, "application/json", SearchJson.of(suggestions(typed(ctx))));
    }

    /// As browsers want it in their address bar: the words typed, then completions, explanations and addresses.
    void browserSuggestions(Context ctx) {
        var typed = typed(ctx);
        var found = suggestions(typed);
        List<Object> answer = List.of(
                typed,
                found.stream().map(Suggestion::label).toList(),
                found.stream().map(Suggestion::type).toList(),
                found.stream().map(s -> online.url(ctx, s.address())).toList());
        answer(ctx, "application/x-suggestions+json", mapper.valueToTree(answer));
    }

    /// `GET /api/v1/openapi.json`.
    void description(Context ctx) {
        online.send(ctx, "application/json", description);
    }

    private List<Suggestion> suggestions(String typed) {
        return typed.isEmpty() ? List.of() : online.index().suggest(typed);
    }

    private static String typed(Context ctx) {
        return SearchRequest.words(Optional.ofNullable(ctx.queryParam("q")).orElse(""))
                .words();
    }

    private void answer(Context ctx, String type, JsonNode json) {
        try {
            online.send(ctx, type, mapper.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (var in = SearchApi.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
