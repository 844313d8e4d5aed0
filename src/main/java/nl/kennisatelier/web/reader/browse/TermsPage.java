package nl.kennisatelier.web.reader.browse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /begrippen`: all terms from A to Z.
public record TermsPage(Frame frame, List<Letter> letters) implements Page {

    /// @param name `A` to `Z`, or `#` for what starts with anything else
    /// @param terms with the definition as note
    public record Letter(String name, List<Link> terms) {}

    public static TermsPage of(PageRequest visit) {
        var byLetter = visit.library().documents(Kind.TERM).stream()
                .filter(term -> term.status().isFound())
                .sorted(Comparator.comparing(TermsPage::sortKey))
                .collect(groupingBy(TermsPage::letter, TreeMap::new, toList()));
        var letters = byLetter.entrySet().stream()
                .map(group -> new Letter(
                        group.getKey(),
                        group.getValue().stream().map(term -> link(visit, term)).toList()))
                .toList();
        var frame = visit.frame(visit.words().get("kinds.TERM"))
                .description(visit.words().get("list.TERM"));
        return new TermsPage(frame.build(), letters);
    }

    @Override
    public String template() {
        return "reader/browse/terms";
    }

    private static Link link(PageRequest visit, Document term) {
        var definition = term.details() instanceof Details.Term details
                        && !details.definition().isBlank()
                ? details.definition()
                : term.summary();
        return new Link(term.title(), visit.href(term), definition, visit.langOf(term.language()));
    }

    private static String sortKey(Document term) {
        return Normalizer.normalize(term.title(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String letter(Document term) {
        char first = sortKey(term).charAt(0);
        return first >= 'A' && first <= 'Z' ? String.valueOf(first) : "#";
    }
}
