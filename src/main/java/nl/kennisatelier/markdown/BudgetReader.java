package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Amount;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.source.Problem;

/// What a plan costs and who pays for it, line by line. What is no amount is told of and stays unknown: never nothing.
record BudgetReader(Fields fields) {

    private static final String UNKNOWN = "onbekend";
    private static final String AMOUNT = "bedrag";

    /// What a program can check of an amount.
    static final String SHAPE = "^\\s*(onbekend|[1-9]\\d{0,12})\\s*$";

    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,12}");

    List<Details.BudgetLine> costs() {
        return lines(Key.COSTS, "post");
    }

    List<Details.BudgetLine> cover() {
        return lines(Key.COVER, "van");
    }

    /// What is said not to be known is not said.
    static String unlessUnknown(String text) {
        return FixedWord.is(text, UNKNOWN) ? "" : text;
    }

    private List<Details.BudgetLine> lines(Key key, String name) {
        return fields.items(key, AMOUNT).stream()
                .map(item -> line(item, name))
                .filter(line -> line.amount().isKnown()
                        || !line.name().isEmpty()
                        || !line.form().isEmpty())
                .toList();
    }

    private Details.BudgetLine line(Fields.Item item, String name) {
        return new Details.BudgetLine(
                unlessUnknown(item.text(name)),
                item.text("soort"),
                amount(item),
                stage(item),
                fields.date(item, "datum"),
                item.text("opmerking"));
    }

    private Amount amount(Fields.Item item) {
        return new Amount(value(item), unit(item), fields.flag(item, "geschat").orElse(false), priceLevel(item));
    }

    private OptionalLong value(Fields.Item item) {
        var text = unlessUnknown(item.text(AMOUNT)) + behindComma(item);
        if (text.isEmpty()) return OptionalLong.empty();
        if (WHOLE.matcher(text).matches() && Long.parseLong(text) <= Amount.EUROS_MAX) {
            return OptionalLong.of(Long.parseLong(text));
        }
        fields.report(Problem.Kind.AMOUNT_INVALID, item.line(AMOUNT), text);
        return OptionalLong.empty();
    }

    /// In a row between braces a comma ends a value: the rest of `6,6 mln` is a part by itself, called `6 mln`.
    private static String behindComma(Fields.Item item) {
        return item.fields().keySet().stream()
                .filter(BudgetReader::isRest)
                .map(name -> "," + name)
                .collect(Collectors.joining());
    }

    /// Whether a part is no part but the rest of an amount, which is told of as a whole.
    static boolean isBehindComma(Key key, String part) {
        return (key == Key.COSTS || key == Key.COVER) && isRest(part);
    }

    private static boolean isRest(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }

    private Amount.Unit unit(Fields.Item item) {
        var word = item.text("eenheid");
        var unit = FixedWord.of(word, Amount.Unit.words()).flatMap(Amount.Unit::ofWord);
        if (unit.isEmpty() && !word.isEmpty()) {
            var meant = Nearest.to(word, Amount.Unit.words()).orElse("");
            fields.report(Problem.Kind.UNIT_UNKNOWN, item.line("eenheid"), word, meant);
        }
        return unit.orElse(Amount.Unit.EURO);
    }

    private int priceLevel(Fields.Item item) {
        return fields.date(item, "prijspeil").map(EventDate::year).orElse(0);
    }

    private Optional<ProposalStage> stage(Fields.Item item) {
        var word = item.text("stand");
        var stage = FixedWord.of(word, ProposalStage.words()).flatMap(ProposalStage::ofWord);
        if (stage.isEmpty() && !word.isEmpty()) {
            var words = ProposalStage.words();
            var meant = Nearest.to(word, words).orElse("");
            fields.report(Problem.Kind.STEP_UNKNOWN, item.line("stand"), word, String.join(", ", words), meant);
        }
        return stage;
    }
}
