package nl.kennisatelier.export;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// How letters look, and where they lead.
///
/// @param href an address in full, `#place` in the text itself, or empty
/// @param language where it is not that of the text, or empty
record Ink(Set<Look> looks, String href, String language) {

    static final Ink PLAIN = new Ink(Set.of(), "", "");

    enum Look {
        STRONG("strong", "b", "dt", "th", "summary"),
        STRESSED("em", "i", "cite", "dfn", "var"),
        STRUCK("s", "del"),
        LINED("u", "ins"),
        CODE("code", "kbd", "samp"),
        MARKED("mark"),
        RAISED("sup"),
        LOWERED("sub");

        private final Set<String> elements;

        Look(String... elements) {
            this.elements = Set.of(elements);
        }

        private static Optional<Look> of(String element) {
            return EnumSet.allOf(Look.class).stream()
                    .filter(look -> look.elements.contains(element))
                    .findFirst();
        }
    }

    /// That of what stands in an element within a text of this ink.
    Ink in(Element element) {
        var more = EnumSet.noneOf(Look.class);
        more.addAll(looks);
        Look.of(element.normalName()).ifPresent(more::add);
        var leads = element.normalName().equals("a") && element.hasAttr("href") ? element.attr("href") : href;
        return new Ink(more, leads, element.hasAttr("lang") ? element.attr("lang") : language);
    }

    boolean is(Look look) {
        return looks.contains(look);
    }
}
