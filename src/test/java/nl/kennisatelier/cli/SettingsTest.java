package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.mail.MailServer;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void aFlagWinsOverTheEnvironmentAndTheEnvironmentOverTheFile() throws IOException {
        var file = file("port = 1\nhost = uit.het.bestand\ndata = bestand\ncontent = " + folder + "\n");
        var settings = settings(
                Map.of(Setting.PORT, "3"),
                Map.of("KENNISATELIER_PORT", "2", "KENNISATELIER_HOST", "uit.de.omgeving"),
                file);
        assertEquals("", wrong(settings));
        assertEquals(3, settings.port());
        assertEquals("uit.de.omgeving", settings.get(Setting.HOST));
        assertEquals(Path.of("bestand"), settings.path(Setting.DATA));
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        var settings = settings(Map.of(Setting.CONTENT, folder.toString()), Map.of(), Optional.empty());
        assertEquals(
                "127.0.0.1 8080 nl",
                settings.get(Setting.HOST) + " " + settings.port() + " " + settings.get(Setting.LANGUAGE));
        assertEquals("", settings.get(Setting.BASE_URL));
        assertEquals("", wrong(settings));
    }

    @Test
    void everyWrongSettingIsNamedAtOnceWithWhereItStandsAndWhatWasExpected() throws IOException {
        var file = file("edit-url = javascript:x\nhots = x\nsecurity-contact = bel maar\n");
        var settings = settings(
                Map.of(
                        Setting.PORT,
                        "70000",
                        Setting.CONTENT,
                        folder.resolve("weg").toString()),
                Map.of("KENNISATELIER_BASE_URL", "https://wijk.nl/pad", "KENNISATELIER_LANGUAGE", "fr"),
                file);
        assertEquals("""
                FILE: onbekende instelling 'hots'.
                --port: '70000' kan niet. Verwacht: 0-65535.
                KENNISATELIER_BASE_URL: 'https://wijk.nl/pad' kan niet. Verwacht: https://www.voorbeeld.nl.
                FILE: edit-url: 'javascript:x' kan niet. Verwacht: https://forge.voorbeeld.nl/edit/main/.
                FILE: security-contact: 'bel maar' kan niet. Verwacht: mailto:veilig@voorbeeld.nl.
                KENNISATELIER_LANGUAGE: 'fr' kan niet. Verwacht: nl, en.
                --content: de map DIR/weg bestaat niet.
                """, wrong(settings));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        var settings = settings(
                Map.of(Setting.CONTENT, folder.toString()), Map.of(), Optional.of(folder.resolve("weg.properties")));
        assertEquals("Het bestand DIR/weg.properties kan niet gelezen worden.\n", wrong(settings));
    }

    /// An operator writes as in a shell: a folder of such a name would be empty, and nobody meant it.
    @Test
    void quotesComeOffAndWhatIsUnclearIsRefused() throws IOException {
        var quoted = settings(
                Map.of(),
                Map.of("KENNISATELIER_BACKUP_TO", "'/mnt/onze # kopie'"),
                file("\uFEFFdata = \"t 1\"\ncontent = '" + folder + "'\n"));
        assertEquals("", wrong(quoted));
        assertEquals(Path.of("t 1"), quoted.path(Setting.DATA));
        assertEquals(Path.of("/mnt/onze # kopie"), quoted.path(Setting.BACKUP_TO));
        for (var unclear : List.of("t # de map", "\"t", "\"t\" # \"de map\"", "'t # de map")) {
            var said = wrong(settings(Map.of(), Map.of(), file("content = " + folder + "\ndata = " + unclear + "\n")));
            assertTrue(said.startsWith("FILE: data: staat achter de waarde een opmerking"), unclear + ": " + said);
            assertEquals(1, said.lines().count(), said);
        }
        var secret = wrong(settings(
                Map.of(Setting.CONTENT, folder.toString()),
                Map.of("KENNISATELIER_SMTP_PASSWORD", "x # geheim"),
                file("")));
        assertTrue(secret.contains("KENNISATELIER_SMTP_PASSWORD: staat") && !secret.contains("geheim"), secret);
        var home = settings(
                Map.of(Setting.CONTENT, folder.toString(), Setting.BACKUP_TO, "~/k"), Map.of(), file("data = ~/t\n"));
        assertEquals("""
                FILE: data: '~/t' kan niet. Een ~ is hier geen thuismap: schrijf het hele pad op.
                --backup-to: '~/k' kan niet. Een ~ is hier geen thuismap: schrijf het hele pad op.
                """, wrong(home));
    }

    @Test
    void aVariableThatIsNearlyOneOfOursIsNotPassedOver() {
        var settings = settings(
                Map.of(Setting.CONTENT, folder.toString()),
                Map.of(
                        "KENNISATELIER_BRNCH", "x",
                        "KENNISATELIER_BACKUPTO", "/mnt",
                        "KENNISATELIER_SERVICE_HOST", "10.0.0.1",
                        "KENNISATELIER_JAVA", "/usr"),
                Optional.empty());
        assertEquals("""
                KENNISATELIER_BACKUPTO: deze variabele is er niet. Bedoel je KENNISATELIER_BACKUP_TO?
                KENNISATELIER_BRNCH: deze variabele is er niet. Bedoel je KENNISATELIER_BRANCH?
                """, wrong(settings));
    }

    @Test
    void theLineThatIsNoUtf8IsNamed() throws IOException {
        var file = folder.resolve("latin.properties");
        Files.write(file, "port = 1\n# caf\u00e9\n".getBytes(ISO_8859_1));
        var settings = settings(Map.of(Setting.CONTENT, folder.toString()), Map.of(), Optional.of(file));
        assertEquals("DIR/latin.properties: regel 2 is geen UTF-8. Bewaar het bestand als UTF-8.\n", wrong(settings));
    }

    @Test
    void portsAndAddressesAreJudged() {
        for (var port : new String[] {"0", "1", "65535"}) assertTrue(Setting.PORT.accepts(port), port);
        for (var port : new String[] {"", "-1", "65536", "99999", "8o", " 1"})
            assertTrue(!Setting.PORT.accepts(port), port);
        for (var host : new String[] {"localhost", "::1", "0.0.0.0", "wijk.nl"})
            assertTrue(Setting.HOST.accepts(host), host);
        for (var host : new String[] {"", "a b", "http://x"}) assertTrue(!Setting.HOST.accepts(host), host);
    }

    @Test
    void theAddressOfADatabaseNamesOneAndNoPasswordIsInItOrShown() {
        for (var good : List.of("jdbc:postgresql://db.wijk.nl/kennis", "jdbc:postgresql://a:5433,b/k?user=x&ssl=true"))
            assertTrue(Setting.DATABASE.accepts(good), good);
        for (var wrong : List.of(
                "jdbc:h2:file:x",
                "postgresql://db/kennis",
                "jdbc:postgresql:kennis",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://db/k?password=geheim",
                "jdbc:postgresql://db/k?user=x&password=geheim")) assertTrue(!Setting.DATABASE.accepts(wrong), wrong);
        var shown = wrong(settings(
                Map.of(
                        Setting.CONTENT,
                        folder.toString(),
                        Setting.DATABASE,
                        "jdbc:postgresql://db/k?user=x&password=geheim"),
                Map.of(),
                Optional.empty()));
        assertTrue(shown.contains("--database") && !shown.contains("geheim"), shown);
    }

    @Test
    void everySettingHasAFlagAVariableADefaultThatIsAcceptedAndASentence() throws IOException {
        var page = Files.readString(Path.of("src/docs/operate.md"));
        for (var setting : Setting.values()) {
            assertEquals("--" + setting.key, setting.flag());
            assertTrue(setting.variable().matches("KENNISATELIER_[A-Z_]+"), setting.variable());
            assertTrue(setting.accepts(setting.fallback), setting.key);
            assertNotNull(Words.dutch().get("cli.setting." + setting.key));
            assertTrue(page.contains("`" + setting.flag() + "`"), setting.flag() + " does not stand in operate.md");
        }
        assertEquals(
                Setting.values().length,
                Arrays.stream(Setting.values())
                        .map(Setting::variable)
                        .distinct()
                        .count());
    }

    @Test
    void copiesInTheDataFolderAreNoCopies() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("elders"), data);
        for (var copies : List.of(data + "/x/../kopieen", folder.resolve("elders") + "/kopieen")) {
            var inside = settings(
                    Map.of(
                            Setting.CONTENT, folder.toString(),
                            Setting.DATA, data.toString(),
                            Setting.BACKUP_TO, copies),
                    Map.of(),
                    Optional.empty());
            assertTrue(wrong(inside).startsWith("--backup-to: kies een map buiten die van --data"), wrong(inside));
        }
    }

    /// A setting, what is set, and the sentence that is said; a sentence for each, and nothing thrown.
    @Test
    void whatCannotBeIsSaidInOneLineWithTheCure() throws IOException {
        Files.writeString(folder.resolve("bestand"), "x");
        var rows = """
                data | DIR/bestand | --data: DIR/bestand is een bestand, geen map.
                data | DIR/bestand/data | --data: DIR/bestand is een bestand, geen map.
                data | a\0b | --data: 'a\0b' kan niet. Verwacht: map.
                content | DIR/bestand | --content: DIR/bestand is een bestand, geen map.
                backup-to | DIR/bestand | --backup-to: DIR/bestand is een bestand, geen map.
                repository | ../elders.git | --repository: '../elders.git' staat niet in de datamap, en komt dan in geen backup. Geef een naam zonder map: --repository content.git.
                repository | DIR/elders.git | --repository: 'DIR/elders.git' staat niet in de datamap, en komt dan in geen backup. Geef een naam zonder map: --repository content.git.
                repository | DIR/bestand | --repository: 'DIR/bestand' staat niet in de datamap, en komt dan in geen backup. Zet hem erin: mv
                repository | index | --repository: 'index' kan niet. Verwacht: content.git.
                repository | a/b.git | --repository: 'a/b.git' staat niet in de datamap, en komt dan in geen backup. Geef een naam zonder map: --repository content.git.
                repository | content.git.stuk | --repository: 'content.git.stuk' kan niet. Verwacht: content.git.
                branch | a..b | --branch: 'a..b' kan niet. Verwacht: main.
                branch | a/ | --branch: 'a/' kan niet. Verwacht: main.
                branch | main.lock | --branch: 'main.lock' kan niet. Verwacht: main.
                base-url | https://wijk.nl:99999 | --base-url: 'https://wijk.nl:99999' kan niet.
                base-url | https://[ | --base-url: 'https://[' kan niet.
                follow | https:///pad | --follow: 'https:///pad' kan niet.
                follow | https://a^b/x.git | --follow: 'https://a^b/x.git' kan niet.
                edit-url | https://%zz/ | --edit-url: 'https://%zz/' kan niet.
                """;
        for (var line : rows.lines().toList()) {
            var row = line.replace("\\0", "\0").split(" \\| ");
            var setting = Arrays.stream(Setting.values())
                    .filter(one -> one.key.equals(row[0]))
                    .findFirst()
                    .orElseThrow();
            var flags = new EnumMap<Setting, String>(Setting.class);
            flags.put(Setting.CONTENT, folder.toString());
            flags.put(setting, row[1].replace("DIR", folder.toString()));
            var said = wrong(settings(flags, Map.of(), Optional.empty()));
            assertTrue(said.startsWith(row[2]), line + "\n" + said);
            assertEquals(1, said.lines().count(), said);
        }
        for (var good : List.of("content.git", "follow.git", "wijk-kennis", "a.b_c.git")) {
            var flags = Map.of(Setting.CONTENT, folder.toString(), Setting.REPOSITORY, good);
            assertEquals("", wrong(settings(flags, Map.of(), Optional.empty())), good);
        }
        var twice =
                settings(Map.of(Setting.CONTENT, folder.toString()), Map.of(), file("port = 1\nhost = a\nport = 2\n"));
        assertEquals("FILE: 'port' staat er twee keer. Laat er één staan.\n", wrong(twice));
    }

    @Test
    void mailNeedsASenderAndTheAddressOfTheSite() throws IOException {
        var flags = Map.of(Setting.CONTENT, folder.toString(), Setting.SMTP, "smtp://mail.wijk.nl:587");
        assertEquals("""
                --smtp werkt alleen samen met --smtp-from.
                --smtp werkt alleen samen met --base-url.
                """, wrong(settings(flags, Map.of("KENNISATELIER_SMTP_PASSWORD", "g€heim!"), Optional.empty())));
        var whole = file("smtp-from = nieuws@wijk.nl\nbase-url = https://wijk.nl\n");
        assertEquals("", wrong(settings(flags, Map.of(), whole)));
        for (var server : new String[] {"mail.wijk.nl", "http://mail.wijk.nl", "smtp://", "smtp://a b", "smtp://h/x"}) {
            assertTrue(!Setting.SMTP.accepts(server), server);
        }
        assertTrue(!Setting.SMTP_FROM.accepts("Wijk <nieuws@wijk.nl>"));
        assertEquals(MailServer.Tls.REQUIRED, MailOfSite.tls("auto", "mail.wijk.nl"));
        assertEquals(MailServer.Tls.OFF, MailOfSite.tls("auto", "localhost"));
        assertEquals(MailServer.Tls.REQUIRED, MailOfSite.tls("required", "localhost"));
    }

    @Test
    void accountsNeedAllThatSaysWhoComesIn() throws IOException {
        var flags = Map.of(Setting.CONTENT, folder.toString(), Setting.OIDC_ISSUER, "https://login.wijk.nl/a");
        assertEquals("""
                --oidc-issuer werkt alleen samen met --oidc-client.
                --oidc-issuer werkt alleen samen met --oidc-roles.
                --oidc-issuer werkt alleen samen met --base-url.
                """, wrong(settings(flags, Map.of("KENNISATELIER_OIDC_SECRET", "g€heim!"), Optional.empty())));
        var whole = file(
                "oidc-client = a\noidc-secret = b\noidc-roles = redacteur=x;beheerder=y\nbase-url = https://wijk.nl\n");
        assertEquals("", wrong(settings(flags, Map.of(), whole)));
        for (var issuer : new String[] {
            "http://login.wijk.nl",
            "http://localhost.wijk.nl",
            "http://127.0.0.1.wijk.nl",
            "https://a_b/",
            "login.wijk.nl",
            "https://u@login.wijk.nl",
            "https://login.wijk.nl?x",
            "https://login.wijk.nl#x",
            "ftp://login.wijk.nl"
        }) {
            assertTrue(!Setting.OIDC_ISSUER.accepts(issuer), issuer);
        }
        assertTrue(Setting.OIDC_ISSUER.accepts("http://localhost:8180/realms/wijk"));
        for (var roles : new String[] {"redacteur", "baas=x", "redacteur=x;", "=x"}) {
            assertTrue(roles.equals("redacteur=x;") == Setting.OIDC_ROLES.accepts(roles), roles);
        }
        assertTrue(Setting.OIDC_SECRET.isSecret("x"));
    }

    @Test
    void everySettingIsAskedFor() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/java/nl/kennisatelier/cli"))) {
            for (var file : files.toList()) code.append(Files.readString(file));
        }
        for (var setting : Setting.values()) {
            assertTrue(code.indexOf("Setting." + setting) > 0, setting + " does nothing");
        }
    }

    private Optional<Path> file(String text) throws IOException {
        return Optional.of(Files.writeString(folder.resolve("kennisatelier.properties"), text));
    }

    private static Settings settings(Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
        return Settings.of(flags, environment, file, Words.dutch());
    }

    /// The sentences, with the places of this run taken out.
    private String wrong(Settings settings) {
        return settings.wrong().stream()
                .map(line ->
                        line.replace(folder.resolve("kennisatelier.properties").toString(), "FILE"))
                .map(line -> line.replace(folder.toString(), "DIR") + "\n")
                .collect(Collectors.joining());
    }
}
