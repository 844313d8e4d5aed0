package nl.kennisatelier.web.reader.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.find.FacetView.Option;

/// The groups of filters beside the results: the values of what the words alone find, and what is ticked. They stand in
/// the order of that too, so that the useful ones come first, and none jumps away under the pointer when a filter is
/// chosen. Beside nothing stand only the ways to something.
final class Facets {

    /// Values that show without unfolding.
    private static final int FIRST = 6;

    /// From this many on, a field to find one.
    private static final int FIND_FROM = 12;

    /// All but those that have a tree, and the one that nobody ticks.
    private static final Set<Facet> FLAT =
            EnumSet.complementOf(EnumSet.of(Facet.THEME, Facet.MUNICIPALITY, Facet.NEIGHBOURHOOD, Facet.DOCUMENT));

    private static final Map<String, Facet> BY_PARAMETER =
            Stream.of(Facet.values()).collect(Collectors.toMap(facet -> facet.parameter, facet -> facet));

    private final PageRequest visit;
    private final SearchResult result;

    /// The counts of the same words without any filter.
    private final Map<Facet, Map<String, Long>> unfiltered;

    private Facets(PageRequest visit, SearchResult result) {
        this.visit = visit;
        this.result = result;
        this.unfiltered = result.unfiltered();
    }

    static List<FacetView> of(PageRequest visit, SearchResult result) {
        var facets = new Facets(visit, result);
        var views = new ArrayList<FacetView>();
        views.add(facets.view(
                Facet.THEME, facets.themes(visit.library().taxonomy().themes())));
        views.add(facets.view(Facet.MUNICIPALITY, facets.places()));
        views.addAll(facets.like());
        FLAT.forEach(facet -> views.add(facets.view(facet, facets.flat(facet))));
        return views.stream().filter(view -> !view.first().isEmpty()).toList();
    }

    private FacetView view(Facet facet, List<Option> options) {
        var scaled = scale(options);
        int cut = scaled.size() <= FIRST + 2 ? scaled.size() : FIRST;
        var rest = scaled.subList(cut, scaled.size());
        int chosen = scaled.stream().mapToInt(Option::tickedCount).sum();
        var label = visit.words().get(facet == Facet.MUNICIPALITY ? "facet.place" : "facet." + facet);
        boolean open = chosen > 0 || facet == Facet.THEME || facet == Facet.MUNICIPALITY || facet == Facet.KIND;
        var find = scaled.size() < FIND_FROM ? "" : visit.words().get("facet.find." + facet);
        return new FacetView(
                facet.parameter,
                label,
                chosen,
                open,
                scaled.subList(0, cut),
                rest,
                rest.stream().anyMatch(Option::anyTicked),
                find);
    }

    private List<Option> themes(List<Theme> themes) {
        return themes.stream()
                .map(theme -> option(Facet.THEME, theme.path(), themes(theme.children())))
                .filter(this::isOffered)
                .sorted(usefulFirst())
                .toList();
    }

    /// Municipalities, each with its neighbourhoods; a neighbourhood of no municipality stands among them.
    private List<Option> places() {
        var inside = new LinkedHashMap<String, List<Option>>();
        var alone = new ArrayList<Option>();
        for (var slug : values(Facet.NEIGHBOURHOOD)) {
            var option = option(Facet.NEIGHBOURHOOD, slug, List.of());
            if (!isOffered(option)) continue;
            visit.names()
                    .municipalityOf(slug)
                    .ifPresentOrElse(
                            town -> inside.computeIfAbsent(
                                            visit.library().moved().municipality(town), _ -> new ArrayList<>())
                                    .add(option),
                            () -> alone.add(option));
        }
        var towns = new HashSet<>(values(Facet.MUNICIPALITY));
        towns.addAll(inside.keySet());
        var grouped = towns.stream()
                .map(town -> option(
                        Facet.MUNICIPALITY,
                        town,
                        inside.getOrDefault(town, List.of()).stream()
                                .sorted(usefulFirst())
                                .toList()))
                .filter(this::isOffered);
        return Stream.concat(grouped, alone.stream()).sorted(usefulFirst()).toList();
    }

    /// Whether only neighbourhoods like that of the visitor are looked in.
    private List<FacetView> like() {
        var mine = result.request().mine();
        var only = result.request().withMine(new SearchRequest.Mine(mine.slug(), true));
        if (mine.isNone()) return List.of();
        long count = visit.index().search(only.withSize(1)).total();
        if (count == 0 && !mine.onlyLike()) return List.of();
        var option = new Option(
                SearchRequest.Mine.ONLY_LIKE,
                "1",
                visit.words().get("like.only"),
                count,
                100,
                mine.onlyLike(),
                List.of());
        int chosen = option.tickedCount();
        return List.of(new FacetView(
                option.parameter(), visit.words().get("mine"), chosen, true, List.of(option), List.of(), false, ""));
    }

    private List<Option> flat(Facet facet) {
        var order = facet == Facet.YEAR ? Comparator.comparing(Option::value).reversed() : usefulFirst();
        return values(facet).stream()
                .map(value -> option(facet, value, List.of()))
                .filter(this::isOffered)
                .sorted(order)
                .toList();
    }

    /// What occurs anywhere in the library, and what is ticked.
    private List<String> values(Facet facet) {
        var values = new HashSet<>(
                visit.overview().all().facets().getOrDefault(facet, Map.of()).keySet());
        values.addAll(result.request().chosen(facet));
        return values.stream().sorted().toList();
    }

    private boolean isOffered(Option option) {
        if (isOfBefore(option)) return option.anyTicked();
        long found = result.total() == 0 ? option.count() : unfiltered(facetOf(option), option.value());
        return found > 0 || option.anyTicked();
    }

    /// Another took over, and that one finds the same.
    private boolean isOfBefore(Option option) {
        var moved = visit.library().moved();
        return switch (facetOf(option)) {
            case MUNICIPALITY -> moved.municipalities().containsKey(option.value());
            case PROGRAMME -> moved.programmes().containsKey(option.value());
            case THEME, NEIGHBOURHOOD, KIND, YEAR, ROLE, APPROACH, MATURITY, WORKED -> false;
            case STAGE, NATURE, ADDRESSEE, CHALLENGE, PATH, DOCUMENT -> false;
        };
    }

    private Option option(Facet facet, String value, List<Option> children) {
        return new Option(
                facet.parameter,
                value,
                visit.overview().label(visit.names(), facet, value),
                result.count(facet, value),
                0,
                isTicked(facet, value),
                children);
    }

    private static List<Option> scale(List<Option> options) {
        long max = options.stream().mapToLong(Option::count).max().orElse(0);
        return options.stream().map(option -> scale(option, Math.max(1, max))).toList();
    }

    private static Option scale(Option option, long max) {
        int share = option.count() == 0 ? 0 : (int) Math.clamp(option.count() * 100 / max, 2, 100);
        var children =
                option.children().stream().map(child -> scale(child, max)).toList();
        return new Option(
                option.parameter(), option.value(), option.label(), option.count(), share, option.ticked(), children);
    }

    private Comparator<Option> usefulFirst() {
        return Comparator.<Option>comparingLong(option -> -unfiltered(facetOf(option), option.value()))
                .thenComparing(option -> -total(facetOf(option), option.value()))
                .thenComparing(Option::label);
    }

    private static Facet facetOf(Option option) {
        return BY_PARAMETER.get(option.parameter());
    }

    private long unfiltered(Facet facet, String value) {
        return unfiltered.get(facet).getOrDefault(value, 0L);
    }

    private long total(Facet facet, String value) {
        return visit.overview().all().count(facet, value);
    }

    private boolean isTicked(Facet facet, String value) {
        return result.request().isChosen(facet, value);
    }
}
