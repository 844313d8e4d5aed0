package nl.kennisatelier.web.kit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.PreviewEdition;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Band;
import nl.kennisatelier.web.kit.page.Crumb;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Paper;
import nl.kennisatelier.web.kit.page.Root;

/// Puts a frame together, for most of it is the same on every page.
public final class FrameBuilder {

    private final PageRequest visit;
    private final String title;
    private String description = "";
    private String query = "";
    private String path;
    private String nav = "";
    private boolean bare;
    private boolean indexable = true;
    private String here;
    private final List<Crumb> crumbs = new ArrayList<>();
    private final List<Map<String, Object>> data = new ArrayList<>();
    private List<Link> feeds = List.of();
    private Optional<String> printed = Optional.empty();
    private final List<String> styles = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();

    FrameBuilder(PageRequest visit, String title) {
        this.visit = visit;
        this.title = title;
        this.here = title;
        this.path = visit.path();
    }

    public FrameBuilder description(String description) {
        this.description = description;
        return this;
    }

    public FrameBuilder nav(String nav) {
        this.nav = nav;
        return this;
    }

    /// Adds a step to the path; the front page comes before the first by itself, this page after the last.
    public FrameBuilder crumb(String label, String path) {
        crumbs.add(new Crumb(label, path));
        return this;
    }

    /// What this page is called behind the steps before it, where that may be shorter than its title.
    public FrameBuilder here(String label) {
        here = label;
        return this;
    }

    public FrameBuilder data(Map<String, Object> thing) {
        data.add(thing);
        return this;
    }

    public FrameBuilder search(SearchRequest request) {
        query = request.toQuery();
        bare = true;
        return this;
    }

    /// Of the page's own address, without `?`, for a page whose state stands in it.
    public FrameBuilder query(String query) {
        this.query = query;
        return this;
    }

    public FrameBuilder bare() {
        bare = true;
        return this;
    }

    public FrameBuilder hidden() {
        indexable = false;
        return this;
    }

    /// For a page whose own address is not worth keeping.
    public FrameBuilder path(String path) {
        this.path = path;
        return this;
    }

    public FrameBuilder feeds(List<Link> feeds) {
        this.feeds = feeds;
        return this;
    }

    /// For a list that is printed: it is as old as the library.
    public FrameBuilder paper() {
        var edition = visit.edition();
        return paper(visit.names().day(edition.commit().map(Commit::when).orElse(edition.published())));
    }

    /// For a page that is printed and handed out: paper tells where it came from.
    ///
    /// @param changed when the text was last changed, as readers write it; or empty
    public FrameBuilder paper(String changed) {
        printed = Optional.of(changed);
        return this;
    }

    /// A style sheet that only this page and its like need.
    public FrameBuilder style(String name) {
        styles.add(name);
        return this;
    }

    /// A script that only this page and its like need.
    public FrameBuilder script(String name) {
        scripts.add(name);
        return this;
    }

    /// For a page with questions in it: they can be put in a question set from there, on a site that makes them.
    public FrameBuilder sets() {
        if (visit.services().holdsWorkshops() && !visit.root().isPreview()) script(Frame.SETS_SCRIPT);
        return this;
    }

    /// Of this page, in full.
    private String address() {
        return visit.origin() + visit.href(path) + (query.isEmpty() ? "" : "?" + query);
    }

    public Frame build() {
        var all = path();
        if (!all.isEmpty()) data.add(JsonData.breadcrumbs(all, step -> visit.origin() + visit.href(step)));
        var isPreview = visit.root().isPreview();
        var mine = mine();
        if (mine.isPresent() && !styles.contains(Frame.LIKE)) styles.add(Frame.LIKE);
        return new Frame(
                visit.words(),
                new Frame.Common(
                        visit.assets(),
                        visit.config(),
                        site(),
                        visit.contact(),
                        visit.licence(),
                        visit.owner(),
                        foot()),
                head(isPreview),
                new Frame.Address(visit.origin(), visit.root(), path, query),
                new Frame.Orientation(all, nav, bare),
                visit.preview().map(this::band),
                isPreview ? Optional.empty() : printed.map(changed -> Paper.of(address(), changed)),
                mine);
    }

    private Optional<Frame.Mine> mine() {
        var mine = visit.mine();
        return mine.isNone()
                ? Optional.empty()
                : Optional.of(new Frame.Mine(
                        mine.slug(),
                        visit.names().neighbourhood(mine.slug()),
                        visit.href(visit.path()),
                        !bare,
                        visit.library().conventions().figures().exist()));
    }

    private String site() {
        return visit.library().conventions().atelier().name();
    }

    /// The pages that the owner of the site added, and the links that he wants there.
    private List<Link> foot() {
        var pages = visit.library().documents(Kind.ARTICLE).stream()
                .filter(page -> page.status().isFound() && !page.path().endsWith(".en.md"))
                .filter(page -> page.ownPage()
                        .filter(name -> !Frame.FOOTER.contains(name))
                        .isPresent())
                .map(page -> new Link(page.title(), visit.href(page), "", visit.langOf(page)));
        var links = visit.library().conventions().atelier().foot().entrySet().stream()
                .map(link -> new Link(link.getKey(), link.getValue(), "", visit.langOf("nl")));
        return Stream.concat(pages, links).toList();
    }

    /// A preview is for who has its address, and what is not to be found tells machines nothing of where it stands.
    private Frame.Head head(boolean isPreview) {
        return new Frame.Head(
                title,
                Optional.of(description)
                        .filter(d -> !d.isBlank())
                        .orElse(visit.words().get("site.description")),
                isPreview || !indexable ? "" : JsonData.script(data),
                indexable && !isPreview,
                isPreview ? List.of() : feeds,
                List.copyOf(styles),
                List.copyOf(scripts));
    }

    /// From the front page to this page; empty when the page stands under none.
    private List<Crumb> path() {
        if (crumbs.isEmpty()) return List.of();
        return Stream.of(
                        Stream.of(new Crumb(visit.words().get("nav.home"), "/")),
                        crumbs.stream(),
                        Stream.of(new Crumb(here, path)))
                .flatMap(c -> c)
                .toList();
    }

    private Band band(PreviewEdition shown) {
        var words = visit.words();
        var changed = shown.preview().commit().when();
        return new Band(
                shown.published()
                        ? words.get("preview.drafts")
                        : words.get("preview.band", shown.preview().branch()),
                visit.names().moment(changed),
                changed,
                new Link(words.get("preview.problems", shown.errors(), shown.warnings()), visit.href("/meldingen")),
                visit.hasOwnSearch(),
                new Link(words.get("preview.online"), new Root(words.language(), "").href("/")));
    }
}
