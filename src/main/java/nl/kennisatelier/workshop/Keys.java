package nl.kennisatelier.workshop;

import java.security.SecureRandom;
import nl.kennisatelier.source.Sha256;

/// Secrets that open something for who shows them. Only their SHA-256 is kept.
final class Keys {

    /// 32 signs that are not taken for each other: no i, l, o or u.
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    /// Of 5 bits each: 130 bits.
    private static final int LENGTH = 26;

    private final SecureRandom random = new SecureRandom();

    String key() {
        return signs(LENGTH);
    }

    /// A name that need not be secret, only never the same.
    String name(int length) {
        return signs(length);
    }

    String code() {
        return JoinCode.random(random);
    }

    private String signs(int length) {
        var signs = new StringBuilder();
        random.ints(length, 0, SIGNS.length()).forEach(i -> signs.append(SIGNS.charAt(i)));
        return signs.toString();
    }

    /// Whether it can be one of ours at all.
    static boolean isKey(String text) {
        return text.length() == LENGTH && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    static String hash(String text) {
        return Sha256.hex(text);
    }
}
