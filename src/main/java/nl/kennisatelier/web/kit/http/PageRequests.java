package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.PreviewEdition;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.web.kit.page.Assets;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.page.StyledAssets;
import nl.kennisatelier.web.kit.site.NamesNow;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.Overviews;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.ReaderServices;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.PhoneLanguage;
import nl.kennisatelier.words.Words;

/// Turns a request into a visit. What a stranger sent is looked at here, and nowhere later.
public final class PageRequests {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9a-fA-F:]{2,45}](:\\d{1,5})?");

    private static final Pattern PREVIEW =
            Pattern.compile("(?<en>/en)?(?<preview>/voorbeeld/(?<token>[^/]+))(?<path>/.*)?");

    private final SiteServices services;
    private final ReaderServices forReaders;
    private final SiteConfig config;
    private final StyledAssets assets;
    private final Overviews overviews;
    private final PreviewSearch search;
    private final Clock clock;
    private final Map<PhoneLanguage, Words> words = new EnumMap<>(PhoneLanguage.class);

    public PageRequests(SiteServices services, SiteConfig config, StyledAssets assets, Clock clock) {
        this.services = services;
        this.forReaders = services.forReaders();
        this.config = config;
        this.assets = assets;
        this.clock = clock;
        this.overviews = new Overviews(services.index());
        for (var language : PhoneLanguage.values()) words.put(language, Words.of(language));
        this.search = new PreviewSearch(services.index(), overviews, PreviewSearch.BYTES_MAX);
    }

    /// What is worked out once for each edition that is published.
    public Overviews overviews() {
        return overviews;
    }

    /// See [Overviews#prepare].
    public void prepare(Edition edition) {
        overviews.prepare(edition, DutchTime.today(clock));
    }

    /// Of what is published.
    ///
    /// @param steps of the address that the route left open
    public PageRequest of(Context ctx, Map<String, String> steps) {
        var now = services.edition().get();
        var spoken = Spoken.of(ctx.path());
        var root = new Root(spoken.language(), "");
        return visit(ctx, steps, now, Optional.empty(), forReaders, overviews.of(now), root, spoken.path());
    }

    /// Of the preview that the address names; nothing when there is none.
    public Optional<PageRequest> ofPreview(Context ctx, Map<String, String> steps) {
        var address = PREVIEW.matcher(ctx.path());
        if (!address.matches() || services.editorial().isEmpty()) return Optional.empty();
        try {
            var shown = services.editorial().get().desk().preview(address.group("token"));
            if (shown.isEmpty()) return Optional.empty();
            var edition = shown.get().edition();
            var searched = search.of(edition, services.edition().get());
            var root = new Root(address.group("en") == null ? "nl" : "en", address.group("preview"));
            var path = Spoken.bare(Objects.requireNonNullElse(address.group("path"), "/"));
            return Optional.of(visit(
                    ctx,
                    steps,
                    edition,
                    shown,
                    forReaders.withIndex(searched.index()),
                    searched.overview(),
                    root,
                    path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PageRequest visit(
            Context ctx,
            Map<String, String> steps,
            Edition edition,
            Optional<PreviewEdition> preview,
            ReaderServices behind,
            Overview overview,
            Root root,
            String path) {
        return new PageRequest(
                edition,
                preview,
                behind,
                overview,
                words.get(PhoneLanguage.of(root.language())),
                config,
                assets(edition),
                origin(ctx),
                root,
                path,
                steps,
                NamesNow.of(edition.library(), behind.vanished()).query(ctx.queryParamMap()),
                DutchTime.today(clock));
    }

    /// The files of what readers see now.
    public Assets assets() {
        return assets(services.edition().get());
    }

    /// A style that the operator gives goes before that of the texts.
    private Assets assets(Edition edition) {
        return assets.in(config.style().orElse(edition.style()));
    }

    /// Whether there are texts somewhere, and none that can be shown.
    public boolean isWithoutTexts() {
        return services.edition().get() == Edition.NONE && services.isClosed(Part.TEXTS);
    }

    /// As configured; else as the visitor called us, if that is a name at all.
    public String origin(Context ctx) {
        if (!config.baseUrl().isEmpty()) return config.baseUrl();
        var host = ctx.header("Host");
        return host != null && HOST.matcher(host).matches() ? "http://" + host : "";
    }
}
