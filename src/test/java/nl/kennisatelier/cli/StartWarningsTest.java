package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.cli.ClosedFolder.Closed;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartWarningsTest {

    private static final long ROOM = 10L << 30;
    private static final long FILES = 4096;

    @TempDir
    private Path folder;

    /// The settings with which nothing is told.
    private static final Map<Setting, String> CAREFUL = Map.of(
            Setting.BASE_URL, "https://wijk.nl",
            Setting.WORKSHOPS, "token",
            Setting.SECURITY_CONTACT, "mailto:veilig@wijk.nl",
            Setting.REPOSITORY, "content.git");

    @Test
    void eachUnsafeSettingIsToldInASentence() {
        assertEquals("", told());
        assertEquals("warning.no-tls", told(Setting.BASE_URL, "http://wijk.nl"));
        assertEquals("", told(Setting.BASE_URL, "", Setting.HOST, "::1"), "a proxy may stand before it");
        assertEquals("warning.base-url warning.proxy", told(Setting.BASE_URL, "", Setting.HOST, "0.0.0.0"));
        assertEquals("warning.proxy", told(Setting.HOST, "0.0.0.0"));
        assertEquals("", told(Setting.HOST, "0.0.0.0", Setting.TRUSTED_PROXY, "10.0.0.5"));
        assertEquals("warning.reading", told(Setting.READING, "open"));
        assertEquals("", told(Setting.READING, "open", Setting.REPOSITORY, ""), "a folder is read by nobody");
        assertEquals("warning.workshops", told(Setting.WORKSHOPS, "open"));
        assertEquals("warning.contact", told(Setting.SECURITY_CONTACT, ""));
        assertEquals("", told(Setting.ADMIN_PORT, "9090"));
        assertEquals("warning.admin", told(Setting.ADMIN_PORT, "9090", Setting.ADMIN_HOST, "0.0.0.0"));
    }

    @Test
    void soAreSettingsThatContradictEachOther() {
        assertEquals("warning.proxy.none", told(Setting.TRUSTED_PROXY, "none"));
        assertEquals("warning.idle", told(Setting.WEBHOOK_SECRET, "0123456789abcdef"));
        assertEquals("warning.idle", told(Setting.BACKUP_KEEP, "24h"));
        assertEquals("warning.keep", told(Setting.BACKUP_TO, "/kopie", Setting.BACKUP_KEEP, "0h,0d"));
        assertEquals("warning.idle", told(Setting.SMTP_USER, "kennis"));
        assertEquals("warning.idle", told(Setting.REPOSITORY, "", Setting.BRANCH, "trunk"));
    }

    @Test
    void soIsWhatTheMachineIsShortOf() {
        assertEquals("warning.folder", told(Closed.NOW, ROOM, FILES));
        assertEquals("warning.folder.open", told(Closed.NOT, ROOM, FILES));
        assertEquals("warning.disk", told(Closed.ALREADY, 200L << 20, FILES));
        assertEquals("warning.few-files", told(Closed.ALREADY, ROOM, 1024));
    }

    @Test
    void soIsThatSomebodyElseRunsIt() {
        var settings =
                Settings.of(Map.of(Setting.CONTENT, folder.toString()), Map.of(), Optional.empty(), Words.dutch());
        var lines =
                new StartWarnings(settings, Closed.ALREADY, Optional.of("kennis"), ROOM, FILES).lines(Words.dutch());
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.contains("Draai haar als kennis"))
                        .count(),
                lines + "");
    }

    @Test
    void onePortForTwoThingsIsToldBeforeAnythingIsBegun() throws IOException {
        String port;
        try (var free = new ServerSocket(0)) {
            port = Integer.toString(free.getLocalPort());
        }
        var data = folder.resolve("data");
        var said = GoodFolder.command(
                2, "serve", "--port", port, "--admin-port", port, "--content", folder + "", "--data", data + "");
        assertEquals(
                "Poort " + port + " voor de beheerder is al in gebruik",
                said.substring(0, said.indexOf(" gebruik") + 8));
        assertTrue(Files.notExists(data));
    }

    private String told(Object... settings) {
        var values = new HashMap<>(CAREFUL);
        for (int i = 0; i < settings.length; i += 2) values.put((Setting) settings[i], (String) settings[i + 1]);
        return told(values, Closed.ALREADY, ROOM, FILES);
    }

    private String told(Closed closed, long room, long files) {
        return told(CAREFUL, closed, room, files);
    }

    /// The keys of the sentences that are told.
    private String told(Map<Setting, String> flags, Closed closed, long room, long files) {
        var all = new HashMap<>(flags);
        all.put(Setting.CONTENT, folder.toString());
        var words = Words.dutch();
        var settings = Settings.of(all, Map.of(), Optional.empty(), words);
        assertEquals(java.util.List.of(), settings.wrong());
        return new StartWarnings(settings, closed, Optional.empty(), room, files)
                .lines(words).stream().map(StartWarningsTest::key).collect(Collectors.joining(" "));
    }

    private static String key(String line) {
        var bundle = java.util.ResourceBundle.getBundle("messages", java.util.Locale.of("nl", "NL"));
        return bundle.keySet().stream()
                .filter(key -> key.startsWith("warning."))
                .filter(key -> beginsAlike(bundle.getString(key), line))
                .collect(Collectors.joining("|"));
    }

    private static boolean beginsAlike(String pattern, String line) {
        return line.startsWith(Arrays.stream(pattern.replace("''", "'").split("\\{"))
                .findFirst()
                .orElseThrow());
    }
}
