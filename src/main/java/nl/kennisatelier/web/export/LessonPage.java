package nl.kennisatelier.web.export;

import java.util.List;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.PassagePage;

/// The page of a passage as it is taken along.
///
/// @param version of which commit it is, and of which day; or empty
public record LessonPage(Frame frame, PassagePage page, String version) implements Page {

    static LessonPage of(PageRequest visit, PassagePage page) {
        return new LessonPage(page.frame(), page, HandoutPage.version(visit));
    }

    public List<String> colophon() {
        return HandoutPage.colophon(page.provenance(), version);
    }

    @Override
    public String template() {
        return "export/passage";
    }
}
