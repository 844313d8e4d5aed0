package nl.kennisatelier.library;

import java.util.List;

/// What several texts say in euros, added up; in euros of the years that they are of. Only whole amounts are added:
/// what is per home or per year stands apart.
///
/// @param euros the sum of what is known; 0 only when nothing is
/// @param isGuess whether any of it is
/// @param known how many of the texts give an amount
/// @param of how many texts there are
public record Money(long euros, boolean isGuess, int known, int of) {

    public static final Money NONE = new Money(0, false, 0, 0);

    /// Of one text.
    public static Money of(List<Amount> amounts) {
        var whole =
                amounts.stream().filter(amount -> amount.euros().isPresent()).toList();
        return new Money(
                whole.stream().mapToLong(amount -> amount.euros().getAsLong()).sum(),
                whole.stream().anyMatch(Amount::isGuess),
                whole.isEmpty() ? 0 : 1,
                1);
    }

    /// What a text says per home, times the homes it is about: an estimate of ours, which is added to nothing.
    public static Money perHome(List<Amount> amounts, int homes) {
        var each = amounts.stream()
                .filter(amount -> amount.unit() == Amount.Unit.EURO_PER_HOME && amount.isKnown())
                .toList();
        if (each.isEmpty() || homes == 0) return new Money(0, true, 0, 1);
        long sum = each.stream().mapToLong(amount -> amount.value().getAsLong()).sum();
        return new Money(sum * homes, true, 1, 1);
    }

    public boolean isKnown() {
        return known > 0;
    }

    public Money plus(Money other) {
        return new Money(euros + other.euros, isGuess || other.isGuess, known + other.known, of + other.of);
    }
}
