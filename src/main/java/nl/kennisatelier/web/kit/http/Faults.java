package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.TroublePage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is answered when something goes wrong: at an address where nothing stands, to a question without end, and for a
/// fault of our own.
public final class Faults implements Wing {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /// In characters, of what comes after `?`.
    public static final int QUERY_LENGTH_MAX = 2_000;

    /// In characters, of the steps before that. What is longer is no address of ours, and no page repeats it.
    private static final int PATH_LENGTH_MAX = 1_000;

    /// In seconds.
    private static final String RETRY_AFTER = "60";

    /// Health, how it stands, and a workshop that goes on: its questions are its own.
    private static final Pattern OPEN_WITHOUT_TEXTS = Pattern.compile(
            "/(healthz/.*|assets/.*|static/.*|favicon\\.ico|(en/)?(redactie(/.*)?|doe-mee|d/.*|w/.*|privacy))");

    private final PageRequests requests;
    private final Renderer renderer;
    private final Elsewhere elsewhere;

    /// Knows where what once stood at an address is now.
    public interface Elsewhere {

        /// @return whether it had an answer
        boolean answers(Context ctx);
    }

    public Faults(PageRequests requests, Renderer renderer, Elsewhere elsewhere) {
        this.requests = requests;
        this.renderer = renderer;
        this.elsewhere = elsewhere;
    }

    @Override
    public void routes(RouteTable routes) {
        routes.before(this::refuseEndless);
        routes.before(this::refuseAllWithoutTexts);
        routes.onFault(this::fault);
        routes.onMissing(ctx -> {
            var isOurs = !ctx.path().startsWith("/api/") && !Responses.isTold(ctx);
            if (ctx.path().length() > PATH_LENGTH_MAX) plain(ctx, "404");
            else if (isOurs && !elsewhere.answers(ctx)) trouble(ctx, "404", "");
        });
    }

    /// A question that long was never asked by a person.
    private void refuseEndless(Context ctx) {
        var query = ctx.queryString();
        if (query == null || query.length() <= QUERY_LENGTH_MAX) return;
        ctx.status(414);
        if (ctx.path().startsWith("/api/") || ctx.path().length() > PATH_LENGTH_MAX) plain(ctx, "414");
        else trouble(ctx, "414", "");
        ctx.skipRemainingHandlers();
    }

    private static void plain(Context ctx, String what) {
        Responses.send(ctx, "text/plain; charset=utf-8", what + "\n");
    }

    /// There are texts, and none of them can be shown: who looks for one must not hear that it is gone.
    private void refuseAllWithoutTexts(Context ctx) {
        if (!requests.isWithoutTexts() || OPEN_WITHOUT_TEXTS.matcher(ctx.path()).matches()) return;
        ctx.status(503).header("Retry-After", RETRY_AFTER);
        if (!ctx.path().startsWith("/api/")) trouble(ctx, "closed", "");
        ctx.skipRemainingHandlers();
    }

    private void fault(Exception failure, Context ctx) {
        if (failure instanceof Unavailable) { // The store tells the operator itself.
            ctx.header("Retry-After", RETRY_AFTER);
            trouble(ctx, 503);
            return;
        }
        LOG.error("fault at {} {}", ctx.method(), withoutSecret(ctx.path()), failure);
        ctx.status(500);
        trouble(ctx, "500", Trace.request());
    }

    /// Answers with the page for this status.
    public void trouble(Context ctx, int status) {
        ctx.status(status);
        trouble(ctx, Integer.toString(status), "");
    }

    /// Answers that what was asked for takes more than there is now.
    ///
    /// @param what the trouble, in the keys of its page
    public void later(Context ctx, String what) {
        ctx.status(503).header("Retry-After", RETRY_AFTER);
        trouble(ctx, what, "");
    }

    private void trouble(Context ctx, String what, String id) {
        try {
            // Who is lost in a preview should find the way back in it.
            var inside = what.equals("404") ? requests.ofPreview(ctx, Map.of()) : Optional.<PageRequest>empty();
            renderer.send(ctx, TroublePage.of(inside.orElseGet(() -> requests.of(ctx, Map.of())), what, id));
        } catch (RuntimeException broken) { // The frame itself is broken: the last thing that can still be said.
            LOG.error("this fault has no page either: {}", broken.toString());
            ctx.status(500);
            Responses.send(ctx, "text/plain; charset=utf-8", "500 " + id + "\n");
        }
    }

    /// The address of a preview, of a QR code or of a letter is a secret: it stands in no log.
    static String withoutSecret(String path) {
        return path.replaceFirst("/(voorbeeld|d|melding)/[^/]+", "/$1/...");
    }
}
