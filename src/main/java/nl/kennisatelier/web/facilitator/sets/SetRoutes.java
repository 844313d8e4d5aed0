package nl.kennisatelier.web.facilitator.sets;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Door;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.page.FormAction;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.Reach;
import nl.kennisatelier.workshop.Workshops;

/// The addresses of question sets in the making: `/vragenset` and below, in both languages.
public final class SetRoutes implements Wing {

    private static final String BUILD = "/vragenset";

    /// In seconds.
    private static final String RETRY_AFTER = "5";

    /// What a button of the form leads to, with the set as it is then.
    private static final Map<SetAction, String> LEADS = Map.of(
            SetAction.SHEET, BUILD + "/blad",
            SetAction.CARDS, BUILD + "/kaartjes",
            SetAction.ORDER, BUILD + "/draaiboek",
            SetAction.FILE, BUILD + "/bestand",
            SetAction.OFFER, BUILD + "/aanbieden",
            SetAction.START, "/workshop/nieuw");

    /// The buttons that ask for a short address.
    private static final Set<SetAction> SHORT = Set.of(SetAction.SHORTEN, SetAction.SHEET, SetAction.CARDS);

    /// Sets that are kept for one visitor: there is room for so many, and they stay for two years.
    private static final Rate KEPT_FOR_EACH = Rate.of(60, Duration.ofHours(1));

    private static final Rate KEPT_FOR_ALL = new Rate(300, 10, Duration.ofMinutes(1));

    private final FormSupport support;
    private final SetAddress address;
    private final Door keeping;
    private final Offering offering;

    /// @param desk where sets are offered; nothing on a site that keeps no texts of its own
    public SetRoutes(FormSupport support, Workshops workshops, Optional<Desk> desk) {
        this.support = support;
        this.address = new SetAddress(workshops.sets());
        this.keeping = support.limits().door(Limit.SETS, KEPT_FOR_EACH, KEPT_FOR_ALL);
        this.offering = new Offering(support, address, desk);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(BUILD, kept(this::build));
        routes.form(BUILD, kept(support.takingAll(this::sent)));
        routes.page(BUILD + "/blad", kept(paper(SheetPage::of)));
        routes.page(BUILD + "/kaartjes", kept(paper(CardsPage::of)));
        routes.page(BUILD + "/draaiboek", kept(paper(OrderPage::of)));
        routes.page(BUILD + "/bestand", kept(this::file));
        routes.page(BUILD + "/aanbieden", kept(offering::ask));
        routes.form(BUILD + "/aanbieden", kept(support.taking(offering::take)));
    }

    /// A long set cannot be kept or found while the disk is full; a short one needs no disk.
    private Handler kept(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (Unavailable failing) {
                ctx.header("Retry-After", RETRY_AFTER);
                support.trouble(ctx, 503);
            }
        };
    }

    /// The set of this request.
    private InHand inHand(Context ctx, PageRequest visit) {
        return address.at(visit, ctx.queryParamMap());
    }

    private void build(Context ctx) {
        var visit = support.visit(ctx);
        var hand = inHand(ctx, visit);
        if (ctx.queryParam(SetAddress.TAKEN) != null && isTakenOver(ctx, visit, hand)) return;
        // Its form says where it stood; and it is the same for all who have the address, so it may be packed.
        ctx.header("Referrer-Policy", "same-origin");
        support.send(ctx, page(visit, hand, hand.forgotten() ? "forgotten" : ""));
    }

    private SetPage page(PageRequest visit, InHand hand, String notice) {
        return SetPage.of(visit, hand, address.square(visit, hand), notice);
    }

    /// A set of the library becomes the set in hand, which is no more than its questions are; or is used at once. One
    /// too long for that keeps its name.
    ///
    /// @return whether this is the answer; otherwise it is shown here, under its name
    private static boolean isTakenOver(Context ctx, PageRequest visit, InHand hand) {
        if (hand.forgotten()) {
            ctx.status(404);
            return true;
        }
        var todo = FormAction.of(SetAction.values(), ctx.queryParam(FormAction.FIELD));
        var query = hand.set().toQuery();
        boolean fits = query.length() <= SetAddress.LENGTH_MAX;
        var leads = leads(todo);
        if (!fits && leads.equals(BUILD)) return false;
        ctx.redirect(visit.href(leads) + "?" + (fits ? spelled(query) : hand.address()), HttpStatus.FOUND);
        return true;
    }

    private static String leads(Optional<SetAction> todo) {
        return todo.map(LEADS::get).orElse(BUILD);
    }

    private void sent(Context ctx, Map<String, List<String>> fields) {
        var visit = support.visit(ctx);
        var form = SetForm.of(visit.library(), fields);
        var found = address.sent(
                form.set(),
                isToBeShort(form.todo()),
                () -> keeping.enter(support.limits().visitor(ctx)));
        var hand = new InHand(form.set(), found.orElse(""), false);
        if (found.isEmpty() || form.todo().equals(Optional.of(SetAction.SHORTEN)) && hand.isLong()) {
            ctx.status(HttpStatus.CONFLICT);
            support.send(ctx, page(visit, hand, found.isEmpty() ? "long" : "room"));
            return;
        }
        var to = visit.href(leads(form.todo())) + "?" + spelled(hand.address());
        if (form.todo().map(LEADS::get).isEmpty()) {
            if (!form.words().isEmpty()) to += "&" + SetForm.WORDS + "=" + encode(form.words(), UTF_8);
            if (!form.place().isEmpty()) to += "#" + form.place();
        }
        ctx.redirect(to, HttpStatus.SEE_OTHER);
    }

    /// A square on paper is read from further away than one on a screen.
    private static boolean isToBeShort(Optional<SetAction> todo) {
        return todo.map(SHORT::contains).orElse(false);
    }

    /// An empty set is said aloud: without a word, the set that a browser still has in hand would come back.
    private static String spelled(String query) {
        return query.isEmpty() ? Selection.QUESTION + "=" : query;
    }

    /// A page to print.
    private interface Paper {
        Page of(PageRequest visit, InHand hand, Optional<Qr> square);
    }

    private Handler paper(Paper paper) {
        return ctx -> {
            var visit = support.visit(ctx);
            var hand = inHand(ctx, visit);
            // What reaches no phone is not printed: paper cannot be mended.
            var square = Reach.of(visit).isLimited() ? Optional.<Qr>empty() : address.square(visit, hand);
            support.send(ctx, paper.of(visit, hand, square));
        };
    }

    private void file(Context ctx) {
        var visit = support.visit(ctx);
        var file = inHand(ctx, visit).set().file(visit.library(), visit.words(), support.clock());
        ctx.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        Responses.send(ctx, "text/markdown; charset=utf-8", file.text());
    }
}
