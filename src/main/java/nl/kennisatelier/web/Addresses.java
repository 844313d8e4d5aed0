package nl.kennisatelier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.markdown.FrontMatterSchema;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.editor.status.PreviewPage;
import nl.kennisatelier.web.editor.status.TroublePage;
import nl.kennisatelier.web.kit.http.AttachmentFiles;
import nl.kennisatelier.web.kit.http.NotModifiedCache;
import nl.kennisatelier.web.kit.http.PageRequests;
import nl.kennisatelier.web.kit.http.Renderer;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.page.Assets;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.browse.ListPage;
import nl.kennisatelier.web.reader.browse.MapPage;
import nl.kennisatelier.web.reader.browse.SetsPage;
import nl.kennisatelier.web.reader.browse.TermsPage;
import nl.kennisatelier.web.reader.browse.ThemePage;
import nl.kennisatelier.web.reader.browse.ThemesPage;
import nl.kennisatelier.web.reader.find.ResultsPage;
import nl.kennisatelier.web.reader.home.HomePage;
import nl.kennisatelier.web.reader.read.DocumentPage;
import nl.kennisatelier.web.reader.read.FixedPage;
import nl.kennisatelier.web.reader.read.GonePage;
import nl.kennisatelier.web.reader.read.HistoryPage;
import nl.kennisatelier.web.reader.read.PassagePage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every address of the site. Each page is there twice: in Dutch at `/...`, in English at `/en/...`.
final class Addresses {

    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    /// Pages whose text comes with the program.
    static final List<String> FIXED = List.of("over", "toegankelijkheid", "privacy", "kwetsbaarheid", "open-data");

    /// In characters, of what comes after `?`.
    static final int QUERY_LENGTH_MAX = 2_000;

    private static final String PREVIEW = "/voorbeeld/{token}";

    private static final Pattern STEP = Pattern.compile("[a-z0-9-]{1,80}");

    private final RoutesConfig routes;
    private final PageRequests visits;
    private final Renderer renderer;
    private final Assets assets;
    private final NotModifiedCache lately;

    Addresses(RoutesConfig routes, PageRequests visits, Renderer renderer, Assets assets, Clock clock) {
        this.routes = routes;
        this.visits = visits;
        this.renderer = renderer;
        this.assets = assets;
        this.lately = new NotModifiedCache(clock);
    }

    void all() {
        reader("/", visit -> Optional.of(HomePage.of(visit)));
        everywhere("/zoeken", this::results);
        for (var kind : Kind.values()) {
            if (kind.isDocument()) document(kind);
            else everywhere("/" + kind.folder, (ctx, visit) -> ctx.redirect(searchOf(visit, kind), HttpStatus.FOUND));
            reader("/" + kind.folder + "/{document}/{part}", PassagePage::of);
        }
        reader("/themas", visit -> Optional.of(ThemesPage.of(visit)));
        Stream.of("/themas/{one}", "/themas/{one}/{two}", "/themas/{one}/{two}/{three}")
                .forEach(path -> reader(path, ThemePage::of));
        FIXED.forEach(name -> reader("/" + name, visit -> FixedPage.of(visit, name)));
        both(PREVIEW + "/meldingen", ctx -> preview(ctx, send(visit -> Optional.of(PreviewPage.of(visit)))));
        routes.get("/bijlagen/{hash}/{name}", ctx -> attachment(ctx, Optional.of(visits.of(ctx, Map.of()))));
        routes.get(PREVIEW + "/bijlagen/{hash}/{name}", ctx -> {
            Responses.forWhoHasTheAddress(ctx);
            attachment(ctx, visits.ofPreview(ctx, Map.of()));
        });
        routes.get("/assets/{hash}/{name}", this::asset);
        routes.get("/static/atkinson-next-OFL.txt", ctx -> ctx.redirect(assets.href("atkinson-next-OFL.txt")));
        routes.get("/schema.json", this::schema);
        routes.get("/favicon.ico", ctx -> ctx.redirect(assets.href("logo.svg")));
        routes.get("/healthz/live", ctx -> Responses.send(ctx, "text/plain; charset=utf-8", "ok\n"));
        routes.get("/healthz/ready", this::ready);
        routes.before(this::refuseEndless);
        routes.exception(Exception.class, this::fault);
        routes.error(404, ctx -> {
            if (!ctx.path().startsWith("/api/") && !Responses.isTold(ctx)) lost(ctx);
        });
    }

    /// How it stands, for a site without editors of its own.
    void status() {
        page("/redactie", visit -> Optional.of(EditorPage.of(visit)));
        HistoryPage.ADDRESSES.forEach(address -> page(address, HistoryPage::of));
    }

    private void document(Kind kind) {
        reader(
                "/" + kind.folder,
                visit -> Optional.of(
                        switch (kind) {
                            case TERM -> TermsPage.of(visit);
                            case NEIGHBOURHOOD -> MapPage.of(visit);
                            case QUESTION_SET -> SetsPage.of(visit);
                            case REPORT, EXAMPLE, PROGRAMME, SOURCE, MANUAL, ARTICLE -> ListPage.of(visit, kind);
                            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> ListPage.of(visit, kind);
                        }));
        reader("/" + kind.folder + "/{slug}", visit -> DocumentPage.of(visit, kind));
    }

    /// What becomes of a visit.
    private interface PageAnswer {
        void give(Context ctx, PageRequest visit);
    }

    private PageAnswer send(Function<PageRequest, Optional<? extends Page>> make) {
        return (ctx, visit) ->
                make.apply(visit).ifPresentOrElse(page -> renderer.send(ctx, page), () -> ctx.status(404));
    }

    /// A page that readers see, and editors in their previews.
    private void reader(String path, Function<PageRequest, Optional<? extends Page>> make) {
        everywhere(path, send(make));
    }

    /// A page of which there is only one, whatever preview somebody walks in.
    private void page(String path, Function<PageRequest, Optional<? extends Page>> make) {
        both(path, ctx -> published(ctx, send(make)));
    }

    private void everywhere(String path, PageAnswer answer) {
        both(path, ctx -> published(ctx, (known, visit) -> unlessKnown(known, visit, answer)));
        both(PREVIEW + (path.equals("/") ? "" : path), ctx -> preview(ctx, answer));
    }

    private void unlessKnown(Context ctx, PageRequest visit, PageAnswer answer) {
        if (lately.answers(ctx, visit.edition(), visit.origin())) return;
        var when = lately.now();
        answer.give(ctx, visit);
        if (ctx.statusCode() == 200) lately.remember(ctx, visit.edition(), visit.origin(), when);
    }

    private void published(Context ctx, PageAnswer answer) {
        steps(ctx).ifPresentOrElse(steps -> answer.give(ctx, visits.of(ctx, steps)), () -> ctx.status(404));
    }

    /// An address that leads to no preview is like any other that leads nowhere.
    private void preview(Context ctx, PageAnswer answer) {
        Responses.forWhoHasTheAddress(ctx);
        var visit = steps(ctx).flatMap(steps -> visits.ofPreview(ctx, steps));
        visit.ifPresentOrElse(found -> answer.give(ctx, found), () -> ctx.status(404));
    }

    private void both(String path, Handler handler) {
        routes.get(path, handler);
        routes.get(path.equals("/") ? "/en" : "/en" + path, handler);
    }

    /// The open steps of the address; none when one of them is no step of ours.
    private static Optional<Map<String, String>> steps(Context ctx) {
        var steps = ctx.pathParamMap();
        boolean ours =
                steps.values().stream().allMatch(step -> STEP.matcher(step).matches());
        return ours ? Optional.of(steps) : Optional.empty();
    }

    /// A form sends empty fields too: the address readers share is without them.
    private void results(Context ctx, PageRequest visit) {
        var asked = SearchRequest.parse(ctx.queryParamMap());
        var request =
                ResultsPage.inOneSpelling(withThemesOfNow(asked, visit.library().taxonomy()));
        boolean hasEmpty = ctx.queryParamMap().values().stream().anyMatch(values -> values.contains(""));
        boolean isOfBefore = !request.chosen(Facet.THEME).equals(asked.chosen(Facet.THEME));
        if (hasEmpty || isOfBefore) {
            var query = request.toQuery();
            ctx.redirect(ctx.path() + (query.isEmpty() ? "" : "?" + query), HttpStatus.SEE_OTHER);
        } else {
            renderer.send(ctx, ResultsPage.of(visit, request, "1".equals(ctx.queryParam(ResultsPage.WHY))));
        }
    }

    /// A search may be printed too, and a theme may have another path since.
    private static SearchRequest withThemesOfNow(SearchRequest asked, Taxonomy taxonomy) {
        var themes = asked.chosen(Facet.THEME);
        var now = themes.stream()
                .map(path -> taxonomy.theme(path)
                        .or(() -> taxonomy.formerly(path))
                        .map(Theme::path)
                        .orElse(path))
                .collect(Collectors.toCollection(TreeSet::new));
        return now.equals(themes) ? asked : asked.with(Facet.THEME, now).withPage(asked.page());
    }

    private static String searchOf(PageRequest visit, Kind kind) {
        var query = SearchRequest.ALL.plus(Facet.KIND, kind.word).toQuery();
        return visit.href("/zoeken") + "?" + query;
    }

    private static void attachment(Context ctx, Optional<PageRequest> visit) throws IOException {
        if (visit.isEmpty() || !AttachmentFiles.send(ctx, visit.get())) ctx.status(404);
    }

    private void asset(Context ctx) {
        var name = ctx.pathParam("name");
        var file = assets.file(ctx.pathParam("hash"), name);
        if (file.isPresent()) Responses.send(ctx, typeOf(name), file.get(), Responses.FOR_EVER);
        else ctx.status(404);
    }

    /// For the program an editor writes in: which fields there are, and what may stand in them.
    private void schema(Context ctx) {
        var visit = visits.of(ctx, Map.of());
        var schema = FrontMatterSchema.of(visit.library(), visit.words());
        Responses.send(ctx, "application/schema+json", JsonData.indented(schema));
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }

    /// Ready once something was read and can be found.
    private void ready(Context ctx) {
        boolean ready = visits.isReady();
        ctx.status(ready ? 200 : 503);
        Responses.send(ctx, "text/plain; charset=utf-8", ready ? "ok\n" : "reading content\n");
    }

    /// A question that long was never asked by a person.
    private void refuseEndless(Context ctx) {
        var query = ctx.queryString();
        if (query == null || query.length() <= QUERY_LENGTH_MAX) return;
        ctx.status(414);
        if (!ctx.path().startsWith("/api/")) trouble(ctx, "414", "");
        ctx.skipRemainingHandlers();
    }

    private void fault(Exception failure, Context ctx) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} at {} {}", id, ctx.method(), withoutSecret(ctx.path()), failure);
        ctx.status(500);
        trouble(ctx, "500", id);
    }

    void trouble(Context ctx, int status) {
        ctx.status(status);
        trouble(ctx, Integer.toString(status), "");
    }

    /// An address of before leads to where its text is now; of what is gone it says so.
    private void lost(Context ctx) {
        var preview = visits.ofPreview(ctx, Map.of());
        var visit = preview.orElseGet(() -> visits.of(ctx, Map.of()));
        var asked = Asked.of(visit.path());
        var library = visit.library();
        var gone = preview.isPresent()
                ? Optional.<Vanished.Found>empty()
                : visit.backstage().vanished().flatMap(vanished -> vanished.find(asked.address(), library));
        var now = library.addressNow(asked.address()).or(() -> gone.flatMap(Vanished.Found::now));
        if (now.isPresent()) {
            ctx.header("Cache-Control", Responses.ASK_AGAIN); // One day something else may stand there.
            ctx.redirect(visit.href(asked.leadsTo(now.get())), HttpStatus.MOVED_PERMANENTLY);
        } else if (gone.isPresent()) {
            ctx.status(410);
            renderer.send(ctx, GonePage.of(visit, gone.get()));
        } else {
            trouble(ctx, "404", "");
        }
    }

    /// An address that leads nowhere: of a text or a piece of one, or of the past of a text.
    private record Asked(String address, boolean ofPast) {

        private static final Pattern PAST = Pattern.compile(HistoryPage.ADDRESS.substring(1) + "([^/]+/[^/]+)(/.*)?");

        static Asked of(String path) {
            var address = Alias.plain(path);
            var past = PAST.matcher(address);
            return past.matches() ? new Asked(past.group(1), true) : new Asked(address, false);
        }

        String leadsTo(String now) {
            return ofPast ? HistoryPage.ADDRESS + now : "/" + now;
        }
    }

    private void trouble(Context ctx, String what, String id) {
        try {
            // Who is lost in a preview should find the way back in it.
            var inside = what.equals("404") ? visits.ofPreview(ctx, Map.of()) : Optional.<PageRequest>empty();
            renderer.send(ctx, TroublePage.of(inside.orElseGet(() -> visits.of(ctx, Map.of())), what, id));
        } catch (RuntimeException broken) { // The frame itself is broken: the last thing that can still be said.
            LOG.error("fault {} has no page either: {}", id, broken.toString());
            ctx.status(500);
            Responses.send(ctx, "text/plain; charset=utf-8", "500 " + id + "\n");
        }
    }

    /// The address of a preview, or of a QR code, is a secret: it stands in no log.
    static String withoutSecret(String path) {
        return path.replaceFirst("/(voorbeeld|d)/[^/]+", "/$1/...");
    }
}
