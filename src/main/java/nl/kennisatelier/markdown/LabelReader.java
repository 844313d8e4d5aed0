package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.library.Wanted;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// Themes, places, roles and the like: of a whole document, and what a passage has of its own.
final class LabelReader {

    private final Taxonomy taxonomy;
    private final List<Problem> problems;
    private final List<Wanted> wanted = new ArrayList<>();

    LabelReader(Taxonomy taxonomy, List<Problem> problems) {
        this.taxonomy = taxonomy;
        this.problems = problems;
    }

    /// The texts that these labels name.
    List<Wanted> wanted() {
        return wanted;
    }

    Labels of(Fields fields, Kind kind, String path, Optional<EventDate> date) {
        var themes = new LinkedHashSet<String>();
        var tags = new TreeSet<String>();
        for (var word : fields.words(Key.THEMES)) {
            addTheme(word.text(), new Location(path, word.line()), themes, tags);
        }
        for (var word : fields.words(Key.TAGS)) {
            addTag(word.text(), new Location(path, word.line()), kind, themes, tags);
        }
        var programme = fields.text(Key.PROGRAMME);
        if (!programme.isEmpty()) want(Kind.PROGRAMME, programme, new Location(path, fields.line(Key.PROGRAMME)));
        return new Labels(
                themes,
                fields.choices(Key.APPROACHES, taxonomy.list(ListName.APPROACHES)),
                fields.choices(Key.ROLES, taxonomy.list(ListName.ROLES)),
                fields.choices(Key.PHASES, taxonomy.list(ListName.PHASES)),
                kind == Kind.NEIGHBOURHOOD ? new TreeSet<>() : neighbourhoods(fields, path),
                municipalities(fields, path),
                tags,
                programme.isEmpty() ? Optional.empty() : Optional.of(Slug.of(programme)),
                date);
    }

    /// What a comment beside a passage says of it alone.
    Labels of(Marker marker, Location location) {
        if (marker.fields().isEmpty()) return Labels.NONE;
        var themes = new LinkedHashSet<String>();
        var tags = new TreeSet<String>();
        words(marker, "thema", "themas").forEach(word -> addTheme(word, location, themes, tags));
        return new Labels(
                themes,
                choices(marker, ListName.APPROACHES, location, "aanpak", "aanpakken"),
                choices(marker, ListName.ROLES, location, "rol", "rollen"),
                new TreeSet<>(),
                neighbourhoods(words(marker, "wijk", "wijken"), location),
                municipalities(words(marker, "gemeente", "gemeenten"), location),
                tags,
                Optional.empty(),
                Optional.empty());
    }

    /// A theme that does not exist would never be found, so it is an error. A folder without a theme tree has only
    /// tags.
    private void addTheme(String word, Location location, Set<String> themes, SortedSet<String> tags) {
        var theme = taxonomy.themeCalled(word);
        if (theme.isPresent()) {
            themes.add(theme.get().path());
        } else if (taxonomy.themes().isEmpty()) {
            tags.add(word);
        } else {
            problems.add(Problem.of(Problem.Kind.THEME_UNKNOWN, location, word, nearestTheme(word)));
        }
    }

    private void addTag(String word, Location location, Kind kind, Set<String> themes, SortedSet<String> tags) {
        var theme = taxonomy.themeCalled(word);
        theme.ifPresent(found -> themes.add(found.path()));
        if (theme.isPresent()) return;
        tags.add(word);
        if (kind != Kind.ARTICLE && !taxonomy.themes().isEmpty()) {
            problems.add(Problem.of(Problem.Kind.TAG_UNKNOWN, location, word, nearestTheme(word)));
        }
    }

    private String nearestTheme(String word) {
        return Nearest.to(word, taxonomy.allThemes().map(Theme::leaf).toList()).orElse("");
    }

    private SortedSet<String> neighbourhoods(Fields fields, String path) {
        var slugs = new TreeSet<String>();
        for (var word : fields.words(Key.NEIGHBOURHOODS)) {
            slugs.add(want(Kind.NEIGHBOURHOOD, word.text(), new Location(path, word.line())));
        }
        return slugs;
    }

    private SortedSet<String> neighbourhoods(List<String> words, Location location) {
        var slugs = new TreeSet<String>();
        for (var word : words) slugs.add(want(Kind.NEIGHBOURHOOD, word, location));
        return slugs;
    }

    /// The slug of a text that may not be there; who sees all texts tells.
    private String want(Kind kind, String written, Location location) {
        var slug = Slug.of(written);
        wanted.add(new Wanted(kind, slug, location));
        return slug;
    }

    private SortedSet<String> municipalities(Fields fields, String path) {
        var slugs = new TreeSet<String>();
        for (var word : fields.words(Key.MUNICIPALITIES)) {
            slugs.addAll(municipalities(List.of(word.text()), new Location(path, word.line())));
        }
        var own = fields.text(Key.MUNICIPALITY);
        if (!own.isEmpty()) slugs.add(taxonomy.municipalityCalled(own));
        return slugs;
    }

    private SortedSet<String> municipalities(List<String> words, Location location) {
        var slugs = new TreeSet<String>();
        for (var word : words) {
            var slug = taxonomy.municipalityCalled(word);
            slugs.add(slug);
            Towns.meant(slug, taxonomy)
                    .ifPresent(meant -> problems.add(
                            Problem.of(Problem.Kind.VALUE_UNKNOWN, location, Key.MUNICIPALITIES.word, word, meant)));
        }
        return slugs;
    }

    private SortedSet<String> choices(Marker marker, ListName name, Location location, String... keys) {
        var chosen = new TreeSet<String>();
        var known = taxonomy.list(name);
        for (var word : words(marker, keys)) {
            var one = FixedWord.chosen(word, known);
            if (known.isEmpty() || one.isPresent()) {
                chosen.add(Slug.of(one.orElse(word)));
            } else {
                var ids = known.stream().map(Choice::id).toList();
                var meant = Nearest.to(word, ids).orElse("");
                problems.add(Problem.of(Problem.Kind.VALUE_UNKNOWN, location, keys[0], word, meant));
            }
        }
        return chosen;
    }

    private static List<String> words(Marker marker, String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> Arrays.stream(marker.field(key).split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
