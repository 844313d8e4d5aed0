package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.facilitator.sets.SetAddress;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Door;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// `/workshop/nieuw`: from a set to a workshop that people can join.
final class StartRoutes implements Wing {

    static final String START = "/workshop/nieuw";

    /// By one visitor. Whoever needs more has the token of an editor, which is never counted.
    static final Rate OF_EACH = Rate.of(20, Duration.ofHours(1));

    /// By all together: so many workshops no region holds, only a script with many addresses does.
    static final Rate OF_ALL = new Rate(200, 20, Duration.ofMinutes(1));

    /// In seconds, until one visitor can begin one more.
    private static final String PAUSE = "180";

    /// Troubles out of which the token of an editor helps.
    private static final Set<String> TOKEN_HELPS = Set.of("many", "token", "often", "expired");

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final SetAddress addresses;
    private final Door starts;

    StartRoutes(FormSupport support, Workshops workshops, WorkshopAccess access) {
        this.support = support;
        this.workshops = workshops;
        this.access = access;
        this.addresses = new SetAddress(workshops.sets());
        this.starts = support.limits().door(Limit.STARTS, OF_EACH, OF_ALL);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(START, this::ask);
        routes.form(START, support.taking(this::begin));
    }

    private void ask(Context ctx) throws IOException {
        var visit = support.visit(ctx);
        var hand = addresses.at(visit, ctx.queryParamMap());
        show(ctx, visit, hand.set().asked(visit.library()), hand.address(), Map.of(), "");
    }

    private void show(
            Context ctx, PageRequest visit, QuestionSet set, String address, Map<String, String> typed, String trouble)
            throws IOException {
        boolean isEditor = support.editor(ctx).isPresent();
        boolean needsToken = visit.config().needsToken() && !isEditor;
        boolean takesToken =
                needsToken || TOKEN_HELPS.contains(trouble) && support.login().isPresent() && !isEditor;
        support.sendPrivately(ctx, StartPage.of(visit, set, address, typed, needsToken, takesToken, trouble));
    }

    private void begin(Context ctx, Map<String, String> fields) throws IOException {
        var visit = support.visit(ctx);
        var address = fields.getOrDefault("set", "");
        var set = addresses.at(visit, SetAddress.fields(address)).set().asked(visit.library());
        var starter = starter(ctx, visit, set, fields);
        var trouble = starter.trouble();
        if (trouble.isEmpty()) {
            try {
                begin(ctx, visit, plan(visit, set, fields, starter.editor()));
                return;
            } catch (Unavailable failing) {
                ctx.status(503).header("Retry-After", "5");
                trouble = "unavailable";
            }
        }
        show(ctx, visit, set, address, fields, trouble);
    }

    /// Who begins one.
    ///
    /// @param editor whose token was shown, or empty
    /// @param trouble why they cannot, or empty
    private record Starter(String editor, String trouble) {}

    private Starter starter(Context ctx, PageRequest visit, QuestionSet set, Map<String, String> fields)
            throws IOException {
        if (set.questions().isEmpty()) {
            ctx.status(422);
            return new Starter("", "empty");
        }
        var editor = support.editor(ctx);
        if (editor.isPresent()) return new Starter(editor.get(), "");
        var token = fields.getOrDefault("token", "");
        if (visit.config().needsToken() || !token.isBlank()) return withToken(ctx, token);
        if (starts.enter(support.limits().visitor(ctx))) return new Starter("", "");
        ctx.status(429).header("Retry-After", PAUSE);
        return new Starter("", "many");
    }

    private Starter withToken(Context ctx, String token) throws IOException {
        if (support.login().isEmpty()) return new Starter("", "token");
        var shown = support.login().get().enter(ctx, token);
        if (shown.editor().isPresent()) return new Starter(shown.editor().get(), "");
        ctx.status(shown.status(403));
        return new Starter("", shown.why("token"));
    }

    private Workshop.Plan plan(PageRequest visit, QuestionSet set, Map<String, String> fields, String editor) {
        int days = Sent.number(fields.get("bewaren"));
        int most = visit.config().keepDaysMax();
        var place = fields.getOrDefault("plaats", "")
                .replaceAll("[\\s\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
        var neighbourhood = Optional.of(fields.getOrDefault("wijk", ""))
                .filter(slug -> visit.names().document(Kind.NEIGHBOURHOOD, slug).isPresent());
        var title = set.title().isEmpty() ? visit.words().get("live.untitled") : set.title();
        return new Workshop.Plan(
                new QuestionSet(title, set.opening(), set.closing(), set.basedOn(), set.questions(), set.parts()),
                visit.words().language(),
                Characters.upTo(place, Workshop.PLACE_LENGTH_MAX),
                neighbourhood.orElse(""),
                days < 1 || days > most ? most : days,
                editor);
    }

    /// The key stands in the fragment, which no server and no log ever sees: who keeps this address can lead elsewhere.
    private void begin(Context ctx, PageRequest visit, Workshop.Plan plan) {
        var begun = workshops.begin(plan);
        var id = begun.workshop().id();
        access.leading(ctx, begun.workshop(), begun.facilitator());
        ctx.redirect(visit.href("/w/" + id + "/regie") + "#" + begun.facilitator(), HttpStatus.SEE_OTHER);
    }
}
