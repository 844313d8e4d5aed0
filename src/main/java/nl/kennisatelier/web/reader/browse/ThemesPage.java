package nl.kennisatelier.web.reader.browse;

import java.util.List;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /themas`: the tree of subjects with the number of lessons on each; a theme counts those below it too.
public record ThemesPage(Frame frame, List<Branch> branches) implements Page {

    /// @param texts of any kind, lessons included
    public record Branch(String label, String icon, String href, long lessons, long texts, List<Branch> children) {}

    public static ThemesPage of(PageRequest visit) {
        var words = visit.words();
        var frame = visit.frame(words.get("nav.themas")).nav("themas").description(words.get("themes.intro"));
        return new ThemesPage(
                frame.build(), branches(visit, visit.library().taxonomy().themes()));
    }

    @Override
    public String template() {
        return "reader/browse/themes";
    }

    static List<Branch> branches(PageRequest visit, List<Theme> themes) {
        return themes.stream()
                .map(theme -> new Branch(
                        theme.label(visit.words().language()),
                        theme.icon().word,
                        visit.way("/themas/" + theme.path()),
                        visit.overview().lessons(Facet.THEME, theme.path()),
                        visit.overview().all().count(Facet.THEME, theme.path()),
                        branches(visit, theme.children())))
                .toList();
    }
}
