package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Offer;
import nl.kennisatelier.circulation.ReviewLog.Sort;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What waits: the list of drafts, and what is to be read over by somebody who did not make it.
final class ReviewRoutes implements Wing {

    static final String ALL = "/redactie/nalezen";
    private static final String ONE = "/redactie/nalezen/<branch>";

    private final FormSupport support;
    private final Login login;
    private final Desk desk;
    private final Reviewing reviewing;
    private final Editors editors;
    private final DeskDoor door;

    ReviewRoutes(FormSupport support, Login login, Desk desk, Reviewing reviewing, Editors editors) {
        this.support = support;
        this.login = login;
        this.desk = desk;
        this.reviewing = reviewing;
        this.editors = editors;
        this.door = new DeskDoor(support, login);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(DraftsPage.ADDRESS, ctx -> look(ctx, who -> Optional.of(drafts(ctx, who))));
        routes.page(ALL, ctx -> look(ctx, who -> Optional.of(all(ctx, who))));
        routes.page(ONE, ctx -> look(ctx, who -> one(ctx, who, "", List.of())));
        routes.form(ONE, support.taking(this::sent));
    }

    private interface Look {
        Optional<? extends Page> of(String who) throws IOException;
    }

    private void look(Context ctx, Look look) throws IOException {
        var who = login.editor(ctx);
        if (who.isEmpty()) {
            Login.ask(ctx, support.visit(ctx), ctx.path());
            return;
        }
        var page = look.of(who.get());
        if (page.isPresent()) support.sendPrivately(ctx, page.get());
        else support.trouble(ctx, 404);
    }

    private Page drafts(Context ctx, String who) throws IOException {
        var visit = support.visit(ctx);
        var all = Stream.concat(
                        WaitingRow.offers(visit, reviewing, reviewing.offers(), who).stream(),
                        WaitingRow.drafts(visit, desk, who).stream())
                .toList();
        var look = preview(visit, desk.branch());
        return DraftsPage.of(visit, all, ctx.queryParam(DraftsPage.WHOSE) == null, look);
    }

    private String preview(PageRequest visit, String branch) throws IOException {
        return desk.previews().stream()
                .filter(preview -> preview.branch().equals(branch))
                .findFirst()
                .map(preview -> visit.href("/voorbeeld/" + preview.token()))
                .orElse("");
    }

    /// Where only one waits, that one.
    private Page all(Context ctx, String who) throws IOException {
        var visit = support.visit(ctx);
        var offers = reviewing.offers();
        boolean isOne = offers.size() == 1 && ctx.queryParam("alle") == null;
        if (isOne) return page(visit, offers.getFirst(), who, "", List.of());
        return list(visit, offers, who, "");
    }

    private Optional<Page> one(Context ctx, String who, String said, List<String> lines) throws IOException {
        var offer = reviewing.offer(ctx.pathParam("branch"));
        return offer.isEmpty()
                ? Optional.empty()
                : Optional.of(page(support.visit(ctx), offer.get(), who, said, lines));
    }

    private Page page(PageRequest visit, Offer offer, String who, String said, List<String> lines) throws IOException {
        var colleagues = editors.all().stream()
                .filter(one -> one.role().mayApprove() && !one.name().equalsIgnoreCase(who))
                .map(Editors.Editor::name)
                .toList();
        return ReviewPage.of(
                visit,
                offer,
                reviewing,
                checked(offer),
                may(offer, who),
                colleagues,
                said,
                lines,
                preview(visit, offer.branch()));
    }

    private Checked checked(Offer offer) throws IOException {
        var files = new HashMap<String, Optional<byte[]>>();
        offer.files().forEach(file -> files.put(file.path(), file.after()));
        return desk.check(files);
    }

    private ReviewPage.May may(Offer offer, String who) throws IOException {
        boolean isMaker = reviewing.isMaker(offer, who);
        boolean mayApprove = editors.role(who).mayApprove();
        return new ReviewPage.May(
                isMaker, !isMaker && mayApprove, isMaker && !reviewing.review().mustAsk(who));
    }

    private void sent(Context ctx, Map<String, String> fields) throws IOException {
        var visit = support.visit(ctx);
        door.enter(ctx, visit.href("/redactie/nalezen/" + ctx.pathParam("branch")), fields, who -> {
            var offer = reviewing.offer(ctx.pathParam("branch"));
            var action = ReviewAction.of(fields);
            if (offer.isEmpty() || action.isEmpty()) support.trouble(ctx, 404);
            else support.sendPrivately(ctx, done(ctx, offer.get(), action.get(), who, fields));
        });
    }

    private Page done(Context ctx, Offer offer, ReviewAction action, String who, Map<String, String> fields)
            throws IOException {
        var visit = support.visit(ctx);
        var may = may(offer, who);
        var text = fields.getOrDefault(ReviewPage.TEXT, "").strip();
        return switch (action) {
            case ASK -> asked(visit, offer, who, fields.getOrDefault(ReviewPage.WHOM, ""), text);
            case REMARK -> page(visit, offer, who, remarked(offer, who, fields) ? "remarked" : "empty", List.of());
            case NOT_YET -> notYet(visit, offer, who, text, fields);
            case APPROVE ->
                may.approve() ? online(ctx, offer, who, text, fields) : page(visit, offer, who, "maker", List.of());
            case PUBLISH ->
                may.publish() ? online(ctx, offer, who, text, fields) : page(visit, offer, who, "maker", List.of());
            case DECLINE ->
                may.isMaker() || text.isEmpty()
                        ? page(visit, offer, who, may.isMaker() ? "maker" : "why", List.of())
                        : ended(visit, offer, Sort.DECLINED, who, text);
            case WITHDRAW ->
                may.isMaker()
                        ? ended(visit, offer, Sort.WITHDRAWN, who, text)
                        : page(visit, offer, who, "stranger", List.of());
        };
    }

    private Page asked(PageRequest visit, Offer offer, String who, String whom, String text) throws IOException {
        boolean isKnown = whom.isEmpty() || editors.has(whom);
        var question = isKnown && !whom.isEmpty() ? whom + ": " + text : text;
        reviewing.log().say(Sort.ASKED, offer.branch(), offer.tip().id(), who, question);
        return page(visit, offer, who, "asked", List.of());
    }

    /// All that was written at lines, and of the whole.
    private boolean remarked(Offer offer, String who, Map<String, String> fields) throws IOException {
        var commit = offer.tip().id();
        boolean isAny = false;
        for (var field : fields.entrySet()) {
            var place = field.getKey().split("\\.");
            if (place.length != 3
                    || !field.getKey().matches("o\\.\\d{1,4}\\.\\d{1,6}")
                    || field.getValue().isBlank()) continue;
            int file = Integer.parseInt(place[1]);
            int line = Integer.parseInt(place[2]);
            if (file >= offer.texts().size()) continue;
            var about = offer.texts().get(file);
            var quote = DiffLine.quote(about, line);
            reviewing
                    .log()
                    .remark(
                            offer.branch(),
                            commit,
                            who,
                            about.path(),
                            line,
                            quote,
                            field.getValue().strip());
            isAny = true;
        }
        var whole = fields.getOrDefault(ReviewPage.TEXT, "").strip();
        if (!whole.isEmpty()) reviewing.log().say(Sort.REMARK, offer.branch(), commit, who, whole);
        return isAny || !whole.isEmpty();
    }

    private Page notYet(PageRequest visit, Offer offer, String who, String text, Map<String, String> fields)
            throws IOException {
        var lines = new HashMap<>(fields);
        lines.remove(ReviewPage.TEXT);
        boolean hasRemarks = remarked(offer, who, lines);
        if (text.isEmpty() && !hasRemarks) return page(visit, offer, who, "why", List.of());
        if (!text.isEmpty())
            reviewing.log().say(Sort.NOT_YET, offer.branch(), offer.tip().id(), who, text);
        return page(visit, offer, who, "notyet", List.of());
    }

    private Page online(Context ctx, Offer offer, String who, String note, Map<String, String> fields)
            throws IOException {
        var visit = support.visit(ctx);
        if (!fields.getOrDefault(ReviewPage.COMMIT, "").equals(offer.tip().id()))
            return page(visit, offer, who, "changed", List.of());
        var subject = visit.words().get("review.commit", ReviewPage.title(offer, checked(offer)));
        return switch (reviewing.publish(offer, who, subject, note)) {
            case Outcome.Done _ -> list(support.visit(ctx), who, "online");
            case Outcome.Rejected refused -> page(visit, offer, who, "refused", refused.lines());
            case Outcome.Conflict _ -> page(visit, offer, who, "conflict", new ArrayList<>());
        };
    }

    private Page ended(PageRequest visit, Offer offer, Sort sort, String who, String why) throws IOException {
        reviewing.end(sort, offer, who, why);
        return list(visit, who, sort.name());
    }

    private Page list(PageRequest visit, String who, String said) throws IOException {
        return list(visit, reviewing.offers(), who, said);
    }

    private Page list(PageRequest visit, List<Offer> offers, String who, String said) throws IOException {
        return ReviewListPage.of(visit, WaitingRow.offers(visit, reviewing, offers, who), reviewing, said);
    }
}
