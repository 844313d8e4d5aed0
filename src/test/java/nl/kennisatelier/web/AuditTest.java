package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What somebody may have to account for leaves a line, and no line tells more than it should.
class AuditTest {

    @TempDir
    private Path folder;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var pairs = event.getKeyValuePairs() == null ? List.of() : event.getKeyValuePairs();
            lines.add(event.getFormattedMessage() + " " + pairs + " " + event.getMDCPropertyMap());
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        ((Logger) LoggerFactory.getLogger("audit")).addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger("audit")).detachAppender(appender);
    }

    @Test
    void tokensLoginsAndChangesLeaveALineWithoutASecret() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            var wrong = Editors.TOKEN_PREFIX + "0".repeat(26);
            assertEquals(
                    403, site.post("/redactie/inloggen", Map.of("token", wrong)).statusCode());
            check("token-refused", "door=\"form\"");
            assertEquals(401, ask(site, wrong));
            check("token-refused", "door=\"git\"");
            var editor = "editor=" + Editors.idOf(site.token);
            var cookie = site.cookie();
            check("login", editor);
            assertEquals(200, ask(site, site.token));
            assertEquals(200, ask(site, site.token));
            check("token-used", editor);
            site.post("/redactie/uitloggen", Map.of(), "Cookie", cookie);
            check("logout", editor);
            assertEquals(
                    1,
                    lines.stream()
                            .filter(line -> line.contains("token-used"))
                            .filter(line -> line.contains(editor))
                            .count());
            for (var line : lines) {
                assertFalse(line.contains("ka_") || line.contains("Ada") || line.contains("127.0.0.1"), line);
            }
        }
    }

    @Test
    void aPushIsToldWithItsCommitAndARefusedOneWithItsReason(@TempDir Path clone) throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            var git = new RealGit(clone);
            var url = site.url("/git/redactie.git").replace("http://", "http://Ada:" + site.token + "@");
            assertEquals(0, git.run("clone", "--quiet", url, ".").code());
            assertEquals(
                    0,
                    git.run("commit", "--quiet", "--allow-empty", "-m", "Leeg").code());
            assertEquals(0, git.run("push", "--quiet", "origin", "HEAD:main").code());
            var commit = git.run("rev-parse", "HEAD").text().strip();
            check("push-accepted", "by=\"push\", branch=\"published\", commit=\"" + commit);
            assertEquals(1, git.run("push", "--quiet", "origin", ":main").code());
            check("push-refused", "by=\"push\", reason=\"rules\"");
        }
    }

    @Test
    void aWorkshopIsToldWhenItStartsAndWhenItIsClosed() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            var begun = site.workshops.begin(new Workshop.Plan(
                    new QuestionSet(
                            "Avond van Anna",
                            "",
                            "",
                            "",
                            List.of(new SetQuestion(Optional.empty(), "Wat?", Asking.OPEN))),
                    "nl",
                    "De Kiem",
                    "",
                    30));
            var id = begun.workshop().id();
            check("workshop-started", id);
            site.workshops.lead(id, new Command.End());
            check("workshop-closed", id);
        }
    }

    private static int ask(RunningDesk site, String token) throws Exception {
        var basic = Base64.getEncoder().encodeToString(("x:" + token).getBytes());
        return site.get("/git/content.git/info/refs?service=git-receive-pack", "Authorization", "Basic " + basic)
                .statusCode();
    }

    private void check(String event, String detail) {
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("AUDIT " + event + " ") && line.contains(detail)),
                event + " " + detail + " is not in " + lines);
    }
}
