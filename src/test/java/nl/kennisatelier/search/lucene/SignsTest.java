package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.Test;

/// What people write with signs, in a question or in a text, and what it means.
class SignsTest {

    /// What is typed, and what stands in the text that it must find.
    private static final String MEET = """
            buurkracht | kijk op buurkracht.nl
            buurkracht.nl | kijk op buurkracht.nl
            buurkracht.nl | buurkracht helpt
            www.verbeterjehuis.nl | zie verbeterjehuis.nl
            eenzaamheid | Thema:eenzaamheid
            Thema:eenzaamheid | het thema eenzaamheid
            wijkteam | mail naar wijkteam@voorbeeld.nl
            voorbeeld.nl | mail naar wijkteam@voorbeeld.nl
            corporatie | gemeente/corporatie samen
            tegel | lijst_van_tegels
            bv | een B.V. van bewoners
            b.v. | een bv van bewoners
            vve | de V.v.E. besluit
            v.v.e. | de VvE besluit
            mbo | een m.b.o.-school
            mbt | zorgen m.b.t. het plan
            aub | kom a.u.b. langs
            buurtje | MijnBuurtje verbindt
            MijnBuurtje | mijn buurtje verbindt
            verhuur | de (ver)huur van woningen
            huur | de (ver)huur van woningen
            (verkeers)veiligheid | verkeersveiligheid telt
            verkeersveiligheid | (verkeers)veiligheid telt
            instroom | de in- en uitstroom van bewoners
            uitstroom | de in- en uitstroom van bewoners
            in- en uitstroom | meer instroom dan vorig jaar
            dakisolatie | dak- en vloerisolatie
            persoonlijkheidsstoornis | meervoudigepersoonlijkheidsstoornis
            verzekering | arbeidsongeschiktheidsverzekeringsmaatschappij
            """;

    /// Forms of one word.
    private static final String FORMS = """
            sterk | een sterkere wijk
            sterker | de sterkste wijk
            groot | de grootste kans
            duur | duurdere huizen
            hoog | hogere huren
            goedkoop | goedkoper wonen
            eenzaam | eenzamer dan ooit
            lam | lammeren in het park
            kalf | kalveren langs de sloot
            bloem | een bloemetje voor de buren
            gang | een gangetje
            terugvinden | het werd teruggevonden
            opvangen | water werd opgevangen
            aanbieden | hulp werd aangeboden
            afsluiten | het gas is afgesloten
            uitgeven | het geld is uitgegeven
            """;

    private static final String APART = """
            water | waterstof
            dak | dakloos
            vuur | vuurwerk
            regen | regenboog
            brand | brandschoon
            oud | ouders
            dicht | een dichter
            """;

    @Test
    void wordsJoinedBySignsAreFoundWholeAndInParts() throws IOException {
        assertEquals(List.of(), wrong(MEET, true));
    }

    @Test
    void formsOfOneWordMeet() throws IOException {
        assertEquals(List.of(), wrong(FORMS, true));
    }

    @Test
    void wordsThatAreNoCompoundsOrFormsStayApart() throws IOException {
        assertEquals(List.of(), wrong(APART, false));
    }

    @Test
    void theAddressOfASourceFindsIt() throws IOException {
        var source =
                "---\ntitel: Tegelwippen\nurl: https://www.nk-tegelwippen.nl/meedoen\n---\nHier staat hoe het moet.\n";
        try (var index = new Texts(Map.of("bronnen/tegels.md", source)).index(Set.of())) {
            for (var words : List.of("nk-tegelwippen.nl", "nk-tegelwippen", "www.nk-tegelwippen.nl")) {
                assertEquals(1, index.search(SearchRequest.words(words)).total(), words);
            }
        }
    }

    @Test
    void aMinusAloneLeavesOutAndSignsAloneAreTold() throws IOException {
        var files = Map.of(
                "voorbeelden/een.md", "---\ntitel: Een\n---\nOver warmte.\n",
                "voorbeelden/twee.md", "---\ntitel: Twee\n---\nOver groen.\n");
        try (var index = new Texts(files).index(Set.of())) {
            var without = index.search(SearchRequest.words("-warmte"));
            assertEquals(1, without.total());
            assertEquals("Twee", without.hits().getFirst().entry().title());
            for (var signs : List.of("€", ".*", "???")) {
                var told = index.search(SearchRequest.words(signs));
                assertEquals(0, told.total(), signs);
                assertEquals(List.of(signs), told.missed());
            }
        }
    }

    /// The pairs of which it is not so that they meet or not. Those that should not are looked for where the word asked
    /// for stands in another text.
    private static List<String> wrong(String pairs, boolean meet) throws IOException {
        var wrong = new ArrayList<String>();
        var files = new HashMap<String, String>();
        var lines = pairs.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).split(" \\| ")[1];
            files.put("voorbeelden/tekst-" + i + ".md", "---\ntitel: Tekst\n---\nHier staat: " + text + ".\n");
            var typed = lines.get(i).split(" \\| ")[0];
            if (!meet) files.put("bronnen/bron-" + i + ".md", "---\ntitel: Bron\n---\nDit is " + typed + ".\n");
        }
        try (var index = new Texts(files).index(Set.of())) {
            for (int i = 0; i < lines.size(); i++) {
                var slug = "tekst-" + i;
                var request =
                        SearchRequest.words(lines.get(i).split(" \\| ")[0]).withSize(100);
                boolean found = index.search(request).hits().stream()
                        .anyMatch(hit -> hit.entry().id().slug().equals(slug));
                if (found != meet) wrong.add(lines.get(i));
            }
        }
        return wrong;
    }
}
