package nl.kennisatelier.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import nl.kennisatelier.access.RandomSigns;
import nl.kennisatelier.access.Signature;
import nl.kennisatelier.source.Sha256;

/// Secrets that open something for who shows them. Only their SHA-256 is kept.
final class Keys {

    private final RandomSigns signs = new RandomSigns();
    private final SecureRandom random = new SecureRandom();

    String key() {
        return signs.next(RandomSigns.SECRET_LENGTH);
    }

    /// The key for a QR code that goes with a key: who has that can show this one, and nobody finds that by this one.
    static String beside(String key) {
        var bytes = Signature.of("mee".getBytes(UTF_8), key.getBytes(UTF_8));
        return RandomSigns.spell(bytes, RandomSigns.SECRET_LENGTH);
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
