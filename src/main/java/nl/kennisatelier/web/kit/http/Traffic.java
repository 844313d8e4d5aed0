package nl.kennisatelier.web.kit.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import nl.kennisatelier.words.PhoneLanguage;

/// Counts what is answered, by groups of addresses: how often with which status, and how long it took. No address is
/// kept.
public final class Traffic {

    /// In milliseconds: the longest that counts in each heap of the histogram; the last heap has no end.
    public static final List<Long> BOUNDS = List.of(5L, 10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 10_000L);

    /// Hundreds of the status; the first is for who went away before there was one.
    public static final int CLASSES = 6;

    private static final int TOO_MANY = 429;

    /// Addresses that are alike for who looks after the site.
    public enum Group {
        PAGES,
        SEARCH,
        FILES,
        EDITORS,
        WORKSHOPS,
        /// Open for hours, and in no histogram.
        STREAMS,
        GIT,
        HEALTH;

        private static final Map<String, Group> OF_FIRST_STEP = Map.ofEntries(
                Map.entry("zoeken", SEARCH),
                Map.entry("zoeken.json", SEARCH),
                Map.entry("zoeken.csv", SEARCH),
                Map.entry("zoeken.atom", SEARCH),
                Map.entry("api", SEARCH),
                Map.entry("assets", FILES),
                Map.entry("static", FILES),
                Map.entry("redactie", EDITORS),
                Map.entry("voorbeeld", EDITORS),
                Map.entry("webhook", EDITORS),
                Map.entry("w", WORKSHOPS),
                Map.entry("d", WORKSHOPS),
                Map.entry("doe-mee", WORKSHOPS),
                Map.entry("workshop", WORKSHOPS),
                Map.entry("vragenset", WORKSHOPS),
                Map.entry("git", GIT),
                Map.entry("healthz", HEALTH));

        /// @param path as a stranger sent it
        static Group of(String path) {
            var steps = path.split("/", 4);
            int first = steps.length > 2 && PhoneLanguage.words().contains(steps[1]) ? 2 : 1;
            var group = steps.length > first ? OF_FIRST_STEP.getOrDefault(steps[first], PAGES) : PAGES;
            return group == WORKSHOPS && path.endsWith("/stroom") ? STREAMS : group;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Group, Row> rows = new EnumMap<>(Group.class);

    public Traffic() {
        for (var group : Group.values()) rows.put(group, new Row());
    }

    /// What is counted of one group.
    private record Row(
            LongAdder open, LongAdder limited, LongAdder nanos, List<LongAdder> answers, List<LongAdder> heaps) {

        Row() {
            this(new LongAdder(), new LongAdder(), new LongAdder(), adders(CLASSES), adders(BOUNDS.size() + 1));
        }

        private static List<LongAdder> adders(int count) {
            return Stream.generate(LongAdder::new).limit(count).toList();
        }
    }

    /// Somebody asks something.
    void began(Group group) {
        rows.get(group).open().increment();
    }

    /// @param nanos that it took
    void ended(Group group, int status, long nanos) {
        var row = rows.get(group);
        row.open().decrement();
        row.answers().get(status / 100 < CLASSES ? status / 100 : 0).increment();
        if (status == TOO_MANY) row.limited().increment();
        if (group == Group.STREAMS) return;
        row.nanos().add(nanos);
        row.heaps().get(heap(nanos / 1_000_000)).increment();
    }

    private static int heap(long millis) {
        int heap = 0;
        while (heap < BOUNDS.size() && millis > BOUNDS.get(heap)) heap++;
        return heap;
    }

    /// How many are being answered now.
    public long open(Group group) {
        return rows.get(group).open().sum();
    }

    /// How often a limit struck: so many were told to wait.
    public long limited(Group group) {
        return rows.get(group).limited().sum();
    }

    /// @param hundreds of the status, 1 to 5; 0 for who went away before there was one
    public long answers(Group group, int hundreds) {
        return rows.get(group).answers().get(hundreds).sum();
    }

    /// How many fell in each heap: those up to the first bound, up to the second, and so on.
    public List<Long> heaps(Group group) {
        return rows.get(group).heaps().stream().map(LongAdder::sum).toList();
    }

    /// In seconds, of all together.
    public double seconds(Group group) {
        return rows.get(group).nanos().sum() / 1e9;
    }
}
