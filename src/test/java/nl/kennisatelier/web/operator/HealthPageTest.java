package nl.kennisatelier.web.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import nl.kennisatelier.web.kit.site.HealthCheck;
import nl.kennisatelier.web.kit.site.Vitals;
import org.junit.jupiter.api.Test;

class HealthPageTest {

    private static final Supplier<HealthCheck> WELL = () -> HealthCheck.well("disk");
    private static final Supplier<HealthCheck> LATE =
            () -> new HealthCheck("copy", "The last copy\nis of yesterday", "Make room");

    @Test
    void readersStayWhenAPartIsInTroubleAndAnAlarmRings() {
        check("/healthz/live", 200, true, "ok\n", WELL, LATE);
        check("/healthz/ready", 200, true, "ok\ndisk: ok\n", WELL);
        check("/healthz/full", 200, true, "ok\ndisk: ok\n", WELL);
        var degraded = "degraded\ndisk: ok\ncopy: The last copy is of yesterday -> Make room\n";
        check("/healthz/ready", 200, true, degraded, WELL, LATE);
        check("/healthz/full", 503, true, degraded, WELL, LATE);
    }

    @Test
    void nobodyIsSentWhereThereIsNothingToSee() {
        check("/healthz/live", 200, false, "ok\n", WELL);
        check("/healthz/ready", 503, false, "reading content\ndisk: ok\n", WELL);
        check("/healthz/full", 503, false, "reading content\ndisk: ok\n", WELL);
    }

    @SafeVarargs
    private static void check(String path, int status, boolean isOnline, String body, Supplier<HealthCheck>... health) {
        var page = new HealthPage(() -> isOnline, new Vitals(List.of(health), List.of()));
        assertEquals(new HealthPage.Answer(status, body), page.answer(path, true));
    }

    /// Where things stand on the machine is told there, and nowhere else.
    @Test
    void aFolderIsNamedToWhoAsksFromTheMachine() {
        Supplier<HealthCheck> gone = () -> HealthCheck.onMachine("texts", "Gone", "mend --data /srv/x", "See the log");
        var page = new HealthPage(() -> true, new Vitals(List.of(gone), List.of()));
        assertEquals(
                "degraded\ntexts: Gone -> mend --data /srv/x\n",
                page.answer("/healthz/ready", true).body());
        assertEquals(
                "degraded\ntexts: Gone -> See the log\n",
                page.answer("/healthz/ready", false).body());
    }
}
