package nl.kennisatelier.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A text to take along, finished: what its page says, in the order of the page.
///
/// @param summary one or two sentences for who looks at the properties of a file; or empty
/// @param language of its words: `nl`
/// @param site that it is from, by its name
/// @param address of its page, in full; what leads to a place is seen from there
/// @param moment of what it was made from, which is the date of the file; nothing where nobody knows
/// @param html safe to show
public record Handout(
        String title,
        String summary,
        String language,
        String site,
        String address,
        Optional<Instant> moment,
        String html) {

    /// In characters of HTML: what is shorter stands behind the one before it, on the same page.
    private static final int LONG = 2_500;

    /// This text and others behind it, the long ones each on a page of their own.
    public Handout with(List<Handout> others) {
        var all = new StringBuilder(html);
        for (int i = 0; i < others.size(); i++) {
            all.append(
                            others.get(i).html().length() > LONG
                                    ? "<div class=\"long-text\">"
                                    : "<div class=\"short-text\">")
                    .append(HandoutBody.partOf(others.get(i), "tekst-" + (i + 1) + "-")
                            .html())
                    .append("</div>");
        }
        return new Handout(title, summary, language, site, address, moment, all.toString());
    }

    /// As word processors and PDF readers name a language: `nl-NL`.
    String locale() {
        return switch (language) {
            case "nl" -> "nl-NL";
            case "en" -> "en-GB";
            default -> language;
        };
    }
}
