package nl.kennisatelier.convert;

import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Letters above and below the line, and words that were struck out: what they say without their look is something
/// else.
final class RaisedLetters {

    private static final String DIGITS = "0123456789+-";

    private static final Map<String, String> SIGNS = Map.of("sup", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "sub", "₀₁₂₃₄₅₆₇₈₉₊₋");

    private RaisedLetters() {}

    /// `10<sup>6</sup>` is not 106, and what somebody took out is not there.
    static void mend(Element body) {
        body.select("del").remove();
        for (var element : body.select("sup, sub")) {
            var text = element.text();
            if (text.isEmpty() || !text.chars().allMatch(sign -> DIGITS.indexOf(sign) >= 0)) continue;
            var signs = SIGNS.get(element.normalName());
            element.replaceWith(new TextNode(text.chars()
                    .mapToObj(sign -> signs.substring(DIGITS.indexOf(sign), DIGITS.indexOf(sign) + 1))
                    .collect(Collectors.joining())));
        }
    }
}
