package nl.kennisatelier.web.kit.limits;

import java.time.Duration;

/// So many of something at once, and from then on so many in each such time.
public record Rate(int atOnce, int then, Duration time) {

    /// As many at once as in each such time.
    public static Rate of(int max, Duration time) {
        return new Rate(max, max, time);
    }
}
