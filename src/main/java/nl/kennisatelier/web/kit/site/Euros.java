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

    private static final long BILLION = 1_000_000_000;

    /// Only whole hundredths of them are written in millions and billions, so that nothing is rounded away.
    private static final long HUNDREDTHS = 100;

    /// No line ends between a sign, its number and its word.
    private static final char NO_BREAK = '\u00a0';

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
        return ((isGuess ? "± " : "") + "€ " + number(euros)).replace(' ', NO_BREAK);
    }

    private String number(long euros) {
        if (euros >= BILLION && euros % (BILLION / HUNDREDTHS) == 0)
            return words.get("money.billions", parts(euros, BILLION));
        if (euros >= MILLION && euros % (MILLION / HUNDREDTHS) == 0)
            return words.get("money.millions", parts(euros, MILLION));
        return format("#,##0").format(euros);
    }

    private String parts(long euros, long of) {
        return format("#,##0.##").format(euros / (double) of);
    }

    private DecimalFormat format(String pattern) {
        var locale = words.language().equals("en") ? Locale.ENGLISH : Locale.of("nl", "NL");
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }
}
