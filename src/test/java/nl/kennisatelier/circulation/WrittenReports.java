package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kennisatelier.circulation.WrittenFile.bold;
import static nl.kennisatelier.circulation.WrittenFile.bullet;
import static nl.kennisatelier.circulation.WrittenFile.call;
import static nl.kennisatelier.circulation.WrittenFile.cell;
import static nl.kennisatelier.circulation.WrittenFile.image;
import static nl.kennisatelier.circulation.WrittenFile.item;
import static nl.kennisatelier.circulation.WrittenFile.note;
import static nl.kennisatelier.circulation.WrittenFile.number;
import static nl.kennisatelier.circulation.WrittenFile.p;
import static nl.kennisatelier.circulation.WrittenFile.par;
import static nl.kennisatelier.circulation.WrittenFile.row;
import static nl.kennisatelier.circulation.WrittenFile.run;
import static nl.kennisatelier.circulation.WrittenFile.style;
import static nl.kennisatelier.circulation.WrittenFile.table;
import static nl.kennisatelier.circulation.WrittenFile.word;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reports as municipalities, residents and bureaus write them, each with the habits of one program or one writer.
final class WrittenReports {

    private WrittenReports() {}

    /// By name.
    static Map<String, byte[]> all(byte[] picture) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("word-stijlen", styled());
        all.put("word-huisstijl", house());
        all.put("word-met-de-hand", byHand());
        all.put("word-wijzigingen", changes());
        all.put("word-kaders", boxes());
        all.put("word-opmaaktabel", layout());
        all.put("word-samengevoegd", merged());
        all.put("word-notulen", minutes());
        all.put("word-velden", fields());
        all.put("word-kopregel", margins());
        all.put("word-verborgen", hidden());
        all.put("word-formule", formula());
        all.put("word-tweetalig", bilingual());
        all.put("word-noten", notes());
        all.put("word-vragen", questions());
        all.put("word-feiten", facts());
        all.put("word-fotos", photos(picture));
        all.put("google-docx", google());
        all.put("google-html", googlePage());
        all.put("libreoffice-docx", office());
        all.put("libreoffice-odt", openText());
        all.put("libreoffice-wijzigingen-odt", openChanges());
        all.put("word-webpagina", wordPage());
        all.put("mail-nieuwsbrief", newsletter());
        return all;
    }

    private static byte[] styled() {
        return word(p("Titel", "Samen de straat koel houden")
                        + p("Ondertitel", "Benedenbuurt, 17 mei 2024")
                        + p("Kop1", "Wat we hoorden")
                        + p("Op deze bewonersavond zaten 34 bewoners aan vijf tafels.")
                        + par("", run("Zij noemden vooral de schoolpleinen.") + call(2))
                        + p("Citaat", "Mijn kind kan om twaalf uur niet buiten spelen.")
                        + p("Kop1", "Tips")
                        + bullet("Begin met het plein dat het heetst is.")
                        + bullet("Vraag de school om de sleutel.")
                        + p("Kop1", "Vragen")
                        + number("Wie geeft in de vakantie water?"))
                .part("footnotes", "footnotes", note(2, "Gemeten door de buurt zelf, zomer 2023."))
                .bytes();
    }

    /// The template of a municipality: nothing is called a heading, all is based on one.
    private static byte[] house() {
        var styles = WrittenFile.DUTCH
                + style("GKop", "Gemeente kop blauw", "Kop1")
                + style("GKopKlein", "Gemeente kop klein", "GKop")
                + style("GQuote", "Uitgelicht", "Citaat")
                + style("GTekst", "Gemeente broodtekst", "");
        return word(
                        styles,
                        p("Titel", "Isoleren per blok")
                                + p("GTekst", "6 november 2023")
                                + p("GKop", "Aanleiding")
                                + p("GTekst", "De vereniging van eigenaren wilde niet wachten op het warmtenet.")
                                + p("GKopKlein", "Adviezen")
                                + bullet("Reken voor per woning.")
                                + p("GQuote", "Pas toen het bedrag op tafel lag, werd het stil."))
                .bytes();
    }

    /// Bold lines for headings, dashes for lists, and what Word leaves in a text that was typed for hours.
    private static byte[] byHand() {
        return word(bold("VERSLAG BUURTOVERLEG GELEEN-ZUID")
                        + p("Datum: 3 maart 2022")
                        + par(
                                "",
                                run("De buurt\u00ADvereniging telt ")
                                        + "<w:proofErr w:type=\"spellStart\"/>" + run("zestig\u00A0leden")
                                        + "<w:proofErr w:type=\"spellEnd\"/>"
                                        + "<w:smartTag w:uri=\"urn:x\" w:element=\"place\">" + run(" in de wijk")
                                        + "</w:smartTag>"
                                        + "<w:r><w:lastRenderedPageBreak/><w:t>. Zij kwamen op 2022</w:t></w:r><w:r><w:noBreakHyphen/></w:r>"
                                        + run("02") + "<w:r><w:noBreakHyphen/></w:r>" + run("01 al bijeen."))
                        + bold("Tips van de avond:")
                        + p("- Neem koffie mee.")
                        + p("•\u00A0Zet de stoelen in een kring.")
                        + p("-\tHang de kaart op ooghoogte.")
                        + bold("Let op: dit is vet omdat het belangrijk is, en het is een hele zin."))
                .bytes();
    }

    private static byte[] changes() {
        return word(p("Titel", "Terugkoppeling laadpalen")
                        + p("12 november 2022")
                        + par(
                                "",
                                run("De straat wil ")
                                        + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>geen</w:delText></w:r></w:del>"
                                        + "<w:ins w:id=\"2\" w:author=\"x\">" + run("twee") + "</w:ins>"
                                        + run(" laadpalen.")
                                        + "<w:r><w:commentReference w:id=\"0\"/></w:r>")
                        + "<w:p><w:moveFrom w:id=\"3\">" + run("Dit stond eerst hier.") + "</w:moveFrom></w:p>"
                        + p("Tussen de regels.")
                        + "<w:p><w:moveTo w:id=\"4\">" + run("Dit staat nu hier.") + "</w:moveTo></w:p>")
                .part(
                        "comments",
                        "comments",
                        "<w:comment w:id=\"0\" w:author=\"x\">" + p("Alleen voor ons: is dit zeker?") + "</w:comment>")
                .bytes();
    }

    private static byte[] boxes() {
        var box = "<w:txbxContent>" + p("De les van de avond: eerst luisteren.") + "</w:txbxContent>";
        return word(p("Titel", "Kaders en ballonnen")
                        + p("1 februari 2023")
                        + p("Boven het kader.")
                        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                        + p("Onder het kader.")
                        + "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>"
                        + p("Een tweede kader, van een oude Word.")
                        + "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>")
                .bytes();
    }

    private static byte[] layout() {
        return word(p("Titel", "Twee kolommen met een tabel")
                        + p("9 juni 2021")
                        + table(row(
                                cell("Links staat wat de bewoners zeiden."),
                                cell("Rechts staat wat de gemeente antwoordde.")))
                        + p("Daartussen een gewone regel.")
                        + table(row(cell(p("In een kader") + p("staan twee regels.")))))
                .bytes();
    }

    private static byte[] merged() {
        return word(p("Titel", "Wie doet wat")
                        + p("9 juni 2021")
                        + table(
                                row(cell("Wanneer"), cell("Wie"), cell("Wat")),
                                row(cell("<w:vMerge w:val=\"restart\"/>", "2022"), cell("Buren"), cell("Tegels eruit")),
                                row(
                                        cell("<w:vMerge/>", ""),
                                        cell("Gemeente"),
                                        cell(bullet("Zand") + bullet("Planten"))),
                                row(cell("2023"), cell("<w:gridSpan w:val=\"2\"/>", "Samen een feest"))))
                .bytes();
    }

    private static byte[] minutes() {
        return word(p("Kop1", "Notulen stuurgroep Benedenbuurt")
                        + p("Datum: 14 januari 2025")
                        + p(
                                "Aanwezig: Karin de Boer (voorzitter), de heer Yilmaz, en namens de gemeente mevrouw Bakker")
                        + p("Afwezig met bericht: J. van Dijk")
                        + p("Kop2", "1. Opening")
                        + p("Karin opent om 19.30 uur.")
                        + p("Kop2", "2. Warmteplan")
                        + p("Besluit: de proef begint in straat A.")
                        + p("Besluit: de kosten zijn ten hoogste 40.000 euro.")
                        + p("Kop2", "3. Actielijst")
                        + table(
                                row(cell("Nr"), cell("Actie"), cell("Wie"), cell("Wanneer")),
                                row(cell("1"), cell("Brief schrijven"), cell("Karin de Boer"), cell("1 februari 2025")),
                                row(cell("2"), cell("Zaal huren"), cell("dhr. Yilmaz"), cell("")))
                        + p("Bel voor vragen 06-12345678 of mail karin@voorbeeld.example."))
                .bytes();
    }

    /// Content controls, fields and a table of contents.
    private static byte[] fields() {
        var contents =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                        + "<w:sdtContent>" + p("Inhopg1", "Inleiding 1") + p("Inhopg1", "Slot 2")
                        + "</w:sdtContent></w:sdt>";
        return word(
                        WrittenFile.DUTCH + style("Inhopg1", "toc 1", "") + style("Losinhoud", "toc 2", ""),
                        "<w:sdt><w:sdtPr><w:alias w:val=\"Titel\"/></w:sdtPr><w:sdtContent>"
                                + p("Titel", "Een sjabloon met invulvelden")
                                + "</w:sdtContent></w:sdt>"
                                + par(
                                        "",
                                        run("Datum: ") + "<w:sdt><w:sdtContent>" + run("8 april 2024")
                                                + "</w:sdtContent></w:sdt>")
                                + contents
                                + p("Losinhoud", "Losse regel van de inhoudsopgave 3")
                                + p("Kop1", "Inleiding")
                                + par(
                                        "",
                                        run("Opgemaakt door ") + "<w:fldSimple w:instr=\"DOCPROPERTY Team\">"
                                                + run("team Wijken")
                                                + "</w:fldSimple>" + "<w:customXml w:element=\"x\">"
                                                + run(" en het opbouwwerk")
                                                + "</w:customXml>" + run("."))
                                + par(
                                        "",
                                        "<w:sdt><w:sdtContent>" + run("\u2612") + "</w:sdtContent></w:sdt>"
                                                + run(" gelezen")))
                .bytes();
    }

    private static byte[] margins() {
        return word(p("Titel", "Zonder datum in de tekst") + p("De datum staat alleen bovenaan het papier."))
                .part("header1", "header", p("Wijkteam Benedenbuurt, 30 september 2023"))
                .part("footer1", "footer", par("", run("Bladzijde ") + "<w:r><w:t>1</w:t></w:r>"))
                .bytes();
    }

    private static byte[] hidden() {
        return word(p("Titel", "Wat niet voor iedereen is")
                        + p("5 mei 2022")
                        + par("", run("Iedereen mag dit lezen.") + run("<w:vanish/>", " Het bod is vier ton."))
                        + par("", run("De boom ") + run("<w:strike/>", "gaat weg") + run(" blijft."))
                        + bullet("Het plein " + "blijft open."))
                .bytes();
    }

    private static byte[] formula() {
        return word(p("Titel", "Rekenen met zijn allen")
                        + p("5 mei 2022")
                        + par(
                                "",
                                run("Per huis: ") + "<m:oMath><m:r><m:t>1200/4=300</m:t></m:r></m:oMath>"
                                        + run(" euro."))
                        + "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id=\"x\"/></a:graphicData>"
                        + "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
                        + p("De grafiek laat het verbruik zien."))
                .bytes();
    }

    private static byte[] bilingual() {
        return word(p("Titel", "Warmte in de flat / Heat in the flat")
                        + p("Zaterdag 20 mei 2023 / Saturday 20 May 2023")
                        + p("Kop1", "Nederlands")
                        + p("Er waren 18 bewoners.")
                        + p("Kop1", "English")
                        + par("", run("<w:lang w:val=\"en-GB\"/>", "There were 18 residents."))
                        + p("Kop1", "Tips / Tips")
                        + bullet("Vertaal de brief. / Translate the letter.")
                        + p("Kop1", "Questions")
                        + number("Who pays for the lift?"))
                .bytes();
    }

    private static byte[] notes() {
        return word(p("Titel", "Met noten onder en achter")
                        + p("5 mei 2022")
                        + par("", run("Eerste zin.") + call(2) + run(" Tweede zin.") + call(3))
                        + p("Kop1", "Tips")
                        + par(
                                "<w:pStyle w:val=\"Lijstalinea\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
                                run("Vraag een vergunning aan.") + call(4)
                                        + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"))
                .part(
                        "footnotes",
                        "footnotes",
                        note(2, "Bron: jaarverslag.") + note(3, "Idem, blz. 4.") + note(4, "Bij het loket."))
                .part("endnotes", "endnotes", note(2, "Dat kostte negen weken.").replace("w:footnote", "w:endnote"))
                .bytes();
    }

    private static byte[] questions() {
        return word(p("Titel", "Vragen voor aan tafel")
                        + p("5 mei 2022")
                        + p("Kop1", "Vragen")
                        + p("Bespreek ze in groepjes.")
                        + bullet("1: Wat is voor jou een goed plein?")
                        + bullet("2: Wie missen we?")
                        + p("Kop1", "Geleerde lessen")
                        + number("Kom op tijd.")
                        + item(2, 1, "Ook als het regent.")
                        + p("Kop1", "Meer informatie")
                        + p("https://www.voorbeeld.example/plein"))
                .bytes();
    }

    /// What stands in one paragraph says nothing about the next.
    private static byte[] facts() {
        return word(p("Titel", "Feiten over de rand van een alinea")
                        + p("Wij begonnen op 21 juni 2021")
                        + p("40")
                        + p("bewoners zijn nog niet gebeld.")
                        + p("Beneden")
                        + p("buurt zegt niets.")
                        + p("In 2022 kwamen er 27 deelnemers; de avond erna, op 4-5-2022, waren het er meer."))
                .bytes();
    }

    private static byte[] photos(byte[] picture) {
        return word(p("Titel", "Foto's van de opening")
                        + p("5 mei 2022")
                        + par("", image("a", "Een meisje plant een boom"))
                        + par(
                                "",
                                image(
                                        "b",
                                        "Afbeelding met buiten, gras&#10;&#10;Automatisch gegenereerde beschrijving"))
                        + par("", image("c", "IMG_2041.JPG"))
                        + par("", image("d", "Een kaart van de wijk")))
                .picture("a", picture)
                .picture("b", picture)
                .picture("c", picture)
                .picture("d", "geen plaatje".getBytes(UTF_8))
                .bytes();
    }

    /// Google knows styles by their English name, and puts a look on each run.
    private static byte[] google() {
        var look = "<w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"22\"/>";
        return word(
                        style("Title", "Title", "")
                                + style("Heading1", "heading 1", "")
                                + style("Normal", "normal", ""),
                        p("Title", "Kennisatelier hitte")
                                + par("<w:pStyle w:val=\"Normal\"/>", run(look, "3 juni 2023"))
                                + p("Heading1", "Inzichten")
                                + par(
                                        "",
                                        run(look, "Koelte is oneerlijk ")
                                                + run(look + "<w:b w:val=\"1\"/>", "verdeeld")
                                                + run(look, "\u200B."))
                                + p("Heading1", "Aanbevelingen")
                                + bullet("Plant langs looproutes.")
                                + par("", run(look, "☐ Karin de Boer belt de kerk")))
                .bytes();
    }

    private static byte[] googlePage() {
        return """
                <html><head><title>Kopie van verslag</title><style>.c1{font-weight:700}</style></head><body class="c5">
                <p class="c2 title"><span class="c3">Kopie van verslag</span></p>
                <h1 id="h.a"><span>Groene daken</span></h1><p><span>Datum: 2 oktober 2023</span></p>
                <p><span>De pilot kostte </span><span style="font-weight:700">12.000 euro</span><span>.</span>
                <sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
                <h2><span>Tips</span></h2><ul class="lst-kix_1-0"><li><span>Begin bij de school.</span></li></ul>
                <ul class="lst-kix_1-1"><li><span style="text-decoration:line-through">En bij de kerk.</span></li></ul>
                <hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Zonder de begroting van de school.</span></p></div>
                </body></html>""".getBytes(UTF_8);
    }

    /// LibreOffice writes its own names beside those of Word.
    private static byte[] office() {
        var styles = style("Heading", "Heading", "")
                + style("Heading1", "heading 1", "Heading")
                + style("TextBody", "Body Text", "")
                + style("Quotations", "Quotations", "TextBody")
                + style("Title", "Title", "Heading");
        return word(
                        styles,
                        p("Title", "Regen op eigen erf")
                                + p("TextBody", "18 september 2020")
                                + p("Heading1", "Wat werkte")
                                + p("TextBody", "Elk huis kreeg een ton.")
                                + p("Quotations", "Na een jaar stond hij er nog."))
                .bytes();
    }

    private static byte[] openText() {
        var styles = """
                <style:style style:name="P1" style:parent-style-name="Heading_20_1"/>
                <style:style style:name="P2" style:parent-style-name="Quotations"/>
                <style:style style:name="P3" style:parent-style-name="P2"/>
                <text:list-style style:name="L1"><text:list-level-style-number text:level="1"/>
                <text:list-level-style-number text:level="2"/></text:list-style>
                """;
        return WrittenFile.openText(styles, "<style:header><text:p>Wijkraad</text:p></style:header>", """
                <text:p text:style-name="Title">Een dorp wekt stroom op</text:p><text:p>4 april 2022</text:p>
                <text:p text:style-name="P1">Hoe het ging</text:p>
                <text:p>Het dak is van de school.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
                <text:note-body><text:p>Volgens de huurovereenkomst.</text:p></text:note-body></text:note></text:p>
                <text:p text:style-name="P3">Zonder de penningmeester was er niets.</text:p>
                <text:h text:outline-level="2">Tips</text:h>
                <text:list text:style-name="L1"><text:list-item><text:p>Richt een coöperatie op.</text:p>
                <text:list><text:list-item><text:p>Zoek een notaris.</text:p></text:list-item></text:list></text:list-item></text:list>
                <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Begroting</text:p></table:table-cell>
                <table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>Panelen</text:p></table:table-cell>
                <table:table-cell><text:p>8.000 euro</text:p></table:table-cell></table:table-row></table:table>
                """);
    }

    private static byte[] openChanges() {
        var styles = """
                <style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>
                <style:style style:name="T2"><style:text-properties text:display="none"/></style:style>
                """;
        return WrittenFile.openText(styles, "", """
                <text:tracked-changes><text:changed-region><text:deletion><text:p>Weggehaald.</text:p></text:deletion></text:changed-region>
                </text:tracked-changes><text:p text:style-name="Title">Verslag met sporen</text:p><text:p>4 april 2022</text:p>
                <text:p>De weg <text:span text:style-name="T1">gaat dicht</text:span> blijft open.
                <office:annotation><text:p>Alleen voor ons.</text:p></office:annotation></text:p>
                <text:p>Zichtbaar<text:span text:style-name="T2">Verborgen</text:span>.</text:p>
                <text:p><draw:frame><draw:text-box><text:p>Let op de overweg.</text:p></draw:text-box></draw:frame></text:p>
                <text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>
                """);
    }

    private static byte[] wordPage() {
        return """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Verslag</title></head><body lang=NL>
                <p class=MsoTitle>Terugkoppeling speelplek</p><p class=MsoNormal>7 juli 2022</p>
                <p class=MsoNormal>Het hek moet weg<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>
                <h2>Tips</h2>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Meet eerst.</p>
                <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Ook in de winter.</p>
                <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>
                <p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Zie het plan van 2019.</p></div></div>
                </body></html>""".getBytes(UTF_8);
    }

    private static byte[] newsletter() {
        return """
                <html><body><table width="600"><tr><td><h1>Nieuws uit de flat</h1><p>1 december 2023</p></td></tr>
                <tr><td><p>De lift doet het weer.</p></td></tr></table>
                <blockquote><p>Eindelijk.</p><ul><li>Zei de buurman</li></ul></blockquote>
                <p>1. Zie het jaarverslag.</p></body></html>""".getBytes(UTF_8);
    }
}
