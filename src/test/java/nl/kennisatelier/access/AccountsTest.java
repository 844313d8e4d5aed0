package nl.kennisatelier.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.access.Accounts.Identity;
import nl.kennisatelier.access.Accounts.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editors who come by an account of their organisation.
class AccountsTest {

    private static final String ISSUER = "https://login.voorbeeld.nl";
    private static final Optional<Role> EDITOR = Optional.of(Role.EDITOR);
    private static final Identity ADA = new Identity(ISSUER, "17", "Ada Smit");

    @TempDir
    private Path folder;

    private Editors editors;
    private Accounts accounts;

    @BeforeEach
    void open() {
        at(Instant.parse("2026-11-30T12:00:00Z"));
    }

    private void at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        editors = Editors.of(folder.resolve(Editors.FILE), clock);
        accounts = new Accounts(editors, clock);
    }

    private Outcome.In in(Identity who, Optional<Role> role) throws IOException {
        return assertInstanceOf(Outcome.In.class, accounts.enter(who, role, Optional.empty()));
    }

    @Test
    void somebodyIsKnownAgainByTheIssuerAndNotByAName() throws Exception {
        assertEquals("Ada Smit", in(ADA, EDITOR).name());
        assertEquals(
                "Ada Smit",
                in(new Identity(ISSUER, "17", "Ada de Boer"), EDITOR).name());
        assertEquals(
                "ada smit 2", in(new Identity(ISSUER, "18", "ada smit"), EDITOR).name());
        assertEquals(
                "Ada Smit 3",
                in(new Identity("https://elders.nl", "17", "Ada Smit"), EDITOR).name());
    }

    @Test
    void whoHasATokenIsNobodyElsesByTheirName() throws Exception {
        var token = editors.add("Ada Smit", Optional.empty(), Optional.of(Role.ADMINISTRATOR));
        assertEquals("Ada Smit 2", in(ADA, EDITOR).name());
        assertEquals(Role.ADMINISTRATOR, editors.role("Ada Smit"));
        assertEquals(Optional.of("Ada Smit"), editors.nameOf(token));
    }

    @Test
    void whoCameInWithATokenBecomesOnePersonAndTheirGroupsDecide() throws Exception {
        var token = editors.add("Bo");
        var in = accounts.enter(ADA, Optional.of(Role.ADMINISTRATOR), Optional.of("Bo"));
        assertEquals("Bo", assertInstanceOf(Outcome.In.class, in).name());
        assertEquals(
                List.of("Bo"), editors.all().stream().map(Editors.Editor::name).toList());
        assertEquals(Role.ADMINISTRATOR, editors.role("Bo"));
        assertEquals(Optional.of("Bo"), editors.nameOf(token));
        accounts.enter(ADA, Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), editors.nameOf(token), "a token ends with the groups");
        assertTrue(editors.expired(token).isPresent());
    }

    /// Else a second account would come in as the first.
    @Test
    void nobodyBecomesOneWithWhoHasAnAccountAlready() throws Exception {
        in(ADA, EDITOR);
        var other = accounts.enter(new Identity(ISSUER, "18", "Mallory"), EDITOR, Optional.of("Ada Smit"));
        assertEquals("Mallory", assertInstanceOf(Outcome.In.class, other).name());
    }

    @Test
    void withoutAGroupNobodyIsInAndWhoWasIsOut() throws Exception {
        assertInstanceOf(Outcome.NoRole.class, accounts.enter(ADA, Optional.empty(), Optional.empty()));
        assertFalse(Files.exists(folder.resolve(Editors.FILE)), "nothing is kept of who may do nothing");
        var in = in(ADA, EDITOR);
        var sessions = new Sessions(editors);
        var session = sessions.begin(in.hash());
        var token = accounts.makeToken("Ada Smit").orElseThrow();
        assertEquals(Optional.of("Ada Smit"), sessions.editor(session));
        assertInstanceOf(Outcome.NoRole.class, accounts.enter(ADA, Optional.empty(), Optional.empty()));
        assertEquals(Optional.empty(), sessions.editor(session));
        assertEquals(Optional.empty(), editors.nameOf(token));
        in(ADA, Optional.of(Role.REVIEWER));
        assertEquals(Optional.of("Ada Smit"), sessions.editor(session));
        assertEquals(Optional.of("Ada Smit"), editors.nameOf(token));
        assertEquals(Role.REVIEWER, editors.role("Ada Smit"));
    }

    @Test
    void whoStaysAwayKeepsNoTokenForGit() throws Exception {
        in(ADA, EDITOR);
        var token = accounts.makeToken("Ada Smit").orElseThrow();
        at(Instant.parse("2026-12-30T12:00:00Z"));
        assertEquals(Optional.of("Ada Smit"), editors.nameOf(token));
        at(Instant.parse("2026-12-31T12:00:00Z"));
        assertEquals(Optional.empty(), editors.nameOf(token));
        in(ADA, EDITOR);
        assertEquals(Optional.of("Ada Smit"), editors.nameOf(token));
    }

    @Test
    void whatAnAdministratorTookBackComesBackByNoAccountAndNoOldList() throws Exception {
        var in = in(ADA, EDITOR);
        var token = accounts.makeToken("Ada Smit").orElseThrow();
        var before = Files.readAllBytes(folder.resolve(Editors.FILE));
        assertTrue(editors.revoke("Ada Smit"));
        for (int round = 0; round < 2; round++) {
            assertEquals(Optional.empty(), editors.nameOf(in.hash()));
            assertEquals(Optional.empty(), editors.nameOf(token));
            assertInstanceOf(Outcome.TakenBack.class, accounts.enter(ADA, EDITOR, Optional.empty()));
            Files.write(folder.resolve(Editors.FILE), before);
        }
    }

    @Test
    void aTokenIsOneOfEachAndOnlyForWhoHasAnAccount() throws Exception {
        editors.add("Bo");
        assertEquals(Optional.empty(), accounts.makeToken("Bo"));
        accounts.endToken("Bo");
        in(ADA, EDITOR);
        var first = accounts.makeToken("Ada Smit").orElseThrow();
        var second = accounts.makeToken("ada smit").orElseThrow();
        assertEquals(Optional.empty(), editors.nameOf(first));
        assertEquals(Optional.of("Ada Smit"), editors.nameOf(second));
        assertEquals(2, editors.all().size(), "a person is one, whatever they have");
        accounts.endToken("Ada Smit");
        assertEquals(Optional.empty(), editors.nameOf(second));
        assertEquals(2, editors.all().size());
    }

    /// What an account is known by is no secret: the issuer and whoever reads a log of it know it.
    @Test
    void nobodyComesInByShowingWhatAnAccountIsKnownBy() throws Exception {
        var issuer = "https://a";
        var who = new Identity(issuer, "1".repeat(29 - "account\n".length() - issuer.length() - 1), "Ada");
        in(who, EDITOR);
        var key = "account\n" + issuer + "\n" + who.subject();
        assertEquals(29, key.length());
        assertEquals(Optional.empty(), editors.nameOf(key));
        assertEquals(Optional.of("Ada"), editors.nameOf(Editors.hashOf(key)));
    }

    @Test
    void aNameOfADirectoryBecomesOneOfAnEditor() {
        assertEquals("Smit Jan Wonen", Accounts.name("Smit, Jan (Wonen)"));
        assertEquals("OBrien", Accounts.name("O'Brien"));
        assertEquals("jan.smit gemeente.nl", Accounts.name("jan.smit@gemeente.nl"));
        assertEquals("Ayşe Yılmaz", Accounts.name("  Ayşe\tYılmaz\n"));
        for (var nothing : List.of("", "<>", "\t", "🙂")) assertEquals("Redacteur", Accounts.name(nothing));
        assertTrue(Editors.isName(Accounts.name("x".repeat(400)) + " 999"));
        assertTrue(Editors.isName(Accounts.name("a b".repeat(19) + " c")));
    }

    @Test
    void everyWhereLoggedInIsOnePersonByTokenAndAccount() throws Exception {
        var token = editors.add("Bo");
        var in = assertInstanceOf(Outcome.In.class, accounts.enter(ADA, EDITOR, Optional.of("Bo")));
        var sessions = new Sessions(editors);
        var byToken = sessions.begin(token);
        var byAccount = sessions.begin(in.hash());
        assertEquals(2, sessions.count(byAccount));
        sessions.endAll(byAccount);
        assertEquals(Optional.empty(), sessions.editor(byToken));
    }
}
