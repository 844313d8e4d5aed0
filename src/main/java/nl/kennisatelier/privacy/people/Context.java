package nl.kennisatelier.privacy.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.privacy.people.Token.Gap;

/// What stands before and behind a word.
final class Context {

    private static final Set<String> PERSONS = Set.of("ik", "ze", "zij", "hij", "die");

    private final List<Token> tokens;

    /// Where the people who were there are listed: line, and its first word behind the clue.
    private final Map<Integer, Integer> attendance = new HashMap<>();

    Context(List<Token> tokens) {
        this.tokens = tokens;
        for (int at = 0; at < tokens.size(); at++) {
            if (Clues.ATTENDANCE.contains(tokens.get(at).key()) && isLabel(at)) attendance.putIfAbsent(line(at), at);
        }
    }

    /// Whether one of these stands before it in the same piece of a sentence.
    boolean isBehind(int at, Set<String> clues) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).isJoined()
                && clues.contains(tokens.get(at - 1).key());
    }

    /// `Stichting`, `installatiebedrijf`, `de installateur,`.
    boolean isBehindThing(int at) {
        if (at == 0 || tokens.get(at).before().compareTo(Gap.COMMA) > 0) return false;
        var before = tokens.get(at - 1).key();
        return Clues.THINGS.contains(before)
                || isJoined(at) && Clues.THING_HEADS.stream().anyMatch(before::endsWith);
    }

    boolean isJoined(int at) {
        return tokens.get(at).isJoined();
    }

    boolean isNumbered(int at) {
        return isBehind(at, Clues.NUMBERED);
    }

    boolean isDetermined(int at) {
        return isBehind(at, Clues.DETERMINERS);
    }

    boolean isKin(int at) {
        return isBehind(at, Clues.KIN);
    }

    boolean isRole(int at) {
        return isBehind(at, Clues.ROLES);
    }

    boolean isPerson(int at) {
        return isKin(at) || isRole(at);
    }

    boolean isPersonBefore(int at) {
        return at > 0 && tokens.get(at).isJoined() && isPersonWord(at - 1);
    }

    boolean isPlace(int at) {
        return isBehind(at, Clues.PLACES);
    }

    boolean isAsked(int at) {
        return isBehind(at, Clues.ASKED);
    }

    boolean isLoose(int at) {
        return isBehind(at, Clues.LOOSE);
    }

    boolean isOf(int at) {
        return isBehind(at, Clues.OF);
    }

    /// `Buurman`, `wethouder`.
    boolean isPersonWord(int at) {
        var key = tokens.get(at).key();
        return Clues.KIN.contains(key) || Clues.ROLES.contains(key) || Clues.TITLES.contains(key);
    }

    /// `Ze heet`, `mijn naam is`, `een man die ... heet`.
    boolean isCalled(int at) {
        if (at + 1 < tokens.size() && tokens.get(at + 1).isJoined() && isBehind(at, PERSONS)) {
            if (Clues.CALLED.contains(tokens.get(at + 1).key())) return true;
        }
        if (at < 2 || !tokens.get(at).isJoined()) return false;
        var before = tokens.get(at - 1).key();
        var earlier = tokens.get(at - 2).key();
        if (before.equals("is")) return earlier.equals("naam");
        return Clues.CALLED.contains(before) && (PERSONS.contains(earlier) || Clues.KIN.contains(earlier));
    }

    boolean isGreeted(int at) {
        return at > 0
                && Clues.GREETINGS.contains(tokens.get(at - 1).key())
                && (tokens.get(at).isJoined() || tokens.get(at).before() == Gap.COMMA || isNextLine(at))
                && (tokens.get(at - 1).startsSentence()
                        || tokens.get(at - 1).key().startsWith("groet"));
    }

    /// A verb of people follows.
    boolean isSaying(int last) {
        return last + 1 < tokens.size()
                && tokens.get(last + 1).isJoined()
                && tokens.get(last + 1).isLower()
                && Clues.SAYS.contains(tokens.get(last + 1).key());
    }

    /// Any verb that we know follows.
    boolean isActing(int last) {
        return isSaying(last)
                || last + 1 < tokens.size()
                        && tokens.get(last + 1).isJoined()
                        && Clues.ACTS.contains(tokens.get(last + 1).text());
    }

    /// Whether it stands behind `Aanwezig:`, or in a row of a table that says so.
    boolean isAttendance(int at) {
        var clue = attendance.get(line(at));
        return clue != null && clue < at;
    }

    /// Whether it fills an item of a list in a line.
    boolean isItem(int at) {
        boolean isFirst =
                !tokens.get(at).isJoined() || isBehind(at, Set.of("en", "de", "van", "der", "den", "el", "ten", "ter"));
        return isFirst && isEnded(at);
    }

    /// Whether these words fill a line or a cell.
    boolean isAlone(int first, int last) {
        return tokens.get(first).startsSentence()
                && (last + 1 >= tokens.size() || tokens.get(last + 1).startsSentence());
    }

    boolean isEnded(int last) {
        return last + 1 >= tokens.size()
                || !tokens.get(last + 1).isJoined()
                || tokens.get(last + 1).key().equals("en");
    }

    private boolean isNextLine(int at) {
        return line(at) == line(at - 1) + 1;
    }

    /// The first words of a line, with a colon or the end of a cell behind it.
    private boolean isLabel(int at) {
        boolean isFirst = at == 0 || line(at - 1) < line(at);
        return isFirst
                && at + 1 < tokens.size()
                && line(at + 1) == line(at)
                && tokens.get(at + 1).startsSentence();
    }

    private int line(int at) {
        return tokens.get(at).line();
    }
}
