package nl.kennisatelier.web.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.words.Words;

/// The journey of one lesson, to follow and to take along: `/tips/verslag/tip/reis.atom` and `.json`.
final class Journeys {

    private final Online online;
    private final Words words;
    private final ObjectMapper mapper = new ObjectMapper();

    Journeys(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    /// @param open what makes an answer one for everyone
    void routes(RouteTable routes, UnaryOperator<Handler> open) {
        Arrays.stream(Kind.values()).filter(Kind::isLesson).forEach(kind -> {
            var lesson = Online.root(words.language()) + "/" + kind.folder + "/{document}"
                    + (kind.isDocument() ? "" : "/{part}");
            var feed = new JourneyFeed(online, words);
            routes.get(lesson + "/reis.atom", open.apply(ctx -> give(ctx, kind, feed::send)));
            routes.get(lesson + "/reis.json", open.apply(ctx -> give(ctx, kind, this::json)));
        });
    }

    private void give(Context ctx, Kind kind, BiConsumer<Context, Journey> answer) {
        journey(ctx, kind).ifPresentOrElse(journey -> answer.accept(ctx, journey), () -> ctx.status(404));
    }

    private Optional<Journey> journey(Context ctx, Kind kind) {
        var address = kind.folder + "/" + ctx.pathParam("document");
        return EntryId.parse(kind.isDocument() ? address : address + "/" + ctx.pathParam("part"))
                .flatMap(online.library()::entry)
                .filter(lesson -> online.library().home(lesson).status().isFound())
                .flatMap(lesson -> Journey.of(online.library(), lesson));
    }

    private void json(Context ctx, Journey journey) {
        try {
            online.send(ctx, "application/json", mapper.writeValueAsBytes(JourneyJson.of(journey)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
