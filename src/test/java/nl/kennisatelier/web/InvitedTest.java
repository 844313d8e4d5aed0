package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody new, with the link of an invitation.
class InvitedTest {

    @TempDir
    private Path folder;

    @Test
    void aLinkWorksOnceAndThenSaysWhomToAsk() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            var invitations = Invitations.of(folder.resolve(Invitations.FILE), Clock.systemUTC());
            var link = "/redactie/uitnodiging/"
                    + invitations.make("Cas", Role.EDITOR).orElseThrow();
            assertTrue(site.get(link).body().contains("Welkom, Cas"));
            assertTrue(site.post(link, Map.of()).body().contains("Dit is je token"));
            for (var again : List.of(site.get(link), site.post(link, Map.of()))) {
                assertEquals(410, again.statusCode());
                assertTrue(again.body().contains("Vraag wie jou uitnodigde om een nieuwe."), again.body());
            }
        }
    }
}
