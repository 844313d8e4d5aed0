package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// The agenda as a calendar program reads it, on 22 November 2026.
class AgendaFilesTest {

    private static final String ODD = "Eten, drinken; en een \\ met 🌳🏘️ en veel woorden: " + "é".repeat(80);

    @Test
    void aProgramReadsWhatWasWritten() throws Exception {
        var events = events(
                library(
                        "avond",
                        "titel: \"" + ODD.replace("\\", "\\\\") + "\"\nsamenvatting: \"Kom; \\\"alles\\\" mag\"\n"
                                + "datum: 2026-12-10\nbegint: 19:30\neindigt: 21:30\nplaats: \"Buurthuis, Wageningen\"\n"
                                + "aanmelden: https://example.nl/kom?a=1,2;3"),
                "/agenda.ics");
        var event = events.getFirst();
        assertEquals(ODD, value(event, "SUMMARY"));
        assertEquals("Buurthuis, Wageningen", value(event, "LOCATION"));
        assertEquals("Kom; \"alles\" mag\nMeld je aan: https://example.nl/kom?a=1,2;3", value(event, "DESCRIPTION"));
        assertEquals("avond@kennisatelier.example", value(event, "UID"));
        assertEquals("https://kennisatelier.example/agenda/avond", value(event, "URL"));
        assertEquals("CONFIRMED", value(event, "STATUS"));
        assertEquals("20261122T100000Z", value(event, "DTSTAMP"));
        assertEquals(Instant.parse("2026-12-10T18:30:00Z"), start(event));
        assertEquals(
                Instant.parse("2026-12-10T20:30:00Z"),
                instant(event.getDateTimeEnd().getDate()));
    }

    @Test
    void theHoursAreRightOnTheNightsThatTheClockIsSet() throws Exception {
        var events = events(
                library(
                        "voorjaar",
                        "datum: 2026-03-29\nbegint: 02:30",
                        "najaar",
                        "datum: 2026-10-25\nbegint: 02:30",
                        "zomer",
                        "datum: 2027-07-01\nbegint: 9 uur"),
                "/agenda.ics");
        assertEquals(
                List.of("2027-07-01T07:00:00Z", "2026-10-25T00:30:00Z", "2026-03-29T01:30:00Z"),
                events.stream()
                        .map(AgendaFilesTest::start)
                        .map(Instant::toString)
                        .toList());
    }

    @Test
    void withoutAnHourItTakesTheDayAndWithoutADayItIsInNoCalendar() throws Exception {
        var library = library("dag", "datum: 2026-12-10", "maand", "datum: 2026-12", "ooit", "datum: onbekend");
        var events = events(library, "/agenda.ics");
        assertEquals(1, events.size());
        assertEquals(
                LocalDate.of(2026, 12, 10), events.getFirst().getDateTimeStart().getDate());
        try (var site = site(library)) {
            assertEquals(404, site.get("/agenda/maand.ics").statusCode());
            assertEquals(404, site.get("/agenda/bestaat-niet.ics").statusCode());
            assertEquals(404, site.get("/agenda/%22.ics").statusCode());
        }
    }

    @Test
    void whatWasCalledOffStaysInAsCalledOff() throws Exception {
        var library = library("weg", "datum: 2026-12-10\nstatus: ingetrokken");
        for (var address : List.of("/agenda.ics", "/agenda/weg.ics")) {
            var event = events(library, address).getFirst();
            assertEquals("CANCELLED", value(event, "STATUS"));
            assertEquals("Gaat niet door: Iets", value(event, "SUMMARY"));
        }
    }

    @Test
    void aScopeHoldsInCalendarAndFeed() throws Exception {
        var library = library("hier", "datum: 2026-12-10\ngemeenten: [ede]", "daar", "datum: 2026-12-11");
        assertEquals(1, events(library, "/agenda.ics?gemeente=ede").size());
        assertEquals(1, events(library, "/en/agenda.ics?gemeente=ede").size());
        try (var site = site(library)) {
            var feed = site.xml("/agenda.atom?gemeente=ede").getElementsByTagName("entry");
            assertEquals(1, feed.getLength());
            assertTrue(site.text("/agenda.atom").contains("<summary>10 december 2026 · Ede</summary>"));
        }
    }

    @Test
    void tenThousandEventsFitOneMegabyteAndOldOnesAreLeftOut() throws Exception {
        var files = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            files.add("bijeenkomst-" + i);
            files.add("datum: " + LocalDate.of(2025, 11, 1).plusDays(i % 1000) + "\nbegint: 19:30\nplaats: Buurthuis");
        }
        try (var site = site(library(files.toArray(String[]::new)))) {
            var answer = site.get("/agenda.ics");
            assertEquals("text/calendar; charset=utf-8", TestSite.type(answer));
            assertTrue(answer.body().length < 1_000_000, "bytes: " + answer.body().length);
            var text = new String(answer.body(), UTF_8);
            assertTrue(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
            assertTrue(text.contains("DTSTART;TZID=Europe/Amsterdam:20261122T193000"));
            assertFalse(text.contains(":20251121T193000"), "more than a year ago");
        }
    }

    @Test
    void noLineIsLongerThanCalendarsTake() throws Exception {
        try (var site = site(library("avond", "datum: 2026-12-10\ntitel: \"" + "🌳é".repeat(60) + "\""))) {
            var lines = site.text("/agenda.ics").split("\r\n", -1);
            for (var line : lines) {
                assertTrue(line.getBytes(UTF_8).length <= 75, line);
                assertFalse(line.contains("\uFFFD") || line.contains("\n"), line);
            }
        }
    }

    /// Nobody searches here, so nothing is put in the index.
    private static TestSite site(Library library) throws IOException {
        return TestSite.of(library, LuceneIndex.inMemory(), "");
    }

    private static List<VEvent> events(Library library, String path) throws Exception {
        try (var site = site(library)) {
            var calendar = new CalendarBuilder().build(new StringReader(site.text(path)));
            assertEquals(Set.of(), calendar.validate().getEntries());
            return calendar.getComponents("VEVENT");
        }
    }

    private static String value(VEvent event, String name) {
        return event.getProperties(name).stream().map(Property::getValue).collect(Collectors.joining());
    }

    private static Instant start(VEvent event) {
        return instant(event.getDateTimeStart().getDate());
    }

    private static Instant instant(Temporal when) {
        return ZonedDateTime.from(when).toInstant();
    }

    /// @param files slug and fields in turn
    private static Library library(String... files) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < files.length; i += 2) {
            var title = files[i + 1].contains("titel:") ? "" : "titel: Iets\n";
            var text = "---\n" + title + files[i + 1] + "\n---\n";
            var file = new SourceFile("agenda/" + files[i] + ".md", text, files[i] + text.hashCode());
            documents.add(DocumentReader.read(file, Conventions.NONE).value());
        }
        return Library.of(Conventions.NONE, documents).value();
    }
}
