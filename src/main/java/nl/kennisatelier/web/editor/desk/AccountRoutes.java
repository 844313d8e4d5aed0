package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.access.Accounts;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.access.Strongbox;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Door;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.page.FormAction;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Signing in with the account of an organisation, and what somebody has here who did. Only links lead to the issuer
/// and back, so no form of ours has to be let go elsewhere.
final class AccountRoutes implements Wing {

    /// Where somebody leaves for the issuer.
    static final String BEGIN = "/redactie/inloggen/account";

    /// Where somebody is who logged out.
    static final String LEFT = "/redactie/uitgelogd";

    /// What somebody has here.
    static final String OWN = "/redactie/toegang";

    /// Why they did not come in, in the address of the page that asks again.
    private static final String WHY = "waarom";

    /// That who came in with a token is the same person.
    private static final String JOIN = "koppel";

    /// That the issuer is to ask again who they are.
    private static final String ANEW = "opnieuw";

    /// What a key begins with that says why.
    private static final String KEY = "account.";

    private static final String COOKIE = "aanmelden";

    private static final Rate EACH = Rate.of(20, Duration.ofMinutes(1));
    private static final Rate ALL = Rate.of(120, Duration.ofMinutes(1));

    private final FormSupport support;
    private final Editorial editorial;
    private final OpenId openId;
    private final Login login;
    private final Accounts accounts;
    private final Door door;

    /// By a key of this start: who was at the issuer meanwhile begins again.
    private final Strongbox box = Strongbox.of(SiteSecret.random(), "sign-in");

    /// Why an account does not open the door.
    enum NoEntry {
        AWAY,
        DENIED,
        STALE,
        FORGED,
        /// None of the groups of somebody is one of ours.
        GROUPS,
        /// It was taken back here.
        GONE,
        /// Too many at once.
        OFTEN,
        /// Nobody knows whose account is whose.
        CLOSED;

        /// In an address, and as the end of a key.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a browser brings back that left from here.
    ///
    /// @param as who they are here already, when they said so; or empty
    private record Departure(OpenId.Attempt attempt, String going, String as) {

        String text() {
            return String.join(
                    "\n",
                    attempt.state(),
                    attempt.nonce(),
                    attempt.verifier(),
                    Long.toString(attempt.begun().getEpochSecond()),
                    going,
                    as);
        }

        /// @param text that we wrote
        static Departure of(String text) {
            var parts = text.split("\n", -1);
            var begun = Instant.ofEpochSecond(Long.parseLong(parts[3]));
            return new Departure(new OpenId.Attempt(parts[0], parts[1], parts[2], begun), parts[4], parts[5]);
        }
    }

    AccountRoutes(FormSupport support, Editorial editorial, OpenId openId) {
        this.support = support;
        this.editorial = editorial;
        this.openId = openId;
        this.login = support.login().orElseThrow();
        this.accounts = login.accounts().orElseThrow();
        this.door = support.limits().door(Limit.SIGN_INS, EACH, ALL);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(BEGIN, this::begin);
        routes.get(OpenId.CALLBACK, this::back); // One for both languages: the issuer knows it.
        routes.page(LEFT, ctx -> support.sendPrivately(ctx, LeftPage.of(visit(ctx), openId)));
        routes.page(OWN, this::own);
        routes.form(OWN, support.taking(this::change));
    }

    /// Where somebody leaves who is going somewhere.
    ///
    /// @param trouble with the last account, as the end of a key; or empty: with trouble they may take another
    static String address(PageRequest visit, String going, String trouble) {
        var to = visit.href(BEGIN) + "?" + Login.GOING + "=" + encoded(going);
        return trouble.startsWith(KEY) ? to + "&" + ANEW + "=ja" : to;
    }

    /// The end of a key for what the address of a page says went wrong; empty for nothing of ours.
    static String trouble(Context ctx) {
        var said = ctx.queryParam(WHY);
        for (var trouble : NoEntry.values()) if (trouble.word().equals(said)) return KEY + said;
        return "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private PageRequest visit(Context ctx) {
        return support.visit(ctx);
    }

    private void begin(Context ctx) throws IOException {
        var going = DeskRoutes.going(ctx.queryParam(Login.GOING), visit(ctx));
        var as = ctx.queryParam(JOIN) == null ? Optional.<String>empty() : login.editor(ctx);
        try {
            var begun = openId.begin(ctx.queryParam(ANEW) != null);
            var left = new Departure(begun.attempt(), going, as.orElse(""));
            support.cookies().giveAcross(ctx, COOKIE, box.lock(left.text()), OpenId.ATTEMPT_MAX);
            ctx.header("Cache-Control", "no-store");
            ctx.redirect(begun.address().toString(), HttpStatus.SEE_OTHER);
        } catch (OpenId.Refused refused) {
            refuse(ctx, going, NoEntry.valueOf(refused.why.name()));
        }
    }

    private void back(Context ctx) throws IOException {
        var left = support.cookies().get(ctx, COOKIE).flatMap(box::open).map(Departure::of);
        support.cookies().giveAcross(ctx, COOKIE, "", Duration.ZERO);
        var going = left.map(Departure::going).orElseGet(() -> visit(ctx).href("/redactie"));
        if (left.isEmpty()) {
            refuse(ctx, going, NoEntry.STALE);
        } else if (!door.enter(support.limits().visitor(ctx))) {
            refuse(ctx, going, NoEntry.OFTEN);
        } else {
            try {
                var person = openId.finish(ctx.queryParamMap(), left.get().attempt());
                var as = Optional.of(left.get().as()).filter(who -> !who.isEmpty());
                enter(ctx, going, accounts.enter(person.identity(), person.role(), as));
            } catch (OpenId.Refused refused) {
                refuse(ctx, going, NoEntry.valueOf(refused.why.name()));
            }
        }
    }

    /// A browser that was sent here by another site shows us no cookie of ours, also not where we send it on to: it has
    /// to go there by itself.
    private void enter(Context ctx, String going, Accounts.Outcome outcome) {
        switch (outcome) {
            case Accounts.Outcome.In in -> {
                login.enter(ctx, in);
                ctx.header("Refresh", "0; url=" + going);
                support.sendPrivately(ctx, OnwardPage.of(visit(ctx), in.name(), going));
            }
            case Accounts.Outcome.NoRole _ -> refuse(ctx, going, NoEntry.GROUPS);
            case Accounts.Outcome.TakenBack _ -> refuse(ctx, going, NoEntry.GONE);
            case Accounts.Outcome.Closed _ -> refuse(ctx, going, NoEntry.CLOSED);
        }
    }

    private static void refuse(Context ctx, String going, NoEntry trouble) {
        Audit.log(Audit.Event.LOGIN_REFUSED, Audit.Fact.DOOR.is("account"), Audit.Fact.REASON.is(trouble.word()));
        var language = going.startsWith("/en") ? "/en" : "";
        var query = "?" + Login.GOING + "=" + encoded(going) + "&" + WHY + "=" + trouble.word();
        ctx.redirect(language + Login.ADDRESS + query, HttpStatus.SEE_OTHER);
    }

    private void own(Context ctx) throws IOException {
        var who = login.editor(ctx);
        if (who.isEmpty()) Login.ask(ctx, visit(ctx), ctx.path());
        else support.sendPrivately(ctx, page(ctx, who.get(), ""));
    }

    private AccessPage page(Context ctx, String who, String token) throws IOException {
        var join = visit(ctx).href(BEGIN) + "?" + JOIN + "=ja&" + Login.GOING + "="
                + encoded(visit(ctx).href(OWN));
        return AccessPage.of(visit(ctx), editorial, editor(who), join, token);
    }

    private Editors.Editor editor(String who) throws IOException {
        return editorial.editors().all().stream()
                .filter(one -> one.name().equalsIgnoreCase(who))
                .findFirst()
                .orElseThrow();
    }

    private void change(Context ctx, Map<String, String> fields) throws IOException {
        var who = login.editor(ctx);
        var action = FormAction.of(AccessAction.values(), fields.getOrDefault(FormAction.FIELD, ""));
        if (who.isEmpty() || action.isEmpty() || !editor(who.get()).hasAccount()) {
            support.trouble(ctx, 403);
            return;
        }
        var token = switch (action.get()) {
            case MAKE -> accounts.makeToken(who.get()).orElse("");
            case END -> {
                accounts.endToken(who.get());
                yield "";
            }
        };
        if (token.isEmpty()) Audit.log(Audit.Event.TOKEN_REVOKED);
        else Audit.log(Audit.Event.TOKEN_MADE, Audit.Fact.EDITOR.is(Editors.idOf(token)));
        support.sendPrivately(ctx, page(ctx, who.get(), token));
    }
}
