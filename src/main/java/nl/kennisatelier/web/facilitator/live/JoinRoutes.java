package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.RateLimit;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.TokenCheck;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.JoinCode;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// Joining: `/doe-mee` with the code on the screen, `/d/{key}` from its QR code.
final class JoinRoutes implements Wing {

    private static final String JOIN = "/doe-mee";

    /// Good codes are not counted, so a hall may join all at once. When there were too many wrong ones no code
    /// is looked at until there is room again: otherwise a guess that hits would still get in. The QR code
    /// always does.
    ///
    /// There are 28 to the power of 6 codes, or 482 million. At 300 a minute, with ten workshops going on day and
    /// night, one is hit after 112 days on average; a code is valid for an evening.
    static final int WRONG_A_MINUTE_MAX = 300;

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final RateLimit wrongCodes;

    JoinRoutes(FormSupport support, Workshops workshops, WorkshopAccess access) {
        this.support = support;
        this.workshops = workshops;
        this.access = access;
        this.wrongCodes = new RateLimit(WRONG_A_MINUTE_MAX, Duration.ofMinutes(1));
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(JOIN, this::look);
        routes.page("/d/{key}", ctx -> scanned(ctx, ctx.pathParam("key")));
        routes.form(JOIN, support.taking(this::join));
    }

    /// Where the phone of somebody who takes part goes: to the language of the workshop.
    static String href(Workshop workshop, String path) {
        return new Root(workshop.language(), "").href(path);
    }

    private void look(Context ctx) {
        var typed = ctx.queryParam("code");
        var visit = support.visit(ctx);
        if (typed == null) support.sendPrivately(ctx, JoinPage.asking(visit, "", ""));
        else withCode(ctx, visit, typed).ifPresent(found -> ask(ctx, visit, found, "code", typed));
    }

    private void scanned(Context ctx, String key) {
        Responses.forWhoHasTheAddress(ctx);
        var visit = support.visit(ctx);
        var found = workshops.withJoinKey(key);
        if (found.isEmpty()) refuse(ctx, visit, 404, "", "wrong");
        else ask(ctx, visit, found.get(), "sleutel", key);
    }

    /// Who is in already needs no question.
    private void ask(Context ctx, PageRequest visit, Workshop workshop, String field, String value) {
        if (access.participant(ctx, workshop.id()).isPresent()) go(ctx, workshop);
        else if (workshop.isEnded()) refuse(ctx, visit, 404, "", "ended");
        else support.sendPrivately(ctx, JoinPage.of(visit, workshop, field, value, ""));
    }

    private void join(Context ctx, Map<String, String> fields) {
        var visit = support.visit(ctx);
        var key = fields.get("sleutel");
        var found = key == null ? withCode(ctx, visit, fields.getOrDefault("code", "")) : withKey(ctx, visit, key);
        found.ifPresent(workshop -> join(ctx, visit, workshop, fields));
    }

    private void join(Context ctx, PageRequest visit, Workshop workshop, Map<String, String> fields) {
        if (access.participant(ctx, workshop.id()).isPresent()) {
            go(ctx, workshop);
            return;
        }
        try {
            var joined = workshops.join(workshop.id(), Roles.chosen(visit, fields));
            if (joined.isEmpty()) {
                var isEnded = workshops
                        .workshop(workshop.id())
                        .filter(Workshop::isEnded)
                        .isPresent();
                refuse(ctx, visit, 409, "", isEnded ? "ended" : "full");
            } else {
                access.joined(ctx, joined.get());
                go(ctx, workshop);
            }
        } catch (Unavailable failing) {
            ctx.header("Retry-After", "5");
            refuse(ctx, visit, 503, fields.getOrDefault("code", ""), "unavailable");
        }
    }

    private Optional<Workshop> withKey(Context ctx, PageRequest visit, String key) {
        var found = workshops.withJoinKey(key);
        if (found.isEmpty()) refuse(ctx, visit, 404, "", "wrong");
        return found;
    }

    /// The workshop of a code; without one the answer has been given.
    private Optional<Workshop> withCode(Context ctx, PageRequest visit, String typed) {
        if (!wrongCodes.isLeft()) {
            ctx.header("Retry-After", TokenCheck.PAUSE);
            refuse(ctx, visit, 429, typed, "often");
            return Optional.empty();
        }
        var found = JoinCode.parse(typed).flatMap(workshops::withCode);
        if (found.isEmpty()) {
            wrongCodes.take();
            refuse(ctx, visit, 404, typed, "wrong");
        }
        return found;
    }

    private void refuse(Context ctx, PageRequest visit, int status, String typed, String why) {
        ctx.status(status);
        var shown = typed.length() > JoinCode.LENGTH * 2 ? "" : typed;
        support.sendPrivately(ctx, JoinPage.asking(visit, shown, why));
    }

    private static void go(Context ctx, Workshop workshop) {
        ctx.redirect(href(workshop, "/w/" + workshop.id()), HttpStatus.SEE_OTHER);
    }
}
