package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.source.Problem;

/// A signal to national government: what is asked of whom, and how that went. An answer says from where we have it.
record SignalReader(Fields fields, Taxonomy taxonomy, boolean isDraft) {

    Details.Signal read() {
        if (!isDraft && fields.words(Key.EVIDENCE).isEmpty()) {
            fields.report(Problem.Kind.EVIDENCE_MISSING, fields.line(Key.EVIDENCE));
        }
        boolean isOnItsOwn = !fields.has(Key.MERGED); // What went into another says there what it is.
        if (!isDraft && isOnItsOwn) fields.reportUntold(Key.NATURE, Key.ADDRESSEES, Key.SIGNAL_COURSE);
        return new Details.Signal(
                nature(),
                List.copyOf(fields.choices(Key.ADDRESSEES, taxonomy.list(ListName.ADDRESSEES))),
                fields.text(Key.ABOUT),
                fields.text(Key.ASKED, ReuseReader.TEXT_LENGTH_MAX),
                new Course(fields, Key.SIGNAL_COURSE, "stap", SignalStage.words()).read(this::step));
    }

    private SignalNature nature() {
        var word = fields.text(Key.NATURE);
        var nature = FixedWord.of(word, SignalNature.words()).flatMap(SignalNature::ofWord);
        boolean isSaid = !word.isEmpty() && !DocumentReader.isUnknown(word);
        if (nature.isEmpty() && isSaid) {
            var meant = Nearest.to(word, SignalNature.words()).orElse("");
            fields.report(Problem.Kind.VALUE_UNKNOWN, fields.line(Key.NATURE), Key.NATURE.word, word, meant);
        }
        return nature.orElse(SignalNature.UNKNOWN);
    }

    private Optional<Details.SignalStep> step(Course.Step step) {
        var item = step.item();
        var answer = item.text("antwoord");
        var source = new Citations(fields).of(item, "bron");
        var stage = SignalStage.ofWord(step.word());
        boolean isEmpty = answer.isEmpty() || source.isEmpty();
        if (stage.filter(SignalStage.ANSWERED::equals).isPresent() && isEmpty && !isDraft) {
            fields.report(Problem.Kind.STEP_EMPTY, item.line("stap"), step.word());
        }
        return stage.map(known ->
                new Details.SignalStep(known, step.date(), item.text("door"), answer, source, item.text("kenmerk")));
    }
}
