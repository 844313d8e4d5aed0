package nl.kennisatelier.web.editor.desk;

import static nl.kennisatelier.web.kit.http.AttachmentFiles.sendPrivately;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Uploads;
import nl.kennisatelier.convert.Illustration;
import nl.kennisatelier.convert.IllustrationMaker;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Forms;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.FormAction;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Editorial;

/// Pictures and PDFs for a text: sent with the form, told of on a page of their own, and back in the form. Whatever
/// becomes of them, what was typed comes along.
final class PictureRoutes implements Wing {

    private final FormSupport support;
    private final Login login;
    private final Desk desk;
    private final Uploads uploads;
    private final EditForm form;
    private final DeskDoor door;
    private final InCompany company;
    private final IllustrationMaker maker = new IllustrationMaker();

    PictureRoutes(FormSupport support, Login login, Editorial editorial, EditForm form, InCompany company) {
        this.support = support;
        this.login = login;
        this.desk = editorial.desk();
        this.uploads = editorial.uploads();
        this.company = company;
        this.form = form;
        this.door = new DeskDoor(support, login);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.form("/redactie/foto/<path>", support.takingFile(Illustration.SENT_MAX + 1, this::receive));
        routes.form("/redactie/foto-erbij/<path>", support.taking(this::place));
        routes.get("/redactie/bijlagen/{hash}/<path>", this::show);
    }

    private void receive(Context ctx, Forms.WithFile sent) throws IOException {
        var path = EditForm.path(ctx);
        var fields = new HashMap<>(sent.fields());
        fields.remove(FormAction.FIELD);
        door.enter(ctx, support.visit(ctx).formHref(path), fields, who -> {
            switch (maker.of(sent.file())) {
                case Illustration.Unfit(var why) -> back(ctx, path, who, fields, "picture." + why);
                case Illustration.Fit fit -> {
                    var id = uploads.keep(who, fit.bytes());
                    if (id.isEmpty()) back(ctx, path, who, fields, "picture.FULL");
                    else ask(ctx, path, id.get(), Optional.of(fit), fit.bytes(), "", fields);
                }
            }
        });
    }

    private void ask(
            Context ctx,
            String path,
            String id,
            Optional<Illustration.Fit> fit,
            byte[] bytes,
            String trouble,
            Map<String, String> fields) {
        boolean isPicture =
                FileType.of(bytes).filter(type -> type != FileType.PDF).isPresent();
        var source = isPicture ? "/redactie/bijlagen/" + SourceFile.fingerprint(bytes) + "/" + id : "";
        support.sendPrivately(ctx, PicturePage.of(support.visit(ctx), path, id, source, fit, trouble, fields));
    }

    private void place(Context ctx, Map<String, String> fields) throws IOException {
        var path = EditForm.path(ctx);
        door.enter(ctx, support.visit(ctx).href("/redactie/foto-erbij/" + path), fields, who -> {
            var id = fields.getOrDefault(PicturePage.ID, "");
            var bytes = uploads.sent(who, id);
            var words = PictureWords.of(fields);
            boolean isWanted =
                    PictureAction.of(fields).filter(PictureAction.NOT::equals).isEmpty();
            boolean isUnasked = words.people().equals(PictureWords.UNASKED);
            if (bytes.isEmpty() || !isWanted || isUnasked) {
                uploads.forget(who, id);
                var said = bytes.isEmpty() ? "picture.GONE" : isWanted ? "picture.UNASKED" : "picture.not";
                back(ctx, path, who, fields, said);
                return;
            }
            var type = FileType.of(bytes.get()).orElseThrow();
            var trouble = words.trouble(type);
            if (trouble.isEmpty())
                back(ctx, path, who, placed(path, who, id, bytes.get(), words, fields), "picture.placed");
            else ask(ctx, path, id, Optional.empty(), bytes.get(), trouble, fields);
        });
    }

    private Map<String, String> placed(
            String path, String who, String id, byte[] bytes, PictureWords words, Map<String, String> fields)
            throws IOException {
        var type = FileType.of(bytes).orElseThrow();
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var name = free(folder, words.name(path), type.extension());
        uploads.place(who, id, folder + name);
        var markdown = words.markdown(type, name, PicturePage.size(bytes.length));
        var with = new HashMap<>(fields);
        with.put(FieldsSent.BODY, PicturePlace.with(new FieldsSent(fields).body(), words.line(), markdown));
        return with;
    }

    /// No picture ever takes the place of another.
    private String free(String folder, String name, String extension) throws IOException {
        var free = name + "." + extension;
        for (int number = 2; isTaken(folder + free); number++) free = name + "-" + number + "." + extension;
        return free;
    }

    private boolean isTaken(String path) throws IOException {
        return uploads.at(path).isPresent() || desk.files().attachment(path).isPresent();
    }

    /// In the form again, with all that was typed.
    private void back(Context ctx, String path, String who, Map<String, String> fields, String said)
            throws IOException {
        var kept = new HashMap<>(fields);
        kept.put(FormAction.FIELD, EditAction.LOOK.word());
        Optional<Page> page = form.sent(support.visit(ctx), path, who, kept, () -> support.visit(ctx));
        if (page.isEmpty()) {
            support.trouble(ctx, 400);
        } else {
            var told = page.get() instanceof EditPage edit ? edit.saying(said) : page.get();
            support.sendPrivately(ctx, company.in(ctx, told));
        }
    }

    /// What waits, and what stands on the published branch in a text that is no part of the site.
    private void show(Context ctx) throws IOException {
        var hash = ctx.pathParam("hash");
        var bytes = login.editor(ctx).isEmpty() ? Optional.<byte[]>empty() : bytes(hash, ctx.pathParam("path"));
        var type = bytes.flatMap(FileType::of);
        if (type.isPresent()) sendPrivately(ctx, type.get(), bytes.get());
        else ctx.status(404);
    }

    private Optional<byte[]> bytes(String hash, String path) throws IOException {
        var waiting = uploads.ofPrint(hash);
        return waiting.isPresent()
                ? waiting
                : desk.files()
                        .attachment(path)
                        .filter(bytes -> SourceFile.fingerprint(bytes).equals(hash));
    }
}
