package nl.kennisatelier.privacy.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.privacy.people.Token.Gap;

/// Cuts a text into words, in one walk. Addresses of the web and of mail, and targets of links, hold none.
final class Tokens {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s)>]++|\\]\\([^)\\s]*+\\)");

    /// What stands around a word without saying anything of it: emphasis, and the brackets of a link.
    private static final String MARKUP = " \t\u00a0*_[]~";

    /// What people write for `van der`, `van de` and `van` between a title or a first name and a surname: `v.d. Berg`,
    /// `vd Berg`, `v/d Berg`, `v. Dijk`. A dot alone says less: then a capital follows.
    private static final Pattern SHORTENED = Pattern.compile(
            "[vV](?:\\. ?|/)?d(?:\\.|(?![\\p{L}\\d'’.]))(?= ?\\p{L})|[vV](?:\\. ?|/)(?:der|den|de|h)(?= \\p{L})"
                    + "|[vd]\\.(?= ?['’\\p{Lu}])");

    private static final String START = ".!?:;\"“”„‘|•>#…—–\n\r";

    private final String text;
    private final List<Token> all = new ArrayList<>();
    private Gap gap = Gap.START;
    private int line;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        var tokens = new Tokens(text);
        int from = 0;
        if (!text.contains("www.") && !text.contains("://") && !text.contains("](")) {
            tokens.read(0, text.length());
            return tokens.all;
        }
        var address = ADDRESS.matcher(text);
        while (address.find()) {
            tokens.read(from, address.start());
            tokens.widen(Gap.BREAK);
            from = address.end();
        }
        tokens.read(from, text.length());
        return tokens.all;
    }

    private void read(int from, int end) {
        int at = from;
        while (at < end) {
            char sign = text.charAt(at);
            if (Character.isLetter(sign) || isShort(at)) {
                at = word(at, end);
            } else {
                pass(sign, at);
                at++;
            }
        }
    }

    /// `'t` and `'s` are words.
    private boolean isShort(int at) {
        return isApostrophe(text.charAt(at))
                && at + 2 < text.length()
                && "ts".indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == ' ';
    }

    private void pass(char sign, int at) {
        if (sign == '\n') line++;
        if (START.indexOf(sign) >= 0 || sign == '-' && isDash(at)) {
            widen(Gap.START);
        } else if (sign == ',') {
            widen(Gap.COMMA);
        } else if (MARKUP.indexOf(sign) < 0) {
            widen(Gap.BREAK);
        }
    }

    private boolean isDash(int at) {
        return at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
    }

    private void widen(Gap wider) {
        if (wider.compareTo(gap) > 0) gap = wider;
    }

    private int word(int start, int end) {
        int behind = shortened(start, end);
        if (behind > start) {
            all.add(new Token(text.substring(start, behind), Clues.SHORTENED, start, behind, gap, line));
            gap = Gap.SPACE;
            return behind;
        }
        int at = start + 1;
        while (at < end && goesOn(at, end)) at++;
        at = withDots(start, at, end);
        all.add(Token.of(text.substring(start, at), start, gap, line));
        gap = Gap.SPACE;
        return at;
    }

    /// Where a shortened particle that begins here ends; 0 where none does.
    private int shortened(int start, int end) {
        if ("vVd".indexOf(text.charAt(start)) < 0) return 0;
        boolean isLetter = start + 1 < end && text.charAt(start + 1) == '.' && !text.startsWith("d", start + 2);
        if (isLetter && (gap != Gap.SPACE || all.isEmpty())) return 0; // `d. Behoud de bomen`, in a list of points.
        var found = SHORTENED.matcher(text).region(start, end);
        return found.lookingAt() ? found.end() : 0;
    }

    private boolean goesOn(int at, int end) {
        char sign = text.charAt(at);
        if (Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK) return true;
        boolean joins = sign == '-' || isApostrophe(sign);
        return joins
                && at + 1 < end
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }

    /// `J.P.` and `dhr.` keep their dots: no sentence ends there.
    private int withDots(int start, int end, int limit) {
        if (end >= limit || text.charAt(end) != '.') return end;
        if (Clues.ABBREVIATIONS.contains(Token.key(text.substring(start, end)))) return end + 1;
        if (end - start != 1 || !Character.isUpperCase(text.charAt(start))) return end;
        int at = end + 1;
        while (at + 1 < limit && Character.isUpperCase(text.charAt(at)) && text.charAt(at + 1) == '.') at += 2;
        return at;
    }

    private static boolean isApostrophe(char sign) {
        return sign == '\'' || sign == '’';
    }
}
