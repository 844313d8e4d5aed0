package nl.kennisatelier.web.facilitator.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.workshop.SetQuestion;

/// One question of a set in the making. Its spelling in an address is
/// `<document>/<part>~<minutes>~<form>~<option|option>~<most>~<notes>`, a knowledge question as
/// `kennisvragen/<slug>`, with what is empty at the end left out; a question of the facilitator's own begins with a dot
/// and its words.
///
/// @param source the question in the library; nothing for one of the facilitator's own
/// @param own its words; empty for one of the library
/// @param as how it is put here; what it does not say is as it is in the library
public record SetItem(Optional<EntryId> source, String own, Asking.Said as) {

    /// Stands between the steps of the spelling, and so in none of them.
    private static final char STEP = '~';

    private static final char STEP_LOOK_ALIKE = '∼';

    private static final String KNOWLEDGE = Kind.KNOWLEDGE_QUESTION.folder + "/";

    /// Stands between options.
    private static final char OPTION = '|';

    private static final char OPTION_LOOK_ALIKE = '∣';

    public SetItem {
        own = source.isPresent()
                ? ""
                : PlainInput.line(own.replace(STEP, STEP_LOOK_ALIKE), SetQuestion.TEXT_LENGTH_MAX);
        if (source.isEmpty() && own.isEmpty()) throw new IllegalArgumentException("a question without words");
        as = new Asking.Said(
                as.form(), Math.clamp(as.minutes(), 0, Asking.MINUTES_MAX), options(as), most(as), notes(as));
    }

    /// A question as it is in the library.
    public static SetItem of(EntryId source) {
        return new SetItem(Optional.of(source), "", Asking.Said.NOTHING);
    }

    /// A question as it was put before.
    static SetItem of(SetQuestion asked) {
        var how = asked.how();
        var as = new Asking.Said(Optional.of(how.form()), how.minutes(), how.options(), how.most(), how.notes());
        return new SetItem(asked.source(), asked.text(), as);
    }

    /// Options say nothing without the form that they belong to.
    private static List<String> options(Asking.Said as) {
        if (as.form().isEmpty() || as.form().get() == Form.OPEN) return List.of();
        return as.options().stream()
                .map(option -> option.replace(STEP, STEP_LOOK_ALIKE).replace(OPTION, OPTION_LOOK_ALIKE))
                .map(option -> PlainInput.line(option, Asking.OPTION_LENGTH_MAX))
                .filter(option -> !option.isEmpty())
                .limit(as.form().get() == Form.SCALE ? 2 : Asking.OPTIONS_MAX)
                .toList();
    }

    private static String notes(Asking.Said as) {
        return PlainInput.line(as.notes().replace(STEP, STEP_LOOK_ALIKE), Asking.NOTES_LENGTH_MAX);
    }

    /// What is as usual need not be said.
    private static int most(Asking.Said as) {
        if (as.form().isEmpty()) return Math.clamp(as.most(), 0, Asking.DOTS_MAX);
        return new Asking(as.form().get(), 0, options(as), as.most()).unusualMost();
    }

    /// Lenient: nothing for what is no question at all.
    static Optional<SetItem> parse(String spelling) {
        var steps = spelling.split(String.valueOf(STEP), 6);
        var as = new Asking.Said(
                Form.ofWord(step(steps, 2)),
                number(step(steps, 1)),
                Arrays.asList(step(steps, 3).split("\\|")),
                number(step(steps, 4)),
                step(steps, 5));
        return of(steps[0], as);
    }

    /// @param what `<document>/<part>`, `kennisvragen/<slug>`, or a dot and own words
    static Optional<SetItem> of(String what, Asking.Said as) {
        var source = what.startsWith(KNOWLEDGE)
                ? EntryId.parse(what).filter(id -> !id.isPart())
                : EntryId.parse(Kind.QUESTION, what).filter(EntryId::isPart);
        if (source.isPresent()) return Optional.of(new SetItem(source, "", as));
        if (!what.startsWith(".")
                || PlainInput.line(what.substring(1), SetQuestion.TEXT_LENGTH_MAX)
                        .isEmpty()) return Optional.empty();
        return Optional.of(new SetItem(Optional.empty(), what.substring(1), as));
    }

    /// Anything that is no number is none.
    static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static String step(String[] steps, int number) {
        return steps.length > number ? steps[number].strip() : "";
    }

    /// What it is, without how it is put: `<document>/<part>`, `kennisvragen/<slug>`, or a dot and its own words.
    public String what() {
        return source.map(id -> id.isPart() ? id.within() : id.value()).orElse("." + own);
    }

    /// The one true spelling.
    String spelling() {
        var steps = new ArrayList<String>();
        steps.add(what());
        steps.add(as.minutes() == 0 ? "" : Integer.toString(as.minutes()));
        steps.add(as.form().map(form -> form.word).orElse(""));
        steps.add(String.join(String.valueOf(OPTION), as.options()));
        steps.add(as.most() == 0 ? "" : Integer.toString(as.most()));
        steps.add(as.notes());
        while (steps.getLast().isEmpty()) steps.removeLast();
        return String.join(String.valueOf(STEP), steps);
    }

    SetItem as(Asking.Said other) {
        return new SetItem(source, own, other);
    }

    /// The question in the library, also where it has another name by now; nothing for an own one, or when it is there
    /// no more.
    public Optional<Entry> question(Library library) {
        return source.flatMap(id -> library.entry(id).or(() -> library.formerly(id.value())))
                .filter(SetItem::isAskable);
    }

    /// Whether it is a question that can stand in a set.
    static boolean isAskable(Entry entry) {
        return switch (entry) {
            case Passage passage -> passage.kind() == Kind.QUESTION;
            case Document document -> document.kind() == Kind.KNOWLEDGE_QUESTION;
        };
    }

    /// Its words; nothing when it is not in the library any more.
    public Optional<String> text(Library library) {
        return source.isEmpty() ? Optional.of(own) : question(library).map(SetItem::spoken);
    }

    /// What explains a question at length is not read out.
    private static String spoken(Entry question) {
        var words = question instanceof Passage passage ? asked(passage) : question.title();
        var whole = PlainInput.line(words, Integer.MAX_VALUE);
        return whole.length() <= SetQuestion.TEXT_LENGTH_MAX
                ? whole
                : PlainInput.line(question.title(), SetQuestion.TEXT_LENGTH_MAX);
    }

    private static String asked(Passage question) {
        return question.asking()
                .slide()
                .map(slide -> slide.without(question.text()))
                .filter(words -> !words.isEmpty())
                .orElse(question.text());
    }

    /// How it will be put: a choice that has nothing to choose from yet is asked openly.
    public Asking how(Library library) {
        var before = before(library);
        var how = as.over(before);
        if (!lacksOptions(how)) return how;
        return before.form().needsOptions() && !lacksOptions(before) ? how.offering(before.options()) : how.openly();
    }

    /// How it is put in the library; openly what is not there.
    Asking before(Library library) {
        return question(library).map(SetItem::asking).orElse(Asking.OPEN);
    }

    private static Asking asking(Entry question) {
        return question instanceof Passage passage ? passage.asking() : Asking.OPEN;
    }

    private static boolean lacksOptions(Asking how) {
        return how.form().needsOptions() && how.options().size() < Asking.OPTIONS_MIN;
    }

    /// Nothing when it is not in the library any more.
    Optional<SetQuestion> ask(Library library) {
        return text(library).map(text -> new SetQuestion(source, text, how(library)));
    }
}
