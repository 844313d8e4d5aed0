package nl.kennisatelier.web.facilitator.sets;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.kennisatelier.circulation.SetFile;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.QuestionSet;

/// The question set that somebody has in hand. A selection and its address are two spellings of one thing:
/// `parse` takes any query string a stranger may send, `toQuery` writes the one true spelling, without empty
/// and default values.
///
/// @param opening and closing words, with line ends; may be empty
/// @param basedOn slug of the set in the library that it was made from, or empty
/// @param items a question of the library stands in it once; what is beyond [QuestionSet#QUESTIONS_MAX] is left out
/// @param script what is no question
public record Selection(
        String title, String opening, String closing, String basedOn, List<SetItem> items, SetScript script) {

    public static final Selection EMPTY = new Selection("", "", "", "", List.of());

    static final String QUESTION = "v";
    static final String TITLE = "titel";
    static final String OPENING = "open";
    static final String CLOSING = "slot";
    static final String BASED_ON = "van";

    /// With what is no question as in the set that it was made from.
    public Selection(String title, String opening, String closing, String basedOn, List<SetItem> items) {
        this(title, opening, closing, basedOn, items, SetScript.AS_IT_WAS);
    }

    public Selection {
        title = PlainInput.line(title, QuestionSet.TITLE_LENGTH_MAX);
        opening = PlainInput.lines(opening, QuestionSet.WORDS_LENGTH_MAX);
        closing = PlainInput.lines(closing, QuestionSet.WORDS_LENGTH_MAX);
        basedOn = basedOn.matches("[a-z0-9-]{1," + EntryId.STEP_LENGTH_MAX + "}") ? basedOn : "";
        items = once(items);
    }

    private static List<SetItem> once(List<SetItem> items) {
        var kept = new ArrayList<SetItem>();
        for (var item : items) {
            var isThere = item.source().isPresent()
                    && kept.stream().anyMatch(other -> other.source().equals(item.source()));
            if (!isThere && kept.size() < QuestionSet.QUESTIONS_MAX) kept.add(item);
        }
        return List.copyOf(kept);
    }

    /// Lenient, and never throws: what is no question is left out, what is too long is cut.
    public static Selection parse(Map<String, List<String>> query) {
        return new Selection(
                PlainInput.first(query, TITLE),
                PlainInput.first(query, OPENING),
                PlainInput.first(query, CLOSING),
                PlainInput.first(query, BASED_ON),
                query.getOrDefault(QUESTION, List.of()).stream()
                        .map(SetItem::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                SetScript.parse(query.getOrDefault(SetScript.PART, List.of())));
    }

    /// A set of the library, to be adapted: its questions are those of the library, whoever asks them.
    public static Selection of(Library library, Document document) {
        if (!(document.details() instanceof Details.SetOfQuestions set)) return EMPTY;
        var items = set.questions().stream()
                .flatMap(asked -> library
                        .target(asked.question())
                        .filter(SetItem::isAskable)
                        .map(entry -> SetItem.of(entry.id()).as(asked.as()))
                        .stream())
                .toList();
        return new Selection(
                document.title(), set.opening(), set.closing(), document.id().slug(), items);
    }

    /// A set that was asked before, as it was put then.
    static Selection of(QuestionSet set) {
        return new Selection(
                set.title(),
                set.opening(),
                set.closing(),
                set.basedOn(),
                set.questions().stream().map(SetItem::of).toList(),
                set.parts().isEmpty() ? SetScript.AS_IT_WAS : SetScript.of(set.parts()));
    }

    /// The query string without `?`; empty for an empty set.
    public String toQuery() {
        return query(text -> encode(text, UTF_8).replace("%2F", "/").replace("%7E", "~"));
    }

    /// The same for a place that is no address: only what would end a value is in code.
    String toKeep() {
        return query(text -> text.replace("%", "%25").replace("&", "%26").replace("+", "%2B"));
    }

    private String query(UnaryOperator<String> coded) {
        var query = new StringJoiner("&");
        items.forEach(item -> query.add(QUESTION + "=" + coded.apply(item.spelling())));
        script.spellings().forEach(part -> query.add(SetScript.PART + "=" + coded.apply(part)));
        add(query, TITLE, coded.apply(title));
        add(query, OPENING, coded.apply(opening));
        add(query, CLOSING, coded.apply(closing));
        add(query, BASED_ON, basedOn);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) query.add(name + "=" + value);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    public boolean isFull() {
        return items.size() == QuestionSet.QUESTIONS_MAX;
    }

    public boolean has(EntryId question) {
        return items.stream()
                .anyMatch(item -> item.source().filter(question::equals).isPresent());
    }

    public Selection with(List<SetItem> others) {
        return new Selection(title, opening, closing, basedOn, others, script);
    }

    Selection with(SetScript other) {
        return new Selection(title, opening, closing, basedOn, items, other);
    }

    /// With a question behind the others.
    public Selection plus(SetItem item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return with(more);
    }

    /// The set as it would be asked today. Questions that the library has no more are left out.
    public QuestionSet asked(Library library) {
        return new QuestionSet(
                title,
                opening,
                closing,
                basedOn,
                items.stream().flatMap(item -> item.ask(library).stream()).toList(),
                script.own().orElseGet(() -> parts(library)));
    }

    /// What is no question stands in the set that it was made from: before the same questions, as far as these are
    /// still in it.
    private List<Details.ScriptPart> parts(Library library) {
        if (basedOn.isEmpty()) return List.of();
        if (!(library.document(Kind.QUESTION_SET, basedOn)
                        .map(Document::details)
                        .orElse(null)
                instanceof Details.SetOfQuestions set)) return List.of();
        var places = set.questions().stream()
                .map(asked -> library.target(asked.question())
                        .map(Entry::id)
                        .map(id -> place(library, id))
                        .orElse(0))
                .toList();
        if (places.stream().noneMatch(place -> place > 0)) return List.of();
        return set.script().stream()
                .map(part -> new Details.ScriptPart(before(places, part), part.title(), part.minutes(), part.notes()))
                .toList();
    }

    /// The number of a question here, of those that can be asked; 0 when it is not among them.
    private int place(Library library, EntryId question) {
        var askable =
                items.stream().filter(item -> item.ask(library).isPresent()).toList();
        return IntStream.range(0, askable.size())
                        .filter(i -> askable.get(i).source().equals(Optional.of(question)))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    private int before(List<Integer> places, Details.ScriptPart part) {
        return places.stream()
                .skip(part.before() - 1L)
                .filter(place -> place > 0)
                .findFirst()
                .orElse(QuestionSet.QUESTIONS_MAX + 1);
    }

    /// The set as a file of the library, that an editor may take in.
    SetFile file(Library library, Words words, Clock clock) {
        return SetFile.of(asked(library), library, words, DutchTime.today(clock));
    }
}
