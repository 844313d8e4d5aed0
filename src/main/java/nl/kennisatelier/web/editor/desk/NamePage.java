package nl.kennisatelier.web.editor.desk;

import java.util.List;
import java.util.TreeSet;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.circulation.Relocation;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/redactie/naam/...`: what a text is called in its address and in which folder it stands, with what becomes of every
/// address when that changes.
///
/// @param action where the form goes
/// @param title of the text
/// @param kind the first step of its address, with slashes around it
/// @param slug the last step, as it is or as it was typed
/// @param folders that it can stand in
/// @param trouble why this cannot be, as the end of a key; or empty
/// @param rows each address of the text, and what it becomes
/// @param isOnline whether its addresses can stand on paper
/// @param namers the other texts that name it
/// @param form back to the text
/// @param away to where it can be taken away
public record NamePage(
        Frame frame,
        String action,
        String title,
        String kind,
        String slug,
        String folder,
        List<String> folders,
        String trouble,
        List<Row> rows,
        boolean isOnline,
        List<Link> namers,
        String form,
        String away)
        implements Page {

    static final String SLUG = "adres";
    static final String FOLDER = "map";

    /// Of the addresses that are shown before the others.
    public static final int SHOWN = 5;

    /// @param then empty for one that would lead nowhere
    public record Row(String now, String then) {

        public boolean isSame() {
            return now.equals(then);
        }
    }

    /// @param wanted where it would stand, and what that does; the same as now before anything was typed
    static NamePage of(
            PageRequest visit,
            NamedText text,
            String slug,
            String folder,
            Relocation wanted,
            Checked then,
            String trouble) {
        var document = text.document();
        return new NamePage(
                DeskFrame.of(visit, "name.title").bare().build(),
                visit.href("/redactie/naam/" + text.path()),
                document.title(),
                "/" + document.kind().folder + "/",
                slug,
                folder,
                folders(visit, text),
                trouble,
                rows(visit, text, then),
                text.isOnline(),
                wanted.namers().stream()
                        .map(one -> new Link(one.title(), visit.href(one), "", visit.langOf(one)))
                        .toList(),
                visit.formHref(text.path()),
                visit.href("/redactie/weghalen/" + text.path()));
    }

    private static List<Row> rows(PageRequest visit, NamedText text, Checked then) {
        var library = then.edition().library();
        return visit.library()
                .entries(text.document())
                .map(Entry::id)
                .map(id -> new Row(
                        "/" + id.value(),
                        library.entry(id)
                                .or(() -> library.formerly(id.value()))
                                .map(now -> "/" + now.id().value())
                                .orElse("")))
                .toList();
    }

    /// Those in which texts of this kind stand, and its own.
    private static List<String> folders(PageRequest visit, NamedText text) {
        var folders = new TreeSet<String>();
        folders.add(text.folder());
        visit.library().documents(text.document().kind()).stream()
                .map(one -> one.path().substring(0, Math.max(0, one.path().lastIndexOf('/'))))
                .forEach(folders::add);
        return List.copyOf(folders);
    }

    /// Whether something is other than it was.
    public boolean isChanged() {
        return rows.stream().anyMatch(row -> !row.isSame());
    }

    public long gone() {
        return rows.stream().filter(row -> row.then().isEmpty()).count();
    }

    @Override
    public String template() {
        return "editor/name";
    }
}
