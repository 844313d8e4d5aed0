package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the answers of a workshop to a published report, over real HTTP and with a real repository.
class HarvestTest {

    @TempDir
    private Path folder;

    private RunningDesk site;
    private Workshop.Begun begun;
    private String id;
    private String leads;
    private Participant ans;

    @BeforeEach
    void start() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
        begun = site.workshops.begin(new Workshop.Plan(set(), "nl", "De Kiem", "palenstein", 30));
        id = begun.workshop().id();
        leads = "w-" + id + "-begeleider=" + begun.facilitator();
        ans = site.workshops.join(id, "bewoner").orElseThrow().participant();
    }

    static QuestionSet set() {
        var source = new EntryId("vragen/avond/vraag-weten");
        return new QuestionSet(
                "Een goed gesprek",
                "",
                "",
                "",
                List.of(
                        new SetQuestion(Optional.of(source), "Wat wil jij weten?", Asking.OPEN),
                        new SetQuestion(
                                Optional.empty(),
                                "Doe je mee?",
                                new Asking(Asking.Form.CHOICE, 0, List.of("Ja", "Nee"))),
                        new SetQuestion(Optional.empty(), "Welke tips heb je?", Asking.OPEN)));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void say(int question, String... texts) {
        site.workshops.lead(id, new Command.Ask(question));
        for (var text : texts) site.workshops.answer(ans, question, text, question + text, false);
    }

    private void evening() {
        say(
                1,
                "Wat kost een warmtenet?",
                "Vraag het Piet Jansen, 06-12345678",
                "Lelijk woord",
                "Wie betaalt dat?",
                "Wat is er te zien?");
        say(2, "0");
        say(3, "Begin met een <b>barbecue</b>");
        site.workshops.lead(id, new Command.Put(number("Lelijk woord"), AnswerState.REMOVED));
        site.workshops.lead(id, new Command.Put(number("Wat is er te zien?"), AnswerState.HIDDEN));
        site.workshops.lead(id, new Command.PutUnder(number("Wie betaalt dat?"), "Geld"));
        var bo = site.workshops.join(id, "gemeente").orElseThrow().participant();
        site.workshops.recognise(bo, number("Wat kost een warmtenet?"), true);
        site.workshops.lead(id, new Command.End());
        once(board -> board.workshop().isEnded());
    }

    /// The board once it shows what was done: it comes a moment later.
    private Board once(Predicate<Board> isThere) {
        var board = site.workshops.board(id);
        try {
            for (int tries = 0; !isThere.test(board) && tries < 200; tries++) {
                board = site.workshops.after(id, board.version(), Duration.ofMillis(100));
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        assertTrue(isThere.test(board));
        return board;
    }

    private long number(String text) {
        Predicate<Answer> isIt = answer -> answer.text().equals(text);
        return once(board -> board.answers().stream().anyMatch(isIt)).answers().stream()
                .filter(isIt)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private String page() throws Exception {
        var answer = site.get("/w/" + id + "/oogst", "Cookie", leads);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    /// Sends the form as it stands on a page.
    ///
    /// @param changed name, value, name, value ...: these instead of what the page has
    private HttpResponse<String> send(String page, String doing, String... changed) throws Exception {
        var fields = new ArrayList<String[]>();
        var input = Pattern.compile("<input[^>]*>").matcher(page);
        while (input.find()) {
            var tag = input.group();
            var name = attribute(tag, "name");
            boolean isBox = tag.contains("type=\"checkbox\"");
            if (!name.isEmpty() && !name.equals("q") && (!isBox || tag.contains(" checked")))
                fields.add(new String[] {name, attribute(tag, "value")});
        }
        var area = Pattern.compile("(?s)<textarea[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>")
                .matcher(page);
        while (area.find()) fields.add(new String[] {area.group(1), RunningDesk.plain(area.group(2))});
        var chosen = Pattern.compile("<option value=\"([^\"]*)\" selected>").matcher(page);
        while (chosen.find()) fields.add(new String[] {"wijk", chosen.group(1)});
        for (int i = 0; i < changed.length; i += 2) {
            var name = changed[i];
            var value = changed[i + 1];
            if (name.startsWith("-"))
                fields.removeIf(field -> field[0].equals(name.substring(1)) && field[1].equals(value));
            else if (name.startsWith("+")) fields.add(new String[] {name.substring(1), value});
            else {
                fields.removeIf(field -> field[0].equals(name));
                fields.add(new String[] {name, value});
            }
        }
        fields.add(new String[] {"doe", doing});
        var body = String.join(
                "&",
                fields.stream()
                        .map(field -> field[0] + "=" + URLEncoder.encode(field[1], UTF_8))
                        .toList());
        return site.send(
                "POST",
                "/w/" + id + "/oogst",
                body,
                "Cookie",
                leads,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? RunningDesk.plain(found.group(1)) : "";
    }

    private static boolean isTicked(String page, String name, long value) {
        return page.contains("name=\"" + name + "\" value=\"" + value + "\" checked>");
    }

    @Test
    void whatTheHallSawIsTickedAndWhatHoldsAPersonIsNot() throws Exception {
        evening();
        var page = page();
        assertTrue(isTicked(page, "in", number("Wat kost een warmtenet?")));
        assertFalse(isTicked(page, "in", number("Wat is er te zien?")), "hidden");
        assertTrue(page.contains("Wat is er te zien?") && page.contains("Verborgen in de zaal"));
        assertFalse(page.contains("Lelijk woord"), "removed");
        var person = number("Vraag het Piet Jansen, 06-12345678");
        assertFalse(isTicked(page, "in", person));
        assertTrue(page.contains("een naam, een telefoonnummer"), page);
        assertTrue(page.contains(">Vraag het [naam], [telefoonnummer]</textarea>"), page);
        assertTrue(page.contains("Bewoner") || page.contains("bewoner"));
        assertTrue(page.contains("1 keer herkend") && page.contains("<h3>Geld</h3>"));
        assertTrue(isTicked(page, "tip", number("Begin met een <b>barbecue</b>")), "the question asks for tips");
        assertTrue(page.contains("&lt;b&gt;barbecue") && !page.contains("<b>barbecue"));
        assertTrue(isTicked(page, "telling", 2));
        assertTrue(page.contains("value=\"Een goed gesprek in Palenstein\""), page);
    }

    @Test
    void whatHoldsAPersonComesBackAndNothingIsLost() throws Exception {
        evening();
        var person = number("Vraag het Piet Jansen, 06-12345678");
        var first = number("Wat kost een warmtenet?");
        var sent = send(
                page(),
                "maak",
                "+in",
                "" + person,
                "tekst-" + person,
                "Vraag het Piet Jansen",
                "titel",
                "Mijn titel",
                "-in",
                "" + first,
                "deelnemers",
                "41",
                "wijk",
                "");
        assertEquals(422, sent.statusCode());
        var again = sent.body();
        assertTrue(again.contains("Hier staat nog iets van een persoon in."), again);
        assertTrue(again.contains("href=\"#a" + person + "\""));
        assertTrue(again.contains(">Vraag het Piet Jansen</textarea>")
                && again.contains("value=\"Mijn titel\"")
                && again.contains("value=\"41\""));
        assertTrue(isTicked(again, "in", person) && !isTicked(again, "in", first));
        assertFalse(again.contains("<option value=\"palenstein\" selected>"));
        assertEquals(List.of("main"), branches(), "nothing was made");

        assertEquals(
                422,
                send(again, "maak", "tekst-" + person, " ").statusCode(),
                "and without words there is nothing to put in");
        var masked = send(again, "maak", "tekst-" + person, "Vraag het iemand die dit weet");
        assertEquals(303, masked.statusCode(), masked.body());
        assertTrue(draft().contains("- Vraag het iemand die dit weet") && !draft().contains("Jansen"), draft());
    }

    @Test
    void aPersonSaysThatItIsNone() throws Exception {
        evening();
        var person = number("Vraag het Piet Jansen, 06-12345678");
        var sent = send(page(), "maak", "+in", "" + person, "+geen", "" + person);
        assertEquals(303, sent.statusCode(), sent.body());
        assertTrue(draft().contains("- Vraag het Piet Jansen, 06-12345678"), draft());
    }

    @Test
    void whatCameInWhileTheySortedDoesNotGoInUnseen() throws Exception {
        say(1, "Wat kost een warmtenet?");
        once(board -> board.answers().size() == 1);
        var form = page();
        say(1, "Wie is hier de baas?");
        once(board -> board.answers().size() == 2);
        made(form);
        assertTrue(draft().contains("- Wat kost een warmtenet?") && !draft().contains("de baas"), draft());
        assertTrue(isTicked(page(), "in", number("Wie is hier de baas?")), "now they see it");
    }

    @Test
    void whatIsOddIsSaidAndNothingIsMade() throws Exception {
        evening();
        for (var odd : List.of(
                new String[] {"titel", " ", "Geef het verslag een titel"},
                new String[] {"datum", "gisteren", "Vul een datum in"},
                new String[] {"deelnemers", "veel", "alleen een getal"})) {
            var sent = send(page(), "maak", odd[0], odd[1]);
            assertEquals(422, sent.statusCode());
            assertTrue(sent.body().contains(odd[2]), odd[0]);
        }
        var none = send(page().replace(" checked>", ">"), "maak");
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("Vink minstens één antwoord"));
        assertEquals(List.of("main"), branches());
    }

    @Test
    void headingsAreProposedAndChangedAndStandInTheReport() throws Exception {
        say(1, "Meer bomen", "Elke straat een boom", "Ik wil rust", "Bomen geven schaduw", "Een bankje");
        site.workshops.lead(id, new Command.PutUnder(number("Een bankje"), "Zitten"));
        once(board ->
                board.answers().stream().anyMatch(answer -> answer.heading().equals("Zitten")));
        var headed = send(page(), "kopjes-1");
        assertEquals(200, headed.statusCode());
        assertTrue(
                headed.body().contains("<h3>Bomen</h3>") && headed.body().contains("<h3>Zitten</h3>"), headed.body());
        var again = send(headed.body(), "kopjes-9").body();
        made(send(again, "meer-1", "kop-" + number("Ik wil rust"), "  Stilte ").body());
        var sections = draft().split("### ");
        assertEquals(List.of("Bomen", "Stilte", "Zitten"), headings(sections));
        assertTrue(sections[1].contains("- Elke straat een boom"), draft());
        var done = site.get("/w/" + id + "/oogst/klaar", "Cookie", leads).body();
        assertTrue(done.contains("/oogst#a" + number("Ik wil rust") + "\">Ik wil rust</a>"), done);
    }

    private static List<String> headings(String[] sections) {
        return Arrays.stream(sections)
                .skip(1)
                .map(section -> section.lines().findFirst().orElseThrow())
                .sorted()
                .toList();
    }

    private List<String> branches() throws Exception {
        return site.desk.previews().stream()
                .map(preview -> preview.branch())
                .sorted()
                .toList();
    }

    private String branch() throws Exception {
        return branches().stream()
                .filter(name -> name.startsWith("concept/"))
                .findFirst()
                .orElseThrow();
    }

    private String draft() throws Exception {
        return site.desk.proposed(branch()).getFirst().text();
    }

    @Test
    void theDraftWaitsOnABranchWithAPreviewAndIsMadeOnce() throws Exception {
        evening();
        var form = page();
        var done = made(form);
        assertEquals(List.of("concept/2026-05-17-palenstein", "main"), branches());
        var preview = Pattern.compile("href=\"(/voorbeeld/[0-9a-f]{32}/verslagen/[a-z0-9-]+)\"")
                .matcher(done);
        assertTrue(preview.find(), done);
        var shown = site.get(preview.group(1)).body();
        assertTrue(
                shown.contains("Wat kost een warmtenet?") && shown.contains("Begin met een &lt;b&gt;barbecue"), shown);
        assertEquals(404, site.get("/verslagen/een-goed-gesprek-in-palenstein").statusCode());
        assertTrue(done.contains("git merge concept/2026-05-17-palenstein"), done);
        send(form, "maak", "datum", "2026-05-17");
        assertEquals(2, branches().size(), "sent twice, made once");
        send(form, "maak", "datum", "2026-05-17", "titel", "Een ander gesprek");
        assertTrue(branches().contains("concept/2026-05-17-palenstein-2"));
        var problems = site.desk.check("verslagen/2026/x.md", draft()).problems();
        assertTrue(problems.stream().noneMatch(problem -> problem.isError()), problems.toString());
        var author = site.must(
                "git",
                "-C",
                folder.resolve("content.git").toString(),
                "log",
                "-1",
                "--format=%an: %s",
                "concept/2026-05-17-palenstein");
        assertEquals(
                "Procesbegeleider: Concept-verslag van een workshop: een-goed-gesprek-in-palenstein.md",
                author.strip());
    }

    /// Makes the draft, and gives the page that says so.
    private String made(String form) throws Exception {
        var sent = send(form, "maak", "datum", "2026-05-17");
        assertEquals(
                "/w/" + id + "/oogst/klaar",
                sent.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
        return site.get("/w/" + id + "/oogst/klaar", "Cookie", leads).body();
    }

    @Test
    void whoComesBackFromThePreviewFindsTheirTicks() throws Exception {
        evening();
        var first = number("Wat kost een warmtenet?");
        send(page(), "maak", "titel", "Mijn titel", "-in", "" + first);
        var again = page();
        assertTrue(again.contains("value=\"Mijn titel\"") && !isTicked(again, "in", first));
    }

    @Test
    void theSameAsAFile() throws Exception {
        evening();
        assertEquals(303, site.get("/w/" + id + "/oogst.md", "Cookie", leads).statusCode(), "nothing was made yet");
        made(page());
        var file = site.get("/w/" + id + "/oogst.md", "Cookie", leads);
        assertEquals(
                "text/markdown; charset=utf-8",
                file.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(file.headers()
                .firstValue("Content-Disposition")
                .orElseThrow()
                .endsWith("een-goed-gesprek-in-palenstein.md\""));
        assertTrue(file.body().startsWith("---\ntitel: \"Een goed gesprek in Palenstein\"\n"), file.body());
    }

    @Test
    void anEditorPublishesItByForm() throws Exception {
        evening();
        send(page(), "maak", "datum", "2026-05-17");
        var address = "/redactie/overnemen/concept/2026-05-17-palenstein";
        var asked = site.get(address);
        assertEquals(303, asked.statusCode(), "who is not logged in logs in first");
        var login = asked.headers().firstValue("Location").orElseThrow();
        assertTrue(
                site.get(login.replaceFirst("^http://[^/]+", "")).body().contains("value=\"" + address + "\""), login);
        assertTrue(site.post("/redactie/inloggen", Map.of("token", site.token, "naar", address))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith(address));

        var cookie = site.cookie();
        var list = site.get("/redactie", "Cookie", cookie).body();
        var link = Pattern.compile("class=\"take-path\" href=\"([^\"]*)\"").matcher(list);
        assertTrue(link.find(), list);
        var form = site.get(RunningDesk.plain(link.group(1)), "Cookie", cookie).body();
        assertTrue(form.contains("status: gepubliceerd") && form.contains("Dit concept wacht nog."), form);
        var again = site.get(RunningDesk.plain(link.group(1)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertTrue(
                site.get(again.replaceFirst("^http://[^/]+", "")).body().contains("value=\"" + link.group(1) + "\""),
                again);
        var text = Pattern.compile("(?s)id=\"f-tekst\"[^>]*>\n(.*?)</textarea>").matcher(form);
        var head = Pattern.compile("name=\"kop\" value=\"([^\"]*)\"").matcher(form);
        var action = Pattern.compile("<form\\s+class=\"edit[^>]* action=\"([^\"]*)\"")
                .matcher(form);
        var commit = Pattern.compile("name=\"commit\" value=\"([^\"]*)\"").matcher(form);
        assertTrue(text.find() && head.find() && action.find() && commit.find());
        var saved = site.post(
                action.group(1),
                Map.of(
                        "tekst",
                        RunningDesk.plain(head.group(1) + text.group(1)),
                        "commit",
                        commit.group(1),
                        "doe",
                        "bewaar"),
                "Cookie",
                cookie);
        assertTrue(saved.body().contains("<h1>Bewaard</h1>"), saved.body());
        assertTrue(site.get("/verslagen/een-goed-gesprek-in-palenstein").body().contains("Wat kost een warmtenet?"));
        assertTrue(
                site.get("/zoeken?q=barbecue")
                        .body()
                        .contains("/tips/een-goed-gesprek-in-palenstein/tip-begin-met-een-b-barbecue-b"),
                site.get("/zoeken?q=barbecue").body());
        assertFalse(site.get("/redactie", "Cookie", cookie).body().contains("neemover"), "nothing waits any more");
        var back = site.get(address, "Cookie", cookie);
        assertEquals(303, back.statusCode(), "the list of what waits");
        assertTrue(back.headers().firstValue("Location").orElseThrow().endsWith("/redactie/concepten"));
    }

    /// Nothing leaves a text in git by itself: who leads and who publishes are told where it stands.
    @Test
    void whatIsTakenBackAfterTheDraftIsToldToWhoCanTakeItOut() throws Exception {
        evening();
        var done = made(page());
        assertFalse(done.contains("teruggehaald"), done);
        long number = number("Wie betaalt dat?");
        var ask = site.get("/w/" + id + "/regie/wis?antwoord=" + number, "Cookie", leads)
                .body();
        assertTrue(ask.contains("wacht een concept-verslag op de redactie") && ask.contains("erin gezet"), ask);
        assertEquals(200, site.get(found("href=\"(/voorbeeld/[^\"]+)\"", ask)).statusCode());
        assertTrue(site.workshops.takeBack(ans, number).isYes());
        site.workshops.lead(id, new Command.Wipe(number("Begin met een <b>barbecue</b>")));

        var text = draft().lines().toList();
        var lines = IntStream.rangeClosed(1, text.size())
                .filter(line -> text.get(line - 1).matches(".*(Wie betaalt|barbecue).*"))
                .mapToObj(String::valueOf)
                .toList();
        var told = "regel " + String.join(", ", lines);
        assertTrue(lines.size() >= 2, draft());
        var again = site.get("/w/" + id + "/oogst/klaar", "Cookie", leads).body();
        assertTrue(again.contains(told), told + " in " + again);
        var form = site.get("/redactie/overnemen/concept/2026-05-17-palenstein", "Cookie", site.cookie())
                .body();
        assertTrue(form.contains(told), told + " in " + form);
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertTrue(match.find(), pattern + " in " + text);
        return match.group(1);
    }

    /// By the commands that the page gives.
    @Test
    void orByGit() throws Exception {
        evening();
        var done = made(page());
        var commands = Pattern.compile("(?s)<pre tabindex=\"0\">(.*?)</pre>").matcher(done);
        assertTrue(commands.find(), done);
        site.must("bo", "clone", "--quiet", site.git(site.token), ".");
        for (var command : RunningDesk.plain(commands.group(1)).strip().split("\n")) {
            if (command.startsWith("#")) {
                var path = "bo/verslagen/2026/een-goed-gesprek-in-palenstein.md";
                assertTrue(command.contains(path.substring(3)), command);
                var text = Files.readString(folder.resolve(path));
                Files.writeString(folder.resolve(path), text.replace("status: concept", "status: gepubliceerd"));
            } else {
                var words = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                        .matcher(command.replace("http://", "http://bo:" + site.token + "@"));
                var arguments = words.results()
                        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                        .skip(1);
                site.must("bo", arguments.toArray(String[]::new));
            }
        }
        assertTrue(site.get("/zoeken?q=barbecue").body().contains("/tips/een-goed-gesprek-in-palenstein/"));
    }

    @Test
    void onlyWhoLeadsGetsIn() throws Exception {
        evening();
        var joined = site.workshops.begin(new Workshop.Plan(set(), "nl", "", "", 30));
        var screen = site.workshops.links().give(id, Capability.SHOW).orElseThrow();
        var join = begun.workshop().joinKey().orElseThrow();
        var keys = Map.of(
                "nobody", "x=y",
                "participant", "w-" + id + "-deelnemer=" + join,
                "screen", "w-" + id + "-scherm=" + screen,
                "screen as facilitator", "w-" + id + "-begeleider=" + screen,
                "join as facilitator", "w-" + id + "-begeleider=" + join,
                "facilitator of another", "w-" + id + "-begeleider=" + joined.facilitator());
        for (var key : keys.entrySet()) {
            for (var path : List.of("/oogst", "/oogst/klaar", "/oogst.md", "/oogst.csv", "/oogst.json")) {
                var answer = site.get("/w/" + id + path, "Cookie", key.getValue());
                assertEquals(403, answer.statusCode(), key.getKey() + path);
                assertFalse(answer.body().contains("warmtenet"), key.getKey() + path);
            }
            var posted = site.post("/w/" + id + "/oogst", Map.of("doe", "maak"), "Cookie", key.getValue());
            assertEquals(403, posted.statusCode(), key.getKey());
        }
        assertEquals(404, site.get("/w/zzzzzzzzzz/oogst", "Cookie", leads).statusCode());
        var second = site.workshops.links().give(id, Capability.FACILITATE).orElseThrow();
        assertEquals(
                200,
                site.get("/en/w/" + id + "/oogst", "Cookie", "w-" + id + "-begeleider=" + second)
                        .statusCode());
        var foreign = site.send(
                "POST",
                "/w/" + id + "/oogst",
                "doe=maak",
                "Cookie",
                leads,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site");
        assertEquals(403, foreign.statusCode());
    }

    @Test
    void theAnswersCanBeTakenAlong() throws Exception {
        say(1, "=1+1", "met \"aanhaling\", en komma");
        say(2, "1");
        once(board -> board.answers().size() == 3);
        var csv = site.get("/w/" + id + "/oogst.csv", "Cookie", leads);
        assertEquals("no-store", csv.headers().firstValue("Cache-Control").orElseThrow());
        var lines = csv.body().lines().toList();
        assertEquals(
                "\uFEFFvraag,vraagtekst,antwoord,rol,tafel,gegeven,kop,herkend,staat,ster,ronde", lines.getFirst());
        assertTrue(
                lines.get(1)
                        .matches("1,Wat wil jij"
                                + " weten\\?,'=1\\+1,bewoner,,20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+Z,,0,getoond,nee,1"),
                lines.get(1));
        assertTrue(lines.get(2).contains("\"met \"\"aanhaling\"\", en komma\""), lines.get(2));
        assertTrue(lines.get(3).startsWith("2,Doe je mee?,Nee,"), lines.get(3));
        site.workshops.lead(id, new Command.AskAnew(1));
        once(board -> board.round(1) == 2);
        say(1, "In de tweede ronde");
        once(board -> board.answers().size() == 2);
        var both = site.get("/w/" + id + "/oogst.csv", "Cookie", leads).body();
        assertTrue(both.contains("1,Wat wil jij weten?,'=1+1,") && both.contains(",getoond,nee,1"), both);
        assertTrue(both.matches("(?s).*,In de tweede ronde,[^\n]*,getoond,nee,2\\R.*"), both);
        var json = site.get("/w/" + id + "/oogst.json", "Cookie", leads).body();
        assertTrue(json.contains("\"antwoord\" : \"=1+1\"") && json.contains("\"rol\" : \"bewoner\""), json);
        assertFalse(json.contains("deelnemer") || json.contains(begun.facilitator()), json);
    }

    @Test
    void whenTheAnswersAreGoneItSaysSo(@TempDir Path other) throws Exception {
        var longAgo = Clock.fixed(Instant.parse("2024-05-17T20:00:00Z"), ZoneOffset.UTC);
        Workshop.Begun past;
        try (var store = EmptyTables.open(other)) {
            var workshops = Workshops.on(store, longAgo);
            past = workshops.begin(new Workshop.Plan(set(), "nl", "", "", 1));
            workshops.lead(past.workshop().id(), new Command.End());
        }
        try (var later = RunningDesk.of(other, SmallContent.FILES)) {
            later.workshops.retention().tidy();
            var address = "/w/" + past.workshop().id() + "/oogst";
            var cookie = "w-" + past.workshop().id() + "-begeleider=" + past.facilitator();
            for (var path : List.of(address, address + ".csv", address + ".json")) {
                var gone = later.get(path, "Cookie", cookie);
                assertEquals(410, gone.statusCode(), path);
                assertTrue(gone.body().contains("<h1>De antwoorden zijn verwijderd</h1>"), gone.body());
            }
        }
    }

    @Test
    void aThousandAnswersStillWork() throws Exception {
        site.workshops.lead(id, new Command.Ask(1));
        try (var hall = Executors.newVirtualThreadPerTaskExecutor()) { // All at once, as in a hall.
            var people = IntStream.range(0, 40)
                    .mapToObj(i -> hall.submit(() -> {
                        var who = site.workshops.join(id, "").orElseThrow().participant();
                        for (int j = 0; j < 25; j++) {
                            site.workshops.answer(who, 1, "Vraag " + i + " en " + j + "?", i + "-" + j, false);
                        }
                        return who;
                    }))
                    .toList();
            for (var one : people) one.get();
        }
        once(board -> board.answers().size() == 1000);
        var page = page();
        assertEquals(100, page.split("class=\"note\"", -1).length - 1);
        assertTrue(page.contains("Toon nog 900 antwoorden"), page);
        assertTrue(page.length() < 60_000, "characters: " + page.length());
        var shown = Pattern.compile("id=\"a(\\d+)\"").matcher(page);
        assertTrue(shown.find());
        long first = Long.parseLong(shown.group(1));
        var all = send(page, "meer-1", "titel", "Mijn titel", "-in", "" + first).body();
        assertEquals(1000, all.split("class=\"note\"", -1).length - 1);
        assertTrue(all.contains("value=\"Mijn titel\"") && !isTicked(all, "in", first));
        var done = send(all, "maak");
        assertEquals(303, done.statusCode(), done.body());
        var in = draft().lines().filter(line -> line.startsWith("- Vraag ")).toList();
        var left = site.workshops.board(id).answers().stream()
                .filter(answer -> answer.number() == first)
                .findFirst();
        assertEquals(999, in.size());
        assertFalse(in.contains("- " + left.orElseThrow().text()));
    }
}
