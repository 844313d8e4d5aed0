package nl.kennisatelier.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// The real content on a real repository, with one address of every kind of page there is: for a reader, and for who
/// edits, leads a workshop and takes part in one.
final class EveryKind implements AutoCloseable {

    private static final String SET =
            "titel=Avond&v=integrale-duurzame-wijkontwikkeling/vraag-kansen~20&v=.Waarom%3F~5";

    /// What anybody may see; after the first of them there is a set in hand, shown at the foot of what follows.
    static final List<String> READER = List.of(
            "/vragenset?" + SET,
            "/",
            "/zoeken?q=bewoners+betrekken&thema=energie-en-warmte&soort=tip",
            "/zoeken?q=warmtenet&jaar=1999",
            "/themas",
            "/themas/energie-en-warmte",
            "/wijken",
            "/wijken/palenstein",
            "/verslagen",
            "/verslagen/integrale-duurzame-wijkontwikkeling",
            "/voorbeelden/thermo-bello",
            "/programmas/wijk-van-de-toekomst",
            "/tips/integrale-duurzame-wijkontwikkeling/tip-betrek-bewoners",
            "/vragen/integrale-duurzame-wijkontwikkeling/vraag-kansen",
            "/inzichten/han-studenten-arnhem-west/vorm-om-te-herhalen",
            "/hergebruik",
            "/hergebruik/studenten-advies-elden",
            "/begrippen",
            "/begrippen/aardgasvrij",
            "/bronnen/buurkracht",
            "/handleiding/velden",
            "/vragensets",
            "/vragensets/zelf-aan-de-slag",
            "/agenda",
            "/agenda/kennisatelier-integrale-wijkontwikkeling",
            "/kennisvragen",
            "/nieuws?sinds=2025-12-01",
            "/kennisvragen/hybride-nog-zin",
            "/signalen",
            "/signalen/bevoegdheden-wijkaanpak",
            "/signalen/opgehaald",
            "/voorstellen",
            "/programmas/next-generation-woonwijken",
            "/programmas/next-generation-woonwijken/voorstellen",
            "/programmas/next-generation-woonwijken/niet-overgenomen",
            "/programmas/next-generation-woonwijken/kwartaal/2021-2",
            "/programmas/roadmap-next-economy",
            "/voorstellen/green-deal-palenstein",
            "/vragenset/blad?" + SET,
            "/vragenset/kaartjes?" + SET,
            "/vragenset",
            "/workshop/nieuw?" + SET,
            "/workshop/nieuw",
            "/doe-mee",
            "/deel",
            "/wij-ook/acties/integrale-duurzame-wijkontwikkeling/samen-klein-beginnen",
            "/klopt-niet/verslagen/integrale-duurzame-wijkontwikkeling",
            "/kennisvragen/nieuw?q=hybride+warmtenet",
            "/agenda/nieuw",
            "/over",
            "/privacy",
            "/redactie",
            "/redactie/inloggen",
            "/wijzigingen/verslagen/integrale-duurzame-wijkontwikkeling",
            "/en/zoeken?q=xyzzyq",
            "/bestaat-niet");

    /// What somebody sends who means no good: one word, as long as it may be, in every field that others see.
    private static final String WORD = "Warmtenetaansluitvoorwaarden".repeat(20);

    private static final Optional<Asking.Slide> SLIDE = Optional.of(new Asking.Slide("vragensets/straat.png", WORD));

    private final RunningDesk desk;
    private final String preview;

    /// The last step of the address of a letter.
    private final String letter;

    private EveryKind(RunningDesk desk, String preview, String letter) {
        this.desk = desk;
        this.preview = preview;
        this.letter = letter;
    }

    /// @param folder to keep it in
    static EveryKind of(Path folder) throws Exception {
        var desk = RunningDesk.of(folder, Path.of("content"), RunningDesk.Kind.USUAL);
        desk.change("bo", "verslagen/2024/nieuw.md", "---\ntitel: Iets nieuws\n---\n## Tips\n- Begin klein.\n");
        desk.must("bo", "push", "--quiet", "origin", "HEAD:idee");
        var inside = desk.get("/redactie", "Cookie", desk.cookie()).body();
        var link = Pattern.compile("href=\"(/voorbeeld/[0-9a-f]+)").matcher(inside);
        if (!link.find()) throw new IOException("no preview on the editors' page");
        return new EveryKind(desk, link.group(1), letter(desk));
    }

    /// Somebody sends a lesson, with a name in it.
    private static String letter(RunningDesk desk) throws IOException {
        var note = new SentNote(
                LetterKind.LESSON,
                "",
                Map.of(
                        LetterField.LEARNED, "Begin bij mevrouw Jansen met laagdrempelige acties die je samen doet.",
                        LetterField.PLACE, "palenstein",
                        LetterField.WORKED, "ja"));
        var sent = desk.letterbox.send("formulier", note, List.of("mevrouw Jansen"), "---\ntitel: Begin\n---\n");
        if (sent instanceof Letterbox.Sent.Kept(var token)) return token;
        throw new IOException("no letter");
    }

    String url(String path) {
        return desk.url(path);
    }

    /// What a reader sees and then, logged in and taking part, what others see.
    List<String> all(Page page) throws InterruptedException {
        var inside = inside(page);
        return Stream.concat(READER.stream(), inside.stream()).toList();
    }

    /// Logs in, leads one workshop with an answer in it and one that is over, and takes part in the first: the
    /// addresses that this window may see from now on.
    List<String> inside(Page page) throws InterruptedException {
        page.navigate(url("/redactie/inloggen"));
        page.locator("#f-token").fill(desk.token);
        page.keyboard().press("Enter");
        page.waitForURL(url("/redactie"));
        var open = workshop();
        var over = workshop();
        var addresses = new ArrayList<>(List.of(
                "/redactie",
                "/redactie/nieuw",
                "/redactie/concepten?van=iedereen",
                "/redactie/nalezen?alle",
                "/redactie/nalezen/" + waiting(),
                "/redactie/naam/verslagen/2021/integrale-duurzame-wijkontwikkeling.md",
                "/redactie/weghalen/wijken/palenstein.md",
                "/beheer",
                "/redactie/bewerk/verslagen/2021/integrale-duurzame-wijkontwikkeling.md",
                "/redactie/binnengekomen",
                "/redactie/binnengekomen/"
                        + desk.letterbox.undecided().getFirst().id(),
                "/melding/" + letter,
                preview,
                preview + "/meldingen"));
        for (var begun : List.of(open, over)) {
            var address = "/w/" + begun.workshop().id();
            page.navigate(url(address + "/regie#" + begun.facilitator()));
            page.locator("a[href$='/scherm'], a[href$='/oogst']").first().waitFor();
            addresses.addAll(List.of(address + "/regie", address + "/scherm", address + "/oogst"));
        }
        for (var part : List.of("antwoorden", "deelnemers"))
            addresses.add("/w/" + open.workshop().id() + "/regie?deel=" + part);
        addresses.add(phone(page, open, Asking.Form.OPEN));
        addresses.add("/ar" + addresses.getLast());
        for (var form : List.of(Asking.Form.CHOICES, Asking.Form.SCALE, Asking.Form.PRIORITISE, Asking.Form.DOTS)) {
            addresses.add(phone(page, workshop(), form));
        }
        addresses.add(phone(page, over, Asking.Form.OPEN));
        end(over.workshop().id());
        return addresses;
    }

    /// A branch that waits to be read over.
    private String waiting() {
        try {
            return desk.desk.previews().stream()
                    .map(preview -> preview.branch())
                    .filter(branch -> !branch.equals("main"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Joins with this window, for a question of this form.
    private String phone(Page page, Workshop.Begun begun, Asking.Form form) {
        var id = begun.workshop().id();
        desk.workshops.lead(id, new Command.Ask(1 + form.ordinal()));
        page.navigate(url("/doe-mee?code=" + begun.workshop().code().orElseThrow()));
        page.locator("main .btn.primary").last().click();
        page.waitForURL(Pattern.compile(".*/w/[a-z0-9]{10}"));
        return "/w/" + id;
    }

    private Workshop.Begun workshop() {
        var options = List.of(WORD.substring(0, Asking.OPTION_LENGTH_MAX), "Warmtepomp".repeat(8));
        var asks = Stream.of(Asking.Form.values())
                .map(form -> new Asking(form, 0, form == Asking.Form.OPEN ? List.of() : options, 0, WORD, SLIDE))
                .map(how -> new SetQuestion(Optional.empty(), WORD.substring(0, SetQuestion.TEXT_LENGTH_MAX), how))
                .toList();
        var title = WORD.substring(0, QuestionSet.TITLE_LENGTH_MAX);
        var set = new QuestionSet(title, WORD, WORD, "", asks);
        var place = WORD.substring(0, Workshop.PLACE_LENGTH_MAX);
        var begun = desk.workshops.begin(new Workshop.Plan(set, "nl", place, "palenstein", 30));
        var id = begun.workshop().id();
        answers().forEach((question, texts) -> {
            desk.workshops.lead(id, new Command.Ask(question));
            for (var text : texts) {
                var who = desk.workshops.join(id, "bewoner").orElseThrow().participant();
                desk.workshops.answer(who, question, text, text, false);
            }
        });
        var first = desk.workshops.board(id).answers(1).findFirst().orElseThrow();
        desk.workshops.lead(id, new Command.PutUnder(first.number(), WORD.substring(0, Answer.HEADING_LENGTH_MAX)));
        return begun;
    }

    /// To each question.
    private static Map<Integer, List<String>> answers() {
        var open = List.of("Begin bij mevrouw Jansen", WORD.substring(0, Answer.TEXT_LENGTH_MAX));
        return new TreeMap<>(Map.of(
                1, open, 2, List.of("0"), 3, List.of("0,1"), 4, List.of("5"), 5, List.of("1,0"), 6, List.of("3,2")));
    }

    private void end(String workshop) throws InterruptedException {
        desk.workshops.lead(workshop, new Command.End());
        var board = desk.workshops.board(workshop);
        while (!board.workshop().isEnded()) {
            board = desk.workshops.after(workshop, board.version(), Duration.ofSeconds(1));
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
