package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.util.function.Supplier;
import nl.kennisatelier.web.kit.page.Assets;
import nl.kennisatelier.web.kit.page.StyledAssets;

/// The files that go with the pages: styles, scripts, the font and the pictures of the site itself.
public final class StaticFiles implements Wing {

    private final StyledAssets assets;
    private final Supplier<Assets> online;

    /// @param online those of what readers see now
    public StaticFiles(StyledAssets assets, Supplier<Assets> online) {
        this.assets = assets;
        this.online = online;
    }

    @Override
    public void routes(RouteTable routes) {
        routes.get("/assets/{hash}/{name}", this::asset);
        routes.get(
                "/static/atkinson-next-OFL.txt",
                ctx -> ctx.redirect(online.get().href("atkinson-next-OFL.txt")));
        routes.get("/favicon.ico", ctx -> {
            var now = online.get();
            ctx.redirect(now.href(now.icon()));
        });
    }

    private void asset(Context ctx) {
        var name = ctx.pathParam("name");
        var file = assets.file(ctx.pathParam("hash"), name);
        if (file.isPresent()) Responses.send(ctx, typeOf(name), file.get(), Responses.FOR_EVER);
        else ctx.status(404);
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }
}
