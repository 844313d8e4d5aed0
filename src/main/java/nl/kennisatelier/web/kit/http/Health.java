package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;

/// Whether the process lives, and whether it has something to show.
public final class Health implements Wing {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final PageRequests requests;

    public Health(PageRequests requests) {
        this.requests = requests;
    }

    @Override
    public void routes(RouteTable routes) {
        routes.get("/healthz/live", ctx -> Responses.send(ctx, TEXT, "ok\n"));
        routes.get("/healthz/ready", this::ready);
    }

    /// Ready once something was read and can be found.
    private void ready(Context ctx) {
        boolean ready = requests.isReady();
        ctx.status(ready ? 200 : 503);
        Responses.send(ctx, TEXT, ready ? "ok\n" : "reading content\n");
    }
}
