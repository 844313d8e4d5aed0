package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;

/// What the words of a report say about it: when, where, how many. Only what the library knows is recognised.
///
/// @param text all words of the report, each paragraph on a line of its own
record Facts(Library library, String text) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b\\d{1,2}\\h+(?:" + EventDate.MONTH + ")\\h+\\d{4}\\b");
    private static final Pattern IN_DIGITS =
            Pattern.compile("\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})\\b");

    /// A number in one line with who they are; never a year.
    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)\\b(?!(?:19|20)\\d\\d\\b)(\\d{1,4})\\h+(?:\\p{L}+\\h+){0,2}?(?:mensen|deelnemers|aanwezigen|bezoekers|personen|bewoners)\\b"
                    + "|\\bdeelnemers:?\\h+(\\d{1,4})\\b");

    private static final int THEMES_SUGGESTED = 3;

    /// Every day that is named, in the order of the text.
    List<EventDate> dates() {
        var dates = new LinkedHashSet<EventDate>();
        for (var shape : List.of(WRITTEN, IN_DIGITS)) {
            shape.matcher(text)
                    .results()
                    .forEach(day -> EventDate.parse(day.group()).ifPresent(dates::add));
        }
        return List.copyOf(dates);
    }

    /// How many took part, and the words that say so.
    Optional<Map.Entry<Integer, String>> participants() {
        var people = PEOPLE.matcher(text);
        if (!people.find()) return Optional.empty();
        var number = Integer.parseInt(people.group(1) == null ? people.group(2) : people.group(1));
        return Optional.of(Map.entry(number, people.group()));
    }

    Optional<String> programme() {
        return library.documents(Kind.PROGRAMME).stream()
                .filter(programme -> says(programme.title()))
                .map(programme -> programme.id().slug())
                .findFirst();
    }

    /// @return id of the kind of meeting that is named
    Optional<String> meeting() {
        return library.taxonomy().list(ListName.MEETINGS).stream()
                .filter(this::says)
                .map(Choice::id)
                .findFirst();
    }

    SortedSet<String> neighbourhoods() {
        return library.documents(Kind.NEIGHBOURHOOD).stream()
                .filter(place -> says(place.title().replaceFirst("\\s*[,(].*", "")))
                .map(place -> place.id().slug())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those that the neighbourhoods do not stand in already.
    SortedSet<String> municipalities(Set<String> neighbourhoods) {
        var known = neighbourhoods.stream()
                .flatMap(slug -> library.municipalityOf(slug).stream())
                .collect(Collectors.toSet());
        return library.taxonomy().list(ListName.MUNICIPALITIES).stream()
                .filter(place -> place.successor().isEmpty() && says(place))
                .map(place -> Slug.of(place.label()))
                .filter(slug -> !known.contains(slug))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The themes that are named most, to choose from.
    List<String> themes() {
        record Named(String theme, long times) {}
        return library.taxonomy()
                .allThemes()
                .map(theme -> new Named(theme.leaf(), times(theme)))
                .filter(named -> named.times() > 0)
                .sorted((one, other) -> Long.compare(other.times(), one.times()))
                .limit(THEMES_SUGGESTED)
                .map(Named::theme)
                .toList();
    }

    private long times(Theme theme) {
        return Stream.concat(Stream.of(theme.label()), theme.alternatives().stream())
                .distinct()
                .mapToLong(name -> whole(name).matcher(text).results().count())
                .sum();
    }

    private boolean says(Choice choice) {
        var names = new ArrayList<>(choice.alternatives());
        names.add(choice.label());
        return names.stream().anyMatch(this::says);
    }

    private boolean says(String name) {
        return name.length() > 2 && whole(name).matcher(text).find();
    }

    private static Pattern whole(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
