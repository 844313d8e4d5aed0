package nl.kennisatelier.web.subscriber;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.mail.MailAddress;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.subscriptions.Frequency;
import nl.kennisatelier.subscriptions.Subscription;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.kit.http.FormSeal;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Door;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.subscriber.NoticePage.Kind;
import nl.kennisatelier.web.subscriber.SubscribePage.Typed;

/// Getting the news by mail: asking for it, saying yes, and stopping. Without a mail server none of it is there.
public final class SubscriberRoutes implements Wing {

    private static final String ASKED = SubscribePage.PATH + "/gevraagd";

    static final String CONFIRM = "/nieuws/bevestigen/";

    static final String STOP = "/nieuws/stoppen/";

    private static final String KEY = "key";

    /// By one visitor: a hall has one address.
    private static final Rate OF_EACH = Rate.of(30, Duration.ofHours(1));

    /// By all together: each is a mail to somebody who may not have asked.
    private static final Rate OF_ALL = new Rate(200, 60, Duration.ofHours(1));

    /// What the form is answered with when something in it must be mended first.
    private static final int MEND_FIRST = 422;

    private final FormSupport support;
    private final Optional<Subscriptions> subscriptions;

    /// By a secret of this process: a form that was open over a restart is sent again.
    private final FormSeal seal;

    private final Door door;

    /// @param subscriptions nothing on a site that sends no mail
    public SubscriberRoutes(FormSupport support, Optional<Subscriptions> subscriptions) {
        this.support = support;
        this.subscriptions = subscriptions;
        this.seal = new FormSeal(SiteSecret.random(), support.clock());
        this.door = support.limits().door(Limit.SUBSCRIPTIONS, OF_EACH, OF_ALL);
    }

    @Override
    public void routes(RouteTable routes) {
        subscriptions.ifPresent(known -> routes(routes, known));
    }

    private void routes(RouteTable routes, Subscriptions known) {
        routes.page(SubscribePage.PATH, this::open);
        routes.form(SubscribePage.PATH, support.takingOfAnybody((ctx, fields) -> sent(ctx, fields, known)));
        routes.page(ASKED, ctx -> notice(ctx, Kind.ASKED, List.of()));
        routes.page(CONFIRM + "{" + KEY + "}", ctx -> question(ctx, known));
        routes.form(CONFIRM + "{" + KEY + "}", support.takingOfAnybody((ctx, _) -> confirm(ctx, known)));
        routes.page(STOP + "{" + KEY + "}", ctx -> askToStop(ctx, known));
        // By a program of a mail reader, in whatever form it says so: the key says enough, and nothing is read.
        routes.form(STOP + "{" + KEY + "}", ctx -> stop(ctx, known));
    }

    private void open(Context ctx) {
        var visit = support.visit(ctx);
        var scope = ScopeWords.kept(Scope.parse(visit.query()), visit.library());
        show(ctx, scope, Typed.NOTHING, seal.opened());
    }

    private void show(Context ctx, Scope scope, Typed typed, String opened) {
        support.sendPrivately(ctx, SubscribePage.of(support.visit(ctx), scope, typed, opened));
    }

    private void sent(Context ctx, Map<String, String> fields, Subscriptions known) {
        var visit = support.visit(ctx);
        var opened = fields.getOrDefault(SubscribePage.OPENED, "");
        var age = seal.age(opened);
        var isTrapped = !fields.getOrDefault(SubscribePage.TRAP, "").isEmpty();
        if (isTrapped || age == FormSeal.Age.QUICK) {
            ctx.redirect(visit.href(ASKED), HttpStatus.SEE_OTHER);
            return;
        }
        var scope = ScopeWords.kept(visit.namesNow().scope(scope(fields)), visit.library());
        var typed = fields.getOrDefault(SubscribePage.ADDRESS, "");
        var frequency =
                Frequency.of(fields.getOrDefault(SubscribePage.FREQUENCY, "")).orElse(Frequency.MONTH);
        var address = MailAddress.of(typed);
        boolean isFresh = age == FormSeal.Age.FINE;
        if (address.isEmpty() || !isFresh) {
            ctx.status(MEND_FIRST);
            var trouble = isFresh ? "" : "old";
            var again = isFresh ? opened : seal.opened();
            show(ctx, scope, new Typed(shown(typed), frequency, trouble, address.isEmpty()), again);
            return;
        }
        var wanted = new Subscription(
                address.get(), frequency, scope.toQuery(), visit.words().language());
        if (door.enter(support.limits().visitor(ctx)) && known.ask(wanted)) {
            ctx.redirect(visit.href(ASKED), HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(503).header("Retry-After", "3600");
        show(ctx, scope, new Typed(typed, frequency, "busy", false), opened);
    }

    private static Scope scope(Map<String, String> fields) {
        var scope = Scope.ALL;
        for (var by : Scope.By.values()) scope = scope.with(by, fields.getOrDefault(by.word, ""));
        return scope;
    }

    /// Enough to mend it.
    private static String shown(String typed) {
        return Characters.upTo(typed, MailAddress.LENGTH_MAX);
    }

    private void notice(Context ctx, Kind kind, List<String> more) {
        Responses.forWhoHasTheAddress(ctx);
        support.sendPrivately(ctx, NoticePage.of(support.visit(ctx), kind, more));
    }

    private void question(Context ctx, Subscriptions known) {
        var wanted = known.asked(key(ctx));
        if (wanted.isEmpty()) {
            ctx.status(404);
            notice(ctx, Kind.UNKNOWN, List.of());
        } else {
            notice(ctx, Kind.YES, what(support.visit(ctx), wanted.get()));
        }
    }

    private static List<String> what(PageRequest visit, Subscription wanted) {
        var lines = new ArrayList<String>();
        lines.add(visit.words().get("mail.frequency." + wanted.frequency()));
        lines.addAll(
                ScopeWords.said(visit.namesNow().scope(Scope.ofQuery(wanted.scope())), visit.names(), visit.words()));
        return lines;
    }

    private void confirm(Context ctx, Subscriptions known) {
        var kind = switch (known.confirm(key(ctx))) {
            case DONE -> Kind.DONE;
            case FULL -> Kind.FULL;
            case UNKNOWN -> Kind.UNKNOWN;
        };
        ctx.status(kind == Kind.DONE ? 200 : kind == Kind.FULL ? 503 : 404);
        notice(ctx, kind, List.of());
    }

    /// Nothing is known of who stopped: their link is as one that never was.
    private void askToStop(Context ctx, Subscriptions known) {
        notice(ctx, known.isThere(key(ctx)) ? Kind.STOP : Kind.GONE, List.of());
    }

    private void stop(Context ctx, Subscriptions known) {
        notice(ctx, known.stop(key(ctx)) ? Kind.STOPPED : Kind.GONE, List.of());
    }

    /// Without the sign that stood behind the link in a sentence.
    private static String key(Context ctx) {
        return ctx.pathParam(KEY).replaceFirst("[.,;:!?)>\\]'\"]+$", "");
    }
}
