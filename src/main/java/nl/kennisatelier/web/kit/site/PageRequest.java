package nl.kennisatelier.web.kit.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.PreviewEdition;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.SiteOwner;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.page.Assets;
import nl.kennisatelier.web.kit.page.Contact;
import nl.kennisatelier.web.kit.page.Licence;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.words.Words;

/// One request, as the pages see it: what is asked, in which language, of which edition.
///
/// @param preview what is shown instead of what is published, to those who have its address
/// @param origin of absolute addresses: `https://kennis.example.nl`
/// @param root what stands before the addresses on the page
/// @param path Dutch address, without that root: `/verslagen/palenstein`
/// @param steps of the address that a route left open, by name
/// @param query parameters after `?`, in the names of today
/// @param today the day it is in the neighbourhoods: what is still to come changes at midnight, without a push
public record PageRequest(
        Edition edition,
        Optional<PreviewEdition> preview,
        ReaderServices services,
        Overview overview,
        Words words,
        SiteConfig config,
        Assets assets,
        String origin,
        Root root,
        String path,
        Map<String, String> steps,
        Map<String, List<String>> query,
        LocalDate today) {

    public Library library() {
        return edition.library();
    }

    public SearchIndex index() {
        return services.index();
    }

    public DisplayNames names() {
        return new DisplayNames(library(), words);
    }

    /// Under which the texts may be used again; nothing where nobody said so.
    public Optional<Link> licence() {
        return Licence.link(library().conventions().atelier().licence(), words.language());
    }

    /// Whom readers can ask; nothing where nobody was named.
    public Optional<Link> contact() {
        return Contact.link(library().conventions().atelier().contact());
    }

    /// Who answers for the site.
    public SiteOwner owner() {
        return library().conventions().atelier().owner();
    }

    public String step(String name) {
        return steps.getOrDefault(name, "");
    }

    /// Whether words are looked for, and lessons counted, in just what this visit shows.
    public boolean hasOwnSearch() {
        return overview.library() == library();
    }

    /// What a search finds that this page asks of its own accord: looked for once for each edition.
    public SearchResult found(SearchRequest request) {
        boolean isShared = hasOwnSearch() && request.mine().isNone();
        return isShared ? overview.found(request, today) : index().search(request);
    }

    /// What is near a text, the same way.
    public List<Entry> near(Entry entry, int count) {
        return hasOwnSearch() ? overview.near(entry, count, today) : index().related(entry, count);
    }

    /// The address of a page in the language of this visit, and in the same preview.
    public String href(String path) {
        return root.href(path);
    }

    /// The address of a picture or a PDF changes with its bytes, so a browser never asks twice.
    /// What nobody put online yet has its pictures where editors see them.
    public String href(Attachment attachment) {
        if (edition.commit().isEmpty() && services.isEditable())
            return "/redactie/bijlagen/" + attachment.hash() + "/" + encoded(attachment.path());
        return root.file("/bijlagen/" + attachment.hash() + "/" + attachment.name());
    }

    /// Whoever chose a neighbourhood as his own takes it along.
    public String href(Entry entry) {
        return way(path(entry));
    }

    /// A text about the site itself has an address of its own.
    private static String path(Entry entry) {
        var page = entry instanceof Document document ? document.ownPage() : Optional.<String>empty();
        return "/" + page.orElseGet(() -> entry.id().toString());
    }

    /// The address of an entry for others, who chose nothing.
    public String address(Entry entry) {
        return origin + href(path(entry));
    }

    /// The address of a page, with the neighbourhood that the visitor chose.
    public String way(String path) {
        var mine = SearchRequest.ALL.withMine(mine()).toQuery();
        return href(path) + (mine.isEmpty() ? "" : "?" + mine);
    }

    /// The address of a search, with the same.
    public String search(SearchRequest request) {
        var query = (request.mine().isNone() ? request.withMine(mine()) : request).toQuery();
        return href("/zoeken") + (query.isEmpty() ? "" : "?" + query);
    }

    /// The neighbourhood that the visitor chose as his own, as the address says: `?bij=palenstein`. What is none here
    /// counts as none.
    public SearchRequest.Mine mine() {
        var asked = SearchRequest.Mine.parse(query);
        boolean isHere = !asked.isNone()
                && names().document(Kind.NEIGHBOURHOOD, asked.slug())
                        .filter(place -> place.status().isFound())
                        .isPresent();
        return isHere ? new SearchRequest.Mine(asked.slug(), false) : SearchRequest.Mine.NONE;
    }

    /// The same with those that are like it.
    public Optional<LikeMine> likeMine() {
        return LikeMine.of(library(), mine().slug());
    }

    /// Where a file can be improved: at the forge, or in our own form; empty when it can be at neither, and for another
    /// branch than the published one.
    public String editHref(String path) {
        if (preview.isPresent() && !preview.get().published()) return "";
        if (!config.editUrl().isEmpty()) return config.editUrl() + encoded(path);
        return services.isEditable() ? formHref(path) : "";
    }

    /// The form in which a file can be changed.
    public String formHref(String path) {
        return href("/redactie/bewerk/" + encoded(path));
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
    }

    /// What is known of an address of before, where nothing stands in this library.
    ///
    /// @param address in its one spelling, see [nl.kennisatelier.library.Alias#plain]
    public Optional<Vanished.Found> vanished(String address) {
        return services.vanished().flatMap(vanished -> vanished.find(address, library()));
    }

    /// What names of before mean today.
    public NamesNow namesNow() {
        return NamesNow.of(library(), services.vanished());
    }

    /// What stands at an address, or stood there before it got another.
    public Optional<Entry> meant(String address) {
        return names().entry(address)
                .or(() -> library()
                        .addressNow(address)
                        .or(() -> vanished(address).flatMap(Vanished.Found::now))
                        .flatMap(names()::entry));
    }

    /// The same visit, of a library that nobody else sees.
    public PageRequest on(Edition edition) {
        return new PageRequest(
                edition, preview, services, overview, words, config, assets, origin, root, path, steps, query, today);
    }

    /// The visit of another page of which only the texts count: without a question to it, and without how
    /// often something was used, which is no part of an edition.
    public PageRequest ofTexts(String path) {
        return new PageRequest(
                edition,
                preview,
                services.withoutUses(),
                overview,
                words,
                config,
                assets,
                origin,
                root,
                path,
                steps,
                Map.of(),
                today);
    }

    /// The language of a text where it differs from that of the page, else `null`.
    public String langOf(String language) {
        return language.equals(words.language()) ? null : language;
    }

    public String langOf(Entry entry) {
        return langOf(Optional.of(entry)
                .flatMap(e -> library().document(e.documentId()))
                .map(Document::language)
                .orElse("nl"));
    }

    public FrameBuilder frame(String title) {
        return new FrameBuilder(this, title);
    }
}
