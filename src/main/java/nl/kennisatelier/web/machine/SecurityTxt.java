package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// `GET /.well-known/security.txt` (RFC 9116): whom to tell of a weakness. Not there when nobody was named.
final class SecurityTxt {

    private static final Duration VALID = Duration.ofDays(365);
    private static final Pattern MAIL = Pattern.compile("[^\\s:@<>]+@[^\\s:@<>]+");
    private static final Pattern ADDRESS = Pattern.compile("(https://|mailto:|tel:)\\S+");

    private final Online online;
    private final Supplier<String> contact;
    private final Instant expires;

    SecurityTxt(Online online, Supplier<String> contact, Instant start) {
        this.online = online;
        this.contact = contact;
        this.expires = start.plus(VALID).truncatedTo(ChronoUnit.SECONDS);
    }

    void show(Context ctx) {
        address(contact.get().strip())
                .ifPresentOrElse(address -> online.sendText(ctx, text(ctx, address)), () -> ctx.status(404));
    }

    private String text(Context ctx, String address) {
        var canonical = online.url(ctx, "/.well-known/security.txt");
        return "Contact: " + address + "\nExpires: " + expires + "\nPreferred-Languages: nl, en\n"
                + (canonical.startsWith("https://") ? "Canonical: " + canonical + "\n" : "");
    }

    /// The standard takes addresses with a scheme only, and on the web only safe ones.
    private static Optional<String> address(String contact) {
        if (MAIL.matcher(contact).matches()) return Optional.of("mailto:" + contact);
        return ADDRESS.matcher(contact).matches() ? Optional.of(contact) : Optional.empty();
    }
}
