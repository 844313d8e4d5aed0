package nl.kennisatelier.export;

import nl.kennisatelier.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The HTML of a [Handout] as a tree that every form of it is made from: each link leads to the same place from
/// anywhere, a picture is a line that tells of it, and each letter may stand in XML.
final class HandoutBody {

    private HandoutBody() {}

    static Element of(Handout handout) {
        var body = Jsoup.parseBodyFragment(handout.html(), handout.address()).body();
        body.select("script, style, template, iframe, object, embed, svg, form").remove();
        body.select("img").forEach(picture -> picture.replaceWith(said(picture, words(handout))));
        body.select("a").forEach(link -> lead(body, link));
        body.traverse((node, _) -> {
            if (node instanceof TextNode text) text.text(Xml.clean(text.getWholeText()));
        });
        return body;
    }

    static Words words(Handout handout) {
        return handout.language().equals("en") ? Words.english() : Words.dutch();
    }

    /// That there is one, what is on it, and where to see it.
    private static Node said(Element picture, Words words) {
        var alt = picture.attr("alt");
        var text = new TextNode(alt.isBlank() ? words.get("export.picture") : words.get("export.picture.of", alt));
        var href = picture.absUrl("src");
        return href.startsWith("http") && picture.closest("a") == null
                ? new Element("a").attr("href", href).appendChild(text)
                : text;
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
