package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking changes nothing that is kept, whoever looks and at whatever page: so nobody fills a table by it.
class LookingTest {

    /// Longer than a set may be for a QR code, and than it may be for a link.
    private static final List<String> LONG = List.of(questions(8), questions(30));

    @TempDir
    private Path folder;

    private RunningDesk site;

    @BeforeEach
    void start() throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        var set = "---\ntitel: Lang\nsamenvatting: Lang.\ninleiding: %s\n---\n## Vragen\n1. Hoe gaat het? ^vraag-hoe\n";
        files.put("vragensets/lang.md", set.formatted("Één ".repeat(200)));
        site = RunningDesk.of(folder, files);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "v=." + i + "+woorden".repeat(10))
                .collect(Collectors.joining("&"));
    }

    private Workshop.Begun begin() {
        var ask = new SetQuestion(Optional.empty(), "Wat leerde je?", Asking.OPEN);
        var set = new QuestionSet("Avond", "", "", "", List.of(ask, ask));
        var begun = site.workshops.begin(new Workshop.Plan(set, "nl", "De Kiem", "", 30));
        site.workshops.lead(begun.workshop().id(), new Command.Ask(1));
        return begun;
    }

    @Test
    void noPageWritesAnything() throws Exception {
        var live = begin();
        var past = begin();
        site.workshops.lead(past.workshop().id(), new Command.End());
        var leads = new ArrayList<>(List.of(site.cookie()));
        var shows = new ArrayList<String>();
        for (var begun : List.of(live, past)) {
            var id = begun.workshop().id();
            leads.add("w-%s-begeleider=%s".formatted(id, begun.facilitator()));
            shows.add("w-%s-scherm=%s"
                    .formatted(
                            id, site.workshops.links().give(id, Capability.SHOW).orElseThrow()));
        }
        var joined = site.workshops.join(live.workshop().id(), "").orElseThrow();
        site.workshops.answer(joined.participant(), 1, "Een antwoord", "a", false);
        shows.add("w-%s-deelnemer=%s".formatted(live.workshop().id(), joined.key()));
        var kept = site.workshops.sets().keep(LONG.getFirst()).orElseThrow();
        var before = tables();
        for (var address : addresses(List.of(live.workshop(), past.workshop()), kept)) {
            for (var cookie : List.of("", String.join("; ", leads), String.join("; ", shows))) {
                int status = site.get(address, "Cookie", cookie).statusCode();
                assertTrue(status < 500, status + " at " + address);
            }
            assertEquals(before, tables(), address);
        }
    }

    /// Its own address is short, and what stands in it would make a long one.
    @Test
    void aLongSetOfTheLibraryIsTakenOverUnderItsName() throws Exception {
        assertTrue(site.get("/vragenset?neem=lang").body().contains("lang/vraag-hoe"));
        var start = site.get("/vragenset?neem=lang&doe=start");
        assertEquals(302, start.statusCode());
        assertTrue(start.headers().firstValue("Location").orElseThrow().endsWith("/workshop/nieuw?neem=lang"));
        assertTrue(site.get("/workshop/nieuw?neem=lang").body().contains("Hoe gaat het?"));
    }

    private List<String> addresses(List<Workshop> workshops, String kept) {
        var all = new ArrayList<String>();
        all.addAll(words("""
                / /zoeken?q=avond /themas /wijken /verslagen /vragensets /begrippen /bronnen /handleiding /kaart /over
                /privacy /redactie /redactie/inloggen /redactie/nieuw /doe-mee /doe-mee?code=ABC234 /bestaat-niet
                /sitemap.xml /zoeken.atom?q=a /api/v1/zoeken?q=a /healthz/ready /workshop/nieuw"""));
        var named = List.of("kort=" + kept, "kort=" + kept + "&" + LONG.getFirst(), "neem=lang", "neem=weg&v=.een");
        for (var set : Stream.concat(LONG.stream(), named.stream()).toList()) {
            for (var page : words("/ /blad /kaartjes /bestand /aanbieden")) {
                all.add("/vragenset" + page.replaceFirst("/$", "") + "?" + set);
            }
            all.add("/en/vragenset?" + set);
            all.add("/workshop/nieuw?" + set);
        }
        for (var workshop : workshops) {
            for (var page :
                    words("/ /scherm /regie /regie?alle /anderen /stand /oogst /oogst/klaar /oogst.md /oogst.csv"
                            + " /oogst.json")) {
                all.add("/w/" + workshop.id() + page.replaceFirst("/$", ""));
            }
            workshop.joinKey().ifPresent(key -> all.add("/d/" + key));
            workshop.code().ifPresent(code -> all.add("/doe-mee?code=" + code));
        }
        return all;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /// Every row of every table.
    private TreeMap<String, List<String>> tables() {
        return site.store.read(handle -> {
            var tables = new TreeMap<String, List<String>>();
            for (var table : handle.createQuery(
                            "select table_name from information_schema.tables where table_schema = current_schema")
                    .mapTo(String.class)
                    .list()) {
                var rows = handle.createQuery("select * from \"" + table + "\"")
                        .mapToMap()
                        .list();
                tables.put(table, rows.stream().map(Object::toString).sorted().toList());
            }
            return tables;
        });
    }
}
