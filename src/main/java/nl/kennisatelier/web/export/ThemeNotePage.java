package nl.kennisatelier.web.export;

import java.util.Optional;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.browse.ThemePage;

/// A subject with what was learned about it, as it is taken along.
///
/// @param version of which commit it is, and of which day; or empty
public record ThemeNotePage(Frame frame, ThemePage page, String version) implements Page {

    static Optional<ThemeNotePage> of(PageRequest visit) {
        return ThemePage.of(visit).map(page -> new ThemeNotePage(page.frame(), page, HandoutPage.version(visit)));
    }

    @Override
    public String template() {
        return "export/theme";
    }
}
