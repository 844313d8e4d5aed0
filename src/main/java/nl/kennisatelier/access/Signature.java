package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What only who has a secret can make of some bytes: HMAC with SHA-256.
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// @param secret not empty
    /// @return 32 bytes
    public static byte[] of(byte[] bytes, byte[] secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    /// Takes as long whatever was shown, so the time tells nothing.
    public static boolean isSame(String shown, String right) {
        return MessageDigest.isEqual(shown.getBytes(UTF_8), right.getBytes(UTF_8));
    }
}
