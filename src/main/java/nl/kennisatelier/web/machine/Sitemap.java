package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.export.Xml;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;

/// `GET /sitemap.xml`: every overview in both languages, each naming the other, and every text in its own only: around
/// an English page stands the same Dutch text. More than fit one file stand in parts.
final class Sitemap {

    /// In one file, by the protocol.
    static final int ADDRESSES_MAX = 50_000;

    private static final String TYPE = "application/xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Online online;
    private final Supplier<List<String>> pages;
    private final int pagesInPart;

    /// @param changed when it was last changed; nothing for a page that is made of many texts
    private record Place(String path, List<String> languages, Optional<Instant> changed) {}

    /// @param pages from the root, in Dutch
    /// @param addressesMax in one file; a page has one address in each language
    Sitemap(Online online, Supplier<List<String>> pages, int addressesMax) {
        this.online = online;
        this.pages = pages;
        this.pagesInPart = addressesMax / LANGUAGES.size();
    }

    /// All of it where it fits, otherwise the list of parts.
    void first(Context ctx) {
        var places = places();
        online.sendXml(ctx, TYPE, places.size() <= pagesInPart ? part(ctx, places) : index(ctx, parts(places)));
    }

    /// `GET /sitemap-1.xml`, counted from 1.
    void part(Context ctx) {
        var places = places();
        int number = number(ctx.pathParam("number"));
        if (number < 1 || number > parts(places)) {
            ctx.status(404);
            return;
        }
        int start = (number - 1) * pagesInPart;
        online.sendXml(ctx, TYPE, part(ctx, places.subList(start, Math.min(start + pagesInPart, places.size()))));
    }

    private List<Place> places() {
        var library = online.library();
        var overviews = pages.get().stream().map(path -> new Place(path, LANGUAGES, Optional.empty()));
        var entries = library.entries().stream()
                .filter(entry -> library.home(entry).status().isFound())
                .map(entry -> new Place(Online.address("nl", entry.id()), own(library, entry), online.changed(entry)));
        return Stream.concat(overviews, entries).distinct().toList();
    }

    private static List<String> own(Library library, Entry entry) {
        return List.of(library.home(entry).language().equals("en") ? "en" : "nl");
    }

    private int parts(List<Place> places) {
        return Math.ceilDiv(places.size(), pagesInPart);
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

    private Xml part(Context ctx, List<Place> places) {
        var xml = Xml.document("urlset", NAMESPACE).namespace("xhtml", "http://www.w3.org/1999/xhtml");
        for (var place : places) {
            for (var language : place.languages()) {
                xml.start("url").element("loc", translated(ctx, language, place.path()));
                place.changed().ifPresent(changed -> xml.element("lastmod", changed.toString()));
                if (place.languages().size() > 1) alternates(ctx, xml, place);
                xml.end();
            }
        }
        return xml;
    }

    private void alternates(Context ctx, Xml xml, Place place) {
        place.languages().forEach(other -> alternate(xml, other, translated(ctx, other, place.path())));
        alternate(xml, "x-default", translated(ctx, "nl", place.path()));
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
