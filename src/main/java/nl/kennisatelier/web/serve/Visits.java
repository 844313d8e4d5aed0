package nl.kennisatelier.web.serve;

import io.javalin.http.Context;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.web.page.Assets;
import nl.kennisatelier.web.page.Backstage;
import nl.kennisatelier.web.page.Overviews;
import nl.kennisatelier.web.page.SiteConfig;
import nl.kennisatelier.web.page.Visit;
import nl.kennisatelier.words.Words;

/// Turns a request into a visit. What a stranger sent is looked at here, and nowhere later.
public final class Visits {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9a-fA-F:]{2,45}](:\\d{1,5})?");

    private final Backstage backstage;
    private final SiteConfig config;
    private final Assets assets;
    private final Overviews overviews;
    private final Words dutch = Words.dutch();
    private final Words english = Words.english();

    public Visits(Backstage backstage, SiteConfig config, Assets assets) {
        this.backstage = backstage;
        this.config = config;
        this.assets = assets;
        this.overviews = new Overviews(backstage.index());
    }

    /// @param steps of the address that the route left open
    public Visit of(Context ctx, Map<String, String> steps) {
        var now = backstage.edition().get();
        var path = ctx.path();
        boolean isEnglish = path.equals("/en") || path.startsWith("/en/");
        return new Visit(
                now,
                backstage,
                overviews.of(now),
                isEnglish ? english : dutch,
                config,
                assets,
                origin(ctx),
                dutchPath(isEnglish ? path.substring(3) : path),
                steps,
                ctx.queryParamMap());
    }

    /// Whether a first edition is online.
    public boolean isReady() {
        return backstage.edition().get() != Edition.NONE;
    }

    private static String dutchPath(String path) {
        var bare = path.replaceFirst("/+$", "");
        return bare.isEmpty() ? "/" : bare;
    }

    /// As configured; else as the visitor called us, if that is a name at all.
    public String origin(Context ctx) {
        if (!config.baseUrl().isEmpty()) return config.baseUrl();
        var host = ctx.header("Host");
        return host != null && HOST.matcher(host).matches() ? "http://" + host : "";
    }
}
