package nl.kennisatelier.privacy.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// One word of a text, with where it stands.
///
/// @param text as it is written; that of initials and of an abbreviation holds its dots
/// @param key folded: lower case, without accents, dots and the `'s` of a possession
/// @param before what stands between it and the word before it
/// @param line number of its line, from 0
record Token(String text, String key, int start, int end, Gap before, int line) {

    /// `GraphQL`, `SaaS`; `McDonald`, `DeVries` and `Aït-El` are names.
    private static final Pattern CAMEL =
            Pattern.compile("(?<!^(?:Mc|Mac|De|Van|El|Al|Le|La|Di|Du|Fitz))(?<=\\p{Ll})\\p{Lu}");

    /// What stands between two words, the strongest of it.
    enum Gap {
        /// Nothing that matters.
        SPACE,
        COMMA,
        /// A bracket, a slash: the sentence goes on, a name does not.
        BREAK,
        /// A sentence, a line, a quotation or a cell begins.
        START
    }

    static Token of(String text, int start, Gap before, int line) {
        return new Token(text, key(text), start, start + text.length(), before, line);
    }

    boolean startsSentence() {
        return before == Gap.START;
    }

    /// Whether it goes on from the word before it as parts of one name do.
    boolean isJoined() {
        return before == Gap.SPACE;
    }

    /// `Jansen`, `O'Brien`, `al-Masri`; `EU` is none.
    boolean isCapital() {
        int at = text.startsWith("al-") || text.startsWith("el-") ? 3 : 0;
        return at < text.length()
                && Character.isUpperCase(text.charAt(at))
                && text.chars().anyMatch(Character::isLowerCase)
                && !text.endsWith(".")
                && !(hasCapitalInside() && CAMEL.matcher(text).find());
    }

    private boolean hasCapitalInside() {
        return text.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    /// `JANSEN`.
    boolean isAllCapitals() {
        return key.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && !text.endsWith(".")
                && text.chars().noneMatch(Character::isLowerCase);
    }

    /// `J.P.`, `Th.`
    boolean isInitials() {
        return text.endsWith(".") && Character.isUpperCase(text.charAt(0)) && text.length() > 1;
    }

    /// `J` of `J de Vries`.
    boolean isLetter() {
        return text.length() == 1 && Character.isUpperCase(text.charAt(0));
    }

    boolean isLower() {
        return Character.isLowerCase(text.charAt(0)) || text.charAt(0) == '\'' || text.charAt(0) == '’';
    }

    static String key(String text) {
        return isSmall(text) ? text : folded(text);
    }

    /// Most words are nothing but small letters, and those are as they are.
    private static boolean isSmall(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < 'a' || text.charAt(i) > 'z') return false;
        return true;
    }

    private static String folded(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ı', 'i');
        if (plain.endsWith("'s")) plain = plain.substring(0, plain.length() - 2);
        if (plain.endsWith("'")) plain = plain.substring(0, plain.length() - 1);
        boolean isPlain = plain.chars().allMatch(c -> c < 128);
        return (isPlain ? plain : bare(plain)).replace(".", "");
    }

    private static String bare(String text) {
        var latin = text.replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace("ß", "ss")
                .replace("æ", "ae");
        return Normalizer.normalize(latin.replace("ĳ", "ij"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}
