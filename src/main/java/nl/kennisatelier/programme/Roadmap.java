package nl.kennisatelier.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;

/// What there is on each path of the Roadmap Next Economy. The sources name the fourth path in two ways: those two are
/// one row, and each stays findable by itself.
public record Roadmap(List<Path> paths) {

    /// Of the edition of 2016, and of the website that came later.
    private static final List<String> FOURTH = List.of("entrepreneurial-region", "next-education");

    /// @param ids in the list of paths; two for the one that has two names
    /// @param lessons not those of the examples, which stand apart
    /// @param pilots places of programmes that any of these are of
    public record Path(List<String> ids, int lessons, int examples, int proposals, int pilots) {

        public boolean isEmpty() {
            return lessons + examples + proposals == 0;
        }
    }

    public Roadmap {
        paths = List.copyOf(paths);
    }

    /// Of all that readers find, with the pilots of all programmes. It costs a walk through the library: work it out
    /// once for each edition.
    public static Roadmap of(Library library) {
        var pilots = library.documents(Kind.PROGRAMME).stream()
                .filter(programme -> programme.status().isFound())
                .map(programme -> Pilots.of(library, programme))
                .toList();
        return new Count(library, pilots).of(entries(library));
    }

    /// @param counted of those that [#entries] gives
    static Roadmap of(Pilots pilots, Stream<Entry> counted) {
        return new Count(pilots.library(), List.of(pilots)).of(counted);
    }

    private static List<List<String>> rows(Library library) {
        var ids =
                library.taxonomy().list(ListName.PATHS).stream().map(Choice::id).toList();
        var rows = new ArrayList<List<String>>();
        for (var id : ids) {
            if (!FOURTH.contains(id)) rows.add(List.of(id));
            else if (rows.stream().noneMatch(row -> FOURTH.containsAll(row))) {
                rows.add(FOURTH.stream().filter(ids::contains).toList());
            }
        }
        return rows;
    }

    private record Count(Library library, List<Pilots> pilots) {

        Roadmap of(Stream<Entry> counted) {
            var rows = rows(library).stream().map(Row::new).toList();
            var byThemes = new HashMap<Set<String>, List<Row>>(); // Many texts are about the same.
            counted.forEach(entry -> {
                var on = byThemes.computeIfAbsent(entry.labels().themes(), _ -> on(rows, pathsOf(library, entry)));
                if (!on.isEmpty()) places(entry).forEach(places -> on.forEach(row -> row.places.addAll(places)));
                on.forEach(row -> row.add(entry));
            });
            return new Roadmap(rows.stream().map(Row::path).toList());
        }

        private static List<Row> on(List<Row> rows, Set<String> paths) {
            return rows.stream()
                    .filter(row -> row.ids.stream().anyMatch(paths::contains))
                    .toList();
        }

        private Stream<List<Pilots.Pilot>> places(Entry entry) {
            return pilots.stream().map(some -> some.of(entry));
        }
    }

    private record Row(List<String> ids, int[] counts, Set<Pilots.Pilot> places) {

        Row(List<String> ids) {
            this(ids, new int[3], new HashSet<>());
        }

        void add(Entry entry) {
            counts[column(entry.kind())]++;
        }

        /// A place may take part in more programmes than one.
        Path path() {
            long pilots = places.stream()
                    .map(pilot -> Map.entry(pilot.neighbourhood(), pilot.municipalityNow()))
                    .distinct()
                    .count();
            return new Path(ids, counts[0], counts[1], counts[2], (int) pilots);
        }
    }

    private static int column(Kind kind) {
        return switch (kind) {
            case EXAMPLE -> 1;
            case PROPOSAL -> 2;
            case REPORT, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> 0;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL -> 0;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> 0;
        };
    }

    /// The lessons and the proposals that readers find, by path and place.
    static Stream<Entry> entries(Library library) {
        return library.documents().stream()
                .filter(document -> document.status().isFound())
                .flatMap(library::entries)
                .filter(entry -> entry.kind().isLesson() || entry.kind() == Kind.PROPOSAL);
    }

    /// The paths that an entry is on: those of its themes.
    public static Set<String> pathsOf(Library library, Entry entry) {
        return ofThemes(library, entry, Theme::paths);
    }

    /// The challenges that an entry is part of: those of its themes, and those that a proposal names.
    public static Set<String> challengesOf(Library library, Entry entry) {
        var challenges = ofThemes(library, entry, Theme::challenges);
        if (entry instanceof Document document && document.details() instanceof Details.Proposal proposal) {
            challenges.addAll(proposal.challenges());
        }
        return challenges;
    }

    private static Set<String> ofThemes(Library library, Entry entry, Function<Theme, List<String>> ids) {
        var all = new HashSet<String>();
        for (var path : entry.labels().themes()) {
            library.taxonomy().theme(path).map(ids).ifPresent(all::addAll);
        }
        return all;
    }

    /// On how many paths there is anything.
    public int covered() {
        return (int) paths.stream()
                .filter(path -> path.lessons() + path.examples() > 0)
                .count();
    }
}
