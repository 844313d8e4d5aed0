package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Addresses as they stand in `verslagen/2021/avond.md`.
class SafeUrlTest {

    @Test
    void theWebMailAndTelephoneAreOutside() {
        check("https://wijk.nl/a?b=c#d", "Outside https://wijk.nl/a?b=c#d");
        check("HTTP://wijk.nl", "Outside HTTP://wijk.nl");
        check("mailto:info@wijk.nl", "Outside mailto:info@wijk.nl");
        check("tel:+31", "Outside tel:+31");
        check("//wijk.nl/a", "Outside https://wijk.nl/a");
        check("www.wijk.nl", "Outside https://www.wijk.nl");
    }

    @Test
    void whatABrowserReadsAsAnotherHostIsNotOnThisSite() {
        check("/\\wijk.nl", "Outside https://wijk.nl");
        check("\\\\wijk.nl", "Outside https://wijk.nl");
        check("/\t/wijk.nl", "Outside https://wijk.nl");
    }

    @Test
    void whatCouldRunIsUnsafe() {
        for (var address : new String[] {
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "\u0001javascript:alert(1)",
            "  javascript:alert(1)",
            "javascript\r:alert(1)",
            "javascript:alert(1)//a.md",
            "javascript:\u2028alert(1)",
            "vbscript:x",
            "data:text/html,<script>alert(1)</script>",
            "data:image/svg+xml;base64,AAAA",
            "DATA:x",
            "file:///etc/passwd",
            "blob:x",
            "filesystem:x",
            "about:blank",
            "view-source:x",
        }) {
            check(address, "Unsafe " + address);
        }
    }

    @Test
    void anotherSchemeLeadsNowhere() {
        check("ftp://wijk.nl/a.md", "Nowhere ftp://wijk.nl/a.md");
        check("content:wijken/a.md", "Nowhere content:wijken/a.md");
        check("app+x.y-z:open", "Nowhere app+x.y-z:open");
        check("https://", "Nowhere https://");
        check("mailto:", "Nowhere mailto:");
    }

    @Test
    void placesOnThisSiteStay() {
        check("#tips", "Site #tips");
        check("/wijken", "Site /wijken");
        check("/", "Site /");
        check("/wijken/../zoeken", "Site /wijken/../zoeken");
    }

    @Test
    void aMarkdownFileIsContentByItsPathFromTheFolder() {
        check("ochtend.md", "ContentFile verslagen/2021/ochtend.md");
        check("./ochtend.md", "ContentFile verslagen/2021/ochtend.md");
        check("../../wijken/palenstein.md#plek", "ContentFile wijken/palenstein.md#plek");
        check("de%20hoek.md", "ContentFile verslagen/2021/de hoek.md");
        check("a+b.MD", "ContentFile verslagen/2021/a+b.MD");
        check("50%meer.md", "ContentFile verslagen/2021/50%meer.md");
        check("a.markdown?raw=1", "ContentFile verslagen/2021/a.markdown");
        check("a//b///c.md", "ContentFile verslagen/2021/a/b/c.md");
    }

    @Test
    void theExtensionMayBeLeftOutAndAFolderOrAnAddressNamed() {
        check("ochtend", "ContentFile verslagen/2021/ochtend");
        check("../b/#kop", "ContentFile verslagen/b#kop");
        check("ochtend.html", "ContentFile verslagen/2021/ochtend.html");
        check("/wijken/palenstein.md#plek", "ContentFile wijken/palenstein.md#plek");
        check("/wijken/palenstein/", "ContentFile wijken/palenstein");
        check("/docs/over", "ContentFile docs/over");
        check("/beeld/straat%20links.png", "Attachment beeld/straat links.png");
        check("../../../etc/passwd", "ContentFile etc/passwd");
    }

    @Test
    void aNameBetweenDoubleBracketsMayStandAnywhere() {
        check("[[palenstein", "ContentFile verslagen/2021/*/palenstein");
        check("[[De wijk#Hoe het ging", "ContentFile verslagen/2021/*/De wijk#hoe-het-ging");
        check("[[boom in straat.png", "Attachment verslagen/2021/*/boom in straat.png");
        check("[[#Tips", "Site #tips");
    }

    @Test
    void aPictureOrAPdfStandsBesideTheTexts() {
        check("de%20straat.JPG", "Attachment verslagen/2021/de straat.JPG");
        check("../beeld/straat.webp", "Attachment verslagen/beeld/straat.webp");
        check("plan.pdf#page=3", "Attachment verslagen/2021/plan.pdf");
        check("../../../../etc/x.png", "Attachment etc/x.png");
    }

    @Test
    void noPathClimbsOutOfTheFolder() {
        check("../../../../../etc/passwd.md", "ContentFile etc/passwd.md");
        check("%2e%2e/%2E%2E/%2e%2e/%2e%2e/geheim.md", "ContentFile geheim.md");
        check("..%2f..%2f..%2fgeheim.md", "ContentFile geheim.md");
        check("x/../../../../../y.md", "ContentFile y.md");
        check("%252e%252e/a.md", "ContentFile verslagen/2021/%2e%2e/a.md");
    }

    @Test
    void aFileThatIsNoContentLeadsNowhere() {
        check("plaatje.svg", "Nowhere plaatje.svg");
        check("../../.git/plaatje.png", "Nowhere ../../.git/plaatje.png");
        check("rapport.docx", "Nowhere rapport.docx");
        check("a.md.exe", "Nowhere a.md.exe");
        check("", "Nowhere ");
        check("a.md\u2028", "Nowhere a.md\u2028");
    }

    private static void check(String address, String expected) {
        var shown = switch (SafeUrl.of(address, "verslagen/2021/avond.md")) {
            case SafeUrl.Outside(var url) -> "Outside " + url;
            case SafeUrl.Site(var place) -> "Site " + place;
            case SafeUrl.ContentFile(var path, var part) -> "ContentFile " + path + (part.isEmpty() ? "" : "#" + part);
            case SafeUrl.Attachment(var path) -> "Attachment " + path;
            case SafeUrl.Nowhere(var nowhere) -> "Nowhere " + nowhere;
            case SafeUrl.Unsafe(var unsafe) -> "Unsafe " + unsafe;
        };
        assertEquals(expected, shown);
    }
}
