package nl.kennisatelier.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.Theme;

/// The part of what circulates that somebody looks at: of a theme, a place, a programme. A scope and its address
/// are two spellings of one thing. Lenient: what is unknown finds nothing, and what is empty or no name of
/// anything asks nothing.
///
/// @param chosen no empty values
public record Scope(Map<By, String> chosen) {

    public static final Scope ALL = new Scope(Map.of());

    /// In characters; what is longer is no name of anything.
    private static final int VALUE_LENGTH_MAX = 200;

    /// What can be a name of anything; the same as a search takes.
    private static final Pattern VALUE = Pattern.compile("[a-z0-9]+(?:[/-]+[a-z0-9]+)*");

    /// By what; the order is that on the page.
    public enum By {
        /// A path in the theme tree, with all below it.
        THEME("thema"),
        NEIGHBOURHOOD("wijk"),
        /// Named itself, or by one of its neighbourhoods.
        MUNICIPALITY("gemeente"),
        PROGRAMME("programma"),
        /// Id in the list of meetings.
        MEETING("bijeenkomst");

        /// In addresses: `thema=energie-en-warmte`.
        public final String word;

        By(String word) {
            this.word = word;
        }

        /// The values by which this finds an entry.
        public Set<String> of(Library library, Entry entry) {
            var labels = entry.labels();
            return switch (this) {
                case THEME -> themes(labels.themes());
                case NEIGHBOURHOOD -> Neighbourhoods.of(entry, library);
                case MUNICIPALITY -> library.municipalitiesOf(entry);
                case PROGRAMME -> library.programmesOf(entry);
                case MEETING -> meeting(entry);
            };
        }

        /// What a value means today: one of before means what took over from it, and texts of then are found by that.
        String now(Library library, String value) {
            return switch (this) {
                case MUNICIPALITY -> library.moved().municipality(value);
                case PROGRAMME -> library.moved().programme(value);
                case THEME, NEIGHBOURHOOD, MEETING -> value;
            };
        }

        private static Set<String> meeting(Entry entry) {
            if (!(entry instanceof Document document && document.details() instanceof Details.Event event)) {
                return Set.of();
            }
            return event.meeting().isEmpty() ? Set.of() : Set.of(event.meeting());
        }

        /// `a/b` and `a` for `a/b`.
        private static Set<String> themes(Set<String> paths) {
            var all = new TreeSet<String>();
            for (var path : paths) {
                for (int slash = path.length(); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                    all.add(path.substring(0, slash));
                }
            }
            return all;
        }
    }

    public Scope {
        var copy = new EnumMap<By, String>(By.class);
        chosen.forEach((by, value) -> {
            if (isName(value)) copy.put(by, value.strip());
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    private static boolean isName(String value) {
        return !value.isBlank()
                && value.length() <= VALUE_LENGTH_MAX
                && VALUE.matcher(value.strip()).matches();
    }

    public static Scope parse(Map<String, List<String>> query) {
        var chosen = new EnumMap<By, String>(By.class);
        for (var by : By.values()) {
            query.getOrDefault(by.word, List.of()).stream().findFirst().ifPresent(value -> chosen.put(by, value));
        }
        return new Scope(chosen);
    }

    /// Of what [#toQuery] made.
    public static Scope ofQuery(String query) {
        var fields = new HashMap<String, List<String>>();
        for (var field : query.split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) fields.put(parts[0], List.of(URLDecoder.decode(parts[1], UTF_8)));
        }
        return parse(fields);
    }

    /// The same in the words of today, as far as a library has them: a theme may be called by its last id, or as it was
    /// before; what no text is about is dropped.
    public Scope in(Library library) {
        var meant = ALL;
        for (var by : By.values()) {
            var value = value(by);
            if (value.isEmpty()) continue;
            var today = by == By.THEME
                    ? library.taxonomy()
                            .theme(value)
                            .or(() -> library.taxonomy().formerly(value))
                    : Optional.<Theme>empty();
            var one = ALL.with(by, today.map(Theme::path).orElse(value));
            if (today.isPresent() || one.isOfSome(library)) meant = meant.with(by, one.value(by));
        }
        return meant;
    }

    /// Whether any text is in it that readers find, or any place or programme is that.
    private boolean isOfSome(Library library) {
        return isThere(library, Kind.NEIGHBOURHOOD, value(By.NEIGHBOURHOOD))
                || isThere(library, Kind.PROGRAMME, value(By.PROGRAMME))
                || library.documents().stream()
                        .anyMatch(document -> document.status().isFound() && lets(library, document));
    }

    private static boolean isThere(Library library, Kind kind, String slug) {
        return EntryId.parse(kind, slug).flatMap(library::document).isPresent();
    }

    /// The documents of a kind that are in it and that readers find, by path.
    public Stream<Document> found(Library library, Kind kind) {
        return library.documents(kind).stream()
                .filter(document -> document.status().isFound() && lets(library, document));
    }

    /// The one true spelling, without `?`; empty for all.
    public String toQuery() {
        return Arrays.stream(By.values())
                .filter(chosen::containsKey)
                .map(by ->
                        by.word + "=" + URLEncoder.encode(chosen.get(by), UTF_8).replace("%2F", "/"))
                .collect(Collectors.joining("&"));
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /// What was chosen, or empty.
    public String value(By by) {
        return chosen.getOrDefault(by, "");
    }

    /// @param value empty to choose nothing
    public Scope with(By by, String value) {
        var other = new EnumMap<By, String>(By.class);
        other.putAll(chosen);
        other.put(by, value);
        return new Scope(other);
    }

    public boolean lets(Library library, Document document) {
        return lets(library, List.of(document));
    }

    /// Whether of each choice at least one of these is.
    boolean lets(Library library, List<Entry> entries) {
        return chosen.entrySet().stream().allMatch(choice -> {
            var by = choice.getKey();
            var now = by.now(library, choice.getValue());
            return entries.stream().anyMatch(entry -> by.of(library, entry).contains(now));
        });
    }
}
