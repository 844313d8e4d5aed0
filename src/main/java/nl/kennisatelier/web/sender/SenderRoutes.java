package nl.kennisatelier.web.sender;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.circulation.letters.NoteCheck;
import nl.kennisatelier.circulation.letters.NoteText;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.circulation.letters.Telltale;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.MachineTrouble;
import nl.kennisatelier.web.kit.http.FormSeal;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Door;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The forms that end in the letterbox, and what became of what was sent: one way through for all of them.
public final class SenderRoutes implements Wing {

    private static final Logger LOG = LoggerFactory.getLogger(SenderRoutes.class);

    /// By one visitor: a hall has one address, and may send a letter for each of its tables.
    private static final Rate OF_EACH = Rate.of(30, Duration.ofHours(1));

    /// By all together.
    private static final Rate OF_ALL = Rate.of(60, Duration.ofHours(1));

    /// What the form is answered with when something in it must be mended first.
    private static final int MEND_FIRST = 422;

    private static final String STATUS = "/melding/{token}";

    private final FormSupport support;
    private final Optional<Letterbox> box;
    private final FormSeal seal;
    private final Door letters;
    private final Words dutch = Words.dutch();
    private final KnownPeople people = new KnownPeople();

    /// @param box nothing on a site that nobody edits here: then the form gives a file
    public SenderRoutes(FormSupport support, Optional<Letterbox> box) {
        this.support = support;
        this.box = box;
        this.seal = new FormSeal(box.map(Letterbox::secretOfForms).orElseGet(SiteSecret::random), support.clock());
        this.letters = support.limits().door(Limit.LETTERS, OF_EACH, OF_ALL);
    }

    @Override
    public void routes(RouteTable routes) {
        form(routes, "/deel", LetterKind.LESSON);
        form(routes, "/kennisvragen/nieuw", LetterKind.QUESTION);
        form(routes, "/agenda/nieuw", LetterKind.EVENT);
        for (var kind : List.of(LetterKind.REUSE, LetterKind.WRONG)) {
            form(routes, "/" + kind.word + "/{folder}/{document}", kind);
            form(routes, "/" + kind.word + "/{folder}/{document}/{part}", kind);
        }
        if (box.isEmpty()) return;
        routes.page(STATUS, this::status);
        routes.form(STATUS, support.takingOfAnybody(this::takeBack));
    }

    private void form(RouteTable routes, String path, LetterKind kind) {
        routes.page(path, ctx -> open(ctx, kind));
        routes.form(path, support.takingOfAnybody((ctx, fields) -> sent(ctx, kind, fields)));
    }

    private void open(Context ctx, LetterKind kind) {
        var visit = support.visitOfSteps(ctx);
        var form = NoteForm.of(visit, kind);
        var question = visit.names().document(Kind.KNOWLEDGE_QUESTION, visit.step("document"));
        if (form.isEmpty() && visit.step("folder").equals(Kind.KNOWLEDGE_QUESTION.folder) && question.isPresent()) {
            // What was done elsewhere is no answer yet: that is a lesson of its own.
            var slug = question.get().id().slug();
            ctx.redirect(visit.href("/deel") + "?" + NoteForm.ANSWERS + "=" + slug, HttpStatus.FOUND);
            return;
        }
        if (form.isEmpty()) {
            ctx.status(404);
            return;
        }
        show(ctx, form.get(), form.get().asked(), Result.NEW);
    }

    /// What is to be said of a form.
    private record Result(
            int status,
            String trouble,
            Map<LetterField, NoteCheck.Trouble> troubles,
            List<Telltale> doubts,
            String opened) {

        static final Result NEW = new Result(200, "", Map.of(), List.of(), "");
    }

    private void show(Context ctx, NoteForm form, SentNote note, Result result) {
        var trouble = result.trouble().isEmpty() && isShut() ? "closed" : result.trouble();
        ctx.status(trouble.equals("closed") ? 503 : result.status());
        if (ctx.statusCode() == 503) {
            var now = support.clock().instant();
            var wait = Duration.between(now, NoteForm.again(trouble, now));
            ctx.header("Retry-After", Long.toString(wait.toSeconds()));
        }
        var opened = result.opened().isEmpty() ? seal.opened() : result.opened();
        support.sendPrivately(
                ctx,
                form.page(
                        note,
                        today(),
                        result.troubles(),
                        result.doubts(),
                        opened,
                        trouble,
                        box.isEmpty(),
                        support.clock()));
    }

    private boolean isShut() {
        return box.filter(Letterbox::isClosed).isPresent();
    }

    private LocalDate today() {
        return DutchTime.today(support.clock());
    }

    private void sent(Context ctx, LetterKind kind, Map<String, String> fields) throws IOException {
        var form = NoteForm.of(support.visitOfSteps(ctx), kind);
        if (form.isEmpty()) {
            support.trouble(ctx, 404);
            return;
        }
        var visit = form.get().visit();
        var opened = fields.getOrDefault(NotePage.OPENED, "");
        var age = seal.age(opened);
        var again = age == FormSeal.Age.FINE || age == FormSeal.Age.QUICK ? opened : "";
        var choices = NoteForm.choices(fields);
        var typed = form.get().sent(fields);
        var check = new NoteCheck(visit.library(), today());
        var troubles = new EnumMap<LetterField, NoteCheck.Trouble>(LetterField.class);
        troubles.putAll(check.troubles(typed));
        if (troubles.containsValue(NoteCheck.Trouble.LONG)) { // Nobody looks for names in what has no end.
            show(ctx, form.get(), typed, new Result(MEND_FIRST, "", troubles, List.of(), again));
            return;
        }
        var data = people.in(visit.library());
        var note = Telltale.without(typed, data, choices, found -> visit.words().get("note.mask." + found));
        var found = Telltale.in(note, data);
        var doubts = Telltale.open(found, choices);
        if (!troubles.isEmpty() || !doubts.isEmpty()) {
            show(ctx, form.get(), note, new Result(MEND_FIRST, "", troubles, doubts, again));
            return;
        }
        var isTrapped = !fields.getOrDefault(NotePage.TRAP, "").isEmpty();
        var isOfNobody = isTrapped || age == FormSeal.Age.QUICK || age == FormSeal.Age.FORGED;
        if (isOfNobody && box.isPresent()) { // A file that somebody makes for themselves does no harm.
            ctx.redirect(visit.href("/melding/" + seal.decoy()), HttpStatus.SEE_OTHER);
            return;
        }
        troubles.putAll(check.addresses(note));
        if (!troubles.isEmpty() || age == FormSeal.Age.OLD) {
            var trouble = age == FormSeal.Age.OLD ? "old" : "";
            show(ctx, form.get(), note, new Result(MEND_FIRST, trouble, troubles, List.of(), again));
            return;
        }
        keep(ctx, form.get(), note, Telltale.kept(found, choices), opened);
    }

    private void keep(Context ctx, NoteForm form, SentNote note, List<String> kept, String opened) throws IOException {
        var visit = form.visit();
        var text = NoteText.of(note, visit.library(), dutch, today());
        if (box.isEmpty()) {
            download(ctx, text);
            return;
        }
        var same = box.get().sameAs(opened, note);
        var trouble = "busy";
        if (same.isPresent() || letters.enter(support.limits().visitor(ctx))) {
            try {
                switch (box.get().send(opened, note, kept, text.text())) {
                    case Letterbox.Sent.Kept(var token) -> {
                        ctx.redirect(visit.href("/melding/" + token), HttpStatus.SEE_OTHER);
                        return;
                    }
                    case Letterbox.Sent.Full _ -> trouble = isShut() ? "closed" : NoteForm.FULL;
                }
            } catch (IOException | UncheckedIOException failing) { // What was typed is worth more than what went wrong.
                LOG.error("a letter could not be kept", failing);
                var isFull = MachineTrouble.of(failing).equals(Optional.of(MachineTrouble.DISK_FULL));
                trouble = isFull ? "disk" : "failed";
            }
        }
        show(ctx, form, note, new Result(503, trouble, Map.of(), List.of(), opened));
    }

    private static void download(Context ctx, NoteText text) {
        var name = text.path().substring(text.path().lastIndexOf('/') + 1);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Responses.forWhoHasTheAddress(ctx);
        ctx.contentType("text/markdown; charset=utf-8").result(text.text());
    }

    private void status(Context ctx) {
        var visit = support.visit(ctx);
        var token = ctx.pathParam("token");
        var letter = box.orElseThrow().byToken(token);
        var decoy = seal.decoyOf(token);
        Responses.forWhoHasTheAddress(ctx);
        if (letter.isPresent()) {
            var views = new FieldViews(visit, today().getYear());
            support.sendPrivately(
                    ctx,
                    StatusPage.of(
                            visit,
                            letter.get(),
                            box.get(),
                            views,
                            support.clock().instant()));
        } else if (decoy.isPresent()) {
            support.sendPrivately(
                    ctx, StatusPage.decoy(visit, decoy.get(), box.get().counts().waiting()));
        } else if (isShut()) {
            ctx.status(503);
            support.sendPrivately(ctx, StatusPage.unread(visit, "SHUT"));
        } else if (box.get().isDamaged(token)) {
            support.sendPrivately(ctx, StatusPage.unread(visit, "DAMAGED"));
        } else {
            support.trouble(ctx, 404);
        }
    }

    /// By who has the address: nobody else can have sent it.
    private void takeBack(Context ctx, Map<String, String> fields) throws IOException {
        box.orElseThrow().takeBack(ctx.pathParam("token"));
        ctx.redirect(support.visit(ctx).href("/melding/" + ctx.pathParam("token")), HttpStatus.SEE_OTHER);
    }
}
