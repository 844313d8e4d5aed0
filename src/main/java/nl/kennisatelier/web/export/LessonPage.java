package nl.kennisatelier.web.export;

import java.util.List;
import java.util.stream.Stream;
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
        return Stream.of(page.provenance().source(), version)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public String template() {
        return "export/passage";
    }
}
