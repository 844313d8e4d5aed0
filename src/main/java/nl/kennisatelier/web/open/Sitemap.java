package nl.kennisatelier.web.open;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.library.Entry;

/// `GET /sitemap.xml`: every page in both languages, each naming the other. More than fit one file stand in parts.
final class Sitemap {

    /// In one file, by the protocol.
    static final int ADDRESSES_MAX = 50_000;

    private static final String TYPE = "application/xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Online online;
    private final Supplier<List<String>> pages;
    private final int pagesInPart;

    /// @param pages from the root, in Dutch
    /// @param addressesMax in one file; a page has one address in each language
    Sitemap(Online online, Supplier<List<String>> pages, int addressesMax) {
        this.online = online;
        this.pages = pages;
        this.pagesInPart = addressesMax / LANGUAGES.size();
    }

    /// All of it where it fits, otherwise the list of parts.
    void first(Context ctx) {
        var paths = paths();
        online.sendXml(ctx, TYPE, paths.size() <= pagesInPart ? part(ctx, paths) : index(ctx, parts(paths)));
    }

    /// `GET /sitemap-1.xml`, counted from 1.
    void part(Context ctx) {
        var paths = paths();
        int number = number(ctx.pathParam("number"));
        if (number < 1 || number > parts(paths)) {
            ctx.status(404);
            return;
        }
        int start = (number - 1) * pagesInPart;
        online.sendXml(ctx, TYPE, part(ctx, paths.subList(start, Math.min(start + pagesInPart, paths.size()))));
    }

    private List<String> paths() {
        var library = online.library();
        var entries = library.entries().stream()
                .filter(entry -> library.home(entry).status().isFound())
                .map(Entry::id)
                .map(id -> Online.address("nl", id));
        return Stream.concat(pages.get().stream(), entries).distinct().toList();
    }

    private int parts(List<String> paths) {
        return Math.ceilDiv(paths.size(), pagesInPart);
    }

    private Xml index(Context ctx, int parts) {
        var xml = Xml.document("sitemapindex", NAMESPACE);
        var changed = online.edition().get().published().toString();
        for (int part = 1; part <= parts; part++) {
            xml.start("sitemap")
                    .element("loc", online.url(ctx, "/sitemap-" + part + ".xml"))
                    .element("lastmod", changed)
                    .end();
        }
        return xml;
    }

    private Xml part(Context ctx, List<String> paths) {
        var xml = Xml.document("urlset", NAMESPACE).namespace("xhtml", "http://www.w3.org/1999/xhtml");
        for (var path : paths) {
            for (var language : LANGUAGES) {
                xml.start("url").element("loc", translated(ctx, language, path));
                LANGUAGES.forEach(other -> alternate(xml, other, translated(ctx, other, path)));
                alternate(xml, "x-default", translated(ctx, "nl", path));
                xml.end();
            }
        }
        return xml;
    }

    private static void alternate(Xml xml, String language, String url) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", url);
    }

    /// `/` is `/en` in English, without a slash at the end.
    private String translated(Context ctx, String language, String path) {
        var root = Online.root(language);
        return online.url(ctx, path.equals("/") && !root.isEmpty() ? root : root + path);
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 0;
    }
}
