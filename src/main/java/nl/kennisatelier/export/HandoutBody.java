package nl.kennisatelier.export;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The HTML of a [Handout] as a tree that every form of it is made from: each link leads to the same place from
/// anywhere, a picture is its description, and each letter may stand in XML.
final class HandoutBody {

    private HandoutBody() {}

    static Element of(Handout handout) {
        var body = Jsoup.parseBodyFragment(handout.html(), handout.address()).body();
        body.select("script, style, template, iframe, object, embed, svg, form").remove();
        body.select("img").forEach(picture -> picture.replaceWith(new TextNode(picture.attr("alt"))));
        body.select("a").forEach(link -> lead(body, link));
        body.traverse((node, _) -> {
            if (node instanceof TextNode text) text.text(Xml.clean(text.getWholeText()));
        });
        return body;
    }

    /// The same as a part of a longer text, in which no place is named twice.
    ///
    /// @param before the names of its places
    static Element partOf(Handout handout, String before) {
        var body = of(handout);
        body.select("a[href^=#]")
                .forEach(link ->
                        link.attr("href", "#" + before + link.attr("href").substring(1)));
        body.select("[id]").forEach(element -> element.id(before + element.id()));
        return body;
    }

    /// A place in the text itself stays one; what leads nowhere keeps its words.
    private static void lead(Element body, Element link) {
        var href = link.attr("href");
        if (href.startsWith("#") && href.length() > 1 && body.getElementById(href.substring(1)) != null) return;
        var absolute = href.isEmpty() ? "" : link.absUrl("href");
        if (absolute.isEmpty()) link.unwrap();
        else link.attr("href", absolute);
    }
}
