package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Locks texts so that only this site opens them again, and nobody changes one: AES with 256 bits in GCM, by a key that
/// HKDF makes of the secret of the site, another for each purpose. Without that secret they stay locked for ever.
public final class Strongbox {

    /// In bytes, made anew for each text.
    private static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final byte[] markKey;
    private final SecureRandom random = new SecureRandom();

    private Strongbox(SecretKey key, byte[] markKey) {
        this.key = key;
        this.markKey = markKey;
    }

    /// @param secret of the site
    /// @param purpose what is locked here can be opened in no box of another one
    public static Strongbox of(byte[] secret, String purpose) {
        try {
            var kdf = KDF.getInstance("HKDF-SHA256");
            var key = kdf.deriveKey("AES", parameters(secret, purpose + " lock"));
            return new Strongbox(key, kdf.deriveData(parameters(secret, purpose + " mark")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java from 25 on has HKDF", impossible);
        }
    }

    private static HKDFParameterSpec parameters(byte[] secret, String info) {
        return HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info.getBytes(UTF_8), 32);
    }

    /// @return signs that fit in an address; the same text never gives the same twice
    public String lock(String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
            var all = Arrays.copyOf(nonce, NONCE + locked.length);
            System.arraycopy(locked, 0, all, NONCE, locked.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    /// @param locked as anybody may send it
    /// @return nothing when it was not locked here, or is not as it was
    public Optional<String> open(String locked) {
        try {
            var all = Base64.getUrlDecoder().decode(locked);
            if (all.length <= NONCE) return Optional.empty();
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE));
            return Optional.of(new String(cipher.doFinal(all, NONCE, all.length - NONCE), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /// By which a text is known again, and not found back.
    ///
    /// @return 64 hex digits
    public String mark(String text) {
        return HexFormat.of().formatHex(Signature.of(text.getBytes(UTF_8), markKey));
    }
}
