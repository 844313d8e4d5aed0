package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;

/// Every address of this room. Headers that hold for the whole site (caching, security) are not set here.
public final class OpenData implements Wing {

    /// Of the interface under `/api/v1`, as `openapi.json` says it; the first number is the one in the address.
    static final String API_VERSION = "1.0.0";

    private final Online online;
    private final List<Words> languages;
    private final Sitemap sitemap;
    private final SecurityTxt securityTxt;
    private final Clock clock;

    /// @param pages addresses of the Dutch pages that are no entry (`/`, `/over`, `/themas/groen`), for the site
    /// map; each has an English one under `/en`
    /// @param contact where a weakness can be told: a mail address or `https://`, `mailto:`, `tel:`; else empty
    /// @param clock says when `security.txt` runs out, a year after this moment, and what is still to come
    /// @param languages of the site, Dutch first; Dutch stands at the root, another language under its own name
    public OpenData(
            Online online, Supplier<List<String>> pages, Supplier<String> contact, Clock clock, Words... languages) {
        this.online = online;
        this.languages = List.of(languages);
        this.sitemap = new Sitemap(online, pages, Sitemap.ADDRESSES_MAX);
        this.securityTxt = new SecurityTxt(online, contact, clock.instant());
        this.clock = clock;
    }

    @Override
    public void routes(RouteTable routes) {
        var api = new SearchApi(online);
        routes.before("/api/*", OpenData::forEveryone);
        routes.before("/api/*", ctx -> ctx.header("API-Version", API_VERSION));
        routes.get("/api/v1/zoeken", api::search);
        routes.get("/api/v1/suggesties", api::suggest);
        routes.get("/api/v1/openapi.json", api::description);
        var lists = new ListApi(online, () -> DutchTime.today(clock));
        routes.get("/api/v1/hergebruik", lists::reuse);
        routes.get("/api/v1/kennisvragen", lists::questions);
        routes.get("/api/v1/agenda", lists::events);
        routes.get("/api/v1/signalen", lists::signals);
        routes.get("/api/v1/voorstellen", lists::proposals);
        for (var words : languages) {
            var root = Online.root(words.language());
            routes.get(root + "/zoeken.json", open(api::search));
            routes.get(root + "/zoeken.csv", open(new SearchTable(online)::download));
            routes.get(root + "/zoeken.atom", open(new SearchFeed(online, words)::feed));
            routes.get(root + "/hergebruik.csv", open(new ReuseTable(online)::download));
            routes.get(root + "/hergebruik.atom", open(new ReuseFeed(online, words)::feed));
            new Journeys(online, words).routes(routes, OpenData::open);
            var agenda = new AgendaFiles(online, words, () -> DutchTime.today(clock));
            routes.get(root + "/agenda.ics", open(agenda::calendar));
            routes.get(root + "/agenda/{slug}.ics", open(agenda::event));
            routes.get(root + "/agenda.atom", open(agenda::feed));
            routes.get(root + "/agenda.csv", open(new AgendaTable(online, () -> DutchTime.today(clock))::download));
            var questions = new QuestionFiles(online, words, () -> DutchTime.today(clock));
            routes.get(root + "/kennisvragen.atom", open(questions::feed));
            routes.get(root + "/kennisvragen/{slug}.atom", open(questions::course));
            routes.get(root + "/kennisvragen.csv", open(questions::table));
            var coverage = new CoverageFile(online, () -> DutchTime.today(clock));
            routes.get(root + "/programmas/{slug}/matrix.csv", open(coverage::download));
            var quarter = new QuarterFile(online, () -> DutchTime.today(clock));
            routes.get(root + "/programmas/{slug}/kwartaal/{quarter}.csv", open(quarter::download));
            var signals = new SignalFiles(online, words);
            routes.get(root + "/signalen.atom", open(signals::feed));
            routes.get(root + "/signalen/{slug}.atom", open(signals::course));
            routes.get(root + "/signalen.csv", open(signals::table));
            routes.get(root + "/voorstellen.csv", open(new ProposalTable(online)::download));
            routes.get(root + "/nieuws.txt", open(new NewsText(online, words, () -> DutchTime.today(clock))::text));
            routes.get(root + "/opensearch.xml", new OpenSearch(online, words)::description);
        }
        new LinkedData(online, languages).routes(routes);
        routes.get(OpenSearch.SUGGESTIONS, api::browserSuggestions);
        routes.get("/sitemap.xml", sitemap::first);
        routes.get("/sitemap-{number}.xml", sitemap::part);
        routes.get("/robots.txt", new Robots(online, languages.toArray(Words[]::new))::rules);
        routes.get("/.well-known/security.txt", securityTxt::show);
    }

    static Handler open(Handler handler) {
        return ctx -> {
            forEveryone(ctx);
            handler.handle(ctx);
        };
    }

    /// Pages of other sites may read it: there is nothing here that is not public, and no cookie that matters.
    private static void forEveryone(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
    }
}
