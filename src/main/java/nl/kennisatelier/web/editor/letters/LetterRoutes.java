package nl.kennisatelier.web.editor.letters;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.circulation.SecondEyes;
import nl.kennisatelier.circulation.letters.Fate;
import nl.kennisatelier.circulation.letters.Letter;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.circulation.letters.NoteCheck;
import nl.kennisatelier.circulation.letters.NoteText;
import nl.kennisatelier.circulation.letters.Placing;
import nl.kennisatelier.circulation.letters.Refusal;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.web.editor.desk.LoginPage;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.sender.KnownPeople;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/redactie/binnengekomen` and below: for who has a token.
public final class LetterRoutes implements Wing {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRoutes.class);

    private static final String ONE = BoxPage.ADDRESS + "/{id}";

    /// What the form is answered with when something in it must be mended first.
    private static final int MEND_FIRST = 422;

    /// On the form: what the letter becomes, and of which text.
    private static final String KIND = "soort";

    private static final String SUBJECT = "over";

    /// On a button: the lesson of which the letter becomes a stop.
    private static final String JOURNEY = "reis";

    private static final String REASON = "waarom";

    private final FormSupport support;
    private final Login login;
    private final Letterbox box;
    private final Desk desk;
    private final Placing placing;
    private final SecondEyes review;
    private final KnownPeople people = new KnownPeople();
    private final Words dutch = Words.dutch();

    /// One editor decides at a time: who is second sees what the first did.
    private final Object deciding = new Object();

    /// @param review whether a colleague has to read it over before it is online
    public LetterRoutes(FormSupport support, Letterbox box, Desk desk, SecondEyes review) {
        this.support = support;
        this.login = support.login().orElseThrow();
        this.box = box;
        this.desk = desk;
        this.review = review;
        this.placing = new Placing(box, desk);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(BoxPage.ADDRESS, this::all);
        routes.page(ONE, this::one);
        routes.form(ONE, support.taking(this::sent));
    }

    private void all(Context ctx) throws IOException {
        if (!isEditor(ctx)) return;
        placing.recover();
        var visit = support.visit(ctx);
        var data = people.in(visit.library());
        support.sendPrivately(ctx, BoxPage.of(visit, box, data, now(), year()));
    }

    private boolean isEditor(Context ctx) throws IOException {
        if (login.editor(ctx).isPresent()) return true;
        Login.ask(ctx, support.visit(ctx), ctx.path());
        return false;
    }

    private void one(Context ctx) throws IOException {
        if (!isEditor(ctx)) return;
        placing.recover();
        var letter = box.letter(ctx.pathParam("id"));
        if (letter.isEmpty()) support.trouble(ctx, 404);
        else show(ctx, letter.get(), letter.get().note(), Map.of(), List.of());
    }

    private void show(
            Context ctx,
            Letter letter,
            SentNote edited,
            Map<LetterField, NoteCheck.Trouble> troubles,
            List<String> said)
            throws IOException {
        var visit = support.visit(ctx);
        var made = text(visit, letter, edited);
        var isTyped = letter.isWaiting() || !said.isEmpty();
        var isText = isTyped && edited.kind().becomesText();
        var checked = isText && letter.isWaiting()
                ? Optional.of(desk.check(made.path(), made.text()))
                : Optional.<Checked>empty();
        var file = isText ? new Link(made.path(), made.text()) : new Link("", "");
        var placed = letter.isWaiting() ? "" : placed(letter.fate()).orElse("");
        var data = people.in(visit.library());
        support.sendPrivately(
                ctx,
                LetterPage.of(
                        visit,
                        letter,
                        new LetterPage.Desk(box, data, edited, file, checked, placed, troubles, said, now(), year())));
    }

    private NoteText text(PageRequest visit, Letter letter, SentNote edited) {
        return NoteText.of(edited, visit.library(), dutch, LocalDate.ofInstant(letter.arrived(), DutchTime.ZONE));
    }

    private Instant now() {
        return support.clock().instant();
    }

    private int year() {
        return DutchTime.today(support.clock()).getYear();
    }

    /// A session that ended meanwhile costs nobody what they typed: it waits behind the question for a token.
    private void sent(Context ctx, Map<String, String> fields) throws IOException {
        var visit = support.visit(ctx);
        var editor = login.editor(ctx);
        var why = "";
        int status = 403;
        if (editor.isEmpty() && fields.containsKey(LoginPage.TOKEN)) {
            var shown = login.enter(ctx, fields.get(LoginPage.TOKEN));
            editor = shown.editor();
            why = shown.why("wrong");
            status = shown.status(status);
        }
        var letter = box.letter(ctx.pathParam("id"));
        if (editor.isEmpty()) {
            ctx.status(status);
            support.sendPrivately(ctx, LoginPage.onTheWay(visit, visit.href(visit.path()), why, fields, login));
        } else if (letter.isEmpty()) {
            support.trouble(ctx, 404);
        } else if (!letter.get().isOpen() && !isLooking(fields)) {
            late(ctx, editor.get(), letter.get().id(), fields);
        } else {
            synchronized (deciding) {
                act(ctx, editor.get(), letter.get(), fields);
            }
        }
    }

    private static boolean isLooking(Map<String, String> fields) {
        return LetterAction.of(fields).filter(LetterAction.LOOK::equals).isPresent();
    }

    /// Somebody decided already, in another tab perhaps, or the sender took it back: what was asked here is not done,
    /// and what was typed here is shown. Who pressed twice is only shown what they did.
    private void late(Context ctx, String who, String id, Map<String, String> fields) throws IOException {
        var visit = support.visit(ctx);
        var letter = box.letter(id).orElseThrow();
        var edited = edited(visit, letter, fields);
        if (letter.fate().who().equals(who) && isDone(letter, text(visit, letter, edited), fields)) {
            done(ctx);
            return;
        }
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, letter, edited, Map.of(), List.of(visit.words().get("letter.late")));
    }

    /// Whether just this was done.
    private boolean isDone(Letter letter, NoteText typed, Map<String, String> fields) throws IOException {
        var fate = letter.fate();
        return switch (LetterAction.of(fields).orElse(LetterAction.LOOK)) {
            case PLACE, PROPOSE -> placed(fate).filter(typed.text()::equals).isPresent();
            case REFUSE -> fate.refusal().equals(Refusal.ofWord(fields.getOrDefault(REASON, "")));
            case MENDED -> fate.state() == Fate.State.PLACED && fate.path().isEmpty();
            case LOOK -> true;
        };
    }

    /// The text that a letter became, as it is now.
    private Optional<String> placed(Fate fate) throws IOException {
        if (fate.path().isEmpty()) return Optional.empty();
        var text = fate.branch().isEmpty()
                ? desk.text(fate.path()).stream()
                : desk.proposed(fate.branch()).stream().filter(one -> one.path().equals(fate.path()));
        return text.map(EditedText::text).findFirst();
    }

    private void act(Context ctx, String who, Letter letter, Map<String, String> fields) throws IOException {
        var edited = edited(support.visit(ctx), letter, fields);
        if (fields.containsKey(JOURNEY)) {
            show(ctx, letter, asReuse(letter, edited, fields.get(JOURNEY)), Map.of(), List.of());
            return;
        }
        switch (LetterAction.of(fields).orElse(LetterAction.LOOK)) {
            case PLACE -> place(ctx, who, letter, edited, fields, false);
            case PROPOSE -> place(ctx, who, letter, edited, fields, true);
            case REFUSE -> refuse(ctx, who, letter, edited, fields);
            case MENDED -> {
                if (box.mended(letter.id(), who, letter.note().subject())) done(ctx);
                else late(ctx, who, letter.id(), fields);
            }
            case LOOK -> show(ctx, letter, edited, Map.of(), List.of());
        }
    }

    /// What came in never changes: only what goes online of it.
    private static SentNote edited(PageRequest visit, Letter letter, Map<String, String> fields) {
        var sent = letter.note();
        var isMade =
                sent.kind() != LetterKind.REUSE && fields.getOrDefault(KIND, "").equals(LetterKind.REUSE.word);
        var kind = isMade ? LetterKind.REUSE : sent.kind();
        var written = isMade ? fields.getOrDefault(SUBJECT, "") : sent.subject();
        var subject = BoxPage.subject(visit, written)
                .map(entry -> entry.id().toString()) // It may have another name by now.
                .orElse(written);
        return SentNote.of(kind, subject, kind.fieldsOfEditors(), word -> fields.getOrDefault(word, ""));
    }

    /// A lesson of one's own that is a lesson of another, done again.
    private static SentNote asReuse(Letter letter, SentNote edited, String lesson) {
        var arrived = LocalDate.ofInstant(letter.arrived(), DutchTime.ZONE);
        var reuse = new SentNote(LetterKind.REUSE, lesson, Map.of());
        for (var field :
                List.of(LetterField.PLACE, LetterField.TOWN, LetterField.SPOT, LetterField.WORKED, LetterField.ROLE)) {
            reuse = reuse.with(field, edited.get(field));
        }
        return reuse.with(LetterField.YEAR, String.valueOf(arrived.getYear()))
                .with(LetterField.CHANGED, edited.get(LetterField.DONE))
                .with(LetterField.BECAUSE, edited.get(LetterField.LEARNED));
    }

    private void place(
            Context ctx, String who, Letter letter, SentNote edited, Map<String, String> fields, boolean asProposal)
            throws IOException {
        var visit = support.visit(ctx);
        var troubles = new NoteCheck(visit.library(), DutchTime.today(support.clock())).troubles(edited);
        if (!troubles.isEmpty() || isOfNothing(edited)) {
            ctx.status(MEND_FIRST);
            show(ctx, letter, edited, troubles, List.of(visit.words().get("note.mend")));
            return;
        }
        var made = text(visit, letter, edited);
        try {
            var result = asProposal || review.mustAsk(who)
                    ? placing.propose(letter.id(), who, made.path(), made.text(), visit.library(), dutch)
                    : placing.place(letter.id(), who, made.path(), made.text(), visit.library(), dutch);
            switch (result) {
                case Placing.Result.In _ -> done(ctx);
                case Placing.Result.TooLate _ -> late(ctx, who, letter.id(), fields);
                case Placing.Result.Refused(var lines) -> {
                    ctx.status(MEND_FIRST);
                    show(
                            ctx,
                            letter,
                            edited,
                            Map.of(),
                            lines.isEmpty() ? List.of(visit.words().get("letter.not-in")) : lines);
                }
            }
        } catch (IOException | UncheckedIOException failing) {
            LOG.error("a letter could not be placed", failing);
            ctx.status(503);
            show(ctx, letter, edited, Map.of(), List.of(visit.words().get("letter.not-in")));
        }
    }

    /// A record of reuse without a lesson.
    private static boolean isOfNothing(SentNote edited) {
        return edited.kind() == LetterKind.REUSE
                && EntryId.parse(edited.subject()).isEmpty();
    }

    private void refuse(Context ctx, String who, Letter letter, SentNote edited, Map<String, String> fields)
            throws IOException {
        var why = Refusal.ofWord(fields.getOrDefault(REASON, ""))
                .filter(letter.note().kind().refusals()::contains);
        if (why.isEmpty()) {
            ctx.status(MEND_FIRST);
            show(
                    ctx,
                    letter,
                    edited,
                    Map.of(),
                    List.of(support.visit(ctx).words().get("letter.why")));
            return;
        }
        if (box.refuse(letter.id(), who, why.get())) done(ctx);
        else late(ctx, who, letter.id(), fields);
    }

    /// To the letter, which tells who decided what: also when somebody else was first.
    private void done(Context ctx) {
        var visit = support.visit(ctx);
        ctx.redirect(visit.href(visit.path()), HttpStatus.SEE_OTHER);
    }
}
