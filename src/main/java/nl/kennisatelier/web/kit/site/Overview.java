package nl.kennisatelier.web.kit.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Once;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.programme.Chronicle;
import nl.kennisatelier.programme.Dashboard;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.Quarter;
import nl.kennisatelier.programme.QuarterPicture;
import nl.kennisatelier.programme.Roadmap;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;

/// The numbers of the whole library, each counted once for each edition, when a page first asks: every number on a page
/// is what a click on it finds.
public final class Overview {

    /// The question whose answer is every lesson.
    public static final SearchRequest LESSONS = SearchRequest.ALL.with(
            Facet.KIND,
            Arrays.stream(Kind.values())
                    .filter(Kind::isLesson)
                    .map(kind -> kind.word)
                    .collect(Collectors.toCollection(TreeSet::new)));

    private final Library library;
    private final Supplier<SearchResult> all;
    private final Supplier<SearchResult> lessons;
    private final Supplier<Map<String, Map<String, Long>>> byTheme;
    private final Supplier<Roadmap> roadmap;
    private final Map<Label, String> labels = new ConcurrentHashMap<>();
    private final Map<Day, Optional<Dashboard>> dashboards = new ConcurrentHashMap<>();
    private final Map<EntryId, Chronicle> chronicles = new ConcurrentHashMap<>();
    private final Map<Period, QuarterPicture> pictures = new ConcurrentHashMap<>();

    /// What a value of a facet is called in a language.
    private record Label(String language, Facet facet, String value) {}

    /// Of so many quarters; who walks through all of them does not fill the memory.
    private static final int PICTURES_MAX = 16;

    /// A quarter of a programme, and whether it is not over yet.
    private record Period(EntryId programme, Quarter quarter, boolean isRunning) {}

    /// A programme on a day.
    private record Day(EntryId programme, LocalDate today) {}

    /// What pages ask of the index each time they are shown: see [#found].
    private static final int FOUND_MAX = 128;

    private final SearchIndex index;
    private final Map<Asked, SearchResult> found = new ConcurrentHashMap<>();
    private final Map<Asked, List<Entry>> near = new ConcurrentHashMap<>();

    /// A question, or a text, on a day: what is new differs by the day.
    private record Asked(Object what, LocalDate today) {}

    private Overview(Library library, SearchIndex index) {
        this.library = library;
        this.index = index;
        this.all = Once.of(() -> index.search(SearchRequest.ALL.withSize(1)));
        this.lessons = Once.of(() -> index.search(LESSONS.withSize(1)));
        this.byTheme = Once.of(() -> byTheme(library, index));
        this.roadmap = Once.of(() -> Roadmap.of(library));
    }

    public static Overview of(Library library, SearchIndex index) {
        return new Overview(library, index);
    }

    private static Map<String, Map<String, Long>> byTheme(Library library, SearchIndex index) {
        var byTheme = new HashMap<String, Map<String, Long>>();
        for (var theme : library.taxonomy().themes()) {
            var found = index.search(LESSONS.plus(Facet.THEME, theme.path()).withSize(1));
            byTheme.put(theme.path(), found.facets().getOrDefault(Facet.NEIGHBOURHOOD, Map.of()));
        }
        return byTheme;
    }

    /// The library that is counted.
    public Library library() {
        return library;
    }

    /// Every entry.
    public SearchResult all() {
        return all.get();
    }

    /// Every entry that is a lesson.
    public SearchResult lessons() {
        return lessons.get();
    }

    /// What a value is called. A page shows a hundred of them, each with a search through the lists behind it, so they
    /// are remembered: only those that occur, for what a stranger ticks may be anything.
    ///
    /// @param names of the library that is counted
    public String label(DisplayNames names, Facet facet, String value) {
        if (names.library() != library || all().count(facet, value) == 0) return names.value(facet, value);
        return labels.computeIfAbsent(
                new Label(names.words().language(), facet, value), _ -> names.value(facet, value));
    }

    /// How a programme stands, worked out once a day for each edition; a preview of another library works it out each
    /// time.
    public Optional<Dashboard> dashboard(Library shown, Document programme, LocalDate today) {
        if (shown != library) return Dashboard.of(shown, programme, today);
        var day = new Day(programme.id(), today);
        return dashboards.computeIfAbsent(day, _ -> Dashboard.of(library, programme, today));
    }

    /// Works out how all programmes stand, one after another.
    ///
    /// @param isWanted whether anybody will still ask
    void prepare(LocalDate today, BooleanSupplier isWanted) {
        library.documents(Kind.PROGRAMME).stream()
                .filter(programme -> programme.status().isFound())
                .takeWhile(_ -> isWanted.getAsBoolean())
                .forEach(programme -> dashboard(library, programme, today));
    }

    /// What there is on each path of the roadmap, worked out once for each edition; for a preview of another library
    /// each time.
    public Roadmap roadmap(Library shown) {
        return shown == library ? roadmap.get() : Roadmap.of(shown);
    }

    /// What happened in a programme, worked out once for each edition; of another library each time.
    public Chronicle chronicle(Library shown, Document programme, ArrivalDays arrivals) {
        if (shown != library) return Chronicle.of(Pilots.of(shown, programme), arrivals);
        return chronicles.computeIfAbsent(programme.id(), _ -> Chronicle.of(Pilots.of(library, programme), arrivals));
    }

    /// What came of a programme in a quarter, worked out once for each edition; of another library each time.
    public QuarterPicture quarter(
            Library shown,
            Document programme,
            ArrivalDays arrivals,
            Quarter quarter,
            boolean isRunning,
            Optional<LocalDate> changed) {
        var chronicle = chronicle(shown, programme, arrivals);
        if (shown != library) return QuarterPicture.of(chronicle, quarter, isRunning, changed);
        if (pictures.size() >= PICTURES_MAX) pictures.clear();
        return pictures.computeIfAbsent(
                new Period(programme.id(), quarter, isRunning),
                _ -> QuarterPicture.of(chronicle, quarter, isRunning, changed));
    }

    /// What a search finds that stands on a page of its own accord, looked for once a day for each edition.
    public SearchResult found(SearchRequest request, LocalDate today) {
        if (found.size() >= FOUND_MAX) found.clear();
        return found.computeIfAbsent(new Asked(request, today), _ -> index.search(request));
    }

    /// What is near a text, the same way.
    public List<Entry> near(Entry entry, int count, LocalDate today) {
        if (near.size() >= FOUND_MAX) near.clear();
        return near.computeIfAbsent(new Asked(Map.entry(entry.id(), count), today), _ -> index.related(entry, count));
    }

    /// How many entries of this kind can be found.
    public long count(Kind kind) {
        return all().count(Facet.KIND, kind.word);
    }

    public long lessons(Facet facet, String value) {
        return lessons().count(facet, value);
    }

    public long lessons(String theme, String neighbourhood) {
        return byTheme.get().getOrDefault(theme, Map.of()).getOrDefault(neighbourhood, 0L);
    }

    /// The themes with the most lessons first.
    public List<Theme> byLessons(List<Theme> themes) {
        return themes.stream()
                .sorted((a, b) -> Long.compare(lessons(Facet.THEME, b.path()), lessons(Facet.THEME, a.path())))
                .toList();
    }
}
