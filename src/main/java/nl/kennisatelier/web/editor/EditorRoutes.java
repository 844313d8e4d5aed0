package nl.kennisatelier.web.editor;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.markdown.FrontMatterSchema;
import nl.kennisatelier.web.editor.desk.ClosedDesk;
import nl.kennisatelier.web.editor.desk.DeskRoutes;
import nl.kennisatelier.web.editor.letters.LetterRoutes;
import nl.kennisatelier.web.editor.people.PeopleRoutes;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.editor.status.PreviewPage;
import nl.kennisatelier.web.editor.style.StyleRoutes;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.OwnMachine;
import nl.kennisatelier.web.kit.http.PageSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.site.Editorial;
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
        services.editorial().ifPresentOrElse(editorial -> withDesk(editorial, routes), () -> withoutDesk(routes));
        services.editorial()
                .filter(Editorial::isEditable)
                .ifPresent(editorial -> services.letterbox().ifPresent(box -> letters(box, editorial, routes)));
    }

    private void letters(Letterbox box, Editorial editorial, RouteTable routes) {
        new LetterRoutes(support, box, editorial.desk(), editorial.reviewing().review()).routes(routes);
    }

    private void withDesk(Editorial editorial, RouteTable routes) {
        new DeskRoutes(
                        support,
                        editorial,
                        services.vitals(),
                        services.workshops(),
                        services.letterbox(),
                        services.subscriptions())
                .routes(routes);
        new PeopleRoutes(support, editorial.editors(), editorial.invitations()).routes(routes);
        new StyleRoutes(support, editorial).routes(routes);
    }

    private void withoutDesk(RouteTable routes) {
        routes.page("/redactie", this::stand);
        if (services.isClosed(Part.TEXTS)) new ClosedDesk(support, services.vitals()).routes(routes);
        else HistoryPage.ADDRESSES.forEach(address -> pages.single(routes, address, HistoryPage::of));
    }

    private void stand(Context ctx) {
        var closed = EditorPage.closed(services.vitals(), OwnMachine.asks(ctx));
        support.send(ctx, EditorPage.of(support.visit(ctx), closed));
    }

    /// For the program an editor writes in: which fields there are, and what may stand in them.
    private void schema(Context ctx) {
        var visit = pages.requests().of(ctx, Map.of());
        var schema = FrontMatterSchema.of(visit.library(), visit.words());
        Responses.send(ctx, "application/schema+json", JsonData.indented(schema));
    }
}
