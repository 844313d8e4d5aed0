package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.mail.Postbox;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.subscriptions.MailRounds;
import nl.kennisatelier.subscriptions.Passing;
import nl.kennisatelier.web.subscriber.NewsMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asking for the news by mail, saying yes, reading it and stopping: with real pages and a real mail server.
class SubscriberTest {

    private static final String BASE = "https://kennis.voorbeeld.nl";

    private static final Map<String, String> FILES = Map.of(
            "taxonomie/themas.yaml", "- id: water\n  label: Water\n- id: groen\n  label: Groen\n",
            "verslagen/nieuw.md", "---\ntitel: \"Een wadi & <b>bomen</b>\"\ndatum: 2026-03-04\nthemas: [water]\n---\n",
            "wijken/presikhaaf.md", "---\ntitel: Presikhaaf\ngemeente: arnhem\n---\n",
            "verslagen/anders.md", "---\ntitel: Bankjes\ndatum: 2026-03-04\nthemas: [groen]\n---\n",
            "agenda/avond.md", "---\ntitel: Avond over water\ndatum: 2026-03-25\nthemas: [water]\n---\n");

    private static final Pattern OPENED = Pattern.compile("name=\"tijd\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private final Passing clock = new Passing("2026-03-02T09:00:00Z");

    private String fields(RunningSite site, String address) throws Exception {
        var opened = OPENED.matcher(site.get("/nieuws/volgen?thema=water").body());
        assertTrue(opened.find());
        clock.pass(Duration.ofSeconds(5));
        return "adres=" + address.replace("+", "%2B").replace("@", "%40") + "&hoe-vaak=week&thema=water&tijd="
                + opened.group(1);
    }

    private MailRounds rounds(Postbox box, RunningSite site) {
        var mails = new NewsMails(site.library(), ArrivalDays.UNKNOWN, Optional.empty(), BASE);
        return new MailRounds(site.subscriptions, box.server(clock), mails, clock);
    }

    private static String path(String text, String before) {
        var link = Pattern.compile(Pattern.quote(BASE) + "(" + before + "\\S+)").matcher(text);
        assertTrue(link.find(), text);
        return link.group(1);
    }

    @Test
    void somebodyAsksSaysYesReadsAndStops() throws Exception {
        try (var box = Postbox.open();
                var site = RunningSite.mailing(folder, FILES, clock)) {
            var rounds = rounds(box, site);
            assertTrue(site.get("/nieuws?thema=water").body().contains("/nieuws/volgen?thema=water"));
            var sent = site.post("/nieuws/volgen", fields(site, "anna@voorbeeld.nl"));
            assertEquals(303, sent.statusCode());
            assertEquals(
                    site.url("/nieuws/volgen/gevraagd"),
                    site.url(sent.headers().firstValue("Location").orElse("")));
            rounds.round();
            var question = box.shown().getFirst();
            assertEquals("Wil je nieuws van Kennisatelier per mail?", question.subject());
            assertTrue(question.text().contains("Thema: Water"), question.text());
            assertFalse(question.headers().containsKey("List-Unsubscribe"), "there is nothing to stop yet");
            var yes = path(question.text(), "/nieuws/bevestigen/");
            assertTrue(question.html().contains("href=\"" + BASE + yes + "\""), question.html());
            for (int i = 0; i < 2; i++) {
                var page = site.get(yes);
                assertTrue(page.body().contains("Ja, dat wil ik"), page.body());
                assertEquals(
                        "no-store", page.headers().firstValue("Cache-Control").orElse(""));
                assertFalse(page.body().contains("anna"), "no page shows an address");
                assertFalse(page.body().contains("/en" + yes), "no other page leads to it");
            }
            assertEquals(0, site.subscriptions.count(), "a program that opens links says nothing");
            assertEquals(200, site.post(yes, "").statusCode());
            assertEquals(1, site.subscriptions.count());
            clock.pass(Duration.ofDays(7));
            rounds.round();
            var news = box.shown().getLast();
            assertEquals("Nieuws van Kennisatelier – Thema: Water", news.subject());
            assertEquals("""
                    Nieuws van Kennisatelier

                    Sinds 2 maart 2026

                    Thema: Water

                    Nieuw

                    - Een wadi & <b>bomen</b>
                      BASE/verslagen/nieuw

                    Komt nog

                    - Avond over water
                      BASE/agenda/avond

                    ---

                    Je krijgt deze mail omdat je op BASE om het nieuws van Kennisatelier vroeg.

                    Wil je geen mail meer? Open deze link
                    BASE/nieuws/stoppen/KEY
                    """, news.text().replace(BASE, "BASE").replaceAll("(stoppen/)\\S+", "$1KEY"));
            assertTrue(news.html().contains("Een wadi &amp; &lt;b&gt;bomen&lt;/b&gt;</a>"), news.html());
            assertFalse(news.html().matches("(?s).*<(img|script|style|link)\\b.*"), news.html());
            var stop = path(news.text(), "/nieuws/stoppen/");
            assertEquals("<" + BASE + stop + ">", news.headers().get("List-Unsubscribe"));
            for (var end : List.of("", ".", "%29", "%22,"))
                assertTrue(site.get(stop + end).body().contains("Ja, stop ermee"), end);
            for (var cut : List.of(stop.substring(0, stop.length() - 2), stop + "a", "/nieuws/stoppen/weetniet")) {
                var answer = site.post(cut, "");
                assertEquals(200, answer.statusCode());
                assertTrue(answer.body().contains("Deze link kennen we niet (meer)"), cut);
            }
            assertEquals(1, site.subscriptions.count());
            assertEquals(200, site.post(stop, "List-Unsubscribe=One-Click").statusCode());
            assertEquals(0, site.subscriptions.count());
            assertTrue(site.get(stop).body().contains("Deze link kennen we niet (meer)"));
            clock.pass(Duration.ofDays(14));
            rounds.round();
            assertEquals(2, box.raw().size());
        }
    }

    @Test
    void anEventIsAReasonForAMailOnlyWhenItComesBeforeTheNext() throws Exception {
        try (var box = Postbox.open();
                var site = RunningSite.mailing(folder, FILES, clock)) {
            var rounds = rounds(box, site);
            site.post("/en/nieuws/volgen", fields(site, "anna@voorbeeld.nl"));
            rounds.round();
            var yes = path(box.shown().getFirst().text(), "/en/nieuws/bevestigen/");
            assertTrue(site.post(yes, "").body().contains("You get the news by e-mail"));
            var sent = new java.util.ArrayList<Integer>();
            for (int week = 1; week <= 4; week++) {
                clock.pass(Duration.ofDays(7));
                rounds.round();
                sent.add(box.raw().size() - 1);
            }
            assertEquals(List.of(1, 1, 2, 2), sent, "the text; nothing; the event in two days; nothing");
            assertTrue(box.shown().getLast().text().contains(BASE + "/en/agenda/avond"));
        }
    }

    @Test
    void theAnswerIsTheSameWhoeverAsksAndNothingIsSentToWhoNobodyIs() throws Exception {
        try (var box = Postbox.open();
                var site = RunningSite.mailing(folder, FILES, clock)) {
            var rounds = rounds(box, site);
            var answers = new HashMap<String, HttpResponse<String>>();
            for (int i = 0; i < 2; i++)
                answers.put("asked" + i, site.post("/nieuws/volgen", fields(site, "a@voorbeeld.nl")));
            answers.put("trapped", site.post("/nieuws/volgen", fields(site, "b@voorbeeld.nl") + "&website=x"));
            var quick = OPENED.matcher(site.get("/nieuws/volgen").body());
            assertTrue(quick.find());
            answers.put("quick", site.post("/nieuws/volgen", "adres=c%40voorbeeld.nl&tijd=" + quick.group(1)));
            for (var answer : answers.entrySet()) {
                assertEquals(303, answer.getValue().statusCode(), answer.getKey());
                assertEquals(
                        "/nieuws/volgen/gevraagd",
                        answer.getValue().headers().firstValue("Location").orElse(""),
                        answer.getKey());
            }
            assertEquals(
                    422,
                    site.post("/nieuws/volgen", "adres=d%40voorbeeld.nl&tijd=1-2")
                            .statusCode());
            var odd =
                    List.of("a%40b%0ABcc%3Ac%40d.nl", "a%40b%40c.nl", "%22a%22%40b.nl", "a+b%40c.nl", "x".repeat(400));
            for (var address : odd) {
                var form = fields(site, "X").replace("adres=X", "adres=" + address);
                var answer = site.post("/nieuws/volgen", form);
                assertEquals(422, answer.statusCode(), address);
                assertTrue(answer.body().contains("Dit e-mailadres kunnen we niet gebruiken"), address);
                assertTrue(answer.body().length() < 45_000);
            }
            rounds.round();
            assertEquals(List.of("a@voorbeeld.nl", "a@voorbeeld.nl"), box.recipients());
            site.post(
                    "/nieuws/volgen",
                    fields(site, "f@voorbeeld.nl").replace("thema=water", "thema=bel-nu-0900&wijk=Win!"));
            rounds.round();
            var text = box.shown().getLast().text();
            assertTrue(box.recipients().contains("f@voorbeeld.nl"));
            assertFalse(text.contains("0900") || text.contains("Win"), "no words of a stranger in a mail: " + text);
            assertTrue(site.get("/privacy").body().contains("per mail"));
            assertTrue(site.get("/en/privacy").body().contains("by e-mail"));
            assertTrue(site.get("/nieuws/volgen?gemeente=arnhem").body().contains("Gemeente: Arnhem"));
            var elsewhere = site.post("/nieuws/volgen", fields(site, "e@voorbeeld.nl"), "Origin", "https://kwaad.nl");
            assertEquals(403, elsewhere.statusCode());
        }
    }

    @Test
    void aFloodIsHeldBackAndTold() throws Exception {
        try (var site = RunningSite.mailing(folder, FILES, clock)) {
            var form = fields(site, "ANNA@voorbeeld.nl");
            var counts = new HashMap<Integer, Integer>();
            for (int i = 0; i < 40; i++) {
                var answer = site.post("/nieuws/volgen", form.replace("ANNA", "a" + i), "X-Forwarded-For", "192.0.2.7");
                counts.merge(answer.statusCode(), 1, Integer::sum);
            }
            assertEquals(Map.of(303, 30, 503, 10), counts);
            assertEquals(30, site.subscriptions.waiting());
            var busy = site.post("/nieuws/volgen", form, "X-Forwarded-For", "192.0.2.9"); // Of the same house.
            assertTrue(busy.body().contains("ANNA@voorbeeld.nl"), "what was typed is still there");
            assertEquals(
                    303,
                    site.post("/nieuws/volgen", form, "X-Forwarded-For", "198.51.100.1")
                            .statusCode());
        }
    }

    @Test
    void withoutAMailServerNothingOfItShows() throws Exception {
        try (var site = RunningSite.of(folder, FILES, clock)) {
            assertFalse(site.get("/nieuws").body().contains("/nieuws/volgen"));
            assertFalse(site.get("/privacy").body().contains("per mail"));
            for (var path :
                    List.of("/nieuws/volgen", "/nieuws/volgen/gevraagd", "/nieuws/stoppen/x", "/en/nieuws/volgen")) {
                assertEquals(404, site.get(path).statusCode(), path);
            }
            for (var path : List.of("/nieuws/volgen", "/nieuws/bevestigen/x", "/nieuws/stoppen/x")) {
                assertTrue(site.post(path, "").statusCode() >= 404, path);
            }
        }
    }
}
