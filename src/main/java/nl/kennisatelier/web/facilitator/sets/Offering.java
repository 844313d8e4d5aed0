package nl.kennisatelier.web.facilitator.sets;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Preview;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.words.DutchTime;

/// Gives a set to the library: a commit on a branch of its own, by an editor, which others see in a preview.
final class Offering {

    private static final String TOKEN = "token";

    private final FormSupport counter;
    private final SetAddress address;

    Offering(FormSupport counter, SetAddress address) {
        this.counter = counter;
        this.address = address;
    }

    void ask(Context ctx) throws IOException {
        var visit = counter.visit(ctx);
        var set = address.read(ctx.queryParamMap());
        if (desk(visit).isEmpty() || set.items().isEmpty()) {
            counter.trouble(ctx, 404);
            return;
        }
        var asksToken = counter.editor(ctx).isEmpty();
        counter.sendPrivately(
                ctx, OfferPage.asking(visit, set, address.of(set), SetFile.of(visit, set, counter.clock()), asksToken));
    }

    void take(Context ctx, Map<String, String> fields) throws IOException {
        var visit = counter.visit(ctx);
        var set = address.read(SetAddress.fields(fields.getOrDefault(SetForm.SET, "")));
        var desk = desk(visit);
        if (desk.isEmpty() || set.items().isEmpty()) {
            counter.trouble(ctx, 404);
            return;
        }
        var file = SetFile.of(visit, set, counter.clock());
        var editor = counter.editor(ctx);
        var trouble = "";
        if (editor.isEmpty() && fields.containsKey(TOKEN)) {
            var shown = counter.login().orElseThrow().enter(ctx, fields.get(TOKEN));
            editor = shown.editor();
            trouble = shown.tooOften() ? "often" : "wrong";
            if (editor.isEmpty()) ctx.status(shown.status(403));
        }
        counter.sendPrivately(
                ctx,
                editor.isPresent()
                        ? offer(visit, desk.get(), editor.get(), set, file)
                        : OfferPage.unknown(visit, set, address.of(set), file, trouble));
    }

    private Page offer(PageRequest visit, Desk desk, String editor, Selection set, SetFile file) throws IOException {
        var today = DutchTime.today(counter.clock());
        var branch = "concept/" + today + "-" + file.slug();
        var message = visit.words().get("set.offer.message", file.title());
        return switch (desk.propose(editor, branch, file.path(), file.text(), message)) {
            case Outcome.Done done -> {
                var href = preview(desk, branch)
                        .map(token -> visit.href(
                                "/voorbeeld/" + token + "/" + file.path().replace(".md", "")))
                        .orElse("");
                yield OfferPage.done(visit, set, address.of(set), file, done.lines(), href);
            }
            case Outcome.Rejected refused -> OfferPage.refused(visit, set, address.of(set), file, refused.lines());
            // Nobody can have changed the same lines of a file that was written whole.
            case Outcome.Conflict _ -> OfferPage.refused(visit, set, address.of(set), file, List.of());
        };
    }

    private static Optional<String> preview(Desk desk, String branch) throws IOException {
        return desk.previews().stream()
                .filter(preview -> preview.branch().equals(branch))
                .findFirst()
                .map(Preview::token);
    }

    private static Optional<Desk> desk(PageRequest visit) {
        return visit.backstage().editorial().filter(Editorial::isEditable).map(Editorial::desk);
    }
}
