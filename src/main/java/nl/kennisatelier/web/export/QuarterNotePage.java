package nl.kennisatelier.web.export;

import java.util.Optional;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.programme.QuarterPage;

/// The picture of a quarter as it is taken along: the same two sheets.
public record QuarterNotePage(Frame frame, QuarterPage page) implements Page {

    /// Nothing where there is no such quarter of such a programme.
    static Optional<QuarterNotePage> of(PageRequest visit) {
        return QuarterPage.of(visit).map(page -> new QuarterNotePage(page.frame(), page));
    }

    @Override
    public String template() {
        return "export/quarter";
    }
}
