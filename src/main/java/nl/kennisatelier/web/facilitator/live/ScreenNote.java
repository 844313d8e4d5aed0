package nl.kennisatelier.web.facilitator.live;

import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Consensus;

/// An answer as it hangs on the wall.
///
/// @param role of who gave it in words, or empty
/// @param recognised by how many others, those who recognised what says the same among them
/// @param said how often: itself and those that say the same
/// @param isNewest whether it came in last
/// @param behind what the roles make of it in a sentence, or empty
public record ScreenNote(
        long number, String text, String role, int recognised, int said, boolean isNewest, String behind) {

    /// In characters: of a longer one only the beginning may be shown, and what is said of it stands below.
    private static final int SHORT_MAX = 100;

    /// Of how many the sentence is told; the others are not the ones that a hall talks about.
    private static final int SHARED_MAX = 5;

    /// In percent of each role: of less nobody says that all roles recognise it.
    private static final int SHARED_MIN = 33;

    private static final int DIVIDING_MAX = 3;

    public boolean isLong() {
        return text.length() > SHORT_MAX;
    }

    static ScreenNote of(PageRequest visit, Answer answer, int recognised, int said, boolean isNewest) {
        return new ScreenNote(
                answer.number(), answer.text(), Roles.brief(visit, answer.role()), recognised, said, isNewest, "");
    }

    /// @param consensus once nobody answers any more
    ScreenNote with(PageRequest visit, Consensus consensus) {
        return new ScreenNote(number, text, role, recognised, said, isNewest, behind(visit, consensus));
    }

    private String behind(PageRequest visit, Consensus consensus) {
        for (var one : consensus.shared().stream().limit(SHARED_MAX).toList()) {
            boolean isShared = one.lowest().percent() >= SHARED_MIN;
            if (isShared && one.answer() == number) return shared(visit, one);
        }
        for (var one : consensus.dividing().stream().limit(DIVIDING_MAX).toList()) {
            if (one.answer() == number) return dividing(visit, one);
        }
        return "";
    }

    /// `Elke rol herkent dit: minstens 40%`
    static String shared(PageRequest visit, Consensus.Behind behind) {
        return visit.words().get("live.consensus.shared", behind.lowest().percent());
    }

    /// `Verdeelt de rollen: Bewoner 80%, Gemeente 10%`
    static String dividing(PageRequest visit, Consensus.Behind behind) {
        var shares = behind.shares().stream()
                .sorted(java.util.Comparator.comparingInt(Consensus.Share::percent)
                        .reversed())
                .toList();
        var high = shares.getFirst();
        var low = shares.getLast();
        return visit.words()
                .get(
                        "live.consensus.divides",
                        Roles.brief(visit, high.role()),
                        high.percent(),
                        Roles.brief(visit, low.role()),
                        low.percent());
    }
}
