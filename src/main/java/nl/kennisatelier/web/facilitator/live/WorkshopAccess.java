package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.http.Cookies;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// Who may do what in a workshop, by the key in a cookie.
public record WorkshopAccess(Workshops workshops, Cookies cookies) {

    /// Long enough for an evening and the harvest the next day.
    private static final Duration LIFE = Duration.ofDays(2);

    /// Whether the key that the browser shows lets it lead this workshop.
    public boolean leads(Context ctx, String id) {
        return shows(ctx, id, Capability.FACILITATE)
                .filter(may -> may == Capability.FACILITATE)
                .isPresent();
    }

    /// Whether it may show what is for the hall to see.
    public boolean maySee(Context ctx, String id) {
        return leads(ctx, id) || shows(ctx, id, Capability.SHOW).isPresent();
    }

    /// Who takes part with this browser.
    public Optional<Participant> participant(Context ctx, String id) {
        return cookies.get(ctx, name(id, "deelnemer")).flatMap(key -> workshops.participant(id, key));
    }

    /// Remembers the key of somebody who takes part.
    void joined(Context ctx, Participant.Joined joined) {
        cookies.give(ctx, name(joined.participant().workshop(), "deelnemer"), joined.key(), LIFE);
    }

    /// Remembers the keys of who began a workshop.
    void leading(Context ctx, String id, Workshop.Begun begun) {
        cookies.give(ctx, name(id, word(Capability.FACILITATE)), begun.facilitator(), LIFE);
        cookies.give(ctx, name(id, word(Capability.JOIN)), begun.join(), LIFE);
    }

    /// Remembers a key that leads or shows; says whether it is one.
    boolean took(Context ctx, String id, String key) {
        var may = workshops.may(id, key).filter(what -> what != Capability.JOIN);
        may.ifPresent(what -> cookies.give(ctx, name(id, word(what)), key, LIFE));
        return may.isPresent();
    }

    /// What stands in the QR code on a screen: the key that was made when the workshop began, or the one that goes with
    /// the key that lets this browser show it.
    Optional<String> joinKey(Context ctx, String id) {
        return Stream.of(
                        cookie(ctx, id, Capability.JOIN),
                        cookie(ctx, id, Capability.FACILITATE).flatMap(Workshops::joinKeyBeside),
                        cookie(ctx, id, Capability.SHOW).flatMap(Workshops::joinKeyBeside))
                .flatMap(Optional::stream)
                .filter(key -> workshops.may(id, key).equals(Optional.of(Capability.JOIN)))
                .findFirst();
    }

    private static String word(Capability may) {
        return switch (may) {
            case FACILITATE -> "begeleider";
            case SHOW -> "scherm";
            case JOIN -> "mee";
        };
    }

    private Optional<Capability> shows(Context ctx, String id, Capability may) {
        return cookie(ctx, id, may).flatMap(key -> workshops.may(id, key));
    }

    private Optional<String> cookie(Context ctx, String id, Capability may) {
        return cookies.get(ctx, name(id, word(may)));
    }

    private static String name(String id, String word) {
        return "w-" + id + "-" + word;
    }
}
