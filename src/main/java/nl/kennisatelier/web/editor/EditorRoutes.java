package nl.kennisatelier.web.editor;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.markdown.FrontMatterSchema;
import nl.kennisatelier.web.editor.desk.DeskRoutes;
import nl.kennisatelier.web.editor.letters.LetterRoutes;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.editor.status.PreviewPage;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.PageSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.web.reader.read.HistoryPage;

/// How it stands, for whoever writes; with a desk where the site has one, and without where it shows a folder.
public final class EditorRoutes implements Wing {

    private final PageSupport pages;
    private final FormSupport support;
    private final SiteServices services;

    public EditorRoutes(PageSupport pages, FormSupport support, SiteServices services) {
        this.pages = pages;
        this.support = support;
        this.services = services;
    }

    @Override
    public void routes(RouteTable routes) {
        routes.get("/schema.json", this::schema);
        pages.preview(
                routes,
                "/meldingen",
                visit -> Optional.of(
                        PreviewPage.of(visit, services.edition().get().library())));
        services.editorial()
                .ifPresentOrElse(
                        editorial -> new DeskRoutes(
                                        support,
                                        editorial,
                                        services.troubles(),
                                        services.workshops(),
                                        services.letterbox(),
                                        services.subscriptions())
                                .routes(routes),
                        () -> withoutDesk(routes));
        services.letterbox()
                .ifPresent(box ->
                        new LetterRoutes(support, box, services.editable().orElseThrow()).routes(routes));
    }

    private void withoutDesk(RouteTable routes) {
        pages.single(
                routes,
                "/redactie",
                visit -> Optional.of(EditorPage.of(visit, services.troubles().get())));
        if (services.isClosed(Part.TEXTS)) routes.page(DeskRoutes.LOGIN, this::showWhy);
        HistoryPage.ADDRESSES.forEach(address -> pages.single(routes, address, HistoryPage::of));
    }

    /// Who wants to log in while the texts are closed reads what is wrong: nothing can be changed now.
    private void showWhy(Context ctx) {
        ctx.redirect(support.visit(ctx).href("/redactie"), HttpStatus.SEE_OTHER);
    }

    /// For the program an editor writes in: which fields there are, and what may stand in them.
    private void schema(Context ctx) {
        var visit = pages.requests().of(ctx, Map.of());
        var schema = FrontMatterSchema.of(visit.library(), visit.words());
        Responses.send(ctx, "application/schema+json", JsonData.indented(schema));
    }
}
