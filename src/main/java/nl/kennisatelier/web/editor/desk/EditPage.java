package nl.kennisatelier.web.editor.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.git.Outcome.TextPart;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.editor.status.EditorPage.Row;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.KindStyle;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.SectionView;
import nl.kennisatelier.words.Words;

/// `/redactie/bewerk/...`: the text of one file in a form, with what is wrong in it and how it will look.
///
/// @param action where the form goes
/// @param said how it stands: the end of a key, or empty when nothing was done yet
/// @param refusal what the desk said when it did not take the text
/// @param parts of the text that somebody else changed as well: what both agree on, and where they differ
/// @param vanishing the addresses that it takes from the site
/// @param wiped the lines with words that somebody took back since they went in
/// @param company who else is at work on it, and whom it must be shown
/// @param shown how it will look; nothing before somebody asked, or for a file that is no page
/// @param fields the text as fields and Markdown; nothing where it is typed as it stands in the file
/// @param about what is edited, for the head of the page
public record EditPage(
        Frame frame,
        String path,
        String action,
        TypedFields typed,
        Optional<FieldsPart> fields,
        About about,
        String said,
        List<String> refusal,
        List<TextPart> parts,
        List<Row> errors,
        List<Row> warnings,
        List<String> vanishing,
        List<Integer> wiped,
        Company company,
        Optional<Shown> shown)
        implements Page {

    /// @param others at work on it, in a sentence; empty for nobody
    /// @param mustAsk whether somebody else has to read it over before it is online
    public record Company(String others, boolean mustAsk) {
        static final Company NONE = new Company("", false);
    }

    /// A button above the text that writes Markdown.
    public record Tool(String word, String icon) {}

    public static final List<Tool> TOOLS = List.of(
            new Tool("heading", "kop"),
            new Tool("list", "punten"),
            new Tool("tip", "tip"),
            new Tool("question", "vraag"),
            new Tool("lesson", "kans"),
            new Tool("link", "link"),
            new Tool("picture", "foto"));

    /// For a script: the kinds of lesson that stand in no list of their own, by the word that a text names them with.
    public static String lessons(Frame frame) {
        var names = new LinkedHashMap<String, Object>();
        for (var kind : Kind.values()) {
            if (!kind.isDocument() && kind.isLesson() && kind != Kind.TIP)
                names.put(kind.word, frame.t("kind." + kind));
        }
        return JsonData.line(names);
    }

    /// The text as it will stand on its page.
    ///
    /// @param language where it is not that of the page, else `null`
    public record Shown(Document document, String kind, KindStyle look, String language, List<SectionView> sections) {}

    /// Before anything was done: the file as it is, with what is wrong in it already.
    static EditPage opened(PageRequest visit, String path, TypedFields typed, Checked checked) {
        return of(visit, path, typed, "", List.of(), List.of(), checked, false);
    }

    /// A file that does not exist yet.
    static EditPage begun(PageRequest visit, String path, TypedFields typed, Checked checked) {
        return of(visit, path, typed, "begun", List.of(), List.of(), checked, false);
    }

    /// A report that came in as a file.
    static EditPage imported(PageRequest visit, String path, TypedFields typed, Checked checked) {
        return of(visit, path, typed, "imported", List.of(), List.of(), checked, true);
    }

    /// A text that waited on a branch.
    static EditPage takenOver(PageRequest visit, String path, TypedFields typed, Checked checked) {
        return of(visit, path, typed, "takenover", List.of(), List.of(), checked, true);
    }

    /// A text as it was once.
    static EditPage broughtBack(PageRequest visit, String path, TypedFields typed, Checked checked) {
        return of(visit, path, typed, "back", List.of(), List.of(), checked, true);
    }

    static EditPage looked(PageRequest visit, String path, TypedFields typed, Checked checked) {
        return of(visit, path, typed, "looked", List.of(), List.of(), checked, true);
    }

    /// Saving it would take addresses from the site: that is asked once more.
    static EditPage vanishing(PageRequest visit, String path, TypedFields typed, Checked checked) {
        return of(visit, path, typed, "vanishing", List.of(), List.of(), checked, false);
    }

    static EditPage refused(PageRequest visit, String path, TypedFields typed, Checked checked, List<String> lines) {
        return of(visit, path, typed, "refused", lines, List.of(), checked, false);
    }

    /// What is wrong in it is told once it is one text again.
    ///
    /// @param said `conflict`, or `choose` when somebody did not say everywhere what stays
    static EditPage conflict(
            PageRequest visit, String path, TypedFields typed, Checked checked, List<TextPart> parts, String said) {
        var page = of(visit, path, typed, said, List.of(), parts, checked, false);
        return new EditPage(
                page.frame,
                path,
                page.action,
                typed,
                page.fields,
                page.about,
                said,
                List.of(),
                parts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Company.NONE,
                Optional.empty());
    }

    /// Where two people wrote something else, one after another.
    public int clashes() {
        return (int) parts.stream().filter(TextPart::isConflict).count();
    }

    /// Whether both cannot stay.
    public boolean isOfOneField(int part) {
        return ClashSent.isOfOneField(parts, part);
    }

    /// Whether a colleague took the whole text away meanwhile.
    public boolean isGone() {
        return parts.size() == 1 && parts.getFirst().ours().isEmpty();
    }

    /// Whether somebody reads over what was chosen before it is online.
    public boolean isToBeAsked() {
        return typed.branch().isEmpty() && company.mustAsk() && isOnline();
    }

    /// Nothing could be kept, by no fault of the editor.
    static EditPage failed(PageRequest visit, String path, TypedFields typed, Checked checked, boolean diskIsFull) {
        return of(visit, path, typed, diskIsFull ? "full" : "failed", List.of(), List.of(), checked, false);
    }

    EditPage with(List<Integer> wiped) {
        return with(said, wiped, company);
    }

    EditPage with(Company company) {
        return with(said, wiped, company);
    }

    EditPage saying(String said) {
        return with(said, wiped, company);
    }

    private EditPage with(String said, List<Integer> wiped, Company company) {
        return new EditPage(
                frame, path, action, typed, fields, about, said, refusal, parts, errors, warnings, vanishing, wiped,
                company, shown);
    }

    /// `12, 14`: the lines with words that somebody took back.
    public String wipedLines() {
        return wiped.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static EditPage of(
            PageRequest visit,
            String path,
            TypedFields typed,
            String said,
            List<String> refusal,
            List<TextPart> parts,
            Checked checked,
            boolean isToShow) {
        var library = checked.edition().library();
        var document = library.atPath(path);
        var errors = EditorPage.rows(visit, checked.problems().stream().filter(Problem::isError));
        var warnings = EditorPage.rows(visit, checked.problems().stream().filter(problem -> !problem.isError()));
        var own = Stream.concat(errors.stream(), warnings.stream())
                .filter(row -> row.path().equals(path))
                .toList();
        var fields = typed.asText()
                ? Optional.<FieldsPart>empty()
                : document.flatMap(found -> FieldsPart.of(
                        found, typed.text(), library, visit.words().language(), own, unwritten(visit, typed)));
        var about = About.of(visit, path, document, fields.isEmpty());
        boolean isNew = document.isPresent() && !about.isThere();
        return new EditPage(
                DeskFrame.of(visit, isNew ? "new.title" : "edit.title")
                        .bare()
                        .script("desk.js")
                        .build(),
                path,
                visit.formHref(path),
                typed,
                fields,
                about,
                said,
                refusal,
                parts,
                errors,
                warnings,
                vanishing(checked, visit.words()),
                List.of(),
                Company.NONE,
                isToShow ? document.map(found -> shown(visit.on(checked.edition()), found)) : Optional.empty());
    }

    /// At each field that could not be written for sure: what is the matter, by its word.
    private static Map<String, Row> unwritten(PageRequest visit, TypedFields typed) {
        var words = visit.words();
        return typed.refused().stream()
                .collect(Collectors.toMap(
                        word -> word,
                        word -> new Row(
                                "", 0, words.get("edit.unwritten.what"), words.get("edit.unwritten.cure"), "", "")));
    }

    /// What goes, and how to let it lead to where it is now.
    private static List<String> vanishing(Checked checked, Words words) {
        var lines = checked.losses().stream().limit(EditorPage.LOSSES_MAX).map(loss -> loss.line(words));
        var cure = checked.losses().stream()
                .filter(loss -> loss.isGone() && !loss.hidden())
                .limit(1)
                .map(loss -> loss.cure(words));
        return Stream.concat(lines, cure).toList();
    }

    private static Shown shown(PageRequest visit, Document document) {
        return new Shown(
                document,
                visit.names().kind(document.kind()),
                KindStyle.of(document.kind()),
                visit.langOf(document.language()),
                document.sections().stream()
                        .map(section -> SectionView.of(visit, section))
                        .toList());
    }

    /// Where a problem of this file leads to.
    public String anchor(Row row) {
        return fields.map(part -> part.anchor(row.line())).orElse("f-tekst");
    }

    /// The line in the text of the form; 0 for one that is a field.
    public int lineInText(Row row) {
        return fields.map(part -> part.anchor(row.line()).equals("f-tekst") ? part.lineInText(row.line()) : 0)
                .orElse(row.line());
    }

    /// Where a picture goes that is sent with the form.
    public String pictureAction() {
        return action.replaceFirst("/redactie/bewerk/", "/redactie/foto/");
    }

    /// Whether how it looks is asked for once the form is there: it would make the page twice as large.
    public boolean showsLater() {
        return fields.isPresent() && shown.isEmpty() && !said.equals("begun");
    }

    /// Whether it was begun just now, and stands nowhere.
    public boolean isNew() {
        return said.equals("begun") || said.equals("imported");
    }

    /// Names what the form was made of. A browser that comes back puts what was typed only in a form of that name, as
    /// Firefox does, or with that first field, as Chromium and Safari do: never over what a colleague wrote since.
    public String base() {
        var made = said.isEmpty() ? typed.text() : said + typed.commit();
        return "basis-" + UUID.nameUUIDFromBytes(made.getBytes(UTF_8));
    }

    /// Whether somebody typed in it.
    boolean isTyped() {
        return !said.isEmpty() && !said.equals("back") && !said.equals("takenover");
    }

    /// Whether it waits on a branch to be read over.
    public boolean isOffer() {
        return !typed.branch().isEmpty();
    }

    /// Whether readers see it, as it was.
    public boolean isOnline() {
        return !about.page().href().isEmpty();
    }

    /// Where a script asks who else is there.
    public String hereHref() {
        return action.replaceFirst("/redactie/bewerk/", "/redactie/bezig/");
    }

    /// Where its name and place can be changed.
    public String nameHref() {
        return action.replaceFirst("/redactie/bewerk/", "/redactie/naam/");
    }

    /// Whether the next click saves it all the same.
    public boolean asksAgain() {
        return said.equals("vanishing");
    }

    public boolean isTrouble() {
        boolean isSaid = said.matches("failed|full|unwritten|picture\\.[A-Z_]+") || asksAgain();
        return isSaid || !refusal.isEmpty() || !parts.isEmpty();
    }

    @Override
    public String template() {
        return "editor/edit";
    }
}
