package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `GET /.well-known/security.txt` (RFC 9116): whom to tell of a weakness. Who was named for it; else the contact of
/// the texts; else, on a site with TLS, the page that says how to tell. Not there when none of them will do.
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
        var policy = online.url(ctx, "/kwetsbaarheid");
        var ofTexts = online.library().conventions().atelier().contact();
        Stream.of(contact.get(), ofTexts, policy)
                .flatMap(named -> address(named.strip()).stream())
                .findFirst()
                .ifPresentOrElse(address -> online.sendText(ctx, text(ctx, address)), () -> ctx.status(404));
    }

    private String text(Context ctx, String address) {
        return "Contact: " + address + "\nExpires: " + expires + "\nPreferred-Languages: nl, en\n"
                + safe("Canonical", online.url(ctx, "/.well-known/security.txt"))
                + safe("Policy", online.url(ctx, "/kwetsbaarheid"));
    }

    private static String safe(String field, String address) {
        return address.startsWith("https://") ? field + ": " + address + "\n" : "";
    }

    /// The standard takes addresses with a scheme only, and on the web only safe ones.
    private static Optional<String> address(String contact) {
        if (MAIL.matcher(contact).matches()) return Optional.of("mailto:" + contact);
        return ADDRESS.matcher(contact).matches() ? Optional.of(contact) : Optional.empty();
    }
}
