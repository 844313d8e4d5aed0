package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalRemarksTest {

    @TempDir
    private Path root;

    private Catalogue catalogue = Catalogue.EMPTY;

    @Test
    void whoIsNamedIsToldAtItsLineAndNotInFull() throws IOException {
        check("4: Jan…", "titel: Avond", "Mevrouw Jansen zei nee.");
        check("5: jan.de.v…", "titel: Avond", "Mail\njan.de.vries@gmail.com voor meer.");
        check("4: 06-123…", "titel: Avond", "- Bel 06-12345678. ^tip-bel");
        check("2: Fatima e…", "titel: Met Fatima el Amrani", "Zij sprak.");
        check("4: jan.de.v…", "titel: Avond", "[Mail](mailto:jan.de.vries@gmail.com) hem.");
    }

    @Test
    void aFieldOnThePageIsLookedAtToo() throws IOException {
        check("3: Fatima E…, 3: 06-123…", "titel: Avond\nbron: {opmerking: Fatima El Amrani 06-12345678}", "Niets.");
        check(
                "5: Fatima E…",
                "titel: Avond\nbron:\n  - url: https://a.nl/Piet-Smit\n    titel: Met Fatima El Amrani",
                "");
        check("3: Hatice …", "titel: Avond\nsprekers: {functie: \"Buurtregisseur Hatice Yilmaz\"}", "Niets.");
        check("3: Kees d…", "titel: Avond\npartijen: [\"Stichting van Kees de Boer\", \"gemeente Delft\"]", "Niets.");
        check("3: Jan J…", "titel: Avond\nbelemmeringen: [\"Jan Jansen was tegen\"]", "Niets.");
        check("3: Jan J…", "titel: Avond\nafsluiting: Bel Jan Jansen op 1 mei.", "Niets.");
        check("4: Jan J…, 4: Piet …", "titel: Avond", "- Wie? <!-- vorm: keuze; opties: Jan Jansen | Piet Smit -->");
    }

    @Test
    void aDraftIsLookedAtToo() throws IOException {
        check("5: Jan…", "titel: Avond\nstatus: concept", "Mevrouw Jansen zei nee.");
    }

    @Test
    void whoAgreedMayBeNamed() throws IOException {
        check("", "titel: Avond\nmet_toestemming: [Ans Jansen, 06-12345678]", "Mevrouw Jansen zei: bel 06-12345678.");
        check("", "titel: Avond\nsprekers: [{naam: Ans Jansen, toestemming: Ja}]", "Ans Jansen sprak.");
        check("5: Ans J…", "titel: Avond\nmet_toestemming: [Bo Pietersen]", "Daar sprak Ans Jansen.");
    }

    @Test
    void aMailboxOfAFunctionIsNobodys() throws IOException {
        for (var address : List.of(
                "info@delft.nl",
                "contact@wijk.nl",
                "gemeente@delft.nl",
                "wijkteam-noord@delft.nl",
                "jan@voorbeeld.nl")) {
            check("", "titel: Avond", "Mail " + address + " gerust.");
        }
        check("", "titel: Avond", "Bel 14 015 of 0800-1234567.");
    }

    /// What a place is called is known only when its page is there: then it is nobody any more, and when that goes it
    /// is.
    @Test
    void aPlaceOfTheLibraryIsNobody() throws IOException {
        check("4: Karel D…", "titel: Avond", "Wij liepen door Karel Doorman en terug.");
        write("wijken/karel-doorman.md", "---\ntitel: Karel Doorman\ngemeente: delft\n---\n");
        assertEquals("", remarks());
        java.nio.file.Files.delete(root.resolve("wijken/karel-doorman.md"));
        catalogue = catalogue.read(
                new nl.kennisatelier.source.Folder(root), Set.of("wijken/karel-doorman.md"), Broken.AS_IT_IS);
        assertEquals("4: Karel D…", remarks());
    }

    /// The function of a speaker stands on the page without consent, so no name may stand in it.
    @Test
    void aNameInTheFunctionOfASpeakerWithoutConsentIsAnErrorAndIsNotShown() throws IOException {
        checkSpeakers("{functie: wethouder Kwartelmans, toestemming: nee}", "3: CONSENT_MISSING", "[]");
        checkSpeakers("{functie: wethouder Kwartelmans}", "3: CONSENT_MISSING", "[]");
        checkSpeakers("{functie: Buurtregisseur Hatice Yilmaz, toestemming: soms}", "3: CONSENT_MISSING", "[]");
        checkSpeakers("{functie: bel 06-12345678, toestemming: nee}", "3: CONSENT_MISSING", "[]");
        checkSpeakers("{functie: wethouder Wonen, toestemming: nee}", "", "[wethouder Wonen]");
        checkSpeakers("{functie: wethouder Kwartelmans, toestemming: ja}", "", "[wethouder Kwartelmans]");
        write("wijken/kwartelmans.md", "---\ntitel: Kwartelmans\n---\n");
        checkSpeakers("{functie: adviseur van Kwartelmans, toestemming: nee}", "", "[adviseur van Kwartelmans]");
    }

    private void checkSpeakers(String speaker, String errors, String shown) throws IOException {
        write("verslagen/a.md", "---\ntitel: Avond\nsprekers: [" + speaker + "]\n---\n");
        var told = catalogue.problems().of("verslagen/a.md").stream()
                .filter(problem ->
                        problem.kind() == Problem.Kind.CONSENT_MISSING || problem.kind() == Problem.Kind.PERSONAL_DATA)
                .map(problem -> problem.location().line() + ": " + problem.kind())
                .toList();
        assertEquals(errors, String.join(", ", told), speaker);
        var report = catalogue.library().atPath("verslagen/a.md").orElseThrow();
        assertEquals(shown, ((Details.Report) report.details()).speakers() + "", speaker);
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.write(file, text.getBytes(UTF_8));
        catalogue = catalogue.read(new nl.kennisatelier.source.Folder(root), Set.of(path), Broken.AS_IT_IS);
    }

    private String remarks() {
        return String.join(
                ", ",
                catalogue.problems().of("artikelen/avond.md").stream()
                        .filter(problem -> problem.kind() == Problem.Kind.PERSONAL_DATA)
                        .map(problem -> problem.location().line() + ": "
                                + problem.arguments().getFirst())
                        .toList());
    }

    private void check(String expected, String fields, String text) throws IOException {
        write("artikelen/avond.md", "---\n" + fields + "\n---\n" + text + "\n");
        assertEquals(expected, remarks(), text);
    }
}
