package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// The way back of who began a workshop with the token of an editor, and lost its secret link.
final class MineRoutes implements Wing {

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;

    MineRoutes(FormSupport support, Workshops workshops, WorkshopAccess access) {
        this.support = support;
        this.workshops = workshops;
        this.access = access;
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(MinePage.PATH, ctx -> show(ctx, false));
        routes.form(MinePage.PATH, support.taking(this::open));
    }

    private void show(Context ctx, boolean isFull) throws IOException {
        var editor = support.editor(ctx);
        if (editor.isEmpty()) ctx.status(403);
        var page = MinePage.of(
                support.visit(ctx),
                own(ctx),
                editor.isPresent(),
                isFull,
                support.clock().instant());
        support.sendPrivately(ctx, page);
    }

    private List<Workshop> own(Context ctx) throws IOException {
        return workshops.links().ofEditor(support.editor(ctx).orElse(""));
    }

    /// Who leads it with this browser already needs no other key.
    private void open(Context ctx, Map<String, String> fields) throws IOException {
        var id = LiveField.WORKSHOP.in(fields);
        var workshop = own(ctx).stream().filter(one -> one.id().equals(id)).findFirst();
        if (workshop.isEmpty()) show(ctx, false);
        else if (access.leads(ctx, id)) go(ctx, id);
        else {
            var key = workshops.links().give(id, Capability.FACILITATE);
            key.ifPresent(given -> access.leading(ctx, workshop.get(), given));
            if (key.isPresent()) go(ctx, id);
            else show(ctx.status(409), true);
        }
    }

    private void go(Context ctx, String id) {
        ctx.redirect(support.visit(ctx).href("/w/" + id + "/regie"), HttpStatus.SEE_OTHER);
    }
}
