package nl.kennisatelier.web.reader.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.Relaxation;
import nl.kennisatelier.search.Relaxation.Ease;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.Suggestion;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Where to go from a question without an answer. Each way was tried: its number is what its address gives, and a way
/// to nothing is not shown.
record WaysOut(PageRequest visit, Ways ways) {

    private static final int NEAREST_MAX = 9;

    /// Of the titles that begin with a word.
    private static final int BEGUN_MAX = 3;

    /// Ways with a word less; the richest first.
    private static final int FEWER_MAX = 3;

    private static final int WORD_LENGTH_MIN = 3;
    private static final String THEMES = "/themas/";
    private static final String TOWN = "/zoeken?gemeente=";

    /// A better spelling, one filter less, another reading of the words; all of these where no single one helps.
    List<Link> rescues(SearchResult result) {
        var links = new ArrayList<Link>();
        var request = result.request();
        manual(result).ifPresent(links::add);
        result.mended().ifPresent(words -> add(links, "zero.mended", request.withWords(words), words));
        if (request.mine().onlyLike()) {
            add(
                    links,
                    "zero.like",
                    request.withMine(new SearchRequest.Mine(request.mine().slug(), false)),
                    "");
        }
        result.rescues().forEach(rescue -> links.add(filter(request, rescue)));
        var relaxations = Relaxation.of(request);
        relaxations.stream()
                .filter(one -> one.ease() != Ease.FEWER && one.ease() != Ease.ALL)
                .forEach(one -> add(links, one));
        relaxations.stream()
                .filter(one -> one.ease() == Ease.FEWER)
                .map(one -> Map.entry(one, total(one.request())))
                .filter(one -> one.getValue() > 0)
                .sorted(Comparator.comparing(one -> -one.getValue()))
                .limit(FEWER_MAX)
                .forEach(one -> links.add(
                        link("zero.FEWER", one.getKey().request(), one.getKey().left(), one.getValue())));
        if (links.isEmpty() && request.isNarrowed()) add(links, "zero.all", request.withoutFilters(), "");
        if (links.isEmpty())
            relaxations.stream().filter(one -> one.ease() == Ease.ALL).forEach(one -> add(links, one));
        return links;
    }

    /// Why nothing can be found in neighbourhoods like that of the visitor; empty where they did not ask for those
    /// alone.
    String likeWhy(SearchRequest request) {
        var slug = request.mine().slug();
        if (!request.mine().onlyLike()) return "";
        var name = visit.names().neighbourhood(slug);
        return LikeMine.of(visit.library(), slug)
                .map(mine -> mine.like().isEmpty()
                        ? visit.words().get("like.why." + mine.known(), name, KeyFigures.PATH)
                        : visit.words().get("zero.like.none", name))
                .orElseGet(() -> visit.words().get("like.why.OTHER", name));
    }

    /// What the manual has on it, which is left out unless asked.
    private Optional<Link> manual(SearchResult result) {
        long total = result.count(Facet.KIND, Kind.MANUAL.word);
        var to = result.request().plus(Facet.KIND, Kind.MANUAL.word);
        return result.request().isOrdinary() && total > 0
                ? Optional.of(link("zero.manual", to, "", total))
                : Optional.empty();
    }

    private Link filter(SearchRequest request, SearchResult.Rescue rescue) {
        var facet = visit.words().get("facet." + rescue.facet());
        var name = visit.names().value(rescue.facet(), rescue.value());
        var to = request.minus(rescue.facet(), rescue.value());
        return new Link(visit.words().get("zero.filter", facet, name, rescue.total()), ways.to(to));
    }

    private void add(List<Link> links, Relaxation one) {
        add(links, "zero." + one.ease(), one.request(), one.left());
    }

    private void add(List<Link> links, String sentence, SearchRequest request, String words) {
        long total = total(request);
        if (total > 0) links.add(link(sentence, request, words, total));
    }

    private Link link(String sentence, SearchRequest request, String words, long total) {
        return new Link(visit.words().get(sentence, words, total), ways.to(request));
    }

    private long total(SearchRequest request) {
        return visit.index().search(request.withSize(1)).total();
    }

    /// Terms, themes, places and titles that the words come near to, and kinds that they name; nothing where they come
    /// near to none.
    List<Link> nearest(SearchResult result) {
        var everything = visit.overview().all();
        var links = new LinkedHashMap<String, Link>();
        Stream.concat(result.near().stream(), begun(result))
                .filter(near -> !isEmpty(everything, near))
                .limit(NEAREST_MAX)
                .forEach(near -> links.putIfAbsent(near.address(), near(near)));
        for (var kind : kinds(result)) links.putIfAbsent(kind.href(), kind);
        return List.copyOf(links.values());
    }

    /// What the words, or one of them, may become.
    private Stream<Suggestion> begun(SearchResult result) {
        return words(result).stream()
                .flatMap(words -> visit.index().suggest(words).stream().limit(BEGUN_MAX));
    }

    /// All of a kind, where the words name one.
    private List<Link> kinds(SearchResult result) {
        var links = new ArrayList<Link>();
        for (var named : result.named()) {
            var kind = named.facet() == Facet.KIND ? Kind.ofWord(named.value()) : Optional.<Kind>empty();
            if (kind.isEmpty()) continue;
            var all = SearchRequest.ALL.plus(Facet.KIND, named.value());
            add(links, "zero.kind", all, visit.names().kinds(kind.get()));
        }
        return links;
    }

    /// Together, in their better spelling, and each alone.
    private static List<String> words(SearchResult result) {
        var better = result.mended().orElse(result.request().words());
        var alone = Arrays.stream(better.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= WORD_LENGTH_MIN)
                .sorted(Comparator.comparing(word -> -word.length()));
        return Stream.concat(Stream.of(result.request().words(), better), alone)
                .distinct()
                .toList();
    }

    private static boolean isEmpty(SearchResult everything, Suggestion near) {
        var address = near.address();
        if (address.startsWith(TOWN))
            return everything.count(Facet.MUNICIPALITY, address.substring(TOWN.length())) == 0;
        return address.startsWith(THEMES) && everything.count(Facet.THEME, address.substring(THEMES.length())) == 0;
    }

    private Link near(Suggestion near) {
        return near.address().startsWith(THEMES)
                ? theme(near.address().substring(THEMES.length()), near.label())
                : new Link(near.label(), visit.href(near.address()));
    }

    /// Its lessons, or where there are none its page.
    private Link theme(String path, String label) {
        long lessons = visit.overview().lessons(Facet.THEME, path);
        return lessons == 0
                ? new Link(label, visit.href(THEMES + path))
                : link("zero.theme", Overview.LESSONS.plus(Facet.THEME, path), label, lessons);
    }
}
