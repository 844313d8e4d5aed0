package nl.kennisatelier.access;

import java.security.SecureRandom;

/// Words that nobody guesses, in signs that are not taken for each other.
public final class RandomSigns {

    /// In signs of 5 bits each: 130 bits.
    public static final int SECRET_LENGTH = 26;

    /// 32 of them: no i, l, o or u.
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random = new SecureRandom();

    /// @param length in signs
    public String next(int length) {
        var signs = new StringBuilder();
        random.ints(length, 0, SIGNS.length()).forEach(i -> signs.append(SIGNS.charAt(i)));
        return signs.toString();
    }

    /// Whether a text is made of these signs only.
    public static boolean isMadeOfThem(String text) {
        return text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }
}
