package nl.kennisatelier.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// What is told on 1 March 2026 of what came since 1 February.
class NewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 1);

    private static final String[] LIBRARY = {
        "wijken/palenstein", "titel: Palenstein\ngemeente: zoetermeer", "",
        "wijken/westwijk", "titel: Westwijk\ngemeente: vlaardingen", "",
        "verslagen/avond", "titel: Avond\ndatum: 2021-05-17\nwijken: [palenstein]", "## Tips\n- Klein. ^tip-klein\n",
        "hergebruik/elders", "van: tips/avond/tip-klein\nwijken: [westwijk]\ndatum: 2022-01\nwerkte: ja", "",
        "hergebruik/thuis", "van: tips/avond/tip-klein\nwijken: [palenstein]\ndatum: 2026-02-20\nwerkte: ja", "",
        "kennisvragen/wadi", "titel: Wadi?\ndatum: 2023-03-01", "",
        "verslagen/antwoord", "titel: Antwoord\ndatum: 2022-02-02\nbeantwoordt: [wadi]", "",
        "signalen/regels",
                "titel: Regels\nbewijs: [tips/avond/tip-klein]\nverloop:\n"
                        + "  - {stap: opgehaald, datum: 2021}\n"
                        + "  - {stap: beantwoord, datum: 2024-12-10, antwoord: Het mag., bron: {titel: Brief}}",
                ""
    };

    @Test
    void anOldTextThatCameYesterdayIsNewsAndANewOneThatCameLongAgoIsNot() {
        assertEquals("", told(Scope.ALL, Map.of()));
        assertEquals("TAKEN_OVER elders\n", told(Scope.ALL, Map.of("elders", "2026-02-28")));
        assertEquals("NEW avond\n", told(Scope.ALL, Map.of("avond", "2026-02-01")));
        assertEquals("", told(Scope.ALL, Map.of("thuis", "2020-01-01", "avond", "2026-01-31")));
    }

    @Test
    void whatItsOwnPlaceToldIsNotTakenOver() {
        for (var place : List.of("palenstein", "westwijk")) {
            var scope = Scope.ALL.with(Scope.By.NEIGHBOURHOOD, place);
            var came = Map.of("thuis", "2026-02-20", "elders", "2026-02-21");
            assertEquals("TAKEN_OVER elders\n", told(scope, came), place);
        }
    }

    @Test
    void aQuestionIsAnsweredWhenItsAnswerCameOrWhenItWasAskedOfAnOlderOne() {
        assertEquals("NEW antwoord\nANSWERED wadi\n", told(Scope.ALL, Map.of("antwoord", "2026-02-28")));
        assertEquals("ASKED wadi\nANSWERED wadi\n", told(Scope.ALL, Map.of("wadi", "2026-02-28")));
    }

    @Test
    void anAnswerToASignalIsNewsWhereItIsShownFromTheDayThatItCame() {
        var answer = Map.of("regels", "2020-01-01", "!regels", "2026-02-03");
        assertEquals("ANSWERED regels\n", told(Scope.ALL, answer));
        assertEquals("ANSWERED regels\n", told(Scope.ALL.with(Scope.By.NEIGHBOURHOOD, "palenstein"), answer));
        assertEquals("ANSWERED regels\n", told(Scope.ALL.with(Scope.By.MUNICIPALITY, "zoetermeer"), answer));
        assertEquals("", told(Scope.ALL.with(Scope.By.NEIGHBOURHOOD, "westwijk"), answer));
        assertEquals("ANSWERED regels\n", told(Scope.ALL, Map.of("regels", "2026-02-03")), "it came with its answer");
        assertEquals("", told(Scope.ALL, Map.of("regels", "2026-02-03", "!regels", "2026-01-03")));
    }

    @Test
    void whatCameLastIsToldFirst() {
        var came = Map.of("avond", "2026-02-03", "antwoord", "2026-02-02");
        assertEquals("NEW avond antwoord\nANSWERED wadi\n", told(Scope.ALL, came));
    }

    @Test
    void whatWasThereWhenTheLastMailWentIsNotToldAgain() {
        var came = Map.of("avond", "2026-02-01T06:59:59Z", "antwoord", "2026-02-01T07:00:01Z");
        var moments = new ArrivalDays() {
            @Override
            public Optional<LocalDate> of(Document text) {
                return Optional.of(text.id().slug().equals("antwoord") ? SINCE.minusDays(9) : SINCE);
            }

            @Override
            public Optional<Instant> moment(Document text) {
                return Optional.ofNullable(came.get(text.id().slug())).map(Instant::parse);
            }
        };
        var told = Instant.parse("2026-02-01T07:00:00Z");
        var reports =
                News.of(library(), moments, Scope.ALL, told, TODAY).sections().getFirst();
        assertEquals(
                List.of("verslagen/antwoord"),
                reports.entries().stream().map(entry -> entry.id().value()).toList(),
                "not the one of that morning, but one that was written long before it came online");
        assertEquals(
                List.of("verslagen/avond"),
                News.of(library(), moments, Scope.ALL, SINCE, TODAY).sections().getFirst().entries().stream()
                        .map(entry -> entry.id().value())
                        .toList(),
                "the page goes by days");
    }

    /// @param came the days that texts came, by their last step; with `!` that they were answered
    private static String told(Scope scope, Map<String, String> came) {
        var arrivals = new ArrivalDays() {
            @Override
            public Optional<LocalDate> of(Document text) {
                return day(text.id().slug());
            }

            @Override
            public Optional<LocalDate> ofAnswer(Document signal) {
                return day("!" + signal.id().slug());
            }

            private Optional<LocalDate> day(String what) {
                return Optional.ofNullable(came.get(what)).map(LocalDate::parse);
            }
        };
        var text = new StringBuilder();
        for (var section : News.of(library(), arrivals, scope, SINCE, TODAY).sections()) {
            text.append(section.topic());
            section.entries()
                    .forEach(entry -> text.append(" ").append(entry.id().slug()));
            text.append("\n");
        }
        return text.toString();
    }

    private static Library library() {
        var files = Arrays.asList(LIBRARY);
        var documents = IntStream.range(0, files.size() / 3)
                .mapToObj(i -> files.subList(3 * i, 3 * i + 3))
                .map(file -> new SourceFile(
                        file.get(0) + ".md", "---\n" + file.get(1) + "\n---\n" + file.get(2), file.get(0)))
                .map(file -> DocumentReader.read(file, Conventions.NONE).value())
                .toList();
        return Library.of(Conventions.NONE, documents).value();
    }
}
