package nl.kennisatelier.web.editor.desk;

import java.util.Arrays;
import java.util.List;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /redactie/nieuw`: what kind of text, and what it is called; or a file that it is made of.
///
/// @param kinds to choose from
/// @param kind chosen before, or empty
/// @param title typed before, or empty
/// @param trouble why these did not do, as the end of a key; or empty
/// @param taken the text that is called so already; an empty label for none
/// @param fileAction where a file goes
/// @param unread why a file did not do, as the end of a key; or empty
public record NewPage(
        Frame frame,
        String action,
        List<Choice> kinds,
        String kind,
        String title,
        String trouble,
        Link taken,
        String fileAction,
        String unread)
        implements Page {

    static final String ADDRESS = "/redactie/nieuw";
    static final String NAMES = "namen";
    static final String KIND = "soort";
    static final String TITLE = "titel";

    /// In characters.
    static final int TITLE_LENGTH_MAX = 200;

    private static final Link NOTHING = new Link("", "");

    public record Choice(String word, String label) {}

    static NewPage of(PageRequest visit) {
        return of(visit, "", "", "", NOTHING, "");
    }

    static NewPage untitled(PageRequest visit, String kind, String title) {
        return of(visit, kind, title, "untitled", NOTHING, "");
    }

    static NewPage taken(PageRequest visit, String kind, String title, String path) {
        return of(visit, kind, title, "taken", new Link(path, visit.formHref(path)), "");
    }

    /// @param why the end of a key
    static NewPage unread(PageRequest visit, String why) {
        return of(visit, "", "", "", NOTHING, why);
    }

    private static NewPage of(PageRequest visit, String kind, String title, String trouble, Link taken, String unread) {
        return new NewPage(
                DeskFrame.of(visit, "new.title").bare().build(),
                visit.href(ADDRESS),
                Arrays.stream(Kind.values())
                        .filter(Kind::isDocument)
                        .map(one -> new Choice(one.word, visit.names().kind(one)))
                        .toList(),
                kind,
                title,
                trouble,
                taken,
                visit.href(FileRoutes.ADDRESS),
                unread);
    }

    @Override
    public String template() {
        return "editor/new";
    }
}
