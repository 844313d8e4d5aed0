package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /// From the appendix of FIPS 180-2.
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void itIsTheHashOfTheStandard() {
        assertEquals(ABC, Sha256.hex("abc"));
        assertEquals(Sha256.LENGTH, Sha256.of("abc").length);
    }

    @Test
    void partsCountAsOneAfterTheOther() {
        var parts = List.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8));
        assertEquals(ABC.substring(0, 12), Sha256.hex(parts, 6));
    }
}
