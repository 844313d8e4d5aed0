package nl.kennisatelier.web.facilitator.sets;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Proposing;
import nl.kennisatelier.circulation.SetFile;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Gives a set to the library: a commit on a branch of its own, by an editor, which others see in a preview.
final class Offering {

    private static final String TOKEN = "token";

    private final FormSupport support;
    private final SetAddress address;
    private final Optional<Desk> desk;

    Offering(FormSupport support, SetAddress address, Optional<Desk> desk) {
        this.support = support;
        this.address = address;
        this.desk = desk;
    }

    void ask(Context ctx) throws IOException {
        var visit = support.visit(ctx);
        var hand = address.at(visit, ctx.queryParamMap());
        var set = hand.set();
        if (desk.isEmpty() || set.items().isEmpty()) {
            support.trouble(ctx, 404);
            return;
        }
        var asksToken = support.editor(ctx).isEmpty();
        support.sendPrivately(
                ctx,
                OfferPage.asking(
                        visit,
                        set,
                        hand.address(),
                        set.file(visit.library(), visit.words(), support.clock()),
                        asksToken));
    }

    void take(Context ctx, Map<String, String> fields) throws IOException {
        var visit = support.visit(ctx);
        var hand = address.at(visit, SetAddress.fields(fields.getOrDefault(SetForm.SET, "")));
        var set = hand.set();
        if (desk.isEmpty() || set.items().isEmpty()) {
            support.trouble(ctx, 404);
            return;
        }
        var file = set.file(visit.library(), visit.words(), support.clock());
        var editor = support.editor(ctx);
        var trouble = "";
        if (editor.isEmpty() && fields.containsKey(TOKEN)) {
            var shown = support.login().orElseThrow().enter(ctx, fields.get(TOKEN));
            editor = shown.editor();
            trouble = shown.why("wrong");
            if (editor.isEmpty()) ctx.status(shown.status(403));
        }
        support.sendPrivately(
                ctx,
                editor.isPresent()
                        ? offer(visit, desk.get(), editor.get(), hand, file)
                        : OfferPage.unknown(visit, set, hand.address(), file, trouble));
    }

    private Page offer(PageRequest visit, Desk desk, String editor, InHand hand, SetFile file) throws IOException {
        var set = hand.set();
        var message = visit.words().get("set.offer.message", file.title());
        return switch (desk.propose(editor, file.branch(), file.path(), file.text(), message)) {
            case Outcome.Done done -> {
                var token = new Proposing(desk).token(file.branch());
                var href = token.isEmpty()
                        ? ""
                        : visit.href("/voorbeeld/" + token + "/" + file.path().replace(".md", ""));
                yield OfferPage.done(visit, set, hand.address(), file, done.lines(), href);
            }
            case Outcome.Rejected refused -> OfferPage.refused(visit, set, hand.address(), file, refused.lines());
            // Nobody can have changed the same lines of a file that was written whole.
            case Outcome.Conflict _ -> OfferPage.refused(visit, set, hand.address(), file, List.of());
        };
    }
}
