package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.FreePath;
import nl.kennisatelier.circulation.ImportedText;
import nl.kennisatelier.circulation.Uploads;
import nl.kennisatelier.circulation.WithoutNames;
import nl.kennisatelier.convert.Converted;
import nl.kennisatelier.convert.Importer;
import nl.kennisatelier.convert.Manuscript;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Forms;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A report that was written elsewhere comes in as a file, and stands in the form as a new text. Its pictures wait with
/// it; nothing is kept of a file that cannot be read.
final class FileRoutes implements Wing {

    static final String ADDRESS = "/redactie/nieuw-van-bestand";

    /// In seconds, that somebody waits for the files of others: a large one takes memory, so they go one by one.
    private static final int PATIENCE = 20;

    private final FormSupport support;
    private final Login login;
    private final Desk desk;
    private final Uploads uploads;
    private final EditForm form;
    private final InCompany company;
    private final Semaphore turn = new Semaphore(1, true);

    FileRoutes(FormSupport support, Login login, Desk desk, Uploads uploads, EditForm form, InCompany company) {
        this.support = support;
        this.login = login;
        this.desk = desk;
        this.uploads = uploads;
        this.form = form;
        this.company = company;
    }

    @Override
    public void routes(RouteTable routes) {
        routes.form(ADDRESS, support.takingFile(Importer.SIZE_MAX + 1, this::receive));
    }

    private void receive(Context ctx, Forms.WithFile sent) throws IOException {
        var visit = support.visit(ctx);
        var who = login.editor(ctx);
        if (who.isEmpty()) {
            Login.ask(ctx, visit, visit.href(NewPage.ADDRESS));
            return;
        }
        var page = inTurn(visit, who.get(), sent);
        ctx.status(page instanceof NewPage ? 422 : 200);
        support.sendPrivately(ctx, company.in(ctx, page));
    }

    private Page inTurn(PageRequest visit, String who, Forms.WithFile sent) throws IOException {
        if (sent.file().length == 0) return NewPage.unread(visit, "NONE");
        if (!isMyTurn()) return NewPage.unread(visit, "BUSY");
        try {
            return page(visit, who, sent);
        } finally {
            turn.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Page page(PageRequest visit, String who, Forms.WithFile sent) throws IOException {
        var name = visit.words().get("new.file.untitled");
        var read = new Importer(visit.library(), visit.words()).read(name, sent.file(), _ -> Optional.empty());
        return switch (read) {
            case Converted.Unusable(var reason) -> NewPage.unread(visit, reason.toString());
            case Manuscript manuscript -> {
                var keepsNames = sent.fields().containsKey(NewPage.NAMES);
                var kept = keepsNames ? manuscript : WithoutNames.of(manuscript, visit.library(), visit.words());
                yield opened(visit, who, kept);
            }
        };
    }

    private Page opened(PageRequest visit, String who, Manuscript manuscript) throws IOException {
        var head = visit.edition().commit();
        if (head.isEmpty()) return NewPage.unread(visit, "BUSY");
        var path = FreePath.of(ImportedText.path(manuscript, form.today()), visit.library(), this::isText);
        var made = ImportedText.form(manuscript, path, this::isTaken);
        var placed = new ArrayList<String>();
        for (var picture : made.pictures().entrySet()) {
            var id = uploads.keep(who, picture.getValue());
            if (id.isEmpty()) {
                for (var other : placed) uploads.drop(other);
                return NewPage.unread(visit, "FULL");
            }
            uploads.place(who, id.get(), picture.getKey());
            placed.add(picture.getKey());
        }
        return form.imported(visit, made, head.get().id());
    }

    private boolean isText(String path) {
        try {
            return desk.text(path).isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isTaken(String path) {
        try {
            return uploads.at(path).isPresent() || desk.files().attachment(path).isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
