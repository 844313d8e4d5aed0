package nl.kennisatelier.web.kit.site;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import nl.kennisatelier.library.Amount;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Money;
import nl.kennisatelier.words.Words;

/// Writes money as readers do: `€ 6,6 mln`, and `±` before what is a guess. What nobody knows is said so; there is no
/// way to write it as nothing.
public record Euros(Words words) {

    private static final long MILLION = 1_000_000;

    /// From here on only whole ten thousands are written in millions, so that nothing is rounded away.
    private static final long STEP = 10_000;

    public String of(Amount amount) {
        if (!amount.isKnown()) return unknown();
        var euros = written(amount.value().getAsLong(), amount.isGuess());
        return switch (amount.unit()) {
            case EURO -> euros;
            case EURO_PER_HOME -> words.get("money.home", euros);
            case EURO_PER_YEAR -> words.get("money.year", euros);
        };
    }

    public String of(Money money) {
        return money.isKnown() ? written(money.euros(), money.isGuess()) : unknown();
    }

    /// A total, and of how many of its lines where not all are known: nobody takes a part for the whole.
    public String of(Money money, List<Details.BudgetLine> lines) {
        return of(money) + known(money, lines);
    }

    /// `, bij 1 van 2 bekend`; nothing where all is known, or nothing.
    public String known(Money money, List<Details.BudgetLine> lines) {
        long known = lines.stream().filter(line -> line.amount().isKnown()).count();
        boolean isWhole = !money.isKnown() || known == lines.size();
        return isWhole ? "" : ", " + words.get("proposal.known", known, lines.size());
    }

    public String unknown() {
        return words.get("money.unknown");
    }

    private String written(long euros, boolean isGuess) {
        boolean isMillions = euros >= MILLION && euros % STEP == 0;
        var number = isMillions
                ? words.get("money.millions", format("#,##0.##").format(euros / (double) MILLION))
                : format("#,##0").format(euros);
        return (isGuess ? "± " : "") + "€ " + number;
    }

    private DecimalFormat format(String pattern) {
        var locale = words.language().equals("en") ? Locale.ENGLISH : Locale.of("nl", "NL");
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }
}
