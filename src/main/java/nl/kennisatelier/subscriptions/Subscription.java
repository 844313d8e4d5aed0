package nl.kennisatelier.subscriptions;

import java.util.Optional;
import nl.kennisatelier.mail.MailAddress;

/// What somebody wants: news of a scope, so often, in a language, at an address.
///
/// @param scope as it stands in an address, without `?`; empty for all
/// @param language `nl` or `en`
public record Subscription(MailAddress address, Frequency frequency, String scope, String language) {

    /// In characters: of three names, and what an address makes of their signs.
    public static final int SCOPE_LENGTH_MAX = 400;

    public Subscription {
        boolean isFine = scope.length() <= SCOPE_LENGTH_MAX
                && scope.chars().noneMatch(Character::isISOControl)
                && language.matches("nl|en");
        if (!isFine) throw new IllegalArgumentException("no subscription");
    }

    /// On lines: no part of it has any.
    String line() {
        return String.join("\n", frequency.word, language, scope, address.toString());
    }

    static Optional<Subscription> ofLine(String line) {
        var parts = line.split("\n", -1);
        if (parts.length != 4) return Optional.empty();
        return MailAddress.of(parts[3])
                .flatMap(address -> Frequency.of(parts[0])
                        .map(frequency -> new Subscription(address, frequency, parts[2], parts[1])));
    }
}
