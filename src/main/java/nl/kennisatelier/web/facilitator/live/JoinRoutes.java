package nl.kennisatelier.web.facilitator.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.GuessDoor;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.limits.RateLimits;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.JoinCode;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// Joining: `/doe-mee` with the code on the screen, `/d/{key}` from its QR code.
final class JoinRoutes implements Wing {

    private static final String JOIN = "/doe-mee";

    /// In an address: somebody chose its language.
    static final String CHOSEN = LiveField.LANGUAGE.word + "=1";

    /// Wrong codes of one visitor that cost nothing.
    static final Rate MISTAKES = new Rate(30, 10, Duration.ofMinutes(1));

    /// From then on so many wrong codes are answered; the others wait, and then are told to come back. A hall has
    /// one address, so a right code is not held up by any of it, and the QR code is never counted.
    ///
    /// There are 28 to the power of 6 codes, or 482 million, and each is valid for an evening. Who asks for 2,000 a
    /// second, all that two cores can do, needs some two evenings with ten workshops going on to hit one, and the
    /// metrics show it. A hit only lets take part, in a workshop that has a door and a new code.
    static final Rate LINE = Rate.of(20, Duration.ofSeconds(1));

    /// Of all who guess, whatever addresses they have.
    private static final Rate ALL_LINES = Rate.of(100, Duration.ofSeconds(1));

    /// With one code or one QR code: a hall at once, and then as many as come through a door.
    static final Rate JOINS = new Rate(300, 20, Duration.ofSeconds(1));

    /// The same from one address: a large hall, and beyond it hardly anybody, so that places stay for others.
    static final Rate PLACES = new Rate(2_000, 30, Duration.ofMinutes(1));

    /// For whom others go in first: of a hall of a thousand that comes at once, the last.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// In seconds, for who was told to come back.
    private static final String PAUSE = "10";

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final GuessDoor codes;
    private final RateLimits joins;
    private final RateLimits places;

    JoinRoutes(FormSupport support, Workshops workshops, WorkshopAccess access) {
        this.support = support;
        this.workshops = workshops;
        this.access = access;
        this.codes = support.limits().guesses(Limit.CODES, MISTAKES, LINE, ALL_LINES);
        this.joins = support.limits().each(Limit.JOINS, JOINS);
        this.places = support.limits().each(Limit.JOINS, PLACES);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.phonePage(JOIN, this::look);
        routes.phonePage("/d/{key}", ctx -> scanned(ctx, ctx.pathParam("key")));
        routes.phoneForm(JOIN, support.taking(this::join));
    }

    /// An address for who did not choose a language: in that of the workshop.
    static String href(Workshop workshop, String path) {
        return new Root(workshop.language(), "").href(path);
    }

    /// What stands in the QR code: the key, or the code of a workshop that began before there was one in sight.
    static String scanned(Workshop workshop) {
        return href(
                workshop,
                workshop.joinKey()
                        .map(key -> "/d/" + key)
                        .orElse(JOIN + "?code=" + workshop.code().orElse("")));
    }

    private void look(Context ctx) {
        var typed = ctx.queryParam("code");
        var visit = support.visit(ctx);
        if (typed == null) support.sendPrivately(ctx, JoinPage.asking(visit, "", ""));
        else withCode(ctx, visit, typed).ifPresent(found -> ask(ctx, visit, found, typed));
    }

    /// Who typed a code without choosing a language goes on in that of the workshop.
    private void ask(Context ctx, PageRequest visit, Workshop workshop, String code) {
        boolean isChosen = isChosen(visit, ctx.queryParam(LiveField.LANGUAGE.word));
        if (isChosen || workshop.language().equals("nl")) ask(ctx, visit, workshop, "code", code);
        else ctx.redirect(href(workshop, JOIN + "?code=" + URLEncoder.encode(code, UTF_8)), HttpStatus.SEE_OTHER);
    }

    private static boolean isChosen(PageRequest visit, String said) {
        return said != null || !visit.root().language().equals("nl");
    }

    private void scanned(Context ctx, String key) {
        Responses.forWhoHasTheAddress(ctx);
        var visit = support.visit(ctx);
        var found = workshops.withJoinKey(key);
        if (found.isEmpty()) refuse(ctx, visit, 404, "", "replaced");
        else ask(ctx, visit, found.get(), "sleutel", key);
    }

    /// Who is in already needs no question.
    private void ask(Context ctx, PageRequest visit, Workshop workshop, String field, String value) {
        if (access.participant(ctx, workshop.id()).isPresent()) go(ctx, visit.href("/w/" + workshop.id()));
        else if (workshop.isEnded()) refuse(ctx, visit, 404, "", "ended");
        else if (access.isPutOut(ctx, workshop.id())) out(ctx, visit, workshop);
        else if (isLocked(workshop)) refuse(ctx, visit, 409, "", "locked");
        else
            support.sendPrivately(
                    ctx, JoinPage.of(visit, workshop, field, value).at(tables(workshop)));
    }

    private void join(Context ctx, Map<String, String> fields) {
        var visit = support.visit(ctx);
        var key = fields.get("sleutel");
        var found = key == null ? withCode(ctx, visit, fields.getOrDefault("code", "")) : withKey(ctx, visit, key);
        found.ifPresent(workshop -> join(ctx, visit, workshop, fields));
    }

    private void join(Context ctx, PageRequest visit, Workshop workshop, Map<String, String> fields) {
        var path = "/w/" + workshop.id();
        boolean isChosen = isChosen(visit, fields.get(LiveField.LANGUAGE.word));
        var phone = isChosen ? visit.href(path) : href(workshop, path);
        if (access.participant(ctx, workshop.id()).isPresent()) {
            go(ctx, isChosen ? phone + "?" + CHOSEN : phone);
            return;
        }
        if (access.isPutOut(ctx, workshop.id())) {
            out(ctx, visit, workshop);
            return;
        }
        if (isLocked(workshop)) {
            refuse(ctx, visit, 409, "", "locked");
            return;
        }
        if (!hasTheirTurn(ctx, workshop, fields)) {
            ctx.header("Retry-After", PAUSE);
            again(ctx.status(429), visit, workshop, fields, "busy");
            return;
        }
        try {
            var joined = workshops.join(workshop.id(), Roles.chosen(visit, fields));
            if (joined.isEmpty()) {
                refuse(ctx, visit, 409, "", whyNot(workshop.id()));
            } else {
                var who = joined.get().participant();
                int table = LiveField.TABLE.number(fields);
                if (table > 0) workshops.seats().sit(workshops.board(workshop.id()), who, table);
                access.joined(
                        ctx, workshop, joined.get(), isChosen ? visit.root().language() : workshop.language());
                go(ctx, phone);
            }
        } catch (Unavailable failing) {
            ctx.header("Retry-After", "5");
            again(ctx.status(503), visit, workshop, fields, "unavailable");
        }
    }

    /// Who can come in later need not fill it in again.
    private void again(Context ctx, PageRequest visit, Workshop workshop, Map<String, String> fields, String why) {
        var field = fields.containsKey("sleutel") ? "sleutel" : "code";
        var page = JoinPage.of(visit, workshop, field, fields.getOrDefault(field, ""));
        support.sendPrivately(ctx, page.at(tables(workshop)).again(Roles.chosen(visit, fields), why));
    }

    private List<Integer> tables(Workshop workshop) {
        return workshops.board(workshop.id()).seating().all();
    }

    private void out(Context ctx, PageRequest visit, Workshop workshop) {
        support.sendPrivately(ctx.status(403), OutPage.of(visit, workshop.id(), Unsent.NOTHING));
    }

    private boolean isLocked(Workshop workshop) {
        return !workshop.isEnded()
                && workshops.board(workshop.id()).precautions().isLocked();
    }

    private String whyNot(String id) {
        var board = workshops.board(id);
        if (board.workshop().isEnded()) return "ended";
        return board.precautions().isLocked() ? "locked" : "full";
    }

    /// In a workshop that has ended nobody waits to hear so.
    private boolean hasTheirTurn(Context ctx, Workshop workshop, Map<String, String> fields) {
        if (workshop.isEnded()) return true;
        var way = Sha256.hex(fields.getOrDefault("sleutel", workshop.id()));
        var visitor = support.limits().visitor(ctx);
        boolean isKnown = !visitor.isEmpty();
        return (!isKnown || places.of(way + visitor).await(PATIENCE))
                && joins.of(way).await(PATIENCE);
    }

    private Optional<Workshop> withKey(Context ctx, PageRequest visit, String key) {
        var found = workshops.withJoinKey(key);
        if (found.isEmpty()) refuse(ctx, visit, 404, "", "replaced");
        return found;
    }

    /// The workshop of a code; without one the answer has been given.
    private Optional<Workshop> withCode(Context ctx, PageRequest visit, String typed) {
        var found = JoinCode.parse(typed).flatMap(workshops::withCode);
        if (found.isPresent()) return found;
        if (codes.wrong(support.limits().visitor(ctx))) {
            refuse(ctx, visit, 404, typed, "wrong");
        } else {
            ctx.header("Retry-After", PAUSE);
            refuse(ctx, visit, 429, typed, "often");
        }
        return found;
    }

    private void refuse(Context ctx, PageRequest visit, int status, String typed, String why) {
        ctx.status(status);
        var shown = typed.length() > JoinCode.TYPED_LENGTH_MAX ? "" : typed;
        support.sendPrivately(ctx, JoinPage.asking(visit, shown, why));
    }

    private static void go(Context ctx, String phone) {
        ctx.redirect(phone, HttpStatus.SEE_OTHER);
    }
}
