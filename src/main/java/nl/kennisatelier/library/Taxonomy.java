package nl.kennisatelier.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The lists that editors choose from.
///
/// @param themes the roots of the theme tree
/// @param lists by [List names][ListName]
/// @param byName every theme by what editors may call it
/// @param towns every municipality by the slug of what people may call it
/// @param elsewhere slugs of the municipalities that there are, also where the list does not have them
public record Taxonomy(
        List<Theme> themes,
        Map<ListName, List<Choice>> lists,
        Map<String, Theme> byName,
        Map<String, Choice> towns,
        Set<String> elsewhere) {

    /// Before a name that is compared by its letters only; no id starts with it.
    private static final String SLUG = "~";

    /// What people write before the name of a municipality.
    private static final Pattern BEFORE_TOWN = Pattern.compile("(?iu)^\\s*gemeente[\\s_-]+");

    public static final Taxonomy EMPTY = new Taxonomy(List.of(), Map.of());

    /// The flat lists, by their key in `taxonomie/`.
    public enum ListName {
        APPROACHES("aanpakken"),
        ROLES("rollen"),
        PHASES("fasen"),
        MEETINGS("bijeenkomsten"),
        CHALLENGES("opgaven"),
        /// Of the Roadmap Next Economy.
        PATHS("rne_paden"),
        /// Who a signal goes to; the code is that in the register of ministries.
        ADDRESSEES("geadresseerden"),
        MUNICIPALITIES("gemeenten");

        public final String key;

        ListName(String key) {
            this.key = key;
        }
    }

    public Taxonomy {
        themes = List.copyOf(themes);
        lists = Map.copyOf(lists);
        byName = Map.copyOf(byName);
        towns = Map.copyOf(towns);
        elsewhere = Set.copyOf(elsewhere);
    }

    public Taxonomy(List<Theme> themes, Map<ListName, List<Choice>> lists) {
        this(themes, lists, Set.of());
    }

    public Taxonomy(List<Theme> themes, Map<ListName, List<Choice>> lists, Set<String> elsewhere) {
        this(themes, lists, byName(themes), towns(lists.getOrDefault(ListName.MUNICIPALITIES, List.of())), elsewhere);
    }

    /// An id or a path wins over a label, a label over another word, and all over a name of before; of two equal ones
    /// the first.
    private static Map<String, Theme> byName(List<Theme> roots) {
        var names = new HashMap<String, Theme>();
        var all = roots.stream().flatMap(Theme::branch).toList();
        for (var theme : all) {
            names.putIfAbsent(theme.leaf(), theme);
            names.putIfAbsent(theme.path(), theme);
        }
        for (var theme : all) {
            names.putIfAbsent(SLUG + Slug.of(theme.label()), theme);
            theme.alternatives().forEach(word -> names.putIfAbsent(SLUG + Slug.of(word), theme));
        }
        for (var theme : all) theme.former().forEach(name -> names.putIfAbsent(name, theme));
        return names;
    }

    /// An id wins over a name, and a name over another one.
    private static Map<String, Choice> towns(List<Choice> list) {
        var towns = new HashMap<String, Choice>();
        for (var town : list) towns.putIfAbsent(town.id(), town);
        for (var town : list) towns.putIfAbsent(Slug.of(town.label()), town);
        for (var town : list) {
            town.alternatives().forEach(name -> towns.putIfAbsent(Slug.of(name), town));
            if (!town.code().isEmpty()) towns.putIfAbsent(Slug.of(town.code()), town);
        }
        return towns;
    }

    public Stream<Theme> allThemes() {
        return themes.stream().flatMap(Theme::branch);
    }

    public Optional<Theme> theme(String path) {
        var named = byName.get(path); // By far the most, but the last id of another may be the same word.
        return named != null && named.path().equals(path)
                ? Optional.of(named)
                : allThemes().filter(theme -> theme.path().equals(path)).findFirst();
    }

    /// Finds a theme as editors write it: by its last id, its path, its label or another word for it.
    public Optional<Theme> themeCalled(String words) {
        var exact = Optional.ofNullable(byName.get(words));
        return exact.or(() -> Optional.ofNullable(byName.get(SLUG + Slug.of(words.replace('/', ' ')))));
    }

    /// The theme that was at this path before: it says so, it stands elsewhere in the tree, or the old id is among its
    /// words.
    public Optional<Theme> formerly(String path) {
        return themeCalled(path).or(() -> themeCalled(path.substring(path.lastIndexOf('/') + 1)));
    }

    public List<Choice> list(ListName name) {
        return lists.getOrDefault(name, List.of());
    }

    /// Whether there is a municipality of this slug; where nobody lists any, each may be one.
    public boolean isTown(String slug) {
        return list(ListName.MUNICIPALITIES).isEmpty()
                || municipality(slug).isPresent()
                || elsewhere.isEmpty()
                || elsewhere.contains(slug);
    }

    /// The municipality of this slug: its id, its code, or its name or another name for it in small letters with
    /// dashes.
    public Optional<Choice> municipality(String slug) {
        return Optional.ofNullable(towns.get(slug));
    }

    /// The slug of a municipality as people write it, with or without `gemeente` before it: the one that it goes by in
    /// the list; of one that is not there what its name gives.
    public String municipalityCalled(String written) {
        var slug = Slug.of(bareTown(written));
        return municipality(slug).map(Choice::id).orElse(slug);
    }

    /// The name alone: `Gouda` for `gemeente Gouda`.
    public static String bareTown(String written) {
        return BEFORE_TOWN.matcher(written).replaceFirst("").strip();
    }

    /// The municipalities that took over from this one, the nearest first; see [Succession].
    public List<String> after(String municipality) {
        return after(ListName.MUNICIPALITIES, municipality);
    }

    /// The same of any list.
    public List<String> after(ListName list, String name) {
        return Succession.after(
                name,
                id -> choice(list, id)
                        .map(Choice::successor)
                        .filter(later -> choice(list, later).isPresent()));
    }

    /// What a municipality is called for people; of one that is not in the list what its slug tells.
    public String municipalityName(String slug, String language) {
        return municipality(slug).map(choice -> choice.label(language)).orElseGet(() -> PlaceName.of(slug));
    }

    public Optional<Choice> choice(ListName name, String id) {
        return list(name).stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /// Every group of words that mean the same: the label first. Of a theme with others below it, an approach and
    /// a role the words are too wide apart for that: they only lead to that value.
    public List<List<String>> synonyms() {
        return allThemes()
                .filter(theme -> theme.children().isEmpty())
                .map(theme -> group(theme.label(), theme.alternatives()))
                .filter(group -> group.size() > 1)
                .toList();
    }

    private static List<String> group(String label, List<String> alternatives) {
        return Stream.concat(Stream.of(label), alternatives.stream()).toList();
    }
}
