package nl.kennisatelier.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.web.editor.desk.DeskRoutes;
import nl.kennisatelier.web.facilitator.harvest.HarvestRoutes;
import nl.kennisatelier.web.facilitator.live.LiveRoutes;
import nl.kennisatelier.web.facilitator.sets.SetRoutes;
import nl.kennisatelier.web.kit.http.Cookies;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Forms;
import nl.kennisatelier.web.kit.http.GitDoor;
import nl.kennisatelier.web.kit.http.Jetty;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.PageRequests;
import nl.kennisatelier.web.kit.http.Renderer;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.TokenCheck;
import nl.kennisatelier.web.kit.page.Assets;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.web.machine.Online;
import nl.kennisatelier.web.machine.OpenData;
import nl.kennisatelier.words.Words;

/// The site: pages, feeds and open data behind one port.
public final class Site implements AutoCloseable {

    private final Javalin server;

    private Site(Javalin server) {
        this.server = server;
    }

    /// Everything wired to its address, not started yet.
    public static Site of(SiteServices backstage, SiteConfig config) {
        var assets = new Assets();
        var visits = new PageRequests(backstage, config, assets);
        var online = new Online(
                backstage.edition(),
                backstage.index(),
                visits::origin,
                path -> backstage
                        .history()
                        .flatMap(history -> history.lastChange(path))
                        .map(Commit::when),
                (ctx, type, bytes) -> Responses.send(ctx, type, bytes, Responses.ASK_AGAIN));
        var openData = new OpenData(
                online, () -> overviewPages(backstage.edition().get()), config::securityContact, Clock.systemUTC());
        return new Site(Javalin.create(javalin -> {
            configure(javalin, takesPost(backstage));
            var renderer = new Renderer();
            var clock = Clock.systemUTC();
            var addresses = new Addresses(javalin.routes, visits, renderer, assets, clock);
            addresses.all();
            openData.routes(javalin.routes, Words.dutch(), Words.english());
            var cookies = Cookies.of(config);
            var tokens = backstage.editorial().map(editorial -> new TokenCheck(editorial.editors(), clock));
            var login = backstage
                    .editorial()
                    .map(editorial -> new Login(editorial.editors(), tokens.orElseThrow(), cookies, clock));
            var counter = new FormSupport(
                    visits, renderer, new Forms(config, clock), cookies, login, clock, addresses::trouble);
            if (backstage.editorial().isEmpty()) addresses.status();
            else desk(javalin, backstage.editorial().get(), counter, tokens.orElseThrow());
            backstage.workshops().ifPresent(workshops -> {
                new SetRoutes(counter, workshops).routes(javalin.routes);
                var live = new LiveRoutes(counter, workshops);
                live.routes(javalin.routes);
                javalin.events.serverStopping(live::close);
                new HarvestRoutes(counter, workshops).routes(javalin.routes);
            });
        }));
    }

    private static Predicate<String> takesPost(SiteServices backstage) {
        var desk = DeskRoutes.takesPost(backstage.editorial());
        Predicate<String> workshops =
                path -> SetRoutes.takesPost(path) || LiveRoutes.takesPost(path) || HarvestRoutes.takesPost(path);
        return backstage.workshops().isPresent() ? desk.or(workshops) : desk;
    }

    /// The ways in for editors: the desk on the site, and git beside it. Both count the same wrong tokens.
    private static void desk(JavalinConfig javalin, Editorial editorial, FormSupport counter, TokenCheck tokens) {
        new DeskRoutes(counter, editorial, counter.login().orElseThrow()).routes(javalin.routes);
        var door = new GitDoor(tokens, editorial.readingIsOpen(), counter.clock());
        editorial.git().ifPresent(git -> Jetty.mount(javalin.jetty, git, door));
    }

    /// Starts to listen.
    ///
    /// @param port 0 for a free one
    /// @throws BindException when the port is taken or not allowed
    public Site start(String host, int port) throws BindException {
        try {
            server.start(host, port);
            return this;
        } catch (JavalinBindException taken) {
            throw new BindException(taken.getMessage());
        }
    }

    /// Where it listens.
    public int port() {
        return server.port();
    }

    /// Stops. Answers that run get {@link Jetty#STOP_MAX} to finish; what then still runs is cut off, which is no
    /// reason to fail: the rest of the program still has to be closed.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (JavalinException failure) {
            if (!(failure.getCause() instanceof TimeoutException)) throw failure;
        }
    }

    /// The pages that are no entry of the library.
    private static List<String> overviewPages(Edition edition) {
        var fixed = Stream.concat(
                Stream.of("/", "/zoeken", "/themas", "/redactie"),
                Addresses.FIXED.stream().map(name -> "/" + name));
        var kinds = Stream.of(Kind.values())
                .filter(kind -> edition.library().documents(kind).stream()
                        .anyMatch(document -> document.status().isFound()))
                .map(kind -> "/" + kind.folder);
        var themes = edition.library().taxonomy().allThemes().map(Theme::path).map(path -> "/themas/" + path);
        return Stream.of(fixed, kinds, themes).flatMap(paths -> paths).toList();
    }

    private static void configure(JavalinConfig javalin, Predicate<String> takesPost) {
        javalin.concurrency.useVirtualThreads = true;
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.compressionStrategy = CompressionStrategy.NONE; // We pack ourselves, and name what we packed.
        javalin.http.maxRequestSize = 0L;
        Jetty.configure(javalin.jetty, takesPost);
    }
}
