package nl.kennisatelier.library;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What everybody wants to know of an example before doing the same: eight things, each known or said not to be.
public enum ExamplePart {
    AIM,
    AUDIENCE,
    METHOD,
    COSTS,
    PERIOD,
    CONDITIONS,
    CONTACT,
    EFFECT;

    /// What is known of an example; none of what is no example.
    public static Set<ExamplePart> known(Document document) {
        var known = EnumSet.noneOf(ExamplePart.class);
        if (!(document.details() instanceof Details.Example example)) return known;
        var practice = example.practice();
        if (isKnown(practice.aim())) known.add(AIM);
        if (isKnown(practice.audience())) known.add(AUDIENCE);
        if (isKnown(practice.method())) known.add(METHOD);
        if (isKnown(practice.costs())) known.add(COSTS);
        if (isKnown(example.period())) known.add(PERIOD);
        if (practice.conditions().stream().anyMatch(ExamplePart::isKnown)) known.add(CONDITIONS);
        if (!document.upkeep().contact().isEmpty()) known.add(CONTACT);
        if (example.certainty() != Certainty.NOTHING) known.add(EFFECT);
        return Collections.unmodifiableSet(known);
    }

    /// Whether somebody said it, and said something else than that it is not known.
    public static boolean isKnown(String said) {
        return Optional.of(said.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty() && !text.equals("onbekend") && !text.equals("niet bekend"))
                .isPresent();
    }
}
