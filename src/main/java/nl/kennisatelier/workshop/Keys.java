package nl.kennisatelier.workshop;

import java.security.SecureRandom;
import nl.kennisatelier.access.RandomSigns;
import nl.kennisatelier.source.Sha256;

/// Secrets that open something for who shows them. Only their SHA-256 is kept.
final class Keys {

    private final RandomSigns signs = new RandomSigns();
    private final SecureRandom random = new SecureRandom();

    String key() {
        return signs.next(RandomSigns.SECRET_LENGTH);
    }

    /// A name that need not be secret, only never the same.
    String name(int length) {
        return signs.next(length);
    }

    String code() {
        return JoinCode.random(random);
    }

    /// Whether it can be one of ours at all.
    static boolean isKey(String text) {
        return text.length() == RandomSigns.SECRET_LENGTH && RandomSigns.isMadeOfThem(text);
    }

    static String hash(String text) {
        return Sha256.hex(text);
    }
}
