package nl.kennisatelier.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    private static Mail mail(String to, String subject) {
        return new Mail(
                MailAddress.of(to).orElseThrow(),
                subject,
                "Eén wijk\n",
                "<p>Eén wijk</p>",
                Optional.of("https://kennis.voorbeeld.nl/nieuws/stoppen/abc"));
    }

    private static MailLine.Answer send(MailServer server, Mail mail) throws IOException {
        try (var line = server.open()) {
            return line.send(mail);
        }
    }

    @Test
    void aMailSaysWhoItIsFromAndHowToStopInEveryHeaderThatProgramsRead() throws IOException {
        try (var box = Postbox.open()) {
            assertEquals(MailLine.Answer.TAKEN, send(box.server(CLOCK), mail("anna@voorbeeld.nl", "Nieuws – café")));
            var got = box.shown().getFirst();
            assertEquals("Nieuws – café", got.subject());
            assertEquals("Eén wijk\n", got.text());
            assertEquals("<p>Eén wijk</p>", got.html());
            assertEquals("nieuws@kennis.voorbeeld.nl", got.headers().get("From"));
            assertEquals("anna@voorbeeld.nl", got.headers().get("To"));
            assertEquals("auto-generated", got.headers().get("Auto-Submitted"));
            assertEquals(
                    "<https://kennis.voorbeeld.nl/nieuws/stoppen/abc>",
                    got.headers().get("List-Unsubscribe"));
            assertEquals("List-Unsubscribe=One-Click", got.headers().get("List-Unsubscribe-Post"));
            assertTrue(got.headers().get("Message-ID").matches("<[0-9a-f-]{36}@kennis\\.voorbeeld\\.nl>"));
            assertTrue(
                    got.headers().get("Date").startsWith("Sun, 1 Mar 2026"),
                    got.headers().get("Date"));
        }
    }

    @Test
    void noWordsOfOthersBecomeAHeader() throws IOException {
        try (var box = Postbox.open()) {
            var subject = "Nieuws\r\nBcc: kwaad@voorbeeld.nl\n\n<h1>" + "x".repeat(500);
            send(box.server(CLOCK), mail("anna@voorbeeld.nl", subject));
            var got = box.shown().getFirst();
            assertTrue(got.subject().startsWith("Nieuws Bcc: kwaad@voorbeeld.nl <h1>x"), got.subject());
            assertTrue(got.subject().length() <= Mail.SUBJECT_LENGTH_MAX);
            assertFalse(got.headers().containsKey("Bcc"));
            assertEquals(1, box.recipients().size());
        }
    }

    @Test
    void whatAServerSaysOfARecipientIsNoFailureOfTheServer() throws IOException {
        try (var box = Postbox.open()) {
            box.refuse("weg@voorbeeld.nl", 550);
            box.refuse("later@voorbeeld.nl", 450);
            try (var line = box.server(CLOCK).open()) {
                assertEquals(MailLine.Answer.REFUSED, line.send(mail("weg@voorbeeld.nl", "Nieuws")));
                assertEquals(MailLine.Answer.LATER, line.send(mail("later@voorbeeld.nl", "Nieuws")));
                assertEquals(MailLine.Answer.TAKEN, line.send(mail("anna@voorbeeld.nl", "Nieuws")), "the same line");
            }
        }
    }

    @Test
    void aServerThatIsAwayOrTakesNothingIsToldWithoutAnAddress() throws IOException {
        MailServer away;
        try (var box = Postbox.open()) {
            away = box.server(CLOCK);
            box.refuseAll(554);
            var refused =
                    assertThrows(IOException.class, () -> send(box.server(CLOCK), mail("anna@voorbeeld.nl", "N")));
            assertTrue(refused.getMessage().contains("554"), refused.getMessage());
            assertFalse(refused.getMessage().contains("anna"), refused.getMessage());
        }
        assertThrows(IOException.class, away::open);
    }

    @Test
    void aLineIsEncryptedWithAServerThatIsWhoItSaysOrNotUsed(@TempDir Path folder) throws Exception {
        try (var box = Postbox.encrypting(folder);
                var plain = Postbox.open()) {
            var trusted = box.server(MailServer.Tls.REQUIRED, true, CLOCK);
            assertEquals(MailLine.Answer.TAKEN, send(trusted, mail("anna@voorbeeld.nl", "Nieuws")));
            var unknown = box.server(MailServer.Tls.REQUIRED, false, CLOCK);
            assertThrows(IOException.class, unknown::open, "nobody vouches for its certificate");
            var without = plain.server(MailServer.Tls.REQUIRED, false, CLOCK);
            assertThrows(IOException.class, without::open, "it offers no encryption");
            assertEquals(1, box.raw().size());
            assertEquals(0, plain.recipients().size());
        }
    }
}
