package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /// The second case of RFC 4231.
    @Test
    void itIsTheSignatureOfTheStandard() {
        var made = Signature.of("what do ya want for nothing?".getBytes(UTF_8), "Jefe".getBytes(UTF_8));
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                HexFormat.of().formatHex(made));
    }

    @Test
    void onlyTheSameIsTheSame() {
        assertTrue(Signature.isSame("é1", "é1"));
        for (var other : new String[] {"", "é", "é11", "e1"}) assertFalse(Signature.isSame(other, "é1"));
    }
}
