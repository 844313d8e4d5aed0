package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.markdown.TextField.Group;
import nl.kennisatelier.markdown.TextField.Option;
import nl.kennisatelier.markdown.TextField.Type;

/// How each shape is typed in a form, what there is to choose from, and what a word stands for.
record FormWords(Library library, String language) {

    /// More than fit on one line, as a rule.
    private static final Set<Key> LONG = Set.of(
            Key.SUMMARY,
            Key.ENGLISH,
            Key.OUTCOME,
            Key.AIM,
            Key.METHOD,
            Key.OPENING,
            Key.CLOSING,
            Key.DEFINITION,
            Key.ADAPTED,
            Key.BECAUSE,
            Key.ASKED);

    /// Where a form shows a key; the others are among what is of some kinds only, or at the end.
    private static final Map<Key, Group> GROUPS = Map.ofEntries(
            Map.entry(Key.TITLE, Group.TOP),
            Map.entry(Key.SUMMARY, Group.TOP),
            Map.entry(Key.DATE, Group.TOP),
            Map.entry(Key.DEFINITION, Group.TOP),
            Map.entry(Key.URL, Group.TOP),
            Map.entry(Key.BEGINS, Group.TOP),
            Map.entry(Key.ENDS, Group.TOP),
            Map.entry(Key.LESSON, Group.TOP),
            Map.entry(Key.OUTCOME_ELSEWHERE, Group.TOP),
            Map.entry(Key.NATURE, Group.TOP),
            Map.entry(Key.ASKED, Group.TOP),
            Map.entry(Key.THEMES, Group.THEMES),
            Map.entry(Key.APPROACHES, Group.APPROACH),
            Map.entry(Key.PHASES, Group.APPROACH),
            Map.entry(Key.ROLES, Group.ROLES),
            Map.entry(Key.NEIGHBOURHOODS, Group.PLACES),
            Map.entry(Key.MUNICIPALITIES, Group.PLACES),
            Map.entry(Key.PROGRAMME, Group.PLACES),
            Map.entry(Key.CITATIONS, Group.SOURCES),
            Map.entry(Key.ANSWERS, Group.SOURCES),
            Map.entry(Key.CONTACT, Group.SOURCES),
            Map.entry(Key.VALID_UNTIL, Group.SOURCES),
            Map.entry(Key.LICENCE, Group.SOURCES));

    /// In characters: beyond this a line becomes a box.
    private static final int LINE_LENGTH_MAX = 90;

    Type type(Key key, List<FormItem> values) {
        return switch (key.shape) {
            case Shape.From(var list, var many) when list == ListName.MUNICIPALITIES -> many ? Type.LINES : Type.LINE;
            case Shape.From(var _, var many) -> many ? Type.CHOICES : Type.CHOICE;
            case Shape.To(var _, var many) -> many ? Type.CHOICES : Type.LINE;
            case Shape.Plain plain -> plain(plain, LONG.contains(key) || isLong(values));
        };
    }

    static Group group(Key key) {
        boolean isOfAll = Key.of(Kind.MANUAL).contains(key);
        return GROUPS.getOrDefault(key, isOfAll ? Group.MORE : Group.OWN);
    }

    private static boolean isLong(List<FormItem> values) {
        return values.stream()
                .anyMatch(value ->
                        value.text().length() > LINE_LENGTH_MAX || value.text().indexOf('\n') >= 0);
    }

    private static Type plain(Shape.Plain shape, boolean isLong) {
        return switch (shape) {
            case TEXT -> isLong ? Type.LONG : Type.LINE;
            case SENTENCES, WORDS, ENTRIES -> Type.LINES;
            case NUMBER -> Type.NUMBER;
            case DATE -> Type.DATE;
            case TIME -> Type.TIME;
            case URL -> Type.URL;
            case SLUG, LANGUAGE, ENTRY -> Type.LINE;
            case FLAG, STATUS, KIND, OUTCOME, MOMENT, NATURE -> Type.CHOICE;
            case THEMES -> Type.TREE;
            case PLACE, EFFECT -> Type.ROW;
            case CITATIONS, SPEAKERS, PILOTS, ELEMENTS, TRANSLATIONS, SCRIPT -> Type.ROWS;
            case SIGNAL_STEPS, PROPOSAL_STEPS, COSTS, COVER -> Type.ROWS;
        };
    }

    List<Option> options(Shape shape) {
        return switch (shape) {
            case Shape.From(var list, var _) when list == ListName.MUNICIPALITIES -> List.of();
            case Shape.From(var list, var _) ->
                library.taxonomy().list(list).stream()
                        .map(choice -> new Option(choice.id(), choice.label(language)))
                        .toList();
            case Shape.To(var kind, var _) ->
                library.documents(kind).stream()
                        .map(document -> new Option(document.id().slug(), document.title()))
                        .toList();
            case Shape.Plain plain ->
                switch (plain) {
                    case THEMES ->
                        library.taxonomy().themes().stream()
                                .flatMap(theme -> tree(theme, 0))
                                .toList();
                    case OUTCOME -> plain(ReuseOutcome.words());
                    case NATURE -> plain(SignalNature.words());
                    case MOMENT -> plain(List.of(Details.Event.HAND_IN));
                    case TEXT, SENTENCES, WORDS, NUMBER, DATE, FLAG, URL, SLUG, LANGUAGE, ENTRY, TIME -> List.of();
                    case KIND, STATUS, CITATIONS, SPEAKERS, PLACE, PILOTS, ELEMENTS, TRANSLATIONS -> List.of();
                    case ENTRIES, SCRIPT, SIGNAL_STEPS, PROPOSAL_STEPS, COSTS, COVER, EFFECT -> List.of();
                };
        };
    }

    private Stream<Option> tree(Theme theme, int depth) {
        var own = new Option(theme.path(), theme.label(language), depth, String.join(" ", theme.alternatives()));
        return Stream.concat(Stream.of(own), theme.children().stream().flatMap(child -> tree(child, depth + 1)));
    }

    private static List<Option> plain(List<String> words) {
        return words.stream().map(word -> new Option(word, word)).toList();
    }

    /// By which two spellings are one: that of an option, where it is one.
    UnaryOperator<String> meaning(Shape shape) {
        return switch (shape) {
            case Shape.From(var list, var _)
            when list == ListName.MUNICIPALITIES -> library.taxonomy()::municipalityCalled;
            case Shape.From(var _, var many) when many -> Slug::of;
            case Shape.To(var kind, var _) -> word -> named(kind, word);
            case Shape.Plain plain when plain == Shape.Plain.THEMES -> this::theme;
            case Shape.Plain plain when plain == Shape.Plain.DATE -> FormWords::date;
            default -> UnaryOperator.identity();
        };
    }

    private static String date(String written) {
        return EventDate.parse(written).map(EventDate::toString).orElse(written);
    }

    private String theme(String word) {
        return library.taxonomy().themeCalled(word).map(Theme::path).orElse(word);
    }

    private String named(Kind kind, String word) {
        if (word.contains("/") || word.contains("#") || word.isBlank()) return word;
        return library.documents(kind).stream()
                .filter(document -> document.title().equalsIgnoreCase(word.strip()))
                .map(document -> document.id().slug())
                .findFirst()
                .orElseGet(() -> Slug.of(word));
    }

    /// As it goes into the file: a theme by its last step, where that says enough.
    String written(Shape shape, String typed) {
        var word = meaning(shape).apply(typed);
        if (shape instanceof Shape.From(var list, var _) && list == ListName.MUNICIPALITIES) return typed;
        if (shape != Shape.Plain.THEMES) return word;
        var leaf = word.substring(word.lastIndexOf('/') + 1);
        return theme(leaf).equals(word) ? leaf : word;
    }

    /// What a text of before may name and no list has: it stays until it is taken away.
    static List<Option> withOthers(List<Option> options, List<String> held) {
        var others = held.stream()
                .filter(word ->
                        options.stream().noneMatch(option -> option.value().equals(word)))
                .map(word -> new Option(word, word));
        return Stream.concat(options.stream(), others).toList();
    }
}
