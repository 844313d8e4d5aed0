package nl.kennisatelier.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.library.ThemeIcon;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final Library LIBRARY = library(
            "wijken/palenstein", "gemeente: zoetermeer",
            "agenda/gisteren", "datum: 2026-02-28\nwijken: [palenstein]",
            "agenda/vandaag", "datum: 2026-03-01\ngemeenten: [ede]",
            "agenda/later", "datum: 2026-04-10\nprogramma: wijkplan",
            "agenda/eerder", "datum: 2026-03-17\nbegint: 19.30\nwijken: [palenstein]",
            "agenda/ooit", "datum: onbekend",
            "agenda/deze-maand", "datum: 2026-03",
            "agenda/vorig-jaar", "datum: 2025",
            "agenda/afgelast", "datum: 2026-03-20\nstatus: ingetrokken");

    @Test
    void whatComesStandsNextOneFirstAndWhatHasBeenLastOneFirst() {
        var agenda = Agenda.of(LIBRARY, Scope.ALL, TODAY);
        assertEquals(List.of("deze-maand", "vandaag", "eerder", "later", "ooit"), slugs(agenda.coming()));
        assertEquals(List.of("gisteren", "vorig-jaar"), slugs(agenda.been()));
    }

    @Test
    void atMidnightTheEventOfTodayHasBeen() {
        var tomorrow = Agenda.of(LIBRARY, Scope.ALL, TODAY.plusDays(1));
        assertEquals("vandaag", slugs(tomorrow.been()).getFirst());
    }

    @Test
    void whatWasCalledOffIsForCalendarsAlone() {
        var all = Agenda.withCalledOff(LIBRARY, Scope.ALL, TODAY);
        assertEquals(List.of("deze-maand", "vandaag", "eerder", "afgelast", "later", "ooit"), slugs(all.coming()));
    }

    @Test
    void aScopeFindsByPlaceProgrammeAndKindOfMeeting() {
        var found = Map.of(
                "wijk=palenstein", List.of("eerder", "gisteren"),
                "gemeente=zoetermeer", List.of("eerder", "gisteren"),
                "gemeente=ede", List.of("vandaag"),
                "programma=wijkplan", List.of("later"),
                "programma=wijkplan&gemeente=ede", List.<String>of(),
                "bijeenkomst=onzin", List.<String>of());
        found.forEach((query, slugs) -> {
            var scope = scope(query);
            assertEquals(slugs, slugs(Agenda.of(LIBRARY, scope, TODAY).nearest().toList()), query);
        });
    }

    @Test
    void aScopeHasOneSpelling() {
        var scope = scope("bijeenkomst=kring&thema=energie/warmte&wijk=a-b&bij=niets");
        assertEquals("thema=energie/warmte&wijk=a-b&bijeenkomst=kring", scope.toQuery());
        assertEquals(Scope.ALL, Scope.parse(Map.of("thema", List.of(" "), "wijk", List.of())));
        for (var odd : List.of("x".repeat(201), "<b>", "Onzin!", "a+b", "../a", "\u0000")) {
            assertEquals(Scope.ALL, Scope.parse(Map.of("thema", List.of(odd))), odd);
        }
    }

    @Test
    void aScopeInALibraryHasWhatIsThereByItsNameOfToday() {
        var themes = new Taxonomy(
                List.of(new Theme(
                        "energie",
                        "Energie",
                        "Energy",
                        ThemeIcon.LEAF,
                        List.of(),
                        List.of(),
                        List.of(new Theme(
                                "energie/pomp", "Pompen", "Pumps", ThemeIcon.LEAF, List.of(), List.of(), List.of())))),
                Map.of());
        var library = Library.empty(new Conventions(
                Conventions.NONE.atelier(), themes, Conventions.NONE.vocabulary(), Conventions.NONE.figures()));
        assertEquals(
                "thema=energie/pomp",
                scope("thema=pomp&wijk=nergens").in(library).toQuery());
        assertEquals(Scope.ALL, scope("thema=onzin&programma=geen").in(library));
    }

    @Test
    void anHourThatDoesNotExistIsLaterAndOneThatComesTwiceIsTheFirst() {
        var rows = List.of(
                List.of("2026-03-29", "begint: 02:30\neindigt: 03:30", "2026-03-29T03:30+02:00[Europe/Amsterdam]", ""),
                List.of("2026-10-25", "begint: 02:30", "2026-10-25T02:30+02:00[Europe/Amsterdam]", ""),
                List.of(
                        "2026-03-17",
                        "begint: 22:00\neindigt: 00:30",
                        "2026-03-17T22:00+01:00[Europe/Amsterdam]",
                        "2026-03-18T00:30+01:00[Europe/Amsterdam]"),
                List.of("2026-03-17", "eindigt: 12:00", "", ""));
        for (var row : rows) {
            var event = text("agenda/uur.md", "datum: " + row.get(0) + "\n" + row.get(1));
            var when = Occasion.of(event).orElseThrow();
            assertEquals(row.get(2), when.begins().map(Object::toString).orElse(""), row.get(0));
            assertEquals(row.get(3), when.ends().map(Object::toString).orElse(""), row.get(0));
        }
    }

    private static Scope scope(String query) {
        var fields = Stream.of(query.split("&"))
                .map(field -> field.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        return Scope.parse(fields);
    }

    private static List<String> slugs(List<Document> events) {
        return events.stream().map(event -> event.id().slug()).toList();
    }

    private static Library library(String... files) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < files.length; i += 2) documents.add(text(files[i] + ".md", files[i + 1]));
        return Library.of(Conventions.NONE, documents).value();
    }

    private static Document text(String path, String fields) {
        var text = "---\ntitel: Iets\n" + fields + "\n---\n";
        return DocumentReader.read(new SourceFile(path, text, path + text.hashCode()), Conventions.NONE)
                .value();
    }
}
