package nl.kennisatelier.web.kit.limits;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Gives who asks a name that leads back to nobody: a hash of the first part of their address, with a key that is made
/// anew every day and stands nowhere but here.
///
/// The first part is what one visitor can have of addresses, and little more. Of IPv4 that is the street (`/24`): who
/// rents a machine gets its neighbours for a few cents. Of IPv6 it is what a provider gives to a house at most (`/48`).
/// What neighbours lose by it is small, for nobody is shut out who knows a code or has a token.
final class Visitors {

    private static final Duration KEY_LIFE = Duration.ofDays(1);
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;
    private static final int NAME_BYTES = 12;
    private static final String HASH = "HmacSHA256";

    private final TrustedProxies proxies;
    private final LongSupplier nanos;
    private final SecureRandom random = new SecureRandom();
    private byte[] key = new byte[0];
    private long made;

    Visitors(TrustedProxies proxies, LongSupplier nanos) {
        this.proxies = proxies;
        this.nanos = nanos;
    }

    /// @param peer address of the other end of the line
    /// @param forwarded see [TrustedProxies#asker]
    /// @return empty when a proxy does not say for whom it asks
    String name(String peer, String forwarded) {
        return TrustedProxies.address(peer)
                .map(known -> proxies.asker(known, forwarded))
                .filter(asker -> !proxies.isTrusted(asker))
                .map(asker -> hash(firstPart(asker.getAddress())))
                .orElse("");
    }

    private static byte[] firstPart(byte[] address) {
        return Arrays.copyOf(address, address.length > 4 ? IPV6_BYTES : IPV4_BYTES);
    }

    private String hash(byte[] bytes) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(keyOfTheDay(), HASH));
            return HexFormat.of().formatHex(mac.doFinal(bytes), 0, NAME_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
        }
    }

    private synchronized byte[] keyOfTheDay() {
        long now = nanos.getAsLong();
        if (key.length == 0 || now - made > KEY_LIFE.toNanos()) {
            key = new byte[32];
            random.nextBytes(key);
            made = now;
        }
        return key;
    }
}
