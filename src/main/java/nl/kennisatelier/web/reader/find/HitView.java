package nl.kennisatelier.web.reader.find;

import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.page.Highlights;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;

/// One result. What leads to the same website is one, which names the others.
///
/// @param theme what it is about before all else; an empty label for none
/// @param used by how many other documents it is named
/// @param workshops in how many a question was asked
/// @param what names it in a question set; empty for what is no question
/// @param also where the same website stands besides
/// @param more what else this document has on the question; an empty label for nothing
/// @param near whether it is of the visitor's own neighbourhood, or of one like it: a sentence, or empty
/// @param why the words through which it was found, a sentence for each; empty when nobody asked
public record HitView(
        Card card,
        List<Highlights> title,
        List<Highlights> fragment,
        Link theme,
        int used,
        int workshops,
        String what,
        List<Link> also,
        Link more,
        String near,
        List<String> why) {

    static List<HitView> all(PageRequest visit, SearchRequest request, List<SearchResult.Hit> hits, boolean why) {
        var questions = hits.stream()
                .map(SearchResult.Hit::entry)
                .filter(entry -> entry.kind() == Kind.QUESTION)
                .map(Entry::id)
                .toList();
        var workshops = visit.services().uses().of(questions);
        var reasons = why
                ? visit.index()
                        .why(request, hits.stream().map(SearchResult.Hit::entry).toList())
                : List.<List<MatchReason>>of();
        var like = LikeMine.of(visit.library(), request.mine().slug());
        var views = new ArrayList<HitView>();
        for (int i = 0; i < hits.size(); i++) {
            var id = hits.get(i).entry().id();
            if (leadsWhereAnEarlierOneDoes(hits, i)) continue;
            var sentences = why ? sentences(visit, reasons.get(i)) : List.<String>of();
            var entry = hits.get(i).entry();
            var near = like.map(mine -> near(visit, mine, entry)).orElse("");
            views.add(of(
                    visit, request, hits.get(i), workshops.getOrDefault(id, 0), also(visit, hits, i), near, sentences));
        }
        return views;
    }

    private static boolean leadsWhereAnEarlierOneDoes(List<SearchResult.Hit> hits, int i) {
        var address = hits.get(i).entry().leadsTo();
        return address.isPresent()
                && hits.subList(0, i).stream()
                        .anyMatch(hit -> hit.entry().leadsTo().equals(address));
    }

    /// A source by its kind, a link by the document that names it.
    private static List<Link> also(PageRequest visit, List<SearchResult.Hit> hits, int i) {
        var address = hits.get(i).entry().leadsTo();
        if (address.isEmpty()) return List.of();
        return hits.subList(i + 1, hits.size()).stream()
                .map(SearchResult.Hit::entry)
                .filter(entry -> entry.leadsTo().equals(address))
                .map(entry -> new Link(
                        entry.kind() == Kind.SOURCE
                                ? visit.names().kind(Kind.SOURCE)
                                : visit.library().home(entry).title(),
                        visit.href(entry)))
                .toList();
    }

    private static List<String> sentences(PageRequest visit, List<MatchReason> reasons) {
        return reasons.stream()
                .map(reason -> visit.words().get("why." + reason.through(), reason.typed(), reason.found()))
                .distinct()
                .toList();
    }

    private static HitView of(
            PageRequest visit,
            SearchRequest request,
            SearchResult.Hit hit,
            int workshops,
            List<Link> also,
            String near,
            List<String> why) {
        return new HitView(
                Card.of(visit, hit.entry()),
                Highlights.of(hit.title()),
                Highlights.of(hit.fragment()),
                theme(visit, hit),
                hit.used(),
                workshops,
                hit.entry().kind() == Kind.QUESTION ? hit.entry().id().within() : "",
                also,
                more(visit, request, hit),
                near,
                why);
    }

    private static String near(PageRequest visit, LikeMine mine, Entry entry) {
        var places = entry.labels().neighbourhoods();
        var name = visit.names().neighbourhood(mine.slug());
        if (places.contains(mine.slug())) return visit.words().get("near.mine", name);
        return places.stream().anyMatch(mine.slugs()::contains) ? visit.words().get("near.like", name) : "";
    }

    private static Link theme(PageRequest visit, SearchResult.Hit hit) {
        return hit.entry()
                .labels()
                .mainTheme()
                .map(path -> new Link(visit.names().theme(path), visit.way("/themas/" + path)))
                .orElse(new Link("", ""));
    }

    private static Link more(PageRequest visit, SearchRequest request, SearchResult.Hit hit) {
        if (hit.more().isEmpty()) return new Link("", "");
        var counts = hit.more().stream()
                .map(more -> visit.names().count(more.kind(), more.count()))
                .toList();
        var home = hit.entry().documentId();
        var kind = home.kind().orElse(Kind.ARTICLE);
        var open = request.plus(Facet.DOCUMENT, home.value());
        return new Link(
                visit.words()
                        .get(
                                "hit.more",
                                visit.names().and(counts),
                                visit.words().get("this." + kind)),
                visit.href("/zoeken") + "?" + open.toQuery());
    }
}
