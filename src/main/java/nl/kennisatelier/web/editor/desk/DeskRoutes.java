package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.editor.status.Inside;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.OwnMachine;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.Vitals;
import nl.kennisatelier.web.reader.read.HistoryPage;
import nl.kennisatelier.web.reader.read.VersionAction;
import nl.kennisatelier.workshop.Workshops;

/// The addresses of the editors: `/redactie` and below, in both languages, and `/webhook` for their forge.
public final class DeskRoutes implements Wing {

    private static final String LOGOUT = "/redactie/uitloggen";
    private static final String LOGOUT_ALL = "/redactie/overal-uitloggen";
    private static final String TAKE_PREVIEW_BACK = "/redactie/voorbeeld-intrekken";
    private static final String EDIT = "/redactie/bewerk/<path>";
    private static final String TAKE_OVER = "/redactie/overnemen/<branch>";

    /// Where one may be going after logging in: nowhere but to the desk.
    private static final Pattern GOING = Pattern.compile(
            "(/en)?/beheer|(/en)?/redactie(/nieuw|/toegang|/workshops|/concepten|/nalezen(/[a-z0-9._/-]+)?|/binnengekomen(/[0-9a-f]{32})?|/bewerk/[\\w.*%/-]+|/overnemen/[a-z0-9._/-]+(\\?bestand=[\\w.%/-]+)?)?");

    private static final Pattern HISTORY = Pattern.compile("(/en)?/wijzigingen(/[a-z0-9-]{1,80}){2,3}");

    private final FormSupport support;
    private final Editorial editorial;
    private final Vitals vitals;
    private final Optional<Letterbox> letterbox;
    private final Optional<Subscriptions> subscriptions;
    private final Login login;
    private final EditForm form;
    private final OfferForm offers;
    private final Presence presence = new Presence();
    private final InCompany company;

    /// @param vitals how the parts of the site stand
    /// @param workshops of which reports are made; nothing where none can be held
    /// @param letterbox for what people send in; nothing where there is none
    /// @param subscriptions who gets the news by mail; nothing where no mail is sent
    public DeskRoutes(
            FormSupport support,
            Editorial editorial,
            Vitals vitals,
            Optional<Workshops> workshops,
            Optional<Letterbox> letterbox,
            Optional<Subscriptions> subscriptions) {
        this.support = support;
        this.editorial = editorial;
        this.vitals = vitals;
        this.letterbox = letterbox;
        this.subscriptions = subscriptions;
        this.login = support.login().orElseThrow();
        var files = new WaitingFiles(editorial.desk(), editorial.uploads(), editorial.reviewing());
        this.form = new EditForm(editorial.desk(), files, support.clock(), workshops);
        this.company =
                new InCompany(support, login, presence, editorial.reviewing().review());
        this.offers = new OfferForm(editorial.desk(), files, editorial.reviewing(), form);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page("/redactie", this::status);
        routes.page(Login.ADDRESS, this::login);
        routes.form(Login.ADDRESS, support.taking(this::enter));
        routes.form(LOGOUT, support.taking((ctx, _) -> leave(ctx)));
        routes.form(LOGOUT_ALL, support.taking((ctx, _) -> leaveAll(ctx)));
        routes.form(TAKE_PREVIEW_BACK, support.taking(this::takePreviewBack));
        HistoryPage.ADDRESSES.forEach(address -> routes.page(address, this::history));
        routes.form(HistoryPage.HIDE + "{blob}", support.taking(this::hide));
        if (editorial.isEditable()) {
            routes.page(NewPage.ADDRESS, ctx -> forEditors(ctx, Optional.of(NewPage.of(visit(ctx)))));
            routes.form(NewPage.ADDRESS, support.taking(this::begin));
            routes.page(EDIT, ctx -> forEditors(ctx, opened(ctx)));
            routes.form(EDIT, support.taking(this::sent));
            new FileRoutes(support, login, editorial.desk(), editorial.uploads(), form, company).routes(routes);
            new WritingHelp(support, login).routes(routes);
            new PresenceRoutes(support, login, editorial.desk(), presence).routes(routes);
            new NameRoutes(support, login, editorial.desk(), offers).routes(routes);
            new PictureRoutes(support, login, editorial, form, company).routes(routes);
            new ReviewRoutes(support, login, editorial.desk(), editorial.reviewing(), editorial.editors())
                    .routes(routes);
            routes.page(TAKE_OVER, this::takeOver);
        } else {
            Stream.of(NewPage.ADDRESS, EDIT).forEach(path -> routes.form(path, ctx -> ctx.status(404)));
        }
        routes.post("/webhook", webhook());
        editorial.openId().ifPresent(openId -> new AccountRoutes(support, editorial, openId).routes(routes));
    }

    private void login(Context ctx) {
        var why = login.accounts().isEmpty() ? "" : AccountRoutes.trouble(ctx);
        ask(ctx, why.isEmpty() ? 200 : 403, going(ctx.queryParam(Login.GOING), visit(ctx)), why);
    }

    /// Who is told of nothing here has nothing to ask.
    private Handler webhook() {
        return editorial
                .fetching()
                .filter(fetching -> !fetching.secret().isEmpty())
                .<Handler>map(fetching -> new Webhook(fetching)::receive)
                .orElse(ctx -> ctx.status(404));
    }

    /// Anyone may see how it stands; who did it and what waits is for editors.
    private void status(Context ctx) throws IOException {
        var editor = login.editor(ctx);
        var letters = letterbox.map(box -> Inside.Letters.of(visit(ctx), box, support.clock()));
        var closed = EditorPage.closed(vitals, OwnMachine.asks(ctx));
        var mail = subscriptions.map(some -> Inside.mail(visit(ctx), some)).orElse(List.of());
        var page =
                EditorPage.of(visit(ctx), Optional.of(editorial), editor, login.browsers(ctx), closed, letters, mail);
        if (editor.isPresent()) support.sendPrivately(ctx, page);
        else support.send(ctx, page);
    }

    /// Readers see of the past what they may; an editor sees all of it.
    private void history(Context ctx) throws IOException {
        var visit = support.visitOfSteps(ctx);
        if (login.editor(ctx).isPresent()) send(ctx, HistoryPage.forEditor(visit), 404);
        else HistoryPage.of(visit).ifPresentOrElse(page -> support.send(ctx, page), () -> ctx.status(404));
    }

    /// Puts a version out of sight, or back.
    private void hide(Context ctx, Map<String, String> fields) throws IOException {
        var editor = login.editor(ctx);
        var back = fields.getOrDefault("naar", "");
        if (editor.isEmpty()) {
            ask(ctx, 403, visit(ctx).href("/redactie"), "");
            return;
        }
        var versions = editorial.desk().hiddenVersions();
        switch (VersionAction.of(fields).orElse(null)) {
            case HIDE -> versions.hide(ctx.pathParam("blob"), editor.get());
            case SHOW -> versions.show(ctx.pathParam("blob"), editor.get());
            case null -> back = "";
        }
        if (!HISTORY.matcher(back).matches()) support.trouble(ctx, 400);
        else ctx.redirect(back, HttpStatus.SEE_OTHER);
    }

    private void ask(Context ctx, int status, String going, String why) {
        ctx.status(status);
        support.sendPrivately(
                ctx,
                LoginPage.of(visit(ctx), going, editorial.editors().closed().isPresent() ? "closed" : why, login));
    }

    private void enter(Context ctx, Map<String, String> fields) throws IOException {
        var going = going(fields.get(Login.GOING), visit(ctx));
        var shown = login.enter(ctx, fields.getOrDefault(LoginPage.TOKEN, ""));
        if (shown.editor().isPresent()) ctx.redirect(going, HttpStatus.SEE_OTHER);
        else ask(ctx, shown.status(403), going, shown.why("wrong"));
    }

    private void leave(Context ctx) throws IOException {
        var next = afterwards(ctx);
        login.leave(ctx);
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    private void leaveAll(Context ctx) throws IOException {
        var next = afterwards(ctx);
        login.leaveAll(ctx);
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    /// Who came with an account is still logged in at their organisation, and hears so.
    private String afterwards(Context ctx) throws IOException {
        return visit(ctx).href(login.isByAccount(ctx) ? AccountRoutes.LEFT : "/redactie");
    }

    /// The address of a preview opens nothing any more; whoever may look gets the new one here.
    private void takePreviewBack(Context ctx, Map<String, String> fields) throws IOException {
        if (login.editor(ctx).isEmpty()) {
            ask(ctx, 403, visit(ctx).href("/redactie"), "");
            return;
        }
        if (editorial.desk().takePreviewBack(fields.getOrDefault("branch", "")))
            ctx.redirect(visit(ctx).href("/redactie"), HttpStatus.SEE_OTHER);
        else support.trouble(ctx, 404);
    }

    private void forEditors(Context ctx, Optional<Page> page) throws IOException {
        if (login.editor(ctx).isPresent()) send(ctx, page, 404);
        else Login.ask(ctx, visit(ctx), asked(ctx));
    }

    /// Where somebody was going, with the file they asked for.
    private static String asked(Context ctx) {
        var file = ctx.queryParam(EditForm.FILE);
        return file == null ? ctx.path() : ctx.path() + encoded("?" + EditForm.FILE + "=" + encoded(file));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Optional<Page> opened(Context ctx) throws IOException {
        var version = ctx.queryParam(HistoryPage.VERSION);
        var branch = ctx.queryParam(TypedFields.BRANCH);
        if (branch != null) return form.openOn(visit(ctx), EditForm.path(ctx), branch);
        return version == null
                ? form.open(visit(ctx), EditForm.path(ctx))
                : form.openAsOf(visit(ctx), EditForm.path(ctx), version);
    }

    /// Who comes back to a draft that somebody published or took away meanwhile sees which there are.
    private void takeOver(Context ctx) throws IOException {
        var visit = visit(ctx);
        var page = form.takeOver(visit, ctx.pathParam("branch"), Optional.ofNullable(ctx.queryParam(EditForm.FILE)));
        boolean isGone = page.isEmpty() && login.editor(ctx).isPresent();
        if (isGone) ctx.redirect(visit.href(DraftsPage.ADDRESS), HttpStatus.SEE_OTHER);
        else forEditors(ctx, page);
    }

    private void begin(Context ctx, Map<String, String> fields) throws IOException {
        var visit = visit(ctx);
        if (login.editor(ctx).isPresent()) support.sendPrivately(ctx, form.begin(visit, fields));
        else ask(ctx, 403, visit.href(NewPage.ADDRESS), "");
    }

    private void sent(Context ctx, Map<String, String> fields) throws IOException {
        var visit = visit(ctx);
        var path = EditForm.path(ctx);
        new DeskDoor(support, login).enter(ctx, visit.formHref(path), fields, who -> {
            if (ClashSent.isIn(fields) && !new ClashSent(fields).isSolved())
                send(ctx, Optional.of(form.chooseAgain(visit, path, fields)), 400);
            else if (OfferForm.isFor(visit, path, fields)) offer(ctx, path, who, fields);
            else send(ctx, form.sent(visit, path, who, fields, () -> visit(ctx)), 400);
        });
    }

    private void offer(Context ctx, String path, String who, Map<String, String> fields) throws IOException {
        var result = offers.sent(visit(ctx), path, who, fields);
        if (result.isEmpty()) {
            support.trouble(ctx, 400);
            return;
        }
        switch (result.get()) {
            case OfferForm.Result.Offered(var branch) ->
                ctx.redirect(visit(ctx).href(ReviewRoutes.ALL + "/" + branch), HttpStatus.SEE_OTHER);
            case OfferForm.Result.Again(var page) -> send(ctx, Optional.of(page), 400);
        }
    }

    private PageRequest visit(Context ctx) {
        return support.visit(ctx);
    }

    private void send(Context ctx, Optional<? extends Page> page, int without) throws IOException {
        if (page.isPresent()) support.sendPrivately(ctx, company.in(ctx, page.get()));
        else support.trouble(ctx, without);
    }

    /// @param asked as anybody may have written it in a link; or null
    static String going(String asked, PageRequest visit) {
        return asked != null && GOING.matcher(asked).matches() ? asked : visit.href("/redactie");
    }
}
