package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.circulation.Harvest.Picked;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From answers to a report, in the real content.
class DraftReportTest {

    private static final String SOURCE = "integrale-duurzame-wijkontwikkeling";
    private static final Words DUTCH = Words.dutch();

    private static Catalogue catalogue;
    private static Library library;

    @BeforeAll
    static void read() throws Exception {
        catalogue = Catalogue.EMPTY.readAll(new Folder(Path.of("content")), Broken.AS_IT_IS);
        library = catalogue.library();
    }

    @Test
    void theWholeReport() {
        var draft = DraftReport.of(evening(), library, DUTCH);
        assertEquals("verslagen/2026/zelf-aan-de-slag-in-palenstein.md", draft.path());
        assertEquals("concept/2026-05-17-palenstein", draft.branch());
        assertEquals("""

                Op 17 mei 2026 was er een workshop met 2 vragen in Buurthuis De Kiem, in [Palenstein](../../wijken/palenstein.md). Er deden 34 mensen mee.

                ## Welke kansen zie je?

                Vraag: [Wat zijn in jouw wijk de kansen, uitdagingen en taaie vragen?](../../verslagen/2021/integrale-duurzame-wijkontwikkeling.md#vraag-kansen)

                - De tuinen zijn groot. *(bewoner of bewonersinitiatief, tafel 3, 7 keer herkend, door 2 anderen ook gezegd)*

                ### Geld

                - Niemand weet wat het kost.


                ## Doe je mee?

                | Keuze | Aantal keer |
                |---|---:|
                | Ja | 2 |
                | Nee | 1 |

                3 deelnemers gaven antwoord.

                ## Welke tips geef je aan anderen?

                Vraag: [Welke tips heb je voor anderen?](../../verslagen/2021/integrale-duurzame-wijkontwikkeling.md#vraag-tips) 2 tips hierbij staan onder Tips.


                ## Tips

                - Begin met een barbecue. ^tip-begin-met-een-barbecue <!-- rol: bewoner -->
                - Begin met een barbecue. ^tip-begin-met-een-barbecue-2 <!-- rol: gemeente; signaal: ja -->
                """, draft.text().substring(draft.text().indexOf("\n---\n") + 5));
    }

    @Test
    void whatItIsFoundBy() throws IOException {
        var report = read(DraftReport.of(evening(), library, DUTCH), List.of());
        assertEquals(Set.of("palenstein"), report.labels().neighbourhoods());
        assertEquals(Optional.of("next-generation-woonwijken"), report.labels().programme());
        var asked = List.of(library.entry(question("kansen")), library.entry(question("tips")));
        assertEquals(
                asked.stream()
                        .flatMap(entry -> entry.orElseThrow().labels().themes().stream())
                        .collect(Collectors.toSet()),
                report.labels().themes());
        assertEquals(
                asked.stream()
                        .flatMap(entry -> entry.orElseThrow().labels().approaches().stream())
                        .collect(Collectors.toSet()),
                report.labels().approaches());
        assertEquals(Set.of("bewoner", "gemeente"), report.labels().roles());
        assertEquals("2026-05-17", report.labels().date().orElseThrow().toString());
        assertEquals(2, report.passages(Kind.TIP).size());
        var named = report.references().stream()
                .flatMap(r -> library.target(r).stream())
                .toList();
        assertTrue(named.contains(library.entry(question("kansen")).orElseThrow()), named.toString());
    }

    /// The tips say it where there are any, else the text as a whole; and nothing does where nobody ticked it.
    @Test
    void aKnowledgeQuestionIsAnsweredByWhatWasSaid() throws IOException {
        var asks = Stream.of("hybride-nog-zin", "achter-de-meter")
                .map(slug -> EntryId.of(Kind.KNOWLEDGE_QUESTION, slug))
                .map(id -> new SetQuestion(Optional.of(id), "Weet jij het?", Asking.OPEN))
                .toList();
        var picked = Map.of(
                1, List.of(new Picked("Ja, als tussenstap.", "bewoner", "", 0, 0, true)), 2, List.of(said("Alles.")));
        var day = new EventDate(2026, 5, 17);
        var answering = new Harvest(workshop(asks), "Avond", day, "", "", 3, 2, picked, Map.of(), Set.of(1, 2));
        var draft = DraftReport.of(answering, library, DUTCH);
        assertTrue(draft.text().contains("\nbeantwoordt: [achter-de-meter]\n"), draft.text());
        assertTrue(draft.text().contains(" <!-- rol: bewoner; beantwoordt: hybride-nog-zin -->"), draft.text());
        var problems = new ArrayList<Problem>();
        var report = read(draft, problems);
        assertEquals(List.of(), errors(problems));
        assertEquals(
                Set.of("hybride-nog-zin", "achter-de-meter"),
                library.named(report, Relation.Type.ANSWERS)
                        .map(question -> question.id().slug())
                        .collect(Collectors.toSet()));
        var silent = DraftReport.of(harvest("Avond", "", asks, picked), library, DUTCH);
        assertEquals(List.of(), read(silent, List.of()).relations());
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        var harvest = harvest(
                "Integrale duurzame wijkontwikkeling",
                "",
                List.of(new SetQuestion(Optional.empty(), "Hoe?", Asking.OPEN)),
                Map.of(1, List.of(said("Zo."))));
        assertEquals(
                "verslagen/2026/" + SOURCE + "-2.md",
                DraftReport.of(harvest, library, DUTCH).path());
        var untitled = harvest(
                "😀",
                "",
                List.of(new SetQuestion(Optional.empty(), "Hoe?", Asking.OPEN)),
                Map.of(1, List.of(said("Zo."))));
        var path = DraftReport.of(untitled, library, DUTCH).path();
        assertTrue(path.matches("verslagen/2026/verslag-[0-9a-z]+\\.md"), path);
        assertEquals(
                "concept/2026-05-17-workshop",
                DraftReport.of(untitled, library, DUTCH).branch());
    }

    @Test
    void scalesAndOrdersAreCounted() {
        var scale = TallyTable.of(
                new Asking(Asking.Form.SCALE, 0, List.of("nooit", "altijd")), List.of("1", "5", "5", "9", "x"), DUTCH);
        assertEquals("1 (nooit)=1 2=0 3=0 4=0 5 (altijd)=2", rows(scale));
        assertEquals("Gemiddeld 3,7 van 5.", scale.mean());
        var order = TallyTable.of(
                new Asking(Asking.Form.PRIORITISE, 0, List.of("a", "b", "c")), List.of("2,0,1", "2,1,0", "2"), DUTCH);
        assertEquals("c=1,0 a=2,5 b=2,5", rows(order));
        assertEquals(2, order.total());
        var options = List.of("a", "b");
        var choices = new Asking(Asking.Form.CHOICES, 0, options);
        assertEquals("a=1 b=2", rows(TallyTable.of(choices, List.of("0,1", "1", "0,0", "7"), DUTCH)));
        var dots = new Asking(Asking.Form.DOTS, 0, options, 5);
        assertEquals("a=5 b=1", rows(TallyTable.of(dots, List.of("4,1", "1,0", "9,9", "1"), DUTCH)));
    }

    private static String rows(TallyTable tally) {
        return String.join(
                " ",
                tally.rows().stream()
                        .map(row -> row.label() + "=" + row.value())
                        .toList());
    }

    /// Whatever people type, it is read as those words and as nothing else.
    @Test
    void nobodyCanTypeMarkdown() throws IOException {
        var nasty = List.of(
                "# x",
                "<script>alert(1)</script>",
                "een --> einde <!-- soort: tip; id: x",
                "hoi ^id",
                "^id",
                "[a](javascript:1)",
                "![a](x.png)",
                "javascript://x%0aalert(1)",
                "kijk op https://www.example.nl/a_b en www.example.nl",
                "😀".repeat(280),
                "- lijst",
                "* lijst",
                "1. lijst",
                "1) lijst",
                "+ lijst",
                "---",
                "===",
                "> citaat",
                "    code",
                "`code`",
                "~~~",
                "*nadruk* en __nadruk__ en \\*",
                "a | b",
                "&lt;script&gt; &amp; &#94;id",
                "<<<<<<< ons",
                "NAKIJKEN: dit",
                "\u202Eomgekeerd",
                "tip ^tip-x <!-- rol: rijk -->",
                "[".repeat(280),
                "einde #");
        for (var text : nasty) {
            for (boolean isTip : List.of(false, true)) {
                var answer = new Picked(text, "bewoner\"-->", text, isTip ? 0 : 1, 0, isTip);
                var draft = DraftReport.of(
                        harvest(
                                text,
                                text,
                                List.of(new SetQuestion(Optional.empty(), text, Asking.OPEN)),
                                Map.of(1, List.of(answer))),
                        library,
                        DUTCH);
                var problems = new ArrayList<Problem>();
                var report = read(draft, problems);
                assertEquals(List.of(), errors(problems), text);
                assertEquals(isTip ? 1 : 0, report.passages().size(), text + draft.text());
                assertEquals(3, report.sections().size(), draft.text());
                var html = html(report);
                assertFalse(html.matches("(?s).*<(script|img|h1|code|blockquote|strong|hr|table|ol)\\b.*"), html);
                assertFalse(html.matches("(?s).*<a href=\"(?!content:).*"), html);
                assertEquals(isTip ? 0 : 1, html.split("<li>", -1).length - 1, html);
                assertTrue(seen(report).contains(words(text)), text + "\n" + seen(report));
            }
        }
    }

    @Test
    void aTipThatManyRecogniseSaysSoUnderItsQuestion() {
        var draft = DraftReport.of(
                harvest(
                        "Avond",
                        "De Kiem",
                        List.of(new SetQuestion(Optional.empty(), "Welke tips heb je?", Asking.OPEN)),
                        Map.of(1, List.of(new Picked("Begin klein", "", "", 4, 0, true)))),
                library,
                DUTCH);
        assertTrue(draft.text().contains("- Tip: [Begin klein](#tip-begin-klein) *(4 keer herkend)*"), draft.text());
    }

    /// What is left of it once an address lost what makes it a link.
    private static String words(String typed) {
        return typed.replace("https://www.", "")
                .replace("www.", "")
                .replace("://", ": //")
                .replaceAll("\\s+", " ")
                .replace("\u202E", "")
                .replaceAll("(^| )\\^id$", "$1ˆid")
                .strip();
    }

    private static String seen(Document report) {
        return (report.text() + "\n" + report.title()).replace("\n", " ");
    }

    private static String html(Document report) {
        var all = new StringBuilder();
        report.sections()
                .forEach(section -> section.blocks().forEach(block -> {
                    if (block instanceof Block.Prose prose) all.append(prose.html());
                    if (block instanceof Block.Passages passages)
                        passages.passages().forEach(p -> all.append(p.html()));
                }));
        return all.toString();
    }

    @Test
    void amongOtherAnswersATipIsALinkToWhereItStands() throws IOException {
        var tip = new Picked("Begin [klein]", "bewoner", "", 2, 0, true);
        var asks = List.of(new SetQuestion(Optional.empty(), "Hoe?", Asking.OPEN));
        var draft = DraftReport.of(harvest("T", "", asks, Map.of(1, List.of(said("Zo."), tip))), library, DUTCH);
        assertTrue(
                draft.text()
                        .contains("- Tip: [Begin \\[klein\\]](#tip-begin-klein) *(bewoner of bewonersinitiatief, 2 keer"
                                + " herkend)*\n"),
                draft.text());
        var problems = new ArrayList<Problem>();
        var report = read(draft, problems);
        assertEquals(List.of(), errors(problems));
        assertEquals("tip-begin-klein", report.passages().getFirst().anchor());
        assertTrue(html(report).contains("<a href=\"#tip-begin-klein\""), html(report));
    }

    @Test
    void aHeadingOfSomebodyOpensNoList() throws IOException {
        var answer = new Picked("Zo.", "", "Tips", 0, 0, false);
        var draft = DraftReport.of(
                harvest(
                        "T",
                        "",
                        List.of(new SetQuestion(Optional.empty(), "Vragen", Asking.OPEN)),
                        Map.of(1, List.of(answer))),
                library,
                DUTCH);
        assertTrue(draft.text().contains("## Over: Vragen") && draft.text().contains("### Over: Tips"), draft.text());
        assertEquals(List.of(), read(draft, List.of()).passages());
    }

    /// Any workshop gives a report that passes the check.
    @Test
    void everyWorkshopGivesAGoodReport() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var asks = new ArrayList<SetQuestion>();
            var picked = new HashMap<Integer, List<Picked>>();
            var counts = new HashMap<Integer, List<String>>();
            for (int number = 1; number <= 1 + random.nextInt(6); number++) {
                var form = Asking.Form.values()[random.nextInt(4)];
                asks.add(new SetQuestion(
                        source(random),
                        "v" + text(random),
                        new Asking(form, 0, List.of(text(random), text(random), "c"))));
                if (form == Asking.Form.OPEN) {
                    picked.put(
                            number,
                            IntStream.range(0, random.nextInt(12))
                                    .mapToObj(_ -> picked(random))
                                    .toList());
                } else {
                    counts.put(
                            number,
                            IntStream.range(0, random.nextInt(9))
                                    .mapToObj(_ -> random.nextBoolean() ? "0,2,1" : text(random))
                                    .toList());
                }
            }
            var place = random.nextBoolean() ? "palenstein" : "bestaat-niet";
            var harvest = new Harvest(
                    workshop(asks),
                    "T" + text(random),
                    new EventDate(2026, 5, 17),
                    text(random),
                    place,
                    random.nextInt(90),
                    asks.size(),
                    picked,
                    counts,
                    Set.of(1));
            for (var words : List.of(DUTCH, Words.english())) {
                var draft = DraftReport.of(harvest, library, words);
                var problems = new ArrayList<Problem>();
                read(draft, problems);
                assertEquals(List.of(), errors(problems), "seed " + seed + "\n" + draft.text());
            }
        }
    }

    private static Optional<EntryId> source(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.of(question("kansen"));
            case 1 -> Optional.of(new EntryId("vragen/weg/vraag-weg"));
            default -> Optional.empty();
        };
    }

    private static Picked picked(Random random) {
        var role = List.of("", "bewoner", "gemeente", "bestaat niet").get(random.nextInt(4));
        var heading = random.nextInt(3) == 0 ? text(random) : "";
        return new Picked(text(random), role, heading, random.nextInt(4), random.nextInt(3), random.nextInt(3) == 0);
    }

    /// Of signs that mean something to Markdown, YAML or HTML, and some words.
    private static String text(Random random) {
        var signs =
                "# > - + * _ ` ~ | [ ] ( ) < > ! \\ ^ : ; & \" ' = 1. 2) --- <!-- --> ^a :// www. @ {{ }} % \t \n é 😀 \u200D \u202E de buurt Tips"
                        .split(" ");
        var text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--)
            text.append(signs[random.nextInt(signs.length)]).append(random.nextBoolean() ? " " : "");
        return text.substring(0, Math.min(60, text.length()));
    }

    private static Document read(DraftReport draft, List<Problem> into) throws IOException {
        var content = Overlay.of(new Folder(Path.of("content")), draft.path(), draft.text());
        var read = catalogue.read(content, Set.of(draft.path()), Broken.AS_IT_IS);
        if (into instanceof ArrayList<Problem> list) {
            list.addAll(read.problems().of(Set.of(draft.path())));
            list.addAll(read.problems().errorsSince(catalogue.problems()));
        }
        return read.withDrafts(_ -> true).library().atPath(draft.path()).orElseThrow();
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).toList();
    }

    private static Harvest evening() {
        var asks = List.of(
                new SetQuestion(Optional.of(question("kansen")), "Welke kansen zie je?", Asking.OPEN),
                new SetQuestion(
                        Optional.empty(), "Doe je mee?", new Asking(Asking.Form.CHOICE, 0, List.of("Ja", "Nee"))),
                new SetQuestion(Optional.of(question("tips")), "Welke tips geef je aan anderen?", Asking.OPEN));
        var picked = Map.of(
                1,
                List.of(
                        new Picked("De tuinen zijn groot.", "bewoner", "", 7, 2, false, false, 3),
                        new Picked("Niemand weet wat het kost.", "", "Geld", 0, 0, false)),
                3,
                List.of(
                        new Picked("Begin met een barbecue.", "bewoner", "", 0, 0, true),
                        new Picked("Begin met een barbecue.", "gemeente", "", 0, 0, true, true)));
        return new Harvest(
                workshop(asks),
                "Zelf aan de slag in Palenstein",
                new EventDate(2026, 5, 17),
                "Buurthuis De Kiem",
                "palenstein",
                34,
                2,
                picked,
                Map.of(2, List.of("0", "0", "1")),
                Set.of());
    }

    private static Harvest harvest(
            String title, String place, List<SetQuestion> asks, Map<Integer, List<Picked>> picked) {
        return new Harvest(
                workshop(asks),
                title,
                new EventDate(2026, 5, 17),
                place,
                "",
                3,
                asks.size(),
                picked,
                Map.of(),
                Set.of());
    }

    private static Picked said(String text) {
        return new Picked(text, "", "", 0, 0, false);
    }

    private static EntryId question(String part) {
        return EntryId.of(Kind.REPORT, SOURCE).withPart(Kind.QUESTION, "vraag-" + part);
    }

    private static Workshop workshop(List<SetQuestion> asks) {
        var set = new QuestionSet("Zelf aan de slag", "", "", "zelf-aan-de-slag", asks);
        return new Workshop(
                "abcdefghij",
                Optional.empty(),
                Optional.empty(),
                set,
                "nl",
                "",
                "",
                30,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
