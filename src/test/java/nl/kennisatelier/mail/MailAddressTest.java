package nl.kennisatelier.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailAddressTest {

    private static String of(String typed) {
        return MailAddress.of(typed).map(MailAddress::toString).orElse("-");
    }

    @Test
    void whatPeopleHaveIsTaken() {
        assertEquals("anna@voorbeeld.nl", of(" anna@voorbeeld.nl\n"));
        assertEquals("A.de-Vries+wijk@mail.voorbeeld.nl", of("A.de-Vries+wijk@Mail.Voorbeeld.NL"));
        assertEquals("o'neil@voorbeeld.nl", of("o'neil@voorbeeld.nl"));
        assertEquals("info@xn--caf-dma.nl", of("info@café.nl"), "a domain as DNS spells it");
        assertEquals("a".repeat(64) + "@voorbeeld.nl", of("a".repeat(64) + "@voorbeeld.nl"));
    }

    @Test
    void whatSaysMoreThanAnAddressIsNone() {
        var odd = List.of(
                "",
                "@",
                "anna",
                "anna@",
                "@voorbeeld.nl",
                "anna@voorbeeld",
                "anna@localhost",
                "anna@127.0.0.1",
                "anna@[127.0.0.1]",
                "anna@voorbeeld.1",
                "anna@voorbeeld..nl",
                "anna@-voorbeeld.nl",
                "anna@voor_beeld.nl",
                "anna@voorbeeld.nl.",
                "a@b\nBcc: c@voorbeeld.nl",
                "a@voorbeeld.nl\r\nBcc: c@voorbeeld.nl",
                "a\r\nBcc: c@voorbeeld.nl",
                "a@voorbeeld.nl\0",
                "a b@voorbeeld.nl",
                "a@voor beeld.nl",
                "a@b@voorbeeld.nl",
                "a@voorbeeld.nl,b@voorbeeld.nl",
                "a@voorbeeld.nl;b@voorbeeld.nl",
                "\"a b\"@voorbeeld.nl",
                "\"a@b\"@voorbeeld.nl",
                "Anna <anna@voorbeeld.nl>",
                "anna(hoi)@voorbeeld.nl",
                "mailto:anna@voorbeeld.nl?bcc=x",
                ".anna@voorbeeld.nl",
                "anna.@voorbeeld.nl",
                "an..na@voorbeeld.nl",
                "annä@voorbeeld.nl",
                "a".repeat(65) + "@voorbeeld.nl",
                "a".repeat(300) + "@voorbeeld.nl",
                "anna@" + "b".repeat(310) + ".nl");
        for (var typed : odd) assertEquals("-", of(typed), typed);
    }

    @Test
    void theSameAddressIsKnownHoweverItIsTyped() {
        assertEquals(
                MailAddress.of("Anna@Voorbeeld.nl").orElseThrow().folded(),
                MailAddress.of("anna@voorbeeld.NL").orElseThrow().folded());
    }
}
