package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a reader's browser gets to see, by way of the document reader: the road that all content goes.
class HtmlTest {

    @Test
    void markdownBecomesHtml() {
        check("Een **dikke** en _schuine_ `code`.", """
                <p>Een <strong>dikke</strong> en <em>schuine</em> <code>code</code>.</p>""");
        check("> citaat", "<blockquote>\n<p>citaat</p>\n</blockquote>");
        check("3. drie\n4. vier", "<ol start=\"3\"><li>drie</li><li>vier</li></ol>");
        check("a < b & c > d \"e\"", "<p>a &lt; b &amp; c &gt; d &#34;e&#34;</p>");
    }

    @Test
    void tablesAreKept() {
        check("""
                | Wijk | Huizen |
                |:-----|-------:|
                | Hoek | 12 |
                """, """
                <table><thead><tr><th align="left">Wijk</th><th align="right">Huizen</th></tr></thead>\
                <tbody><tr><td align="left">Hoek</td><td align="right">12</td></tr></tbody></table>""");
    }

    @Test
    void linksKeepTheirAddressWhenItIsSafe() {
        check("[wijk](https://wijk.nl \"de wijk\")", "<p><a href=\"https://wijk.nl\" title=\"de wijk\">wijk</a></p>");
        check("Zie https://wijk.nl.", "<p>Zie <a href=\"https://wijk.nl\">https://wijk.nl</a>.</p>");
        check("[stout](javascript:alert(1))", "<p>stout</p>");
        check("[stout](java&#10;script:alert(1))", "<p>stout</p>");
        check("[stout](java&Tab;script&colon;alert)", "<p>stout</p>");
        check("<javascript:alert(1)>", "<p>javascript:alert(1)</p>");
        check("[stout][x]\n\n[x]: data:text/html,x", "<p>stout</p>");
    }

    @Test
    void aPictureThatDoesNotStandBesideTheTextIsShownByItsDescription() {
        check(
                "Zie ![de *straat*](https://elders.nl/x.png) hier.",
                "<p>Zie <a href=\"https://elders.nl/x.png\">de <em>straat</em></a> hier.</p>");
        check("![de straat](x.svg)", "<p>de straat</p>");
        check(
                "![de *straat*](../b/x.png \"titel\")",
                "<p><img src=\"content:b/x.png\" alt=\"de straat\" title=\"titel\" /></p>");
        check("![](x.png)", "<p><img src=\"content:x.png\" alt=\"\" /></p>");
        check(
                "<img src=\"https://elders.nl/x.png\" srcset=\"https://elders.nl/y.png\">",
                "<a href=\"https://elders.nl/x.png\">x.png</a>");
        check("<img src='b/x.gif' alt=boom width=3>", "<img src=\"content:b/x.gif\" alt=\"boom\" />");
        check("<img src=x onerror=alert(1)>", "");
    }

    @Test
    void whatCouldRunOrLoadIsDropped() {
        check("a <script>alert(1)</script> b", "<p>a  b</p>");
        check("<script>\nalert(1)\n</script>\n\nna", "<p>na</p>");
        check("<style>* { display: none }</style>\n\nna", "<p>na</p>");
        check("<iframe src=\"https://elders.nl\"></iframe>na", "na");
        check("<b onclick=\"alert(1)\" style=\"color:red\" class=\"x\" id=\"y\">dik</b>", "<p><b>dik</b></p>");
        check("<a href=\"javascript:alert(1)\">x</a>", "<p>x</p>");
        check("<form action=\"/x\"><input name=\"q\"><button>ga</button></form>", "ga");
        check("<svg><script>alert(1)</script></svg>", "<p></p>");
        check(
                "<object data=\"x\"></object><embed src=\"x\"><base href=\"//x\"><meta http-equiv=\"refresh\">",
                "<p></p>");
        check("<math><mtext><style><img src onerror=alert(1)></style></mtext></math>", "<p></p>");
    }

    @Test
    void htmlThatIsBrokenIsMended() {
        check("<div><p>open", "<div><p>open\n</p></div>");
        check("</div></section>\n\nna", "<p>na</p>");
        check("<scr<script>ipt>alert(1)</scr</script>ipt>", "<p>&lt;script&gt;</p>");
    }

    @Test
    void harmlessHtmlStays() {
        check("H<sub>2</sub>O en <kbd>Ctrl</kbd>", "<p>H<sub>2</sub>O en <kbd>Ctrl</kbd></p>");
        check("<details open><summary>Meer</summary>uitleg</details>", """
                <details open="open"><summary>Meer</summary>uitleg</details>""");
    }

    @Test
    void plainTextHasTheWordsAndNoMarkup() {
        checkText("Een **dikke** [link](https://a.nl)\nen `code`.\n\nTwee.", "Een dikke link en code.\nTwee.");
        checkText("- een\n- twee\n  - drie", "een\ntwee\ndrie");
        checkText("a<br>b <!-- geheim --> c", "a b c");
        checkText("<div>in een <b>blok</b> &amp; meer<script>alert(1)</script></div>", "in een blok & meer");
        checkText("| a | b |\n|---|---|\n| c | d |", "a b c d");
        checkText("<!-- nooit gesloten\n\n", "");
    }

    @Test
    void commentsOfOtherProgramsAreNotShown() {
        for (var comment : List.of(
                "{{/* geheim */}}",
                "{{- /* geheim\n\ngeheim */ -}}",
                "{/* geheim */}",
                "{# geheim #}",
                "{#geheim#}",
                "{% comment %}geheim\n\ngeheim{% endcomment %}",
                "{%- comment -%} geheim {%- endcomment -%}",
                "%%geheim%%",
                "3%%geheim%%",
                "In 2021%% geheim %%",
                "\n[//]: # (geheim)\n",
                "\n[//]: # \"geheim\"\n",
                "\n[comment]: <> (geheim\ngeheim)\n",
                "\n[comment]: # (geheim (en meer) geheim)\n")) {
            var text = Html.text(Html.parse("Voor " + comment + " na."));
            assertTrue(!text.contains("geheim") && text.contains("Voor") && text.contains("na."), comment + text);
        }
        checkText("Dit is `{# code #}` en `{/* code */}`.", "Dit is {# code #} en {/* code */}.");
    }

    @Test
    void whatOnlyLooksLikeACommentStays() {
        checkText("100%% zeker en 50%% niet.", "100%% zeker en 50%% niet.");
        checkText("Voor 100%% zeker.", "Voor 100%% zeker.");
        checkText("Dat is {# geen", "Dat is {# geen");
        checkText("[comment](https://a.nl) en [x]", "comment en [x]");
    }

    private static void check(String markdown, String expected) {
        var sections = Shown.read("a.md", markdown).value().sections();
        var html = sections.isEmpty()
                ? ""
                : ((nl.kennisatelier.library.Block.Prose)
                                sections.getFirst().blocks().getFirst())
                        .html();
        assertEquals(expected, html);
    }

    private static void checkText(String markdown, String expected) {
        assertEquals(expected, Html.text(Html.parse(markdown)));
    }
}
