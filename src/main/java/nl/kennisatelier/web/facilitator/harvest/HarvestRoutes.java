package nl.kennisatelier.web.facilitator.harvest;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.DraftMarks;
import nl.kennisatelier.circulation.DraftReport;
import nl.kennisatelier.circulation.HarvestCheck;
import nl.kennisatelier.circulation.HarvestChoices;
import nl.kennisatelier.circulation.HarvestRows;
import nl.kennisatelier.circulation.Proposing;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.source.MachineTrouble;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.facilitator.live.KeptPage;
import nl.kennisatelier.web.facilitator.live.WorkshopAccess;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Door;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.limits.RateLimits;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The addresses for after a workshop: `/w/{id}/oogst` and below, in both languages. All are for who leads it.
public final class HarvestRoutes implements Wing {

    private static final Logger LOG = LoggerFactory.getLogger(HarvestRoutes.class);

    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String BARE_JSON = "application/json";
    private static final String JSON = "application/json; charset=utf-8";

    /// What the form is answered with when something in it must be mended first.
    private static final int MEND_FIRST = 422;

    /// Of one workshop, and by one visitor: each may become a branch, and anybody may hold a workshop. Editors who
    /// logged in are not counted.
    private static final Rate OF_EACH = Rate.of(30, Duration.ofHours(1));

    /// Of all together.
    private static final Rate OF_ALL = new Rate(200, 20, Duration.ofMinutes(1));

    private final FormSupport support;
    private final Optional<Desk> desk;
    private final Door drafts;
    private final RateLimits ofWorkshop;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final Memory memory;
    private final Words dutch = Words.dutch();
    private final Words english = Words.english();

    /// @param desk where drafts are proposed; nothing on a site that keeps no texts of its own
    public HarvestRoutes(FormSupport support, Workshops workshops, Optional<Desk> desk) {
        this.desk = desk;
        this.support = support;
        this.drafts = support.limits().door(Limit.DRAFTS, OF_EACH, OF_ALL);
        this.ofWorkshop = support.limits().each(Limit.DRAFTS, OF_EACH);
        this.workshops = workshops;
        this.access = new WorkshopAccess(workshops, support.cookies());
        this.memory = new Memory();
    }

    @Override
    public void routes(RouteTable routes) {
        var address = "/w/{id}/oogst";
        routes.page(address, led(this::open));
        routes.form(address, support.takingAll((ctx, fields) -> {
            var board = board(ctx, fields);
            if (board.isPresent()) sent(ctx, board.get(), fields);
        }));
        routes.page(address + "/klaar", led(this::done));
        routes.page(address + ".md", led(this::download));
        routes.page(address + ".csv", led((ctx, board) -> file(ctx, CSV, "csv", new Export(board).csv(','))));
        routes.page(address + "-excel.csv", led((ctx, board) -> file(ctx, CSV, "csv", new Export(board).csv(';'))));
        routes.page(address + ".json", led((ctx, board) -> file(ctx, JSON, "json", new Export(board).json())));
    }

    /// What happens for who leads the workshop.
    private interface Led {
        void handle(Context ctx, Board board) throws IOException;
    }

    private Handler led(Led led) {
        return ctx -> {
            var board = board(ctx);
            if (board.isPresent()) led.handle(ctx, board.get());
        };
    }

    /// The workshop as it stands, for who leads it. Whoever does not is answered here.
    private Optional<Board> board(Context ctx) {
        return board(ctx, Map.of());
    }

    /// @param sent what somebody sorted already: it waits for the key
    private Optional<Board> board(Context ctx, Map<String, List<String>> sent) {
        var workshop = workshops.workshop(ctx.pathParam("id"));
        if (workshop.isEmpty()) {
            support.trouble(ctx, 404);
        } else if (workshop.get().purged().isPresent()) { // Its keys are gone too, and there is nothing left to hide.
            memory.forget(workshop.get().id());
            ctx.status(410);
            support.sendPrivately(ctx, ClosedPage.gone(support.visit(ctx), workshop.get()));
        } else if (!access.leads(ctx, workshop.get().id())) {
            ctx.status(403);
            var visit = support.visit(ctx);
            var id = workshop.get().id();
            support.sendPrivately(
                    ctx,
                    sent.isEmpty()
                            ? ClosedPage.locked(visit, workshop.get())
                            : KeptPage.cockpit(visit, id, "/oogst", sent));
        } else {
            return Optional.of(workshops.board(workshop.get().id()));
        }
        return Optional.empty();
    }

    private void open(Context ctx, Board board) {
        var visit = support.visit(ctx);
        var sorting = memory.of(board.workshop().id()).map(Memory.Kept::sorting).orElseGet(() -> first(visit, board));
        var parts = rows(visit, board, sorting, false).parts();
        support.sendPrivately(ctx, HarvestPage.of(visit, board, sorting, parts, List.of(), photos(board)));
    }

    private Set<Long> photos(Board board) {
        return workshops.paper().photos(board.workshop().id()).keySet();
    }

    private HarvestRows rows(PageRequest visit, Board board, HarvestChoices sorting, boolean isToMake) {
        return new HarvestRows(
                visit.library(),
                visit.words(),
                board,
                sorting,
                question -> workshops.consensus(board, question),
                isToMake);
    }

    private static HarvestChoices first(PageRequest visit, Board board) {
        var workshop = board.workshop();
        var title = workshop.set().title().isBlank()
                ? visit.words().get("harvest.workshop")
                : workshop.set().title();
        var place = workshop.neighbourhood().isEmpty()
                ? workshop.place()
                : visit.names().neighbourhood(workshop.neighbourhood());
        var whole = place.isEmpty() ? title : visit.words().get("harvest.title.in", title, place);
        return HarvestChoices.first(
                whole,
                LocalDate.ofInstant(workshop.began(), DutchTime.ZONE).toString(),
                workshop,
                board.participantCount());
    }

    private void sent(Context ctx, Board board, Map<String, List<String>> fields) throws IOException {
        var visit = support.visit(ctx);
        var wanted = HarvestPage.wanted(fields);
        var sorting = HarvestForm.of(fields);
        var more = question(wanted, HarvestAction.MORE, board);
        if (more.isPresent()) sorting = sorting.showing(more.getAsInt());
        var headed = question(wanted, HarvestAction.HEADINGS, board);
        if (headed.isPresent()) sorting = rows(visit, board, sorting, false).withHeadings(headed.getAsInt());
        boolean isToMake = wanted.equals(HarvestAction.MAKE.word());
        memory.keep(board.workshop().id(), sorting);
        if (BARE_JSON.equals(ctx.header("Accept"))) { // A script keeps what is typed and ticked, and shows nothing.
            ctx.status(HttpStatus.NO_CONTENT);
            return;
        }
        var rows = rows(visit, board, sorting, isToMake);
        var sorted = HarvestCheck.of(board.workshop(), sorting, rows, asked(board));
        if (!isToMake) {
            support.sendPrivately(ctx, HarvestPage.of(visit, board, sorting, sorted.parts(), List.of(), photos(board)));
        } else if (sorted.harvest().isEmpty()) {
            again(ctx, board, sorted, MEND_FIRST, sorted.troubles());
        } else if (!mayMake(ctx, board)) {
            again(ctx, board, sorted, 429, List.of("often"));
        } else {
            make(ctx, board, sorted, DraftReport.of(sorted.harvest().get(), visit.library(), words(board.workshop())));
        }
    }

    /// The question, counted from 1, that somebody wants this for; nothing when they want something else.
    private static OptionalInt question(String wanted, HarvestAction action, Board board) {
        var number = wanted.startsWith(action.word())
                ? wanted.substring(action.word().length())
                : "";
        if (!number.matches("[1-9]\\d?")) return OptionalInt.empty();
        int question = Integer.parseInt(number);
        return question <= board.workshop().set().questions().size() ? OptionalInt.of(question) : OptionalInt.empty();
    }

    /// How many of the questions were asked, were it only on paper.
    private int asked(Board board) {
        var asked = new TreeSet<>(workshops.uses().askedIn(board.workshop().id()));
        board.answers().stream().map(Answer::question).forEach(asked::add);
        return asked.size();
    }

    private boolean mayMake(Context ctx, Board board) throws IOException {
        if (support.editor(ctx).isPresent()) return true;
        return ofWorkshop.of(board.workshop().id()).take()
                && drafts.enter(support.limits().visitor(ctx));
    }

    private void again(Context ctx, Board board, HarvestCheck sorted, int status, List<String> troubles) {
        ctx.status(status);
        support.sendPrivately(
                ctx,
                HarvestPage.of(support.visit(ctx), board, sorted.choices(), sorted.parts(), troubles, photos(board)));
    }

    /// Whatever goes wrong, what was typed and ticked comes back.
    private void make(Context ctx, Board board, HarvestCheck sorted, DraftReport draft) {
        var visit = support.visit(ctx);
        try {
            var branch = desk.isEmpty() ? Optional.of("") : new Proposing(desk.get()).propose(draft, visit.words());
            if (branch.isEmpty()) {
                again(ctx, board, sorted, MEND_FIRST, List.of("refused"));
                return;
            }
            memory.keep(board.workshop().id(), sorted.choices(), Optional.of(draft), branch.get());
            Audit.log(
                    Audit.Event.DRAFT_MADE,
                    Audit.Fact.WORKSHOP.is(board.workshop().id()));
            workshops.reports().made(board.workshop().id(), draft.slug(), DraftMarks.of(sorted.parts()));
            ctx.redirect(visit.href("/w/" + board.workshop().id() + "/oogst/klaar"), HttpStatus.SEE_OTHER);
        } catch (IOException | UncheckedIOException full) {
            LOG.error(
                    "the draft of workshop {} could not be kept",
                    board.workshop().id(),
                    full);
            var isFull = MachineTrouble.of(full).equals(Optional.of(MachineTrouble.DISK_FULL));
            again(ctx, board, sorted, 503, List.of(isFull ? "full" : "failed"));
        }
    }

    private void done(Context ctx, Board board) throws IOException {
        var visit = support.visit(ctx);
        var action = visit.href("/w/" + board.workshop().id() + "/oogst");
        var kept = memory.of(board.workshop().id());
        var draft = kept.flatMap(Memory.Kept::draft);
        if (kept.isEmpty() || draft.isEmpty()) {
            ctx.redirect(action, HttpStatus.SEE_OTHER);
        } else if (desk.isEmpty()) {
            send(ctx, board, kept.get(), Optional.empty(), List.of());
        } else {
            var proposing = new Proposing(desk.get());
            var branch = kept.get().branch();
            var on = branch.isEmpty()
                    ? Optional.<DonePage.Proposed>empty()
                    : Optional.of(new DonePage.Proposed(
                            branch, proposing.token(branch), desk.get().branch()));
            var problems = proposing.problems(draft.get());
            send(ctx, board, kept.get(), on, problems);
        }
    }

    private void send(
            Context ctx, Board board, Memory.Kept kept, Optional<DonePage.Proposed> on, List<Problem> problems) {
        var visit = support.visit(ctx);
        var draft = kept.draft().orElseThrow();
        var parts = rows(visit, board, kept.sorting(), false).parts();
        var action = visit.href("/w/" + board.workshop().id() + "/oogst");
        var origins = DraftMarks.origins(draft.text(), DraftMarks.of(parts));
        support.sendPrivately(ctx, DonePage.of(visit, action, draft, on, problems, wiped(draft), origins));
    }

    /// The lines of a draft in which words stand that were wiped since.
    private List<Integer> wiped(DraftReport draft) {
        return DraftMarks.lines(draft.text(), workshops.reports().wipedFrom(draft.slug()));
    }

    private void download(Context ctx, Board board) {
        var draft = memory.of(board.workshop().id()).flatMap(Memory.Kept::draft);
        if (draft.isEmpty()) {
            ctx.redirect(support.visit(ctx).href("/w/" + board.workshop().id() + "/oogst"), HttpStatus.SEE_OTHER);
        } else {
            attach(ctx, draft.get().file());
            ctx.contentType("text/markdown; charset=utf-8").result(draft.get().bytes());
        }
    }

    private Words words(Workshop workshop) {
        return workshop.language().equals("en") ? english : dutch;
    }

    private static void file(Context ctx, String type, String ending, byte[] bytes) {
        attach(ctx, "workshop-" + ctx.pathParam("id") + "." + ending);
        ctx.contentType(type).result(bytes);
    }

    private static void attach(Context ctx, String name) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Responses.forWhoHasTheAddress(ctx);
    }
}
