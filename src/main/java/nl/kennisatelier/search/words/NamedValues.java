package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.words.TermExpansion.TypedWord;

/// What words name besides what they say: municipalities by all their names, kinds of texts, approaches and
/// broad themes. Made once for each snapshot.
public final class NamedValues {

    /// Names nothing.
    public static final NamedValues NONE = new NamedValues(Map.of(), Map.of(), Map.of());

    private static final int LENGTH_MAX = 4;

    private final Map<List<String>, NamedValue> byStems;

    /// Places, by their very names: tegels are not Tegelen.
    private final Map<List<String>, NamedValue> places;

    /// Every theme, by all its names.
    private final Map<List<String>, Theme> themes;

    /// Some words of a question and what they name.
    record Named(int start, int end, NamedValue value) {

        boolean holds(int word) {
            return start <= word && word < end;
        }

        boolean isPlaceOrKind() {
            return value.facet() == Facet.MUNICIPALITY || value.facet() == Facet.KIND;
        }
    }

    private NamedValues(
            Map<List<String>, NamedValue> byStems,
            Map<List<String>, NamedValue> places,
            Map<List<String>, Theme> themes) {
        this.byStems = byStems;
        this.places = places;
        this.themes = themes;
    }

    /// The theme with this path.
    Optional<Theme> theme(String path) {
        return themes.values().stream()
                .filter(theme -> theme.path().equals(path))
                .findFirst();
    }

    /// The theme that is called so.
    Optional<Theme> theme(List<String> stems) {
        return Optional.ofNullable(themes.get(stems));
    }

    public static NamedValues of(Library library, TextAnalysis analysis) {
        var values = new NamedValues(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var place : library.taxonomy().list(ListName.MUNICIPALITIES)) {
            var today = library.moved().municipality(place.id());
            var value = new NamedValue(Facet.MUNICIPALITY, today);
            names(place).forEach(name -> values.places.putIfAbsent(analysis.words(name), value));
        }
        for (var kind : Kind.values()) {
            words(kind).forEach(word -> values.put(word, new NamedValue(Facet.KIND, kind.word), analysis));
        }
        for (var approach : library.taxonomy().list(ListName.APPROACHES)) {
            alternatives(approach)
                    .forEach(name -> values.put(name, new NamedValue(Facet.APPROACH, approach.id()), analysis));
        }
        for (var theme : library.taxonomy().allThemes().toList()) {
            Stream.concat(Stream.of(theme.label()), theme.alternatives().stream())
                    .forEach(name -> values.put(name, theme, analysis));
        }
        return values;
    }

    private void put(String name, Theme theme, TextAnalysis analysis) {
        themes.putIfAbsent(analysis.stems(name), theme);
        if (!theme.children().isEmpty()) put(name, new NamedValue(Facet.THEME, theme.path()), analysis);
    }

    private void put(String name, NamedValue value, TextAnalysis analysis) {
        var stems = analysis.stems(name);
        if (!stems.isEmpty() && stems.size() <= LENGTH_MAX) byStems.putIfAbsent(stems, value);
    }

    private static Stream<String> alternatives(Choice choice) {
        return Stream.concat(Stream.of(choice.label()), choice.alternatives().stream());
    }

    /// Its own, and those that it has in the list of places.
    private static Set<String> names(Choice place) {
        var names = new LinkedHashSet<>(alternatives(place).toList());
        for (var group : RelatedWords.places()) {
            if (group.words().contains(place.label())) names.addAll(group.words());
        }
        return names;
    }

    /// What people call a kind of text when they ask for it; nothing for kinds whose name says what a text is about.
    private static List<String> words(Kind kind) {
        return switch (kind) {
            case TIP -> List.of("tip");
            case QUESTION -> List.of("vraag");
            case EXAMPLE -> List.of("voorbeeld", "praktijkvoorbeeld", "praktijkvoorbeelden", "example");
            case REPORT -> List.of("verslag", "report");
            case TERM -> List.of("begrip", "betekenis", "definitie");
            case QUESTION_SET -> List.of("vragenset");
            case RISK -> List.of("risico");
            case OPPORTUNITY -> List.of("kans");
            case INSIGHT -> List.of("inzicht");
            case SOURCE -> List.of("bron");
            case KNOWLEDGE_QUESTION -> List.of("kennisvraag");
            case SIGNAL -> List.of("signaal");
            case PROPOSAL -> List.of("voorstel");
            case NEIGHBOURHOOD, PROGRAMME, MANUAL, REUSE, EVENT, ARTICLE, ACTION, LINK -> List.of();
        };
    }

    /// The longest names first come, where they overlap.
    List<Named> in(List<TypedWord> words) {
        var named = new ArrayList<Named>();
        for (int start = 0; start < words.size(); ) {
            int next = start + 1;
            for (int end = Math.min(words.size(), start + LENGTH_MAX); end > start; end--) {
                var value = named(words.subList(start, end));
                if (value.isEmpty()) continue;
                named.add(new Named(start, end, value.get()));
                next = end;
                break;
            }
            start = next;
        }
        asked(words).forEach(named::add);
        return named;
    }

    private Optional<NamedValue> named(List<TypedWord> words) {
        boolean isWord =
                words.size() == 1 && RelatedWords.isWordToo(words.getFirst().written());
        var place = places.get(words.stream().map(TypedWord::folded).toList());
        return place != null && !isWord
                ? Optional.of(place)
                : Optional.ofNullable(
                        byStems.get(words.stream().map(TypedWord::stem).toList()));
    }

    /// `wat is een wadi` asks for a term.
    private static Stream<Named> asked(List<TypedWord> words) {
        boolean what = words.size() > 2
                && Set.of("wat", "what").contains(words.getFirst().folded())
                && Set.of("is", "zijn", "betekent", "betekenen", "are")
                        .contains(words.get(1).folded());
        return what ? Stream.of(new Named(0, 0, new NamedValue(Facet.KIND, Kind.TERM.word))) : Stream.empty();
    }
}
