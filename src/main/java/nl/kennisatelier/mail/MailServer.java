package nl.kennisatelier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/// The server that takes our mail, as the operator named it.
///
/// @param uri `smtp://host:587`, which changes to TLS before it says anything, or `smtps://host:465`, which begins so
/// @param tls what becomes of a line that is not encrypted
/// @param user empty when the server asks for none
/// @param from whom the mail is from, and where it comes back to
/// @param site the host of our own site, by which we name ourselves
/// @param trust whose certificates are good; nothing for those that Java trusts
public record MailServer(
        URI uri,
        Tls tls,
        String user,
        String password,
        MailAddress from,
        String site,
        Optional<SSLSocketFactory> trust,
        Clock clock) {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);

    /// For one answer.
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    /// What becomes of a line that is not encrypted.
    public enum Tls {
        /// It is not used.
        REQUIRED,
        /// It is used: to a server on this machine, for there is nobody in between.
        OFF
    }

    /// Opens a line to it.
    ///
    /// @throws IOException when it does not answer, does not let us in, or does not encrypt
    public MailLine open() throws IOException {
        var session = Session.getInstance(properties());
        try {
            var transport = session.getTransport(uri.getScheme());
            var isNamed = !user.isEmpty();
            transport.connect(uri.getHost(), uri.getPort(), isNamed ? user : null, isNamed ? password : null);
            return new MailLine(transport, session, this);
        } catch (MessagingException failed) {
            throw MailLine.trouble("no line to the mail server", failed);
        }
    }

    private Properties properties() {
        var all = new Properties();
        var before = "mail." + uri.getScheme() + ".";
        all.put(before + "connectiontimeout", Long.toString(CONNECT_MAX.toMillis()));
        all.put(before + "timeout", Long.toString(ANSWER_MAX.toMillis()));
        all.put(before + "writetimeout", Long.toString(ANSWER_MAX.toMillis()));
        all.put(before + "localhost", site); // Else the name of this machine is looked up, and told.
        all.put(before + "auth", Boolean.toString(!user.isEmpty()));
        all.put(before + "starttls.enable", Boolean.toString(tls == Tls.REQUIRED));
        all.put(before + "starttls.required", Boolean.toString(tls == Tls.REQUIRED));
        all.put(before + "ssl.checkserveridentity", "true");
        all.put(before + "ssl.protocols", "TLSv1.3 TLSv1.2");
        trust.ifPresent(factory -> all.put(before + "ssl.socketFactory", factory));
        all.put("mail.from", from.toString());
        return all;
    }

    /// Without its password.
    @Override
    public String toString() {
        return uri + " as " + from;
    }
}
