package nl.kennisatelier.web.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import nl.kennisatelier.programme.Scope;

/// Reads a scope back from the query that it was kept as.
final class ScopeQuery {

    private ScopeQuery() {}

    static Scope parse(String query) {
        var fields = new HashMap<String, List<String>>();
        for (var field : query.split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) fields.put(parts[0], List.of(URLDecoder.decode(parts[1], UTF_8)));
        }
        return Scope.parse(fields);
    }
}
