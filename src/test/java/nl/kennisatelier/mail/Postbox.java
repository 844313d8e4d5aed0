package nl.kennisatelier.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A real mail server in this process, on a free port. It keeps what it takes, and refuses whom it is told to.
public final class Postbox implements AutoCloseable {

    private static final String PASSWORD = "wachtwoord";

    private final SMTPServer server;
    private final Optional<SSLContext> tls;

    /// As they came in, with all their headers.
    private final List<String> mails = new CopyOnWriteArrayList<>();

    private final List<String> recipients = new CopyOnWriteArrayList<>();

    /// For each address, the number with which it is refused.
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    /// With which every mail is refused after it was heard; 0 for none.
    private volatile int refusesAll;

    private Postbox(int port, Optional<SSLContext> tls) {
        this.tls = tls;
        var builder = SMTPServer.port(port).messageHandlerFactory(Visit::new);
        tls.ifPresent(context -> builder.enableTLS().requireTLS().startTlsSocketFactory(context));
        this.server = builder.build();
        server.start();
    }

    public static Postbox open() {
        return new Postbox(0, Optional.empty());
    }

    /// The one that was closed, at the same port.
    public static Postbox again(int port) {
        return new Postbox(port, Optional.empty());
    }

    /// One that takes nothing before the line is encrypted, with a certificate for `localhost` that it made itself.
    static Postbox encrypting(Path folder) throws Exception {
        var file = folder.resolve("sleutel.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "post",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (!made.waitFor(20, TimeUnit.SECONDS) || made.exitValue() != 0) throw new IOException("keytool");
        return new Postbox(0, Optional.of(context(file)));
    }

    private static SSLContext context(Path file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("post", store.getCertificate("post"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private final class Visit implements MessageHandler {

        private String recipient = "";

        Visit(MessageContext unused) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String address) throws RejectException {
            recipients.add(address);
            recipient = address;
            int code = refused.getOrDefault(address, 0);
            if (code > 0) throw new RejectException(code, "no " + address);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            var mail = new String(data.readAllBytes(), UTF_8);
            if (refusesAll > 0) throw new RejectException(refusesAll, "nothing for " + recipient);
            mails.add(mail);
            return null;
        }

        @Override
        public void done() {}
    }

    public int port() {
        return server.getPortAllocated();
    }

    /// How our site sends to it.
    ///
    /// @param trusts whether its certificate counts
    MailServer server(MailServer.Tls asked, boolean trusts, Clock clock) {
        return new MailServer(
                URI.create("smtp://localhost:" + port()),
                asked,
                "",
                "",
                MailAddress.of("nieuws@kennis.voorbeeld.nl").orElseThrow(),
                "kennis.voorbeeld.nl",
                trusts ? tls.map(SSLContext::getSocketFactory) : Optional.empty(),
                clock);
    }

    public MailServer server(Clock clock) {
        return server(MailServer.Tls.OFF, false, clock);
    }

    /// @param code 0 to take it again
    public void refuse(String address, int code) {
        refused.put(address, code);
    }

    public void refuseAll(int code) {
        refusesAll = code;
    }

    /// Each time that somebody was named for whom a mail was.
    public List<String> recipients() {
        return recipients;
    }

    /// As they came in.
    public List<String> raw() {
        return mails;
    }

    /// As a mail program shows them.
    public List<Shown> shown() {
        return mails.stream().map(Shown::of).toList();
    }

    /// A mail as it is read.
    public record Shown(String to, String subject, String text, String html, Map<String, String> headers) {

        static Shown of(String raw) {
            try {
                var in = new ByteArrayInputStream(raw.getBytes(UTF_8));
                var message = new MimeMessage(Session.getInstance(new Properties()), in);
                var parts = (Multipart) message.getContent();
                var headers = new ConcurrentHashMap<String, String>();
                message.getAllHeaders()
                        .asIterator()
                        .forEachRemaining(one -> headers.put(one.getName(), one.getValue()));
                return new Shown(
                        message.getAllRecipients()[0].toString(),
                        message.getSubject(),
                        parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                        parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"),
                        headers);
            } catch (jakarta.mail.MessagingException | IOException odd) {
                throw new IllegalStateException(raw, odd);
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
