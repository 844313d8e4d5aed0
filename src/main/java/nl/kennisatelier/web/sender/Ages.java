package nl.kennisatelier.web.sender;

import java.time.Duration;
import java.time.Instant;
import nl.kennisatelier.words.Words;

/// How long ago something came, in words: `6 dagen`, `1 uur`.
public final class Ages {

    private Ages() {}

    public static String of(Instant came, Words words, Instant now) {
        var age = Duration.between(came, now);
        if (age.toDays() > 0) return words.get("letter.age.days", age.toDays());
        return age.toHours() > 0 ? words.get("letter.age.hours", age.toHours()) : words.get("letter.age.now");
    }
}
