package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.facilitator.live.CockpitPage.Said;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Consensus;
import nl.kennisatelier.workshop.Receipt;
import nl.kennisatelier.workshop.WorkshopLinks;
import nl.kennisatelier.workshop.Workshops;

/// `/w/{id}/scherm` for the hall and `/w/{id}/regie` for who leads.
final class HallRoutes implements Wing {

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final EventStream stream;
    private final MadeReport.Finder reports;
    private final Cockpit cockpit;

    /// Whether somebody may come in.
    private interface Right {
        boolean has(Context ctx, String id);
    }

    HallRoutes(
            FormSupport support,
            Workshops workshops,
            WorkshopAccess access,
            EventStream stream,
            MadeReport.Finder reports) {
        this.reports = reports;
        this.cockpit = new Cockpit(support, workshops, access);
        this.support = support;
        this.workshops = workshops;
        this.access = access;
        this.stream = stream;
    }

    @Override
    public void routes(RouteTable routes) {
        var here = "/w/{id}";
        routes.page(here + "/scherm", allowed(access::maySee, this::screen));
        routes.page(here + "/scherm/stroom", allowed(access::maySee, ctx -> listen(ctx, access::maySee)));
        routes.page(here + "/regie", allowed(access::leads, this::cockpit));
        routes.page(here + "/regie/stroom", allowed(access::leads, ctx -> listen(ctx, access::leads)));
        routes.page(here + "/regie/deelnemer", allowed(access::leads, this::askToPutOut));
        routes.page(here + "/regie/wis", allowed(access::leads, this::askToWipe));
        routes.page(here + "/regie/gewist", allowed(access::leads, this::wiped));
        routes.form(here + "/regie", support.taking(this::steer));
        routes.form(here + "/regie/kies", support.takingAll(this::pick));
        routes.form(here + "/sleutel", support.taking(this::key));
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
                var visit = support.visit(ctx);
                support.sendPrivately(ctx, KeyPage.of(visit, id(ctx), ctx.path()));
            }
        };
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private void screen(Context ctx) {
        var id = id(ctx);
        var visit = support.visit(ctx);
        var board = workshops.board(id);
        boolean isAsked = board.progress().isOpen() || board.workshop().isEnded();
        var consensus = isAsked
                ? Consensus.NONE
                : workshops.consensus(board, board.progress().question());
        long from = Sent.number(ctx.queryParam("van"));
        var page = ScreenPage.of(
                visit,
                board,
                consensus,
                from,
                access.leads(ctx, id),
                support.clock().instant());
        support.sendPrivately(ctx, page);
    }

    private void cockpit(Context ctx) {
        cockpit.show(ctx, Said.NOTHING);
    }

    private void listen(Context ctx, Right right) throws IOException {
        var id = id(ctx);
        var who = ctx.path() + support.limits().visitor(ctx);
        stream.listen(ctx, id, who, new HallEvents(() -> mayStay(right, ctx, id)), () -> {});
    }

    /// A disk that fails for a moment takes no screen away.
    private static boolean mayStay(Right right, Context ctx, String id) {
        try {
            return right.has(ctx, id);
        } catch (Unavailable failing) {
            return true;
        }
    }

    private void askToPutOut(Context ctx) throws IOException {
        var page = PutOutPage.of(support.visit(ctx), workshops.board(id(ctx)), asked(ctx));
        if (page.isEmpty()) support.trouble(ctx, 404);
        else {
            var goes = page.get().answers().stream().map(AnswerNote::answer);
            support.sendPrivately(ctx, page.get().with(report(ctx, goes)));
        }
    }

    private void askToWipe(Context ctx) throws IOException {
        var page = WipePage.of(support.visit(ctx), workshops.board(id(ctx)), asked(ctx));
        if (page.isEmpty()) support.trouble(ctx, 404);
        else
            support.sendPrivately(
                    ctx, page.get().with(report(ctx, Stream.of(page.get().note().answer()))));
    }

    private static int asked(Context ctx) {
        return Sent.number(ctx.queryParam(LiveField.ANSWER.word));
    }

    /// What is to be done now that something was wiped.
    private void wiped(Context ctx) throws IOException {
        var board = workshops.board(id(ctx));
        boolean isPutOut = ctx.queryParam(WipedPage.PUT_OUT) != null;
        var report = report(ctx, board.answers().stream().filter(Answer::isWiped));
        support.sendPrivately(ctx, WipedPage.of(support.visit(ctx), board, isPutOut, report));
    }

    private Optional<MadeReport> report(Context ctx, Stream<Answer> wiped) throws IOException {
        var workshop = workshops.board(id(ctx)).workshop();
        return reports.of(support.visit(ctx), workshop, workshops.reports().answers(workshop.id()), wiped);
    }

    private void steer(Context ctx, Map<String, String> fields) {
        try {
            if (!access.leads(ctx, id(ctx))) {
                cockpit.withoutKey(ctx, fields);
                return;
            }
            switch (CockpitAction.of(fields).orElse(null)) {
                case ON_PAPER -> onPaper(ctx, fields);
                case INVITE_FACILITATOR -> invite(ctx, Capability.FACILITATE, "begeleider", "/regie");
                case INVITE_SCREEN -> invite(ctx, Capability.SHOW, "scherm", "/scherm");
                case TAKE_LINK_BACK -> takeLinkBack(ctx, fields);
                case REPLACE_LINK -> replaceLink(ctx);
                case null, default -> lead(ctx, fields);
            }
        } catch (Unavailable failing) {
            ctx.status(503).header("Retry-After", "5");
            support.sendPrivately(ctx, KeptPage.unavailable(support.visit(ctx), id(ctx), "/regie", fields));
        }
    }

    private void lead(Context ctx, Map<String, String> fields) {
        var command = CommandParser.of(fields);
        if (command.isEmpty()) {
            support.trouble(ctx, 400);
            return;
        }
        workshops.lead(id(ctx), command.get());
        if (LiveField.BACK.isIn(fields)) cockpit.back(ctx, "/scherm");
        else if (command.get() instanceof Command.PutOut)
            cockpit.back(ctx, "/regie/gewist?" + WipedPage.PUT_OUT + "=1");
        else if (command.get() instanceof Command.Wipe) cockpit.back(ctx, "/regie/gewist");
        else if (movesOn(command.get())) cockpit.back(ctx, "/regie");
        else cockpit.back(ctx, Cockpit.looking(ctx));
    }

    /// Whether it is another moment of the evening, where what was looked at is past.
    private static boolean movesOn(Command command) {
        return command instanceof Command.Ask
                || command instanceof Command.ShowPart
                || command instanceof Command.End
                || command instanceof Command.Reopen;
    }

    /// Many answers at once.
    private void pick(Context ctx, Map<String, List<String>> fields) {
        var single = new HashMap<String, String>();
        fields.forEach((name, values) -> single.put(name, values.getFirst()));
        if (!access.leads(ctx, id(ctx))) {
            cockpit.withoutKey(ctx, single);
            return;
        }
        var picked = fields.getOrDefault(LiveField.PICKED.word, List.of()).stream()
                .limit(CockpitPage.NOTES_MAX)
                .map(Sent::number)
                .toList();
        CommandParser.all(single, picked).forEach(command -> workshops.lead(id(ctx), command));
        int question = LiveField.QUESTION.number(single);
        boolean isPresent = question == workshops.board(id(ctx)).progress().question();
        cockpit.back(ctx, "/regie" + (isPresent ? "" : "?vraag=" + question));
    }

    private void onPaper(Context ctx, Map<String, String> fields) {
        var id = id(ctx);
        var sent = Sent.of(fields, workshops.board(id).workshop()::ask);
        var role = Roles.chosen(support.visit(ctx), fields);
        int table = LiveField.TABLE.number(fields);
        switch (workshops.paper().take(id, sent.question(), sent.text(), role, table, sent.clientKey())) {
            case Receipt.Yes yes -> {
                var place = Cockpit.looking(ctx);
                cockpit.back(ctx, place + (place.contains("?") ? "&" : "?") + Cockpit.ADDED + "=" + yes.number());
            }
            case Receipt.No(var why) -> cockpit.refuse(ctx, Sent.status(why), "live.no." + why, fields);
        }
    }

    /// The address with the new key is shown this once, and stands nowhere.
    private void invite(Context ctx, Capability may, String who, String path) {
        var key = workshops.links().give(id(ctx), may);
        if (key.isPresent()) cockpit.show(ctx, Said.secret(secret(ctx, who, path, key.get())));
        else {
            ctx.status(409);
            var sentence = support.visit(ctx).words().get("live.links.many", WorkshopLinks.COUNT_MAX);
            cockpit.show(ctx, Said.trouble(sentence, Typed.NOTHING));
        }
    }

    private SecretLink secret(Context ctx, String what, String path, String key) {
        return SecretLink.of(support.visit(ctx), workshops.board(id(ctx)).workshop(), what, path, key);
    }

    private void takeLinkBack(Context ctx, Map<String, String> fields) {
        var own = access.leadingKey(ctx, id(ctx)).orElse("");
        workshops.links().takeBack(id(ctx), LiveField.LINK.in(fields), own);
        cockpit.back(ctx, Cockpit.looking(ctx));
    }

    /// This browser goes on with the new one; whoever else had the one before is out.
    private void replaceLink(Context ctx) {
        var key =
                access.leadingKey(ctx, id(ctx)).flatMap(own -> workshops.links().replace(id(ctx), own));
        if (key.isEmpty()) cockpit.withoutKey(ctx, Map.of());
        else {
            access.leading(ctx, workshops.board(id(ctx)).workshop(), key.get());
            cockpit.show(ctx, key.get(), Said.secret(secret(ctx, "vervangen", "/regie", key.get())));
        }
    }

    private void key(Context ctx, Map<String, String> fields) {
        var typed = LiveField.KEY.in(fields).strip();
        var key = typed.substring(typed.lastIndexOf('#') + 1);
        var isOne = access.took(ctx, id(ctx), key);
        var page = LiveField.PAGE.in(fields); // Who typed it into the form goes on; a script does that itself.
        if (!LiveField.PAGE.isIn(fields)) ctx.status(isOne ? 204 : 403);
        else if (isOne) cockpit.back(ctx, page.endsWith("/scherm") ? "/scherm" : "/regie");
        else {
            ctx.status(403);
            support.sendPrivately(
                    ctx, KeyPage.of(support.visit(ctx), id(ctx), page).wrong());
        }
    }
}
