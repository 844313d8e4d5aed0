package nl.kennisatelier.web.facilitator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WallStepTest {

    @Test
    void notesAreLargeAsLongAsTheyAreFewAndShort() {
        check(WallStep.S1, 0, 0);
        check(WallStep.S1, 4, 35);
        check(WallStep.S2, 4, 36);
        check(WallStep.S2, 5, 40);
        check(WallStep.S3, 8, 46);
        check(WallStep.S4, 20, 40);
        check(WallStep.S4, 2, 280);
        check(WallStep.S5, 3, 280);
        check(WallStep.S5, 22, 1);
        check(WallStep.S5, 1_000, 40);
    }

    private static void check(WallStep expected, int notes, int letters) {
        assertEquals(expected, WallStep.of(Collections.nCopies(notes, "x".repeat(letters))), notes + "/" + letters);
    }

    @Test
    void aPictureBeginsWhereItsTurnIsAndOfVeryManyTheNewestTakeTurns() {
        begins(0, 60, 0);
        begins(20, 60, 21);
        begins(0, 60, 99);
        begins(0, ScreenWall.TURNS_MAX, 0);
        begins(1_000 - ScreenWall.TURNS_OF, 1_000, 0);
        begins(9, 1_000, 10);
        var odd = LongStream.of(1, 3, 5, 7).mapToObj(WallStepTest::note).toList();
        assertEquals(2, ScreenWall.begin(odd, 4), "it was taken away");
    }

    private static void begins(int expected, int notes, long from) {
        List<ScreenNote> all =
                LongStream.rangeClosed(1, notes).mapToObj(WallStepTest::note).toList();
        assertEquals(expected, ScreenWall.begin(all, from));
    }

    private static ScreenNote note(long number) {
        return new ScreenNote(number, "x", "", 0, 1, false, "");
    }
}
