package nl.kennisatelier.web.editor.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kennisatelier.convert.Illustration;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A picture or a PDF was sent: what is to be seen on it, and where it goes. What was typed waits in the page.
///
/// @param action where the form goes
/// @param id by which it is known
/// @param source where the picture is; empty of a PDF
/// @param made how large it was and is; empty when it was told before
/// @param trouble what is not said yet, as the end of a key; or empty
/// @param places where it can stand
/// @param kept fields of the text that come along
public record PicturePage(
        Frame frame,
        String action,
        String id,
        String source,
        String made,
        String trouble,
        PictureWords words,
        List<Place> places,
        Map<String, String> kept)
        implements Page {

    static final String ID = "foto";

    /// Where somebody was writing, by a script.
    static final String AT = "plek";

    private static final List<String> OWN = List.of(
            ID,
            AT,
            "doe",
            PictureWords.ALT,
            PictureWords.CAPTION,
            PictureWords.ORNAMENT,
            PictureWords.PEOPLE,
            PictureWords.LINE);

    /// @param isChosen whether it is the one that comes first to mind
    public record Place(int line, String label, boolean isChosen) {}

    /// @param type what the file is
    /// @param source as of the page
    /// @param fit as it was made just now; nothing when it waited
    static PicturePage of(
            PageRequest visit,
            String path,
            String id,
            String source,
            Optional<Illustration.Fit> fit,
            String trouble,
            Map<String, String> fields) {
        var kept = new TreeMap<>(fields);
        OWN.forEach(kept::remove);
        kept.remove(LoginPage.TOKEN);
        return new PicturePage(
                DeskFrame.of(visit, "picture.title").bare().build(),
                visit.href("/redactie/foto-erbij/" + path),
                id,
                source,
                fit.map(one -> made(visit, one)).orElse(""),
                trouble,
                PictureWords.of(fields),
                places(visit, fields),
                kept);
    }

    private static String made(PageRequest visit, Illustration.Fit fit) {
        var now = size(fit.bytes().length);
        if (fit.type() == FileType.PDF) return visit.words().get("picture.pdf", now);
        return fit.was().equals(fit.is())
                ? visit.words().get("picture.kept", side(fit.is()), now)
                : visit.words().get("picture.made", side(fit.was()), side(fit.is()), now);
    }

    private static String side(Illustration.Size size) {
        return size.width() + " × " + size.height();
    }

    /// `212 kB`
    static String size(int bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes / 1024) + " kB" : Problem.size(bytes, 1 << 20) + " MB";
    }

    private static List<Place> places(PageRequest visit, Map<String, String> fields) {
        var body = new FieldsSent(fields).body();
        var at = fields.getOrDefault(AT, "");
        var here = at.matches("\\d{1,6}")
                ? Stream.of(new Place(Integer.parseInt(at), visit.words().get("picture.here", at), true))
                : Stream.<Place>empty();
        var end = PicturePlace.end(body).line();
        return Stream.of(
                        here,
                        Stream.of(new Place(end, visit.words().get("picture.end"), at.isEmpty())),
                        Stream.of(new Place(0, visit.words().get("picture.top"), false)),
                        PicturePlace.headings(body).stream()
                                .map(one -> new Place(
                                        one.line(), visit.words().get("picture.under", one.heading()), false)))
                .flatMap(places -> places)
                .toList();
    }

    public boolean isPicture() {
        return !source.isEmpty();
    }

    public String alt() {
        return words.alt();
    }

    public String caption() {
        return words.caption();
    }

    public boolean isOrnament() {
        return words.isOrnament();
    }

    public boolean says(String people) {
        return words.people().equals(people);
    }

    @Override
    public String template() {
        return "editor/picture";
    }
}
