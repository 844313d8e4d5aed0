package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.DraftMarks;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.circulation.ImportedText;
import nl.kennisatelier.circulation.TypedWords;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.markdown.FileName;
import nl.kennisatelier.markdown.MissingIds;
import nl.kennisatelier.markdown.NewDocument;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.MachineTrouble;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.HistoryPage;
import nl.kennisatelier.workshop.Workshops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of the form: looked at, saved, refused or in conflict. Whatever becomes of it, the text stays in it.
final class EditForm {

    private static final Pattern DRAFT = Pattern.compile("(?m)^status:\\s*" + Status.DRAFT.word + "\\s*$");

    private static final Logger LOG = LoggerFactory.getLogger(EditForm.class);

    /// Which text of a branch, where there are more.
    static final String FILE = "bestand";

    private final Desk desk;
    private final WaitingFiles files;
    private final Clock clock;
    private final Optional<Workshops> workshops;

    EditForm(Desk desk, WaitingFiles files, Clock clock, Optional<Workshops> workshops) {
        this.desk = desk;
        this.files = files;
        this.clock = clock;
        this.workshops = workshops;
    }

    /// The form of a file that exists.
    Optional<Page> open(PageRequest visit, String path) throws IOException {
        var text = desk.text(path);
        if (text.isEmpty()) return Optional.empty();
        var typed = TypedFields.of(text.get());
        return Optional.of(
                EditPage.opened(visit, path, typed, files.check(path, typed)).with(wiped(path, typed)));
    }

    /// The form of a text as it waits on a branch to be read over.
    Optional<Page> openOn(PageRequest visit, String path, String branch) throws IOException {
        var text = desk.files().textOn(branch, path);
        if (text.isEmpty() || branch.equals(desk.branch())) return Optional.empty();
        var typed = TypedFields.of(text.get()).onBranch(branch);
        return Optional.of(EditPage.opened(visit, path, typed, files.check(path, typed)));
    }

    /// The form of a file as it was once, to be looked at and saved again.
    ///
    /// @param commit that left it so
    Optional<Page> openAsOf(PageRequest visit, String path, String commit) throws IOException {
        var now = desk.text(path);
        if (now.isEmpty()) return Optional.empty();
        for (var version : desk.history().versions(path, HistoryPage.VERSIONS_MAX)) {
            if (!version.commit().id().equals(commit)) continue;
            var text = desk.history().text(version).value().text();
            var day = visit.names().moment(version.commit().when());
            var message = visit.words().get("edit.back.message", day);
            var typed = new TypedFields(text, now.get().commit(), message, false, false, false, "", List.of());
            return Optional.of(EditPage.broughtBack(visit, path, typed, files.check(path, typed)));
        }
        return Optional.empty();
    }

    /// The form of a text that waits on a branch and is not published yet, ready to be: as a draft it would go on
    /// waiting.
    ///
    /// @param path of the text, or nothing for the first one
    /// @return nothing when no such text waits there
    Optional<Page> takeOver(PageRequest visit, String branch, Optional<String> path) throws IOException {
        var waiting = desk.proposed(branch).stream()
                .filter(text -> path.isEmpty() || text.path().equals(path.get()))
                .findFirst();
        if (waiting.isEmpty()) return Optional.empty();
        var text = waiting.get();
        var message = visit.words().get("desk.takeover.message", branch);
        var typed = new TypedFields(published(text.text()), text.commit(), message, false, false, false, "", List.of());
        return Optional.of(EditPage.takenOver(visit, text.path(), typed, files.check(text.path(), typed))
                .with(wiped(text.path(), typed)));
    }

    /// The lines in which words stand that somebody took back since they went into this text.
    private List<Integer> wiped(String path, TypedFields typed) {
        try {
            var slug = new FileName(path).slug();
            return workshops
                    .map(all -> DraftMarks.lines(typed.text(), all.reports().wipedFrom(slug)))
                    .orElse(List.of());
        } catch (Unavailable failing) {
            LOG.warn("whether answers in {} were taken back cannot be told: {}", path, failing.getMessage());
            return List.of();
        }
    }

    /// Only in the front matter: the same words in the text are somebody's.
    private static String published(String text) {
        int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
        if (end < 0) return text;
        return DRAFT.matcher(text.substring(0, end)).replaceFirst("status: " + Status.PUBLISHED.word)
                + text.substring(end);
    }

    /// The form of a file that does not exist yet: a draft, with the fields that its kind has.
    Page begin(PageRequest visit, Map<String, String> fields) throws IOException {
        var word = fields.getOrDefault(NewPage.KIND, "");
        var title = Characters.upTo(TypedWords.plain(fields.getOrDefault(NewPage.TITLE, "")), NewPage.TITLE_LENGTH_MAX);
        var kind = Kind.ofWord(word).filter(Kind::isDocument);
        var head = visit.edition().commit();
        if (kind.isEmpty() || head.isEmpty() || title.codePoints().noneMatch(Character::isLetterOrDigit))
            return NewPage.untitled(visit, word, title);
        var known = new NewDocument.Known(title, dated(kind.get()));
        var path = NewDocument.path(kind.get(), known, today());
        if (desk.text(path).isPresent()) return NewPage.taken(visit, word, title, path);
        var made = NewDocument.bare(kind.get(), path, known, visit.library().conventions());
        var text = typed(made.text(), head.get().id());
        return EditPage.begun(visit, path, text, files.check(path, text));
    }

    /// The form of a report that came in as a file.
    ///
    /// @param head the commit that the library is of
    Page imported(PageRequest visit, ImportedText made, String head) throws IOException {
        var text = typed(made.text(), head);
        // Tips and questions get their addresses at once: that they have none yet is no doubt to look at.
        var alone = files.check(made.path(), text).problems();
        var ids = MissingIds.additions(new SourceFile(made.path(), made.text(), ""), alone);
        if (!ids.isEmpty()) text = typed(MissingIds.apply(made.text(), ids), head);
        return EditPage.imported(visit, made.path(), text, files.check(made.path(), text));
    }

    private static TypedFields typed(String text, String head) {
        return new TypedFields(text, head, "", false, false, false, "", List.of());
    }

    private Labels dated(Kind kind) {
        var none = new TreeSet<String>();
        var date = kind.isOfOneDay() ? Optional.of(today()) : Optional.<EventDate>empty();
        return new Labels(none, none, none, none, none, none, none, Optional.empty(), date);
    }

    EventDate today() {
        var now = LocalDate.now(clock);
        return new EventDate(now.getYear(), now.getMonthValue(), now.getDayOfMonth());
    }

    /// @param now the visit as it is once the text is in
    /// @return nothing when it is no form of ours
    Optional<Page> sent(PageRequest visit, String path, String who, Map<String, String> fields, Now now)
            throws IOException {
        var typed = typed(visit, path, fields);
        if (!Content.isContent(path) || !typed.hasCommit()) return Optional.empty();
        if (typed.isToSave() && typed.refused().isEmpty()) return Optional.of(save(visit, path, who, typed, now));
        var page = EditPage.looked(visit, path, typed, files.check(path, typed)).with(wiped(path, typed));
        return Optional.of(typed.refused().isEmpty() ? page : page.saying("unwritten"));
    }

    /// Asks for the visit again.
    interface Now {
        PageRequest visit();
    }

    /// What was typed. A file that ends in the middle of a line goes on doing so.
    TypedFields typed(PageRequest visit, String path, Map<String, String> fields) throws IOException {
        var typed = written(visit, path, fields);
        var before = desk.text(path).map(text -> text.text()).orElse("\n");
        boolean isSame = !before.endsWith("\n") && typed.text().equals(before + "\n");
        return isSame ? typed.on(typed.commit(), before) : typed;
    }

    private TypedFields written(PageRequest visit, String path, Map<String, String> fields) throws IOException {
        var typed = TypedFields.of(fields);
        if (ClashSent.isIn(fields)) return typed.on(typed.commit(), new ClashSent(fields).text());
        if (!FieldsSent.isIn(fields)) return typed;
        boolean isOnline = visit.library().atPath(path).isPresent();
        var written = new FieldsWriter(desk, path, isOnline).written(fields);
        return typed.on(typed.commit(), written.text()).refusing(written.refused());
    }

    private Page save(PageRequest visit, String path, String who, TypedFields typed, Now now) throws IOException {
        var read = files.read(path, typed);
        if (!typed.takesAway() && read.checked().takesAway()) {
            return EditPage.vanishing(visit, path, typed, read.checked());
        }
        Outcome outcome;
        try {
            outcome = desk.save(who, typed.at(path), read.files(), typed.message(), typed.takesAway());
            if (outcome instanceof Outcome.Done) files.done(read.files());
        } catch (IOException | UncheckedIOException full) { // What was typed is worth more than what went wrong.
            LOG.error("{} could not be saved", path, full);
            var isFull = MachineTrouble.of(full).equals(Optional.of(MachineTrouble.DISK_FULL));
            return EditPage.failed(visit, path, typed, read.checked(), isFull);
        }
        return switch (outcome) {
            case Outcome.Done done ->
                SavedPage.of(now.visit(), path, done, drafts(visit)).undoneBy(before(path, done));
            case Outcome.Rejected refused -> EditPage.refused(visit, path, typed, read.checked(), refused.lines());
            case Outcome.Conflict conflict -> conflict(visit, typed, conflict);
        };
    }

    /// The text as it was until this was saved.
    private Optional<EditedText> before(String path, Outcome.Done done) throws IOException {
        var versions = desk.history().versions(path, 2);
        boolean isChanged =
                versions.size() == 2 && versions.getFirst().commit().id().equals(done.commit());
        if (!isChanged) return Optional.empty();
        var text = desk.history().text(versions.getLast()).value().text();
        return Optional.of(new EditedText(path, done.commit(), text));
    }

    /// Both texts, where they differ.
    Page conflict(PageRequest visit, TypedFields typed, Outcome.Conflict conflict) throws IOException {
        var path = conflict.path(); // The file may have moved meanwhile.
        var onTop = typed.on(conflict.head(), typed.text());
        return EditPage.conflict(visit, path, onTop, files.check(path, onTop), conflict.parts(), "conflict");
    }

    /// The same once more, for who did not choose everywhere.
    Page chooseAgain(PageRequest visit, String path, Map<String, String> fields) throws IOException {
        var typed = typed(visit, path, fields);
        var parts = new ClashSent(fields).parts();
        return EditPage.conflict(visit, path, typed, files.check(path, typed), parts, "choose");
    }

    private String drafts(PageRequest visit) throws IOException {
        return desk.previews().stream()
                .filter(preview -> preview.branch().equals(desk.branch()))
                .findFirst()
                .map(preview -> visit.href("/voorbeeld/" + preview.token()))
                .orElse("");
    }

    static String path(Context ctx) {
        return ctx.pathParam("path");
    }
}
