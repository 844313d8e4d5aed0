package nl.kennisatelier.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// An open line to the mail server, for one mail after another.
public final class MailLine implements AutoCloseable {

    private static final String UTF_8 = "UTF-8";

    /// What a server answers from this number on holds for ever.
    private static final int PERMANENT = 500;

    private final Transport transport;
    private final Session session;
    private final MailServer server;

    MailLine(Transport transport, Session session, MailServer server) {
        this.transport = transport;
        this.session = session;
        this.server = server;
    }

    /// What the server says of whom a mail is for.
    public enum Answer {
        TAKEN,
        /// Not now: it may take it later.
        LATER,
        /// There is no such person, or they get nothing from us.
        REFUSED
    }

    /// Hands one over.
    ///
    /// @throws IOException when the trouble is with the server or the line, and not with whom it is for
    public Answer send(Mail mail) throws IOException {
        try {
            var message = message(mail);
            transport.sendMessage(message, new Address[] {address(mail.to())});
            return Answer.TAKEN;
        } catch (SendFailedException failed) {
            return ofRecipient(failed);
        } catch (MessagingException failed) {
            throw trouble("the mail server did not take a mail", failed);
        }
    }

    /// The library tells of each address by itself, as what comes next after its failure.
    private static Answer ofRecipient(SendFailedException failed) throws IOException {
        for (var next = failed.getNextException();
                next instanceof MessagingException one;
                next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException answer) {
                return answer.getReturnCode() >= PERMANENT ? Answer.REFUSED : Answer.LATER;
            }
        }
        throw trouble("the mail server did not take a mail", failed);
    }

    /// What went wrong, by its kind alone: a server repeats in its answer whom the mail was for.
    static IOException trouble(String what, MessagingException failed) {
        var code = failed instanceof SMTPSendFailedException answer ? " " + answer.getReturnCode() : "";
        var cause = failed.getCause() == null
                ? ""
                : ": " + failed.getCause().getClass().getSimpleName();
        return new IOException(what + " (" + failed.getClass().getSimpleName() + code + cause + ")");
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new Numbered(session, UUID.randomUUID() + "@" + server.site());
        message.setFrom(address(server.from()));
        message.setRecipient(Message.RecipientType.TO, address(mail.to()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(server.clock().instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All"); // For those that ask in their own words.
        if (mail.stop().isPresent()) {
            message.setHeader("List-Id", "<nieuws." + server.site() + ">");
            message.setHeader("List-Unsubscribe", "<" + mail.stop().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var parts = new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        return part;
    }

    private static InternetAddress address(MailAddress address) throws MessagingException {
        return new InternetAddress(address.toString(), true);
    }

    /// With a number of our own: that of the library holds the name of this machine.
    private static final class Numbered extends MimeMessage {

        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + number + ">");
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            return; // What was taken was taken.
        }
    }
}
