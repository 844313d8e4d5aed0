package nl.kennisatelier.markdown;

import java.util.List;
import nl.kennisatelier.library.Certainty;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Problem;

/// A local practice: what everybody wants to know of it before doing the same. What was measured says from where we
/// have it.
record ExampleReader(Fields fields) {

    static final String CERTAINTY = "hoe_zeker";
    static final String WHAT = "wat";
    static final String SOURCE = "bron";

    Details.Example read() {
        return new Details.Example(
                fields.text(Key.PERIOD),
                fields.sentences(Key.PARTIES),
                fields.sentences(Key.OBSTACLES),
                fields.sentences(Key.SUCCESS_FACTORS),
                fields.text(Key.OUTCOME),
                new Details.Practice(
                        fields.text(Key.AIM),
                        fields.text(Key.AUDIENCE),
                        fields.text(Key.METHOD),
                        fields.text(Key.EXPENSE),
                        fields.sentences(Key.CONDITIONS),
                        effect()));
    }

    /// One that only says what came of it was told by somebody.
    private Details.Effect effect() {
        var said = fields.items(Key.EFFECT, WHAT).stream().findFirst();
        if (said.isEmpty()) return Details.Effect.NONE;
        var item = said.get();
        var effect = new Details.Effect(certainty(item), item.text(WHAT), item.text(SOURCE));
        boolean isSourced = !effect.source().isEmpty() || fields.has(Key.CITATIONS);
        if (effect.certainty().needsSource() && !isSourced) {
            fields.report(Problem.Kind.EFFECT_UNSOURCED, item.line(CERTAINTY), effect.certainty().word);
        }
        return effect;
    }

    private Certainty certainty(Fields.Item item) {
        var word = item.text(CERTAINTY);
        var known = FixedWord.of(word, Certainty.words()).flatMap(Certainty::ofWord);
        if (known.isEmpty() && !word.isEmpty()) {
            var name = Key.EFFECT.word + "." + CERTAINTY;
            var meant = Nearest.to(word, Certainty.words()).orElse("");
            fields.report(Problem.Kind.VALUE_UNKNOWN, item.line(CERTAINTY), name, word, meant);
        }
        return known.orElse(item.text(WHAT).isEmpty() ? Certainty.NOTHING : Certainty.TOLD);
    }

    static List<String> parts() {
        return List.of(CERTAINTY, WHAT, SOURCE);
    }
}
