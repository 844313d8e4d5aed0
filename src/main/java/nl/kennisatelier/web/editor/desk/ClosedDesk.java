package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.site.HealthCheck;
import nl.kennisatelier.web.kit.site.TroublePage;
import nl.kennisatelier.web.kit.site.Vitals;
import nl.kennisatelier.web.reader.read.HistoryPage;

/// The addresses of the editors while the texts are closed: whoever comes or sends something there reads what is the
/// matter, and that it is not for ever.
public final class ClosedDesk implements Wing {

    private static final String ALL = "/redactie/<path>";

    private static final List<String> PREVIEWS = List.of("/voorbeeld/*", "/en/voorbeeld/*");

    /// In seconds; it takes somebody to mend it.
    private static final String RETRY_AFTER = "600";

    private static final String TEXTS = Part.TEXTS.name().toLowerCase(Locale.ROOT);

    private final FormSupport support;
    private final Vitals vitals;

    /// @param vitals tell why
    public ClosedDesk(FormSupport support, Vitals vitals) {
        this.support = support;
        this.vitals = vitals;
    }

    @Override
    public void routes(RouteTable routes) {
        PREVIEWS.forEach(address -> routes.before(address, ctx -> {
            tell(ctx);
            ctx.skipRemainingHandlers(); // Every page has one, that knows of no draft now.
        }));
        Stream.concat(Stream.of(ALL), HistoryPage.ADDRESSES.stream())
                .forEach(address -> routes.page(address, this::tell));
        routes.form(ALL, this::tell);
        routes.post("/webhook", this::tell);
    }

    private void tell(Context ctx) {
        ctx.status(503).header("Retry-After", RETRY_AFTER);
        support.sendPrivately(ctx, TroublePage.of(support.visit(ctx), "desk", "", why()));
    }

    private String why() {
        return vitals.look().stream()
                .filter(check -> check.part().equals(TEXTS))
                .map(HealthCheck::trouble)
                .findFirst()
                .orElse("");
    }
}
