package nl.kennisatelier.web.editor.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.circulation.Relocation;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.markdown.TextForm;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Another name or place for a text, off the site, or away: each time what becomes of its addresses is told first.
final class NameRoutes implements Wing {

    private static final String NAME = "/redactie/naam/<path>";
    private static final String AWAY = "/redactie/weghalen/<path>";

    /// As anybody would call one.
    private static final Pattern FOLDER = Pattern.compile("\\w[\\w -]*(/\\w[\\w -]*){0,8}");

    private final FormSupport support;
    private final Login login;
    private final Desk desk;
    private final DeskDoor door;
    private final OfferForm offers;

    NameRoutes(FormSupport support, Login login, Desk desk, OfferForm offers) {
        this.support = support;
        this.login = login;
        this.desk = desk;
        this.offers = offers;
        this.door = new DeskDoor(support, login);
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(NAME, ctx -> look(ctx, text -> name(support.visit(ctx), text, Map.of())));
        routes.form(NAME, support.taking((ctx, fields) -> sent(ctx, "/redactie/naam/", fields)));
        routes.page(AWAY, ctx -> look(ctx, text -> away(support.visit(ctx), text, Map.of(), "")));
        routes.form(AWAY, support.taking((ctx, fields) -> sent(ctx, "/redactie/weghalen/", fields)));
    }

    private interface Look {
        Page of(NamedText text) throws IOException;
    }

    private void look(Context ctx, Look look) throws IOException {
        var visit = support.visit(ctx);
        if (login.editor(ctx).isEmpty()) {
            Login.ask(ctx, visit, ctx.path());
            return;
        }
        var text = NamedText.at(desk, visit, EditForm.path(ctx));
        if (text.isPresent()) support.sendPrivately(ctx, look.of(text.get()));
        else support.trouble(ctx, 404);
    }

    private void sent(Context ctx, String address, Map<String, String> fields) throws IOException {
        var visit = support.visit(ctx);
        door.enter(ctx, visit.href(address + EditForm.path(ctx)), fields, who -> {
            var text = NamedText.at(desk, visit, EditForm.path(ctx));
            var action = NameAction.of(fields);
            if (text.isEmpty() || action.isEmpty()) {
                support.trouble(ctx, 404);
                return;
            }
            support.sendPrivately(
                    ctx,
                    switch (action.get()) {
                        case LOOK -> name(visit, text.get(), fields);
                        case RENAME -> rename(ctx, visit, text.get(), who, fields);
                        case DRAFT -> draft(ctx, visit, text.get(), who);
                        case REMOVE -> remove(ctx, visit, text.get(), who, fields);
                    });
        });
    }

    /// What was typed for its name, and what that does.
    private record Wish(String slug, String folder, Relocation relocation, String trouble) {}

    private Wish wish(PageRequest visit, NamedText text, Map<String, String> fields) throws IOException {
        var document = text.document();
        var slug = Slug.of(fields.getOrDefault(NamePage.SLUG, document.id().slug()));
        var folder = fields.getOrDefault(NamePage.FOLDER, text.folder()).strip().replaceAll("^/+|/+$", "");
        boolean isSame = slug.equals(document.id().slug());
        var ending = text.path().substring(text.path().lastIndexOf('.'));
        var own = text.path().substring(text.path().lastIndexOf('/') + 1);
        var file = isSame ? own : slug + ending;
        boolean isFolder = FOLDER.matcher(folder).matches();
        var to = isFolder ? folder + "/" + file : text.path();
        var trouble = trouble(visit, text, slug, folder, to);
        boolean canBe = trouble.isEmpty(); // Else nothing becomes of any address.
        var relocation = Relocation.moved(
                desk,
                visit.library(),
                document,
                text.file().text(),
                canBe ? to : text.path(),
                canBe ? slug : document.id().slug(),
                text.isOnline());
        return new Wish(slug, folder, relocation, trouble);
    }

    private String trouble(PageRequest visit, NamedText text, String slug, String folder, String to)
            throws IOException {
        if (slug.equals("-")) return "empty";
        if (!FOLDER.matcher(folder).matches() && !folder.equals(text.folder())) return "folder";
        if (TextForm.kindOf(to) != TextForm.kindOf(text.path())) return "kind";
        if (to.equals(text.path())) return "";
        boolean isTaken = !slug.equals(text.document().id().slug())
                && Kind.documents()
                        .anyMatch(kind -> visit.library().document(kind, slug).isPresent());
        return isTaken || desk.text(to).isPresent() ? "taken" : "";
    }

    private Page name(PageRequest visit, NamedText text, Map<String, String> fields) throws IOException {
        var wish = wish(visit, text, fields);
        return named(visit, text, wish, wish.trouble());
    }

    private Page named(PageRequest visit, NamedText text, Wish wish, String trouble) throws IOException {
        var checked = desk.check(wish.relocation().files());
        return NamePage.of(visit, text, wish.slug(), wish.folder(), wish.relocation(), checked, trouble);
    }

    private Page rename(Context ctx, PageRequest visit, NamedText text, String who, Map<String, String> fields)
            throws IOException {
        var wish = wish(visit, text, fields);
        if (!wish.trouble().isEmpty()) return named(visit, text, wish, wish.trouble());
        if (wish.relocation().path().equals(text.path())) return named(visit, text, wish, "same");
        if (desk.check(wish.relocation().files()).takesAway()) return named(visit, text, wish, "gone");
        var message = visit.words()
                .get("name.commit", text.document().title(), wish.relocation().path());
        var outcome = change(who, text, wish.relocation().files(), message);
        if (!(outcome instanceof Outcome.Done done)) return named(visit, text, wish, "refused");
        if (mustAsk(who)) return waiting(support.visit(ctx));
        var address = text.document().kind().folder + "/" + wish.slug();
        return RenamedPage.of(
                support.visit(ctx),
                wish.relocation().path(),
                address,
                text.document().title(),
                done.lines());
    }

    /// Where somebody else has to read it over, it waits on a branch.
    private Outcome change(String who, NamedText text, Map<String, Optional<byte[]>> files, String message)
            throws IOException {
        var base = text.file().commit();
        return mustAsk(who)
                ? offers.offer(who, base, offers.free(text.path()), files, message)
                : desk.change(who, base, files, message);
    }

    private boolean mustAsk(String who) {
        return offers.reviewing().review().mustAsk(who);
    }

    private Page waiting(PageRequest visit) throws IOException {
        var offers = this.offers.reviewing();
        return ReviewListPage.of(visit, WaitingRow.offers(visit, offers, offers.offers(), ""), offers, "asked");
    }

    /// Off the site, and still there: no address of it is lost.
    private Page draft(Context ctx, PageRequest visit, NamedText text, String who) throws IOException {
        var form = TextForm.of(text.file().text(), text.document().kind(), visit.library(), "nl");
        var draft = form.flatMap(TextForm::asDraft);
        if (draft.isEmpty()) return named(visit, text, wish(visit, text, Map.of()), "byhand");
        var message = visit.words().get("name.commit.draft", text.document().title());
        var file = Map.of(text.path(), Optional.of(draft.get().getBytes(UTF_8)));
        var outcome = change(who, text, file, message);
        if (mustAsk(who) && outcome instanceof Outcome.Done) return waiting(support.visit(ctx));
        return outcome(ctx, text, outcome, visit);
    }

    private Page outcome(Context ctx, NamedText text, Outcome outcome, PageRequest visit) throws IOException {
        return outcome instanceof Outcome.Done done
                ? SavedPage.of(support.visit(ctx), text.path(), done, "")
                : named(visit, text, wish(visit, text, Map.of()), "refused");
    }

    private Page away(PageRequest visit, NamedText text, Map<String, String> fields, String trouble)
            throws IOException {
        return AwayPage.of(
                visit,
                text,
                desk.check(Relocation.away(text.document()).files()),
                fields.getOrDefault(AwayPage.TO, ""),
                fields.getOrDefault(AwayPage.WHERE, AwayPage.ONWARD).equals(AwayPage.ONWARD),
                fields.getOrDefault(AwayPage.WHY, ""),
                trouble);
    }

    private Page remove(Context ctx, PageRequest visit, NamedText text, String who, Map<String, String> fields)
            throws IOException {
        boolean isOnward =
                text.isOnline() && fields.getOrDefault(AwayPage.WHERE, "").equals(AwayPage.ONWARD);
        var target = isOnward ? target(visit, text, fields) : Optional.<Document>empty();
        if (isOnward && target.isEmpty()) return away(visit, text, fields, "where");
        var relocation = relocation(visit, text, target);
        var why = fields.getOrDefault(AwayPage.WHY, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        var plain =
                why.isEmpty() ? visit.words().get("away.commit", text.document().title()) : why;
        var outcome = change(who, text, relocation.files(), relocation.message(plain, text.document()));
        if (!(outcome instanceof Outcome.Done done)) return away(visit, text, fields, "refused");
        if (mustAsk(who)) return waiting(support.visit(ctx));
        return TakenPage.of(support.visit(ctx), text, target, done.lines());
    }

    private Relocation relocation(PageRequest visit, NamedText text, Optional<Document> target) throws IOException {
        var file = target.isEmpty()
                ? Optional.<EditedText>empty()
                : desk.text(target.get().path());
        return file.map(found -> Relocation.into(visit.library(), text.document(), found))
                .orElseGet(() -> Relocation.away(text.document()));
    }

    /// By its address, the path of its file or its title.
    private static Optional<Document> target(PageRequest visit, NamedText text, Map<String, String> fields) {
        var typed = fields.getOrDefault(AwayPage.TO, "").strip();
        return visit.meant(Alias.plain(typed))
                .map(Entry::documentId)
                .flatMap(visit.library()::document)
                .or(() -> visit.library().atPath(typed))
                .or(() -> visit.library().documents().stream()
                        .filter(one -> one.title().equalsIgnoreCase(typed))
                        .findFirst())
                .filter(found -> !found.path().equals(text.path()));
    }
}
