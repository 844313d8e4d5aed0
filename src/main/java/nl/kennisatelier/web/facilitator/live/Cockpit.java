package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.facilitator.live.CockpitPage.Look;
import nl.kennisatelier.web.facilitator.live.CockpitPage.Said;
import nl.kennisatelier.web.facilitator.sets.SetAddress;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Workshops;

/// Shows the cockpit to who leads, with what is said of what they just sent.
final class Cockpit {

    /// In an address: the part of the cockpit that a phone shows.
    private static final String PART = "deel";

    /// In an address: the answer on paper that was taken last. The page then begins where the next is typed, which no
    /// browser does where a place on the page stands behind the address.
    static final String ADDED = "getypt";

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final SetAddress addresses;

    Cockpit(FormSupport support, Workshops workshops, WorkshopAccess access) {
        this.support = support;
        this.workshops = workshops;
        this.access = access;
        this.addresses = new SetAddress(workshops.sets());
    }

    void show(Context ctx, Said said) {
        show(ctx, access.leadingKey(ctx, id(ctx)).orElse(""), said);
    }

    /// @param own the key of who leads with this browser
    void show(Context ctx, String own, Said said) {
        var board = workshops.board(id(ctx));
        int back = Sent.number(said.typed().value(LiveField.QUESTION.word)); // What was typed stays with its question.
        int question = back > 0 ? back : Sent.number(ctx.queryParam("vraag"));
        var look = look(ctx, question);
        var links = workshops.links().all(id(ctx), own);
        var visit = support.visit(ctx);
        var again = addresses.again(board.workshop().set()).map(set -> visit.href(StartRoutes.START) + "?" + set);
        var now = support.clock().instant();
        var key = Optional.of(own).filter(found -> !found.isEmpty());
        var photos = workshops.paper().photos(id(ctx));
        support.sendPrivately(ctx, CockpitPage.of(visit, board, links, photos, key, again.orElse(""), look, said, now));
    }

    private static Look look(Context ctx, int question) {
        var part = ctx.queryParam(PART);
        return new Look(
                question,
                ctx.queryParam("alle") != null,
                ctx.queryParam("sluiten") != null,
                part == null ? "" : part,
                Sent.number(ctx.queryParam(ADDED)),
                ctx.queryParam(ADDED) != null);
    }

    /// With why something was not taken.
    ///
    /// @param why a key
    void refuse(Context ctx, int status, String why, Map<String, String> fields) {
        ctx.status(status);
        var sentence = support.visit(ctx).words().get(why, Answer.TEXT_LENGTH_MAX);
        show(ctx, Said.trouble(sentence, Typed.of(fields)));
    }

    /// The link was taken back, or the cookie is too old: what was typed waits for another key.
    void withoutKey(Context ctx, Map<String, String> fields) {
        var visit = support.visit(ctx);
        var typed = Typed.of(fields);
        ctx.status(403);
        support.sendPrivately(
                ctx,
                typed.isAny()
                        ? KeptPage.cockpit(visit, id(ctx), "/regie", typed.fields())
                        : KeyPage.of(visit, id(ctx), "/w/" + id(ctx) + "/regie"));
    }

    void back(Context ctx, String place) {
        ctx.redirect(support.visit(ctx).href("/w/" + id(ctx)) + place, HttpStatus.SEE_OTHER);
    }

    /// To the question that was looked at.
    static String looking(Context ctx) {
        int looking = Sent.number(ctx.queryParam("vraag"));
        return "/regie" + (looking == 0 ? "" : "?vraag=" + looking);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }
}
