package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.web.kit.http.Cookies;
import nl.kennisatelier.words.PhoneLanguage;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// Who may do what in a workshop, by the key in a cookie.
public record WorkshopAccess(Workshops workshops, Cookies cookies) {

    private static final int KEY = 0;
    private static final int LANGUAGE = 1;

    /// Whether the key that the browser shows lets it lead this workshop.
    public boolean leads(Context ctx, String id) {
        return shows(ctx, id, Capability.FACILITATE).isPresent();
    }

    /// The key with which the browser leads this workshop.
    Optional<String> leadingKey(Context ctx, String id) {
        return shows(ctx, id, Capability.FACILITATE);
    }

    /// Whether it may show what is for the hall to see.
    public boolean maySee(Context ctx, String id) {
        return leads(ctx, id) || shows(ctx, id, Capability.SHOW).isPresent();
    }

    /// Who takes part with this browser.
    public Optional<Participant> participant(Context ctx, String id) {
        return part(ctx, id, KEY).flatMap(key -> workshops.participant(id, key));
    }

    /// Whether the facilitator put out who takes part with this browser.
    boolean isPutOut(Context ctx, String id) {
        return part(ctx, id, KEY).filter(key -> workshops.isPutOut(id, key)).isPresent();
    }

    /// Remembers the key of somebody who takes part, until the answers are gone: so long they can take theirs back.
    ///
    /// @param language in which they read
    void joined(Context ctx, Workshop workshop, Participant.Joined joined, String language) {
        remember(ctx, workshop, joined.key(), language);
    }

    /// The language in which who takes part with this browser read last; nothing where that is not known.
    Optional<String> reads(Context ctx, String id) {
        return part(ctx, id, LANGUAGE).filter(PhoneLanguage.words()::contains);
    }

    /// Remembers that they go on in this language.
    void reads(Context ctx, Workshop workshop, String language) {
        part(ctx, workshop.id(), KEY).ifPresent(key -> remember(ctx, workshop, key, language));
    }

    private void remember(Context ctx, Workshop workshop, String key, String language) {
        cookies.give(ctx, name(workshop.id(), "deelnemer"), key + "." + language, life(workshop));
    }

    /// Of the cookie of who takes part: their key, and behind a dot their language.
    private Optional<String> part(Context ctx, String id, int which) {
        return cookies.get(ctx, name(id, "deelnemer"))
                .map(value -> value.split("\\.", 2))
                .filter(parts -> parts.length > which)
                .map(parts -> parts[which]);
    }

    /// As long as there are answers.
    private static Duration life(Workshop workshop) {
        return Workshop.LIFE_MAX.plusDays(workshop.keepDays());
    }

    /// Remembers the key of who leads a workshop.
    void leading(Context ctx, Workshop workshop, String key) {
        cookies.give(ctx, name(workshop.id(), word(Capability.FACILITATE)), key, life(workshop));
    }

    /// Remembers a key that leads or shows; says whether it is one.
    boolean took(Context ctx, String id, String key) {
        var may = workshops.may(id, key).filter(what -> what != Capability.JOIN);
        may.flatMap(_ -> workshops.workshop(id))
                .ifPresent(workshop -> cookies.give(ctx, name(id, word(may.get())), key, life(workshop)));
        return may.isPresent();
    }

    private static String word(Capability may) {
        return switch (may) {
            case FACILITATE -> "begeleider";
            case SHOW -> "scherm";
            case JOIN -> "mee";
        };
    }

    /// The key that the browser shows for this right, when it gives just this right.
    private Optional<String> shows(Context ctx, String id, Capability right) {
        return cookies.get(ctx, name(id, word(right)))
                .filter(key -> workshops.may(id, key).equals(Optional.of(right)));
    }

    private static String name(String id, String word) {
        return "w-" + id + "-" + word;
    }
}
