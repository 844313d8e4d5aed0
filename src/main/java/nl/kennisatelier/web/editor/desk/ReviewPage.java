package nl.kennisatelier.web.editor.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.circulation.Offer;
import nl.kennisatelier.circulation.Offer.OfferedFile;
import nl.kennisatelier.circulation.ReviewLog;
import nl.kennisatelier.circulation.ReviewLog.Said;
import nl.kennisatelier.circulation.ReviewLog.Sort;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/redactie/nalezen/...`: what waits on a branch, with the words that changed, what is wrong in it, and what others
/// say
/// of it.
///
/// @param action where its forms go
/// @param commit that is looked at: who agrees, agrees with this one
/// @param makers who had a hand in it, in one line
/// @param may what who looks may do with it
/// @param asked the last question that was asked; empty for none
/// @param others what was said of the whole, and of lines that are gone
/// @param said what became of the last button, as the end of a key; or empty
/// @param lines why it did not get online
/// @param preview where all of it can be seen
public record ReviewPage(
        Frame frame,
        String action,
        String commit,
        String title,
        String makers,
        May may,
        String asked,
        List<String> colleagues,
        List<FileView> files,
        List<Remark> others,
        List<EditorPage.Row> errors,
        List<EditorPage.Row> warnings,
        List<String> losses,
        String said,
        List<String> lines,
        String preview)
        implements Page {

    static final String COMMIT = "commit";
    static final String WHOM = "wie";
    static final String TEXT = "tekst";

    /// Before the number of a file and of a line.
    static final String LINE = "o.";

    /// @param isMaker whether who looks made it
    /// @param approve whether they may put it online after reading it over
    /// @param publish whether they may without
    public record May(boolean isMaker, boolean approve, boolean publish) {}

    public record Remark(String who, String when, String text, String quote) {}

    /// @param remarks of its lines, by number
    /// @param isNew whether it was not there before
    /// @param isGone whether it goes
    public record FileView(
            int number,
            String path,
            String edit,
            boolean isNew,
            boolean isGone,
            List<DiffLine> lines,
            List<LineRemark> remarks) {

        public List<Remark> of(DiffLine line) {
            return remarks.stream()
                    .filter(one -> one.line() == line.number())
                    .map(LineRemark::remark)
                    .toList();
        }

        /// The field of a remark of this line.
        public String name(DiffLine line) {
            return LINE + number + "." + line.number();
        }
    }

    public record LineRemark(int line, Remark remark) {}

    static ReviewPage of(
            PageRequest visit,
            Offer offer,
            Reviewing reviewing,
            Checked checked,
            May may,
            List<String> colleagues,
            String said,
            List<String> lines,
            String preview)
            throws IOException {
        var remarks = reviewing.log().of(offer.branch(), Sort.REMARK, Sort.NOT_YET);
        var files = new ArrayList<FileView>();
        var placed = new HashSet<Said>();
        for (var file : offer.texts()) files.add(file(visit, offer, file, files.size(), remarks, placed));
        return new ReviewPage(
                DeskFrame.of(visit, "review.title").bare().script("desk.js").build(),
                visit.href("/redactie/nalezen/" + offer.branch()),
                offer.tip().id(),
                title(offer, checked),
                String.join(", ", reviewing.makers(offer)),
                may,
                reviewing.log().of(offer.branch(), Sort.ASKED).reversed().stream()
                        .findFirst()
                        .map(one -> visit.words().get("review.asks", one.who(), one.text()))
                        .orElse(""),
                colleagues,
                files,
                remarks.stream()
                        .filter(one -> !placed.contains(one))
                        .map(one -> remark(visit, one))
                        .toList(),
                EditorPage.rows(visit, checked.problems().stream().filter(Problem::isError)),
                EditorPage.rows(visit, checked.problems().stream().filter(problem -> !problem.isError())),
                checked.losses().stream()
                        .limit(EditorPage.LOSSES_MAX)
                        .map(loss -> loss.line(visit.words()))
                        .toList(),
                said,
                lines,
                preview);
    }

    static String title(Offer offer, Checked checked) {
        return offer.texts().stream()
                .flatMap(file -> checked.edition().library().atPath(file.path()).stream())
                .map(Document::title)
                .findFirst()
                .orElse(offer.branch());
    }

    private static FileView file(
            PageRequest visit, Offer offer, OfferedFile file, int number, List<Said> remarks, Set<Said> placed) {
        var own = remarks.stream().filter(one -> one.path().equals(file.path())).toList();
        var text = DiffLine.text(file.after()).lines().toList();
        var lines = own.stream()
                .map(one -> new LineRemark(line(one, text), remark(visit, one)))
                .filter(one -> one.line() > 0)
                .toList();
        own.stream().filter(one -> line(one, text) > 0).forEach(placed::add);
        var said = lines.stream().map(LineRemark::line).collect(Collectors.toSet());
        return new FileView(
                number,
                file.path(),
                visit.formHref(file.path()) + "?" + TypedFields.BRANCH + "=" + offer.branch(),
                file.before().isEmpty(),
                file.after().isEmpty(),
                DiffLine.of(file, said),
                lines);
    }

    /// Where the words stand now that a remark is about, nearest to where they stood; 0 when they are gone.
    private static int line(Said remark, List<String> text) {
        int found = 0;
        for (int i = 0; i < text.size(); i++) {
            boolean isIt = ReviewLog.quoted(text.get(i)).equals(remark.quote());
            boolean isNearer = found == 0 || Math.abs(i + 1 - remark.line()) < Math.abs(found - remark.line());
            if (isIt && isNearer) found = i + 1;
        }
        return found;
    }

    private static Remark remark(PageRequest visit, Said said) {
        return new Remark(said.who(), visit.names().moment(said.when()), said.text(), said.quote());
    }

    public boolean isTrouble() {
        return List.of("changed", "conflict", "refused", "why", "maker", "stranger")
                .contains(said);
    }

    @Override
    public String template() {
        return "editor/review";
    }
}
