package nl.kennisatelier.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time on the clocks of the neighbourhoods, wherever the machine stands.
public final class DutchTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DutchTime() {}

    /// The day that it is there now.
    /// The day that it was then.
    public static LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
