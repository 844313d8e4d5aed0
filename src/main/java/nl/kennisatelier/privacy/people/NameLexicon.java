package nl.kennisatelier.privacy.people;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a word of a text may be: its lists, and what the library calls its places, programmes and organisations.
///
/// @param isKnown whether it is, or is part of, a phrase of the library
/// @param words of those phrases: no name by themselves
record NameLexicon(WordLists lists, Predicate<String> isKnown, Set<String> words) {

    /// How many English words end, and hardly any surname.
    private static final Pattern ENGLISH =
            Pattern.compile("(?:[tsc]ion|ial|ity|ment|able|ship|ness|ence|ance|ical|ive)s?$");

    private static final int END_LENGTH_MIN = 3;

    /// A first name that is nothing else: `Fatma`, `Jan-Willem`.
    boolean isGiven(Token token) {
        var first = opening(token.key());
        return (lists.given().contains(first) && isNameBehind(token) || isPossessed(token) && !isThing(token))
                && !words.contains(token.key())
                && (!token.key().contains("-") || !lists.others().contains(token.key()));
    }

    /// `Jan-Willem`; no `Bo-Ex`.
    private boolean isNameBehind(Token token) {
        int dash = token.key().indexOf('-');
        if (dash < 0) return true;
        var second = token.key().substring(dash + 1);
        return !lists.others().contains(second)
                && (second.length() > 2 || lists.given().contains(second));
    }

    /// A first name, but perhaps another word: `Roos`.
    boolean isPerhapsGiven(Token token) {
        return isGiven(token) || lists.perhapsGiven().contains(opening(token.key())) && isNameBehind(token);
    }

    /// `Jansen`, which is nothing else.
    boolean isFamily(Token token) {
        return !words.contains(token.key()) && parts(token).anyMatch(lists.family()::contains);
    }

    /// A surname, but perhaps another word: `Bakker`.
    boolean isPerhapsFamily(Token token) {
        return isFamily(token)
                || parts(token).anyMatch(part -> lists.perhapsFamily().contains(part) || isOfFamily(part));
    }

    /// `Dekkers`.
    private boolean isOfFamily(String part) {
        if (!part.endsWith("s") || part.length() < 5) return false;
        var name = part.substring(0, part.length() - 1);
        return lists.family().contains(name) || lists.perhapsFamily().contains(name);
    }

    /// A word that says so little that no clue makes it a name: `Dan`.
    boolean isStop(Token token) {
        return Clues.JOINTS.contains(token.key()) || lists.dutch().stopWord(token.key());
    }

    /// What may be no surname even behind a first name. A compound may.
    boolean isNoSurname(Token token) {
        return isNoTitled(token) || isElsewhere(token);
    }

    /// What may be no surname even behind a title. A place may.
    boolean isNoTitled(Token token) {
        var key = token.key();
        return isStop(token) || lists.isListed(key) || isAdjective(key) || words.contains(key) || isThing(token);
    }

    /// An ordinary word, or the name of something else than a person.
    boolean isOther(Token token) {
        return isWord(token) || isElsewhere(token);
    }

    boolean isWord(Token token) {
        var key = token.key();
        return key.length() < 2
                || Clues.JOINTS.contains(key)
                || lists.isWord(key)
                || isAdjective(key)
                || key.contains("-") && parts(token).allMatch(lists::isWord);
    }

    boolean isElsewhere(Token token) {
        return words.contains(token.key())
                || lists.others().contains(token.key())
                || token.key().contains("-") && parts(token).anyMatch(lists.others()::contains);
    }

    /// A street, a building, an organisation: `Wittlaan`, `Foundation`, `Witt-buurt`.
    boolean isThing(Token token) {
        return Clues.THINGS.contains(token.key()) || hasWordBehind(token) || isStreet(token);
    }

    /// A word of which the end says that it is a street or a building: `Wittlaan`.
    boolean isStreet(Token token) {
        return !isPerhapsFamily(token) && endsIn(token, Clues.THING_ENDS);
    }

    /// Perhaps a street or a building: `Tepelhof`.
    boolean isPerhapsThing(Token token) {
        return isThing(token) || !isPerhapsFamily(token) && endsIn(token, Clues.PERHAPS_THING_ENDS);
    }

    private static boolean endsIn(Token token, Set<String> ends) {
        var key = token.key();
        for (var end : ends) if (key.endsWith(end) && key.length() >= end.length() + END_LENGTH_MIN) return true;
        return false;
    }

    /// `Warmtefonds-lening`: the last part is no name.
    private boolean hasWordBehind(Token token) {
        int dash = token.text().lastIndexOf('-');
        return dash > 0
                && Character.isLowerCase(token.text().charAt(dash + 1))
                && lists.isWord(Token.key(token.text().substring(dash + 1)));
    }

    /// `Piets` tuin.
    private boolean isPossessed(Token token) {
        var key = token.key();
        return key.endsWith("s")
                && key.length() > 4
                && lists.given().contains(key.substring(0, key.length() - 1))
                && !isElsewhere(token)
                && !lists.isWord(key);
    }

    /// `Marokkaanse`, `Rotterdamse`.
    private boolean isAdjective(String key) {
        return (key.endsWith("aanse")
                        || key.endsWith("damse")
                        || key.endsWith("ische")
                        || key.endsWith("isch")
                        || ENGLISH.matcher(key).find())
                && !lists.family().contains(key);
    }

    private static String opening(String key) {
        int dash = key.indexOf('-');
        return dash > 0 ? key.substring(0, dash) : key;
    }

    private static Stream<String> parts(Token token) {
        return token.key().indexOf('-') < 0
                ? Stream.of(token.key())
                : Stream.of(token.key().split("-"));
    }
}
