package nl.kennisatelier.web.facilitator.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.limits.RateLimits;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.Receipt;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// `/w/{id}` for who takes part: the page, what it is told, and what it sends.
final class PhoneRoutes implements Wing {

    private static final String JSON = "application/json";

    /// By one participant: what waited in a dead spot comes at once, and then nobody writes faster.
    static final Rate ACTS = new Rate(40, 1, Duration.ofSeconds(1));

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final EventStream stream;
    private final RateLimits acts;

    /// The question of each workshop as it was made last, for all its phones of one language.
    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    private record Part(String key, String html) {}

    /// What somebody does who takes part.
    private interface Act {
        void of(Context ctx, Participant who) throws Exception;
    }

    PhoneRoutes(FormSupport support, Workshops workshops, WorkshopAccess access, EventStream stream) {
        this.support = support;
        this.workshops = workshops;
        this.access = access;
        this.stream = stream;
        this.acts = support.limits().each(Limit.ANSWERS, ACTS);
    }

    @Override
    public void routes(RouteTable routes) {
        var phone = "/w/{id}";
        routes.phonePage(phone, participating(this::look));
        routes.phonePage(phone + "/anderen", participating(this::others));
        routes.phonePage(phone + "/stand", participating(this::standing));
        routes.phonePage(phone + "/stroom", participating(this::listen));
        routes.phoneForm(phone, support.taking(this::sent));
    }

    /// Who does not take part is asked to join, a script is told so.
    private Handler participating(Act act) {
        return ctx -> {
            var who = access.participant(ctx, id(ctx));
            if (who.isPresent()) act.of(ctx, who.get());
            else turnAway(ctx);
        };
    }

    private void turnAway(Context ctx) {
        var isPage = ctx.path().endsWith(id(ctx)) && !wantsJson(ctx);
        if (!isPage) json(ctx.status(403), Map.of("ok", false)); // so that a script knows that it is we who say so
        else if (access.isPutOut(ctx, id(ctx))) out(ctx, Unsent.NOTHING);
        else if (isDeleted(id(ctx))) deleted(ctx);
        else if (isOver(id(ctx))) past(ctx, workshops.board(id(ctx)).workshop());
        else ctx.redirect(support.visit(ctx).href("/doe-mee"), HttpStatus.SEE_OTHER);
    }

    /// The key of who took part is gone too.
    private boolean isDeleted(String id) {
        return workshops.workshop(id).filter(one -> one.purged().isPresent()).isPresent();
    }

    private void deleted(Context ctx) {
        support.sendPrivately(ctx.status(410), JoinPage.asking(support.visit(ctx), "", "deleted"));
    }

    private boolean isOver(String id) {
        return workshops.workshop(id).filter(Workshop::isEnded).isPresent();
    }

    /// Whoever follows the way on the last picture with a browser that took no part.
    private void past(Context ctx, Workshop workshop) {
        var visit = support.visit(ctx);
        if (access.leads(ctx, workshop.id()))
            ctx.redirect(visit.href("/w/" + workshop.id() + "/regie"), HttpStatus.SEE_OTHER);
        else support.sendPrivately(ctx.status(403), PastPage.of(visit, workshop));
    }

    private void out(Context ctx, Unsent unsent) {
        support.sendPrivately(ctx.status(403), OutPage.of(support.visit(ctx), id(ctx), unsent));
    }

    /// What somebody wrote does not go with the session, or because they were put out.
    private void turnAway(Context ctx, Map<String, String> fields) {
        var typed = Typed.of(fields);
        if (wantsJson(ctx) || !typed.isAny()) {
            turnAway(ctx);
        } else if (access.isPutOut(ctx, id(ctx))) {
            var workshop = workshops.board(id(ctx)).workshop();
            out(ctx, Unsent.of(support.visit(ctx), workshop, typed, sentence(ctx, "PUT_OUT"), false));
        } else {
            support.sendPrivately(ctx.status(403), KeptPage.phone(support.visit(ctx), id(ctx), fields));
        }
    }

    private String sentence(Context ctx, String why) {
        return support.visit(ctx).words().get("live.no." + why, Answer.TEXT_LENGTH_MAX, Answer.OF_ONE_PARTICIPANT_MAX);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private void look(Context ctx, Participant who) {
        var visit = support.visit(ctx);
        var workshop = workshops.board(who.workshop()).workshop();
        var language = visit.root().language();
        var before = access.reads(ctx, workshop.id());
        if (before.isPresent() && !before.get().equals(language)) {
            if (!isChosen(ctx, workshop, language)) {
                ctx.redirect(new Root(before.get(), "").href("/w/" + workshop.id()), HttpStatus.SEE_OTHER);
                return;
            }
            access.reads(ctx, workshop, language);
        }
        workshops.visited(who, false);
        show(ctx, who, Typed.NOTHING, "");
    }

    /// Whether they asked for this language themselves, and it is not just that of what hangs in the hall.
    private static boolean isChosen(Context ctx, Workshop workshop, String language) {
        return ctx.queryParam(LiveField.LANGUAGE.word) != null
                || !language.equals("nl") && !language.equals(workshop.language());
    }

    /// @param typed what could not be taken: it stands in the form where its question is asked, and else by itself
    /// @param trouble why not, in a sentence; or empty
    private void show(Context ctx, Participant who, Typed typed, String trouble) {
        var visit = support.visit(ctx);
        var board = SpokenSet.of(visit, workshops.board(who.workshop()));
        var now = support.clock().instant();
        var all = ctx.queryParam(ResultPage.WHOLE) != null;
        boolean isOver = board.workshop().isEnded() && !waits(ctx, board.workshop());
        var part = QuestionPart.of(visit, board, board.table(who));
        boolean isInForm = part.asks(Sent.number(typed.value(LiveField.QUESTION.word)));
        var unsent = trouble.isEmpty() || isInForm
                ? Unsent.NOTHING
                : Unsent.of(visit, board.workshop(), typed, trouble, !isOver);
        if (isOver) {
            support.sendPrivately(
                    ctx,
                    ResultPage.of(
                            visit,
                            board,
                            question -> workshops.consensus(board, question),
                            who,
                            all ? Integer.MAX_VALUE : ResultPage.SHOWN_MAX,
                            unsent,
                            now));
            return;
        }
        part = part.with(UUID.randomUUID().toString(), isInForm ? typed : Typed.NOTHING, isInForm ? trouble : "");
        var frame = visit.frame(board.workshop().set().title())
                .hidden()
                .query(JoinRoutes.CHOSEN)
                .script("phone.js")
                .build();
        support.sendPrivately(
                ctx, new PhonePage(frame, board, part, unsent, Others.of(visit, workshops, board, who, all)));
    }

    /// Whether what stands on a phone may still be sent, and the workshop may go on: then the page stays as it is, for
    /// who does not ask for the results.
    private boolean waits(Context ctx, Workshop workshop) {
        return workshop.isInGrace(support.clock().instant()) && ctx.queryParam(QuestionPart.RESULT) == null;
    }

    private void others(Context ctx, Participant who) {
        var visit = support.visit(ctx);
        var all = ctx.queryParam(ResultPage.WHOLE) != null;
        var board = SpokenSet.of(visit, workshops.board(who.workshop()));
        support.sendPrivately(ctx, Others.of(visit, workshops, board, who, all));
    }

    private void standing(Context ctx, Participant who) {
        workshops.seen(who);
        var board = workshops.board(who.workshop());
        var standing = Standing.of(board, support.clock().instant());
        Responses.send(ctx, JSON, standing.json(board.gone()).getBytes(UTF_8), Responses.ASK_AGAIN);
    }

    private void listen(Context ctx, Participant who) throws IOException {
        try {
            var teller = new PhoneEvents(who, board -> html(support.visit(ctx), board, who), support.clock());
            stream.listen(ctx, who.workshop(), name(who), teller, () -> workshops.seen(who));
        } finally {
            workshops.gone(who);
        }
    }

    private String html(PageRequest visit, Board told, Participant who) {
        var board = SpokenSet.of(visit, told);
        int table = board.table(who);
        var id = visit.root().href("/w/" + board.workshop().id()) + "/" + table;
        if (board.workshop().isEnded()) {
            parts.remove(id); // No question comes after it: there is nothing to keep.
            return rendered(QuestionPart.of(visit, board, table));
        }
        var key = QuestionPart.key(board);
        return parts.compute(
                        id,
                        (_, made) -> made != null && made.key().equals(key)
                                ? made
                                : new Part(key, rendered(QuestionPart.of(visit, board, table))))
                .html();
    }

    private String rendered(QuestionPart part) {
        return new String(support.renderer().render(part), UTF_8);
    }

    private void sent(Context ctx, Map<String, String> fields) {
        try {
            take(ctx, fields);
        } catch (Unavailable failing) {
            ctx.header("Retry-After", "5").status(503);
            if (wantsJson(ctx)) refused(ctx, "UNAVAILABLE");
            else support.sendPrivately(ctx, KeptPage.unavailable(support.visit(ctx), id(ctx), "", fields));
        }
    }

    private void take(Context ctx, Map<String, String> fields) {
        var who = access.participant(ctx, id(ctx));
        if (who.isEmpty()) {
            turnAway(ctx, fields);
        } else if (acts.of(name(who.get())).take()) {
            take(ctx, who.get(), fields);
        } else {
            ctx.header("Retry-After", "5");
            refuse(ctx, who.get(), 429, "BUSY", fields);
        }
    }

    private static String name(Participant who) {
        return who.workshop() + "-" + who.number();
    }

    private void take(Context ctx, Participant who, Map<String, String> fields) {
        if (!wantsJson(ctx)) workshops.visited(who, true); // A script says itself that it is there.
        long answer = LiveField.ANSWER.number(fields);
        switch (PhoneAction.of(fields).orElse(null)) {
            case ANSWER -> answer(ctx, who, fields);
            case SIT -> {
                workshops.seats().sit(workshops.board(who.workshop()), who, LiveField.TABLE.number(fields));
                back(ctx, who, "");
            }
            case TAKE_BACK -> did(ctx, who, fields, workshops.takeBack(who, answer));
            case RECOGNISE -> did(ctx, who, fields, workshops.recognise(who, answer, true));
            case FORGET -> did(ctx, who, fields, workshops.recognise(who, answer, false));
            case null -> support.trouble(ctx, 400);
        }
    }

    private void answer(Context ctx, Participant who, Map<String, String> fields) {
        var workshop = workshops.board(who.workshop()).workshop();
        var sent = Sent.of(fields, workshop::ask);
        did(ctx, who, fields, workshops.answer(who, sent.question(), sent.text(), sent.clientKey(), sent.later()));
    }

    private void did(Context ctx, Participant who, Map<String, String> fields, Receipt receipt) {
        switch (receipt) {
            case Receipt.Yes yes -> {
                if (wantsJson(ctx)) json(ctx, Map.of("ok", true, "nummer", yes.number(), "opnieuw", yes.again()));
                else back(ctx, who, "#eigen");
            }
            case Receipt.No no ->
                refuse(ctx, who, Sent.status(no.why()), no.why().name(), fields);
        }
    }

    private void refuse(Context ctx, Participant who, int status, String why, Map<String, String> fields) {
        ctx.status(status);
        if (wantsJson(ctx)) refused(ctx, why);
        else if (status == 403) turnAway(ctx, fields);
        else show(ctx, who, Typed.of(fields), sentence(ctx, why));
    }

    private void refused(Context ctx, String why) {
        json(ctx, Map.of("ok", false, "waarom", why, "zin", sentence(ctx, why)));
    }

    private void back(Context ctx, Participant who, String place) {
        ctx.redirect(support.visit(ctx).href("/w/" + who.workshop()) + place, HttpStatus.SEE_OTHER);
    }

    private static void json(Context ctx, Map<String, Object> fields) {
        ctx.header("Cache-Control", Responses.NEVER_KEEP);
        ctx.contentType(JSON).result(JsonData.line(fields));
    }

    private static boolean wantsJson(Context ctx) {
        var accept = ctx.header("Accept");
        return accept != null && accept.startsWith(JSON);
    }
}
