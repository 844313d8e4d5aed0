package nl.kennisatelier.style;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PictureWashTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

    @Test
    void shapesAndColoursStay() {
        check(
                SVG + " viewBox='0 0 4 4'><!-- a --><g id='a'><path d='M0 0h4' fill='#fff'/></g></svg>",
                SVG + " viewBox=\"0 0 4 4\"><g id=\"a\"><path d=\"M0 0h4\" fill=\"#fff\"></path></g></svg>");
        check(
                SVG + " viewBox='0 0 4 4'><path fill='url(#g)' style='stroke:#123;filter:url(#x)'/></svg>",
                SVG + " viewBox=\"0 0 4 4\"><path fill=\"url(#g)\" stroke=\"#123\"></path></svg>");
        check(SVG + " width='40px' height='20'/>", SVG + " height=\"20\" viewBox=\"0 0 40 20\" width=\"40px\"></svg>");
    }

    @Test
    void whatRunsOrAsksForAnotherFileGoes() {
        var empty = SVG + " viewBox=\"0 0 4 4\"></svg>";
        check(with("<script>alert(1)</script>"), empty, "script");
        check(with("<style>*{fill:red}</style>"), empty, "style");
        check(with("<foreignObject><body/></foreignObject>"), empty, "foreignObject");
        check(with("<image href='https://elders.example/a.png'/>"), empty, "image");
        check(with("<use xlink:href='#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>"), empty, "use");
        check(with("<a href='javascript:alert(1)'><path d='M0 0'/></a>"), empty, "a");
        check(with("<animate attributeName='href'/>"), empty, "animate");
        check(with("<metadata><x/></metadata><title>Logo</title>"), empty);
        var path = SVG + " viewBox=\"0 0 4 4\"><path d=\"M0 0\"></path></svg>";
        check(with("<path d='M0 0' onclick='alert(1)'/>"), path, "onclick");
        check(with("<path d='M0 0' fill='url(https://elders.example/a)'/>"), path, "fill");
        check(with("<path d='M0 0' fill='&quot;&lt;'/>"), path, "fill");
    }

    @Test
    void whatIsNoPictureIsNone() {
        for (var no : new String[] {"", "x", "<html/>", "<svg", "<a><svg/></a>", SVG + ">" + "<g>".repeat(40)}) {
            assertEquals(true, PictureWash.of(no.getBytes(UTF_8)).isEmpty(), no);
        }
        var bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>" + with("<path d='&b;'/>");
        assertEquals(true, PictureWash.of(bomb.getBytes(UTF_8)).isEmpty());
    }

    private static String with(String inside) {
        return SVG + " viewBox='0 0 4 4'>" + inside + "</svg>";
    }

    private static void check(String svg, String expected, String... lost) {
        var washed = PictureWash.of(svg.getBytes(UTF_8)).orElseThrow();
        assertEquals(expected, washed.svg());
        assertEquals(java.util.List.of(lost), java.util.List.copyOf(washed.lost()), svg);
    }
}
