package nl.kennisatelier.web.facilitator.live;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.facilitator.live.CockpitPage.Said;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Receipt;
import nl.kennisatelier.workshop.Workshops;

/// `/w/{id}/scherm` for the hall and `/w/{id}/regie` for who leads.
final class HallRoutes {

    private final FormSupport counter;
    private final Workshops workshops;
    private final WorkshopAccess doorkeeper;
    private final EventStream stream;

    /// Whether somebody may come in.
    private interface Right {
        boolean has(Context ctx, String id);
    }

    HallRoutes(FormSupport counter, Workshops workshops, WorkshopAccess doorkeeper, EventStream stream) {
        this.counter = counter;
        this.workshops = workshops;
        this.doorkeeper = doorkeeper;
        this.stream = stream;
    }

    void routes(RoutesConfig routes, String language) {
        var here = language + "/w/{id}";
        routes.get(here + "/scherm", allowed(doorkeeper::maySee, this::screen));
        routes.get(here + "/scherm/stroom", allowed(doorkeeper::maySee, this::listen));
        routes.get(here + "/regie", allowed(doorkeeper::leads, this::cockpit));
        routes.get(here + "/regie/stroom", allowed(doorkeeper::leads, this::listen));
        routes.post(here + "/regie", counter.taking(this::steer));
        routes.post(here + "/sleutel", counter.taking(this::key));
    }

    /// Who has no key in hand may still have one in the address, where only a script sees it.
    private Handler allowed(Right right, Handler handler) {
        return ctx -> {
            if (right.has(ctx, id(ctx))) {
                handler.handle(ctx);
            } else if (ctx.path().endsWith("/stroom")) {
                ctx.status(403);
            } else {
                ctx.status(403);
                var visit = counter.visit(ctx);
                counter.sendPrivately(ctx, KeyPage.of(visit, id(ctx), ctx.path()));
            }
        };
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private void screen(Context ctx) {
        var id = id(ctx);
        var visit = counter.visit(ctx);
        var key = doorkeeper.joinKey(ctx, id).orElseGet(() -> doorkeeper.newJoinKey(ctx, id));
        var page = ScreenPage.of(
                visit,
                workshops.board(id),
                key,
                doorkeeper.leads(ctx, id),
                counter.clock().instant());
        counter.sendPrivately(ctx, page);
    }

    private void cockpit(Context ctx) {
        show(ctx, Said.NOTHING);
    }

    private void show(Context ctx, Said said) {
        var board = workshops.board(id(ctx));
        var all = ctx.queryParam("alle") != null;
        int looking = Sent.number(ctx.queryParam("vraag"));
        counter.sendPrivately(
                ctx,
                CockpitPage.of(
                        counter.visit(ctx),
                        board,
                        looking,
                        all,
                        said,
                        counter.clock().instant()));
    }

    private void listen(Context ctx) throws IOException {
        stream.listen(ctx, id(ctx), new HallEvents(), () -> {});
    }

    private void steer(Context ctx, Map<String, String> fields) {
        if (!doorkeeper.leads(ctx, id(ctx))) {
            counter.trouble(ctx, 403);
            return;
        }
        try {
            switch (CockpitAction.of(fields).orElse(null)) {
                case ON_PAPER -> onPaper(ctx, fields);
                case INVITE_FACILITATOR -> invite(ctx, Capability.FACILITATE, "begeleider", "/regie");
                case INVITE_SCREEN -> invite(ctx, Capability.SHOW, "scherm", "/scherm");
                case null, default -> lead(ctx, fields);
            }
        } catch (Unavailable failing) {
            ctx.status(503).header("Retry-After", "5");
            show(ctx, trouble(ctx, "UNAVAILABLE", fields));
        }
    }

    private void lead(Context ctx, Map<String, String> fields) {
        var command = CommandParser.of(fields);
        if (command.isEmpty()) {
            counter.trouble(ctx, 400);
            return;
        }
        workshops.lead(id(ctx), command.get());
        if (command.get() instanceof Command.End) back(ctx, "/oogst");
        else if (LiveField.BACK.isIn(fields)) back(ctx, "/scherm");
        else if (command.get() instanceof Command.Ask) back(ctx, "/regie");
        else back(ctx, looking(ctx));
    }

    private static String looking(Context ctx) {
        int looking = Sent.number(ctx.queryParam("vraag"));
        return "/regie" + (looking == 0 ? "" : "?vraag=" + looking);
    }

    private void onPaper(Context ctx, Map<String, String> fields) {
        var id = id(ctx);
        var sent = Sent.of(fields, workshops.board(id).workshop()::ask);
        var role = Roles.chosen(counter.visit(ctx), fields);
        switch (workshops.onPaper(id, sent.question(), sent.text(), role, sent.clientKey())) {
            case Receipt.Yes _ -> back(ctx, looking(ctx) + "#papier");
            case Receipt.No(var why) -> {
                ctx.status(Sent.status(why));
                show(ctx, trouble(ctx, why.name(), fields));
            }
        }
    }

    private Said trouble(Context ctx, String why, Map<String, String> fields) {
        var sentence = counter.visit(ctx).words().get("live.no." + why, Answer.TEXT_LENGTH_MAX);
        return new Said("", "", sentence, LiveField.TEXT.in(fields));
    }

    /// The address with the new key is shown this once, and stands nowhere.
    private void invite(Context ctx, Capability may, String who, String path) {
        var visit = counter.visit(ctx);
        var key = workshops.allow(id(ctx), may);
        var address = visit.origin() + visit.href("/w/" + id(ctx) + path) + "#" + key;
        show(ctx, new Said(address, who, "", ""));
    }

    private void key(Context ctx, Map<String, String> fields) {
        var typed = LiveField.KEY.in(fields).strip();
        var key = typed.substring(typed.lastIndexOf('#') + 1);
        var isOne = doorkeeper.took(ctx, id(ctx), key);
        var page = LiveField.PAGE.in(fields); // Who typed it into the form goes on; a script does that itself.
        if (!LiveField.PAGE.isIn(fields)) ctx.status(isOne ? 204 : 403);
        else if (isOne) back(ctx, page.endsWith("/scherm") ? "/scherm" : "/regie");
        else {
            ctx.status(403);
            counter.sendPrivately(
                    ctx, KeyPage.of(counter.visit(ctx), id(ctx), page).wrong());
        }
    }

    private void back(Context ctx, String place) {
        ctx.redirect(counter.visit(ctx).href("/w/" + id(ctx)) + place, HttpStatus.SEE_OTHER);
    }
}
