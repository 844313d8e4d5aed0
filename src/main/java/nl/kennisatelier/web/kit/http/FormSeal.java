package nl.kennisatelier.web.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.access.Signature;

/// Tells who fills a form in from what only sends it: when it was opened, signed, and the address of a letter that
/// never was.
public final class FormSeal {

    /// How old a form is.
    public enum Age {
        FINE,
        /// No person writes that fast.
        QUICK,
        /// Somebody left it open.
        OLD,
        /// We never gave it out.
        FORGED
    }

    private static final Duration MIN = Duration.ofSeconds(3);
    private static final Duration MAX = Duration.ofHours(24);

    /// In bytes, of what proves that something is ours.
    private static final int PROOF = 8;

    /// The second in which a form was opened, and what makes it another than any other of that second.
    private static final Pattern OPENED = Pattern.compile("[0-9a-f]{1,10}\\.[0-9a-f]{" + 2 * PROOF + "}");

    private final byte[] secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /// @param secret that nobody else has
    public FormSeal(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    /// That a form is opened now; no two are the same.
    public String opened() {
        var bytes = new byte[PROOF];
        random.nextBytes(bytes);
        var form = Long.toHexString(clock.instant().getEpochSecond()) + "."
                + HexFormat.of().formatHex(bytes);
        return form + "-" + proof("open " + form);
    }

    /// @param sent as anybody may send it
    public Age age(String sent) {
        var parts = sent.split("-", -1);
        if (parts.length != 2 || !OPENED.matcher(parts[0]).matches()) return Age.FORGED;
        if (!Signature.isSame(parts[1], proof("open " + parts[0]))) return Age.FORGED;
        var age = Duration.between(Instant.ofEpochSecond(seconds(parts[0])), clock.instant());
        if (age.compareTo(MIN) < 0) return Age.QUICK;
        return age.compareTo(MAX) > 0 ? Age.OLD : Age.FINE;
    }

    private static long seconds(String form) {
        return Long.parseLong(form.substring(0, form.indexOf('.')), 16);
    }

    /// An address like that of a letter, for who sent none that is kept.
    public String decoy() {
        var bytes = new byte[PROOF / 2];
        random.nextBytes(bytes);
        var first = "%08x".formatted(clock.instant().getEpochSecond() / 60)
                + HexFormat.of().formatHex(bytes);
        return first + proof("decoy " + first);
    }

    /// When a decoy was given out; nothing when it is none of ours.
    public Optional<Instant> decoyOf(String token) {
        if (!token.matches("[0-9a-f]{32}")) return Optional.empty();
        var first = token.substring(0, 2 * PROOF);
        if (!Signature.isSame(token.substring(2 * PROOF), proof("decoy " + first))) return Optional.empty();
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(first.substring(0, PROOF), 16) * 60));
    }

    private String proof(String what) {
        return HexFormat.of().formatHex(Signature.of(what.getBytes(UTF_8), secret), 0, PROOF);
    }
}
