package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second pair of eyes, by form and by git: nothing gets online that only its maker has seen.
class ReviewTest {

    private static final String PATH = "verslagen/avond.md";
    private static final String EDIT = "/redactie/bewerk/" + PATH;
    private static final String TEXT = SmallContent.FILES.get(PATH);
    private static final String BRANCH = "voorstel/avond";
    private static final String WAITS = "/redactie/nalezen/" + BRANCH;

    private static final Pattern COMMIT = Pattern.compile("name=\"commit\" value=\"([0-9a-f]{40})\"");

    @TempDir
    private Path folder;

    private RunningDesk site;
    private String ada;
    private String bo;

    @BeforeEach
    void start() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES, RunningDesk.Kind.REVIEWED);
        ada = site.cookie();
        site.editors.revoke("Bo");
        bo = site.cookie(site.editors.add("Bo"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatItsMakerPublishesWaitsForSomebodyElse() throws Exception {
        var refused = save(ada, "bewaar", "Betrek de bewoners", "Vraag de bewoners");
        assertTrue(refused.body().contains("leest een ander het na"), refused.body());
        var asked = save(ada, "vraag", "Betrek de bewoners", "Vraag de bewoners");
        assertEquals(WAITS, asked.headers().firstValue("Location").orElseThrow());
        assertFalse(site.get("/verslagen/avond").body().contains("Vraag de bewoners"));

        var page = site.get(WAITS, "Cookie", ada).body();
        assertTrue(page.contains("<ins>Vraag </ins>") && page.contains("<del>Betrek </del>"), page);
        assertFalse(page.contains("value=\"akkoord\""), "who made it cannot agree");
        assertTrue(done(ada, "akkoord", Map.of()).body().contains("Dit maakte je zelf"));
        assertTrue(done(ada, "zet-online", Map.of()).body().contains("Dit maakte je zelf"));

        done(bo, "akkoord", Map.of());
        assertTrue(site.get("/verslagen/avond").body().contains("Vraag de bewoners"));
        assertEquals(List.of("main"), branches(), "and its branch goes");
        site.must("kloon", "clone", "--quiet", site.git(site.token), ".");
        var message = site.must("kloon", "log", "-1", "--format=%an %B");
        assertTrue(message.contains("Ada") && message.contains("Nagekeken-door: Bo"), message);
    }

    @Test
    void gitIsNoWayAround() throws Exception {
        site.change("werk", PATH, TEXT.replace("Betrek", "Vraag"));
        var push = site.run("werk", "push", "origin", "HEAD:main");
        assertTrue(push.exit() != 0 && push.said().contains("leest een ander het na"), push.said());
        site.must("werk", "push", "--quiet", "origin", "HEAD:voorstel/avond");
        assertTrue(done(ada, "akkoord", Map.of()).body().contains("Dit maakte je zelf"), "her token, whatever name");
        done(bo, "akkoord", Map.of());
        assertFalse(site.get("/verslagen/avond").body().contains("Vraag de bewoners"), "the name in its commits is Bo");
    }

    @Test
    void whoAgreesHasSeenThisVeryCommit() throws Exception {
        save(ada, "vraag", "Betrek", "Vraag");
        var seen = commit(site.get(WAITS, "Cookie", bo).body());
        var fields = new HashMap<>(Map.of("tekst", TEXT.replace("Betrek", "Negeer"), "voorstel", BRANCH));
        fields.putAll(Map.of("commit", seen, "doe", "vraag"));
        site.post(EDIT, fields, "Cookie", ada);
        var late = site.post(WAITS, Map.of("doe", "akkoord", "commit", seen), "Cookie", bo);
        assertTrue(late.body().contains("Dit is net veranderd"), late.body());
        assertFalse(site.get("/verslagen/avond").body().contains("Negeer"));
    }

    @Test
    void remarksFollowTheirWordsAndStayWhenTheseAreGone() throws Exception {
        save(ada, "vraag", "Betrek de bewoners", "Vraag de bewoners");
        int line = line(TEXT, "Betrek de bewoners");
        done(bo, "opmerking", Map.of("o.0." + line, "Wie dan?\nAllemaal?"));
        assertTrue(remarked(site.get(WAITS, "Cookie", ada).body()).contains("Wie dan?"));
        again("## Tips", "Een regel erbij.\n\n## Tips", "Vraag de bewoners");
        assertTrue(remarked(site.get(WAITS, "Cookie", ada).body()).contains("Wie dan?"), "two lines down");
        again("Betrek de bewoners", "Heel iets anders", "");
        var page = site.get(WAITS, "Cookie", ada).body();
        assertTrue(page.contains("woorden die er niet meer staan") && page.contains("Wie dan?"), page);
    }

    @Test
    void aProposalIsDeclinedWithAReasonOrTakenBack() throws Exception {
        save(ada, "vraag", "Betrek", "Vraag");
        assertTrue(done(bo, "wijs-af", Map.of()).body().contains("Zeg erbij waarom"));
        assertTrue(done(ada, "wijs-af", Map.of("tekst", "ik")).body().contains("Dit maakte je zelf"));
        assertTrue(done(bo, "trek-terug", Map.of()).body().contains("Alleen wie het maakte"));
        done(bo, "wijs-af", Map.of("tekst", "Staat er al."));
        assertTrue(site.get("/redactie/nalezen", "Cookie", ada).body().contains("Staat er al."));
        assertEquals(List.of("main"), branches());
        save(ada, "vraag", "Betrek", "Vraag");
        assertFalse(site.get(WAITS, "Cookie", ada).body().contains("Staat er al."), "another proposal");
        done(ada, "trek-terug", Map.of());
        assertEquals(List.of("main"), branches());
    }

    @Test
    void anEditorAloneMayNotAgreeAndDraftsNeedNobody() throws Exception {
        save(ada, "vraag", "Betrek", "Vraag");
        site.editors.give("Bo", Role.EDITOR);
        assertFalse(site.get(WAITS, "Cookie", bo).body().contains("value=\"akkoord\""));
        done(bo, "akkoord", Map.of());
        assertTrue(branches().contains(BRANCH));
        var form = Map.of(
                "tekst", "---\ntitel: Later\nstatus: concept\n---\nNog niet.\n",
                "commit", site.desk.history().commits(1).getFirst().id(),
                "doe", "bewaar");
        site.post("/redactie/bewerk/verslagen/later.md", form, "Cookie", ada);
        assertTrue(site.desk.drafts().contains("verslagen/later.md"), "no reader sees it");
    }

    @Test
    void whatIsRenamedOrTakenAwayWaitsToo() throws Exception {
        site.post(
                "/redactie/naam/" + PATH,
                Map.of("adres", "anders", "map", "verslagen", "doe", "hernoem"),
                "Cookie",
                ada);
        assertEquals(200, site.get("/verslagen/avond").statusCode());
        done(bo, "akkoord", Map.of());
        assertEquals(301, site.get("/verslagen/avond").statusCode());
    }

    private HttpResponse<String> save(String cookie, String action, String from, String to) throws Exception {
        var commit = site.desk.history().commits(1).getFirst().id();
        var fields = Map.of("tekst", TEXT.replace(from, to), "commit", commit, "doe", action);
        return site.post(EDIT, fields, "Cookie", cookie);
    }

    /// Changes what waits.
    private void again(String from, String to, String keep) throws Exception {
        var now = site.desk.files().textOn(BRANCH, PATH).orElseThrow();
        var text =
                now.text().replace(from, to).replace("Vraag de bewoners", keep.isEmpty() ? "Heel iets anders" : keep);
        var fields = Map.of("tekst", text, "commit", now.commit(), "voorstel", BRANCH, "doe", "vraag");
        site.post(EDIT, fields, "Cookie", ada);
    }

    private HttpResponse<String> done(String cookie, String action, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("commit", commit(site.get(WAITS, "Cookie", cookie).body()));
        all.put("doe", action);
        return site.post(WAITS, all, "Cookie", cookie);
    }

    private static String commit(String page) {
        var found = COMMIT.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static String remarked(String page) {
        int at = page.indexOf("class=\"compare\"");
        return page.substring(at, page.indexOf("</ol>", at));
    }

    private static int line(String text, String words) {
        return (int) text.substring(0, text.indexOf(words)).lines().count()
                + (text.charAt(text.indexOf(words) - 1) == '\n' ? 1 : 0);
    }

    private List<String> branches() throws Exception {
        return site.desk.previews().stream().map(preview -> preview.branch()).toList();
    }
}
