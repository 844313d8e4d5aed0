package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An amount of money as a text gives it. What nobody knows stays unknown, and is never nothing.
///
/// @param value in whole euros, at least 1; empty when it is not known
/// @param isGuess whether the text itself calls it one
/// @param priceLevel the year of the prices, or 0 when the text does not say
public record Amount(OptionalLong value, Unit unit, boolean isGuess, int priceLevel) {

    public static final Amount UNKNOWN = new Amount(OptionalLong.empty(), Unit.EURO, false, 0);

    /// More than this is a slip of the pen.
    public static final long EUROS_MAX = 1_000_000_000_000L;

    /// What an amount is of.
    public enum Unit {
        EURO("euro"),
        EURO_PER_HOME("euro-per-woning"),
        EURO_PER_YEAR("euro-per-jaar");

        /// In front matter and in the open data: `eenheid: euro`.
        public final String word;

        Unit(String word) {
            this.word = word;
        }

        public static Optional<Unit> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(unit -> unit.word.equals(word))
                    .findFirst();
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(unit -> unit.word).toList();
        }
    }

    public Amount {
        if (value.isPresent() && (value.getAsLong() < 1 || value.getAsLong() > EUROS_MAX)) {
            throw new IllegalArgumentException("no amount: " + value);
        }
    }

    public boolean isKnown() {
        return value.isPresent();
    }

    /// The euros in it that may be added to others; nothing for what is per home or per year.
    public OptionalLong euros() {
        return unit == Unit.EURO ? value : OptionalLong.empty();
    }
}
