package nl.kennisatelier.web.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {

    private static final Pattern RUN = Pattern.compile("(?:M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)");

    @Test
    void thePathDrawsEveryDarkModuleAndNoOther() {
        var text = "https://kennis.example.nl/vragenset?v1=wijk/vraag-kansen&m1=10";
        var qr = Qr.of(text);
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var drawn = new boolean[qr.size()][qr.size()];
        assertEquals("", RUN.matcher(qr.path()).replaceAll(""), "nothing but runs");
        int column = 0;
        int row = 0;
        for (var run : RUN.matcher(qr.path()).results().toList()) {
            boolean begins = run.group(1) != null;
            if (begins) row = Integer.parseInt(run.group(2));
            column = begins ? Integer.parseInt(run.group(1)) : column + Integer.parseInt(run.group(3));
            for (int end = column + Integer.parseInt(run.group(4)); column < end; column++) drawn[row][column] = true;
        }
        assertEquals(code.size + 8, qr.size());
        for (int y = 0; y < qr.size(); y++) {
            for (int x = 0; x < qr.size(); x++) {
                assertEquals(code.getModule(x - 4, y - 4), drawn[y][x], x + "," + y);
            }
        }
    }

    @Test
    void aShortAddressGivesACodeThatAnOldPhoneCanRead() {
        assertTrue(Qr.of("https://kennis.example.nl/doe-mee/abcdefghjkmnpqrstuvwxyz234")
                        .size()
                <= 45);
    }
}
