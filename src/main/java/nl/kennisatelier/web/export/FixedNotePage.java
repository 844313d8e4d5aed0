package nl.kennisatelier.web.export;

import java.util.Optional;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.FixedPage;

/// A text that comes with the program, as it is taken along.
public record FixedNotePage(Frame frame, FixedPage page) implements Page {

    static Optional<FixedNotePage> of(PageRequest visit, String name) {
        return FixedPage.of(visit, name).map(page -> new FixedNotePage(page.frame(), page));
    }

    @Override
    public String template() {
        return "export/fixed";
    }
}
