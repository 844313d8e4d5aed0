package nl.kennisatelier.markdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Problem;

/// The steps that a signal or a proposal went through, each with its day where that is known.
///
/// @param name the part that says which step it is
/// @param words what may stand there
record Course(Fields fields, Key key, String name, List<String> words) {

    /// Each step in order, made of its item and its day; one that says no step of ours is left out and told of.
    <S> List<S> read(Function<Step, Optional<S>> step) {
        var steps = new ArrayList<S>();
        Optional<EventDate> before = Optional.empty();
        for (var item : fields.items(key, name)) {
            var made = new Step(item, word(item), fields.date(item, "datum"));
            var known =
                    Optional.of(made).filter(one -> words.contains(one.word())).flatMap(step);
            known.ifPresentOrElse(steps::add, () -> unknown(made));
            if (before.isPresent()
                    && made.date().isPresent()
                    && isBefore(made.date().get(), before.get())) {
                fields.report(Problem.Kind.STEP_ORDER, item.line("datum"), made.word());
            }
            if (made.date().isPresent()) before = made.date();
        }
        return steps;
    }

    /// One of the words, or what stands there instead.
    private String word(Fields.Item item) {
        var written = item.text(name);
        return FixedWord.of(written, words).orElse(written);
    }

    /// The last day of those that a signal or a proposal names: what is of no day itself is of that one.
    static Optional<EventDate> lastDate(Fields fields, Kind kind) {
        return items(fields, kind)
                .flatMap(item -> EventDate.parse(item.text("datum")).stream())
                .max(Comparator.naturalOrder());
    }

    /// Tells of each step that is yet to come: it stands among what was done.
    static void tellAhead(Fields fields, Kind kind, LocalDate today) {
        items(fields, kind)
                .filter(item -> EventDate.parse(item.text("datum"))
                        .filter(date -> date.sortKey() > today.toEpochDay())
                        .isPresent())
                .forEach(item -> fields.report(
                        Problem.Kind.STEP_AHEAD, item.line("datum"), item.text("stap") + item.text("stand")));
    }

    private static Stream<Fields.Item> items(Fields fields, Kind kind) {
        return Key.of(kind).stream()
                .filter(key -> key == Key.SIGNAL_COURSE || key == Key.PROPOSAL_COURSE)
                .flatMap(key -> fields.items(key, "stap").stream());
    }

    /// @param word which step it says it is
    record Step(Fields.Item item, String word, Optional<EventDate> date) {}

    /// Not where both may be the same day: `2021` is not before `2021-04`.
    private static boolean isBefore(EventDate date, EventDate other) {
        return date.last().toEpochDay() < other.sortKey();
    }

    private void unknown(Step step) {
        var meant = Nearest.to(step.word().toLowerCase(Locale.ROOT), words).orElse("");
        fields.report(Problem.Kind.STEP_UNKNOWN, step.item().line(name), step.word(), String.join(", ", words), meant);
    }
}
