package nl.kennisatelier.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.util.function.Supplier;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.web.page.Assets;
import nl.kennisatelier.web.page.FixedPages;
import nl.kennisatelier.web.page.SiteConfig;
import nl.kennisatelier.web.serve.Jetty;
import nl.kennisatelier.web.serve.Renderer;
import nl.kennisatelier.web.serve.Visits;

/// The site: wires the pages to their addresses. It is not started yet.
public final class Site {

    private Site() {}

    public static Javalin create(Supplier<Edition> edition, SearchIndex index, SiteConfig config, FixedPages pages) {
        var assets = new Assets();
        var visits = new Visits(edition, index, config, pages, assets);
        return Javalin.create(javalin -> {
            configure(javalin);
            new Addresses(javalin.routes, visits, new Renderer(), assets).all();
        });
    }

    private static void configure(JavalinConfig javalin) {
        javalin.concurrency.useVirtualThreads = true;
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.compressionStrategy = CompressionStrategy.NONE; // We pack ourselves, and name what we packed.
        javalin.http.maxRequestSize = 0L;
        Jetty.configure(javalin.jetty);
    }
}
