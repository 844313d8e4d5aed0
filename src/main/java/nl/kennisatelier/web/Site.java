package nl.kennisatelier.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kennisatelier.access.Accounts;
import nl.kennisatelier.circulation.DepartedEvent;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.git.FilePast;
import nl.kennisatelier.git.History;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.web.editor.EditorRoutes;
import nl.kennisatelier.web.export.ExportRoutes;
import nl.kennisatelier.web.export.FileSender;
import nl.kennisatelier.web.export.Handouts;
import nl.kennisatelier.web.facilitator.FacilitatorRoutes;
import nl.kennisatelier.web.facilitator.sets.SetAddress;
import nl.kennisatelier.web.kit.http.ClosedGit;
import nl.kennisatelier.web.kit.http.Cookies;
import nl.kennisatelier.web.kit.http.Faults;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Forms;
import nl.kennisatelier.web.kit.http.GitDoor;
import nl.kennisatelier.web.kit.http.Headers;
import nl.kennisatelier.web.kit.http.Jetty;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.PageRequests;
import nl.kennisatelier.web.kit.http.PageSupport;
import nl.kennisatelier.web.kit.http.Renderer;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.StaticFiles;
import nl.kennisatelier.web.kit.http.TokenCheck;
import nl.kennisatelier.web.kit.http.Traffic;
import nl.kennisatelier.web.kit.limits.Limits;
import nl.kennisatelier.web.kit.limits.Strikes;
import nl.kennisatelier.web.kit.limits.TrustedProxies;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.page.StyledAssets;
import nl.kennisatelier.web.kit.site.Came;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.web.machine.Online;
import nl.kennisatelier.web.machine.OpenData;
import nl.kennisatelier.web.operator.AdminPort;
import nl.kennisatelier.web.operator.HealthPage;
import nl.kennisatelier.web.operator.MetricsPage;
import nl.kennisatelier.web.reader.FormerAddresses;
import nl.kennisatelier.web.reader.ReaderRoutes;
import nl.kennisatelier.web.sender.SenderRoutes;
import nl.kennisatelier.web.subscriber.SubscriberRoutes;
import nl.kennisatelier.words.Words;

/// The site: pages, feeds and open data behind one port.
public final class Site implements AutoCloseable {

    private final Javalin server;
    private final Strikes strikes;
    private final HealthPage health;
    private final MetricsPage metrics;
    private final Consumer<Edition> preparing;
    private final List<Runnable> closing = new ArrayList<>();

    private Site(Javalin server, Strikes strikes, HealthPage health, MetricsPage metrics, Consumer<Edition> preparing) {
        this.server = server;
        this.strikes = strikes;
        this.health = health;
        this.metrics = metrics;
        this.preparing = preparing;
    }

    /// Everything wired to its address, not started yet.
    ///
    /// @param git the smart HTTP door for `/git/*`; nothing when nobody can push here
    public static Site of(SiteServices services, Optional<HttpServlet> git, SiteConfig config, Clock clock) {
        var strikes = new Strikes();
        var proxies = TrustedProxies.of(config.trustedProxies()).orElseThrow();
        var limits = new Limits(proxies, strikes);
        var traffic = new Traffic();
        var health = new HealthPage(() -> hasAll(services), services.vitals());
        var assets = new StyledAssets();
        var requests = new PageRequests(services, config, assets, clock);
        var server = Javalin.create(javalin -> {
            var routes = new RouteTable(javalin.routes);
            configure(javalin, routes::takesPost, Headers.of(config), traffic, limits);
            var renderer = new Renderer();
            var pages = new PageSupport(requests, renderer);
            var faults = new Faults(requests, renderer, new FormerAddresses(pages));
            var tokens = services.editorial().map(editorial -> new TokenCheck(editorial.editors(), limits));
            var support = support(services, config, tokens, limits, requests, renderer, faults, clock);
            var facilitator = services.workshops()
                    .map(workshops -> new FacilitatorRoutes(support, workshops, services.editable()));
            Stream.concat(
                            Stream.of(
                                    faults,
                                    new StaticFiles(assets, requests::assets),
                                    health,
                                    new SenderRoutes(support, services.letterbox()), // `/agenda/nieuw` is no event.
                                    new SubscriberRoutes(support, services.subscriptions()),
                                    openData(services, requests, config, clock), // Before pages with open steps.
                                    new ExportRoutes(
                                            pages,
                                            new Handouts(renderer),
                                            new FileSender(faults),
                                            services.workshops().map(kept -> new SetAddress(kept.sets()))),
                                    new ReaderRoutes(pages),
                                    new EditorRoutes(pages, support, services)),
                            facilitator.stream())
                    .forEach(wing -> wing.routes(routes));
            facilitator.ifPresent(wing -> javalin.events.serverStopping(wing::close));
            git.ifPresent(servlet -> Jetty.mount(
                    javalin.jetty,
                    routes,
                    servlet,
                    new GitDoor(
                            tokens.orElseThrow(),
                            services.editorial().orElseThrow().readingIsOpen(),
                            Words.dutch()
                                    .get(
                                            support.login()
                                                            .orElseThrow()
                                                            .accounts()
                                                            .isPresent()
                                                    ? "account.expired"
                                                    : "login.expired"),
                            Words.dutch().get("git.closed.editors"))));
            if (git.isEmpty() && services.isClosed(Part.TEXTS)) {
                Jetty.mount(javalin.jetty, routes, new ClosedGit(Words.dutch().get("git.closed.texts")));
            }
        });
        var figures = services.withFigures(List.of(connections(server)));
        var metrics = new MetricsPage(figures, traffic, strikes, clock);
        return new Site(server, strikes, health, metrics, requests::prepare);
    }

    /// Whether all that can be shown is: of texts that nobody can read there will be no more.
    private static boolean hasAll(SiteServices services) {
        return services.edition().get() != Edition.NONE || services.isClosed(Part.TEXTS);
    }

    private static FormSupport support(
            SiteServices services,
            SiteConfig config,
            Optional<TokenCheck> tokens,
            Limits limits,
            PageRequests requests,
            Renderer renderer,
            Faults faults,
            Clock clock) {
        var cookies = Cookies.of(config);
        var login = services.editorial()
                .map(editorial -> new Login(
                        editorial.editors(),
                        tokens.orElseThrow(),
                        editorial.openId().map(_ -> new Accounts(editorial.editors(), clock)),
                        cookies));
        return new FormSupport(requests, renderer, new Forms(config), cookies, login, clock, limits, faults::trouble);
    }

    private static OpenData openData(SiteServices services, PageRequests requests, SiteConfig config, Clock clock) {
        var online = new Online(
                services.edition(),
                services.index(),
                requests::origin,
                services.history().map(history -> past(history, services)).orElse(Online.Past.NONE),
                (ctx, type, bytes) -> Responses.send(ctx, type, bytes, Responses.ASK_AGAIN),
                requests.overviews());
        return new OpenData(
                online,
                () -> ReaderRoutes.overviews(services.edition().get()),
                config::securityContact,
                clock,
                Words.dutch(),
                Words.english());
    }

    private static Online.Past past(History history, SiteServices services) {
        return new Online.Past() {
            @Override
            public boolean isRead(Duration atMost) {
                return history.isRead(atMost);
            }

            @Override
            public Optional<FilePast> of(String path) {
                return history.past(path);
            }

            @Override
            public Map<String, FilePast> files(String folder) {
                return history.pasts(folder);
            }

            @Override
            public List<DepartedEvent> events(Library library) {
                return services.vanished()
                        .map(vanished -> vanished.events(library))
                        .orElse(List.of());
            }

            @Override
            public ArrivalDays arrivals() {
                return new Came(Optional.of(history), services.vanished());
            }

            @Override
            public Optional<String> now(String address, Library library) {
                return services.vanished()
                        .flatMap(vanished -> vanished.find(address, library))
                        .flatMap(Vanished.Found::now);
            }

            @Override
            public ArrivalDays commits() {
                return Came.byCommit(Optional.of(history));
            }
        };
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

    /// Works out beside what takes longest of what was just put online, before anybody asks for it.
    public void prepare(Edition edition) {
        preparing.accept(edition);
    }

    /// How often each limit held somebody back since the start, by its name.
    public Map<String, Long> strikes() {
        return strikes.all();
    }

    private static Figure connections(Javalin server) {
        return new Figure(
                "kennisatelier_connections",
                "Connections to the site.",
                () -> Stream.of(server.jettyServer().server().getConnectors())
                        .mapToInt(connector -> connector.getConnectedEndPoints().size())
                        .sum());
    }

    /// Opens a port beside the site, for machines of the operator, as long as the site runs.
    ///
    /// @param port 0 for a free one
    /// @return where it listens
    /// @throws BindException when the port is taken or not allowed
    public int startAdmin(String host, int port) throws IOException {
        var admin = AdminPort.open(host, port, health, metrics);
        closing.add(admin::close);
        return admin.port();
    }

    /// Where it listens.
    public int port() {
        return server.port();
    }

    /// Stops. Answers that run get {@link Jetty#STOP_MAX} to finish; what then still runs is cut off, which is no
    /// reason to fail: the rest of the program still has to be closed.
    @Override
    public void close() {
        closing.forEach(Runnable::run);
        try {
            server.stop();
        } catch (JavalinException failure) {
            if (!(failure.getCause() instanceof TimeoutException)) throw failure;
        }
    }

    private static void configure(
            JavalinConfig javalin, Predicate<String> takesPost, Headers headers, Traffic traffic, Limits limits) {
        javalin.concurrency.useVirtualThreads = true;
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.compressionStrategy = CompressionStrategy.NONE; // We pack ourselves, and name what we packed.
        javalin.http.maxRequestSize = 0L;
        Jetty.configure(javalin.jetty, takesPost, headers, traffic, limits);
    }
}
