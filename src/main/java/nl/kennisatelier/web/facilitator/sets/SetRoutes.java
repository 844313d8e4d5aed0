package nl.kennisatelier.web.facilitator.sets;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.FormAction;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
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
            SetAction.FILE, BUILD + "/bestand",
            SetAction.OFFER, BUILD + "/aanbieden",
            SetAction.START, "/workshop/nieuw");

    private final FormSupport support;
    private final SetAddress address;
    private final Offering offering;

    /// @param desk where sets are offered; nothing on a site that keeps no texts of its own
    public SetRoutes(FormSupport support, Workshops workshops, Optional<Desk> desk) {
        this.support = support;
        this.address = new SetAddress(workshops.sets());
        this.offering = new Offering(support, address, desk);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(BUILD, kept(this::build));
        routes.form(BUILD, kept(support.takingAll(this::sent)));
        routes.page(BUILD + "/blad", kept(paper(SheetPage::of)));
        routes.page(BUILD + "/kaartjes", kept(paper(CardsPage::of)));
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
    private Selection set(Context ctx) {
        return address.read(ctx.queryParamMap());
    }

    private void build(Context ctx) {
        var visit = support.visit(ctx);
        var taken = ctx.queryParam("neem");
        if (taken != null) {
            takeOver(ctx, visit, taken);
            return;
        }
        var set = set(ctx);
        // Its form says where it stood; and it is the same for all who have the address, so it may be packed.
        ctx.header("Referrer-Policy", "same-origin");
        support.send(
                ctx,
                SetPage.of(
                        visit, set, address.of(set), address.shortest(set), address.isForgotten(ctx.queryParamMap())));
    }

    /// A set of the library becomes the set in hand; or is used at once.
    private void takeOver(Context ctx, PageRequest visit, String slug) {
        var document = visit.names().document(Kind.QUESTION_SET, slug);
        if (document.isEmpty()) {
            ctx.status(404);
            return;
        }
        var set = Selection.of(visit.library(), document.get());
        var todo = FormAction.of(SetAction.values(), ctx.queryParam(FormAction.FIELD));
        ctx.redirect(visit.href(leads(todo)) + "?" + spelled(set), HttpStatus.FOUND);
    }

    private static String leads(Optional<SetAction> todo) {
        return todo.map(LEADS::get).orElse(BUILD);
    }

    private void sent(Context ctx, Map<String, List<String>> fields) {
        var visit = support.visit(ctx);
        var form = SetForm.of(visit.library(), fields);
        var to = visit.href(leads(form.todo())) + "?" + spelled(form.set());
        if (form.todo().map(LEADS::get).isEmpty()) {
            if (!form.words().isEmpty()) to += "&" + SetForm.WORDS + "=" + encode(form.words(), UTF_8);
            if (!form.place().isEmpty()) to += "#" + form.place();
        }
        ctx.redirect(to, HttpStatus.SEE_OTHER);
    }

    /// An empty set is said aloud: without a word, the set that a browser still has in hand would come back.
    private String spelled(Selection set) {
        var query = address.of(set);
        return query.isEmpty() ? Selection.QUESTION + "=" : query;
    }

    /// A page to print.
    private interface Paper {
        Page of(PageRequest visit, Selection set, SetAddress address);
    }

    private Handler paper(Paper paper) {
        return ctx -> support.send(ctx, paper.of(support.visit(ctx), set(ctx), address));
    }

    private void file(Context ctx) {
        var visit = support.visit(ctx);
        var file = set(ctx).file(visit.library(), visit.words(), support.clock());
        ctx.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        Responses.send(ctx, "text/markdown; charset=utf-8", file.text());
    }
}
