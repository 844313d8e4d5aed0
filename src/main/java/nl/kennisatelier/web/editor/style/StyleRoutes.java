package nl.kennisatelier.web.editor.style;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.access.Role;
import nl.kennisatelier.circulation.StoredFiles;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.style.StyleReader;
import nl.kennisatelier.style.StyleReview;
import nl.kennisatelier.web.editor.style.StylePage.Piece;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Forms;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Editorial;

/// How the site looks: everybody who writes may see it, an administrator changes it.
public final class StyleRoutes implements Wing {

    private static final String HEX = "#[0-9a-f]{6}";

    private final FormSupport support;
    private final Editorial editorial;
    private final Login login;

    public StyleRoutes(FormSupport support, Editorial editorial) {
        this.support = support;
        this.editorial = editorial;
        this.login = support.login().orElseThrow();
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(StylePage.ADDRESS, this::look);
        routes.form(StylePage.ADDRESS, support.takingFile(StyleReader.FILE_MAX + 1, this::change));
    }

    private void look(Context ctx) throws IOException {
        var who = login.editor(ctx);
        if (who.isEmpty()) Login.ask(ctx, support.visit(ctx), ctx.path());
        else support.sendPrivately(ctx, page(ctx, shut(ctx, who.get()), "", List.of()));
    }

    private Page page(Context ctx, String shut, String said, List<String> refused) throws IOException {
        var files = editorial.desk().files().style().files();
        var style = StyleReader.read(Content.STYLE, files);
        return StylePage.of(support.visit(ctx), theme(files), style, shut, said, refused);
    }

    private static String theme(Map<String, byte[]> files) {
        return new String(files.getOrDefault(StyleReader.THEME, new byte[0]), UTF_8);
    }

    /// Why somebody may change nothing here.
    private String shut(Context ctx, String who) throws IOException {
        if (support.visit(ctx).config().style().isPresent()) return "folder";
        if (!editorial.isEditable()) return "forge";
        if (editorial.editors().role(who) != Role.ADMINISTRATOR) return "role";
        return editorial.reviewing().review().mustAsk(who) ? "review" : "";
    }

    private void change(Context ctx, Forms.WithFile sent) throws IOException {
        var who = login.editor(ctx);
        var action = StyleAction.of(sent.fields());
        if (who.isEmpty() || action.isEmpty() || !shut(ctx, who.get()).isEmpty()) {
            support.trouble(ctx, 403);
            return;
        }
        var now = editorial.desk().files().style();
        var theme = theme(now.files());
        var changed = switch (action.get()) {
            case TAKE_OVER -> takenOver(theme, sent.fields());
            case COLOURS -> coloured(theme, sent.fields());
            case SEND -> sent(sent);
        };
        if (changed.isEmpty()) support.sendPrivately(ctx, page(ctx, "", "nothing", List.of()));
        else keep(ctx, who.get(), now, changed);
    }

    /// By their path in the folder.
    private static Map<String, byte[]> takenOver(String theme, Map<String, String> fields) {
        var token = fields.getOrDefault(StylePage.TOKEN, "");
        boolean isDark = fields.containsKey(StylePage.DARK);
        return StyleReview.of(theme).weak().stream()
                .filter(weak -> weak.token().equals(token) && weak.isDark() == isDark)
                .findFirst()
                .map(weak -> StyleReview.with(theme, isDark, Map.of(token, weak.proposal())))
                .map(text -> Map.of(StyleReader.THEME, text.getBytes(UTF_8)))
                .orElse(Map.of());
    }

    private static Map<String, byte[]> coloured(String theme, Map<String, String> fields) {
        var now = StyleReview.of(theme);
        var other = new TreeMap<String, String>();
        for (var token : StylePage.KNOWN) {
            var value = fields.getOrDefault(token, "");
            if (value.matches(HEX) && !value.equals(now.hex(token))) other.put(token, value);
        }
        return other.isEmpty()
                ? Map.of()
                : Map.of(
                        StyleReader.THEME, StyleReview.with(theme, false, other).getBytes(UTF_8));
    }

    private static Map<String, byte[]> sent(Forms.WithFile sent) {
        var what = Piece.of(sent.fields().getOrDefault(StylePage.WHAT, ""));
        if (what.isEmpty() || sent.file().length == 0) return Map.of();
        boolean isPng = FileType.of(sent.file()).equals(Optional.of(FileType.PNG));
        var name = what.get() == Piece.ICON ? what.get().file + (isPng ? ".png" : ".svg") : what.get().file;
        return Map.of(name, sent.file());
    }

    /// What could not be used of a file is told, and nothing is kept of it.
    private void keep(Context ctx, String who, StoredFiles.Style now, Map<String, byte[]> changed) throws IOException {
        var all = new TreeMap<>(now.files());
        all.putAll(changed);
        var words = support.visit(ctx).words();
        var unfit = StyleReader.read(Content.STYLE, all).problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.STYLE_FILE_UNFIT || problem.isError())
                .filter(problem -> changed.containsKey(problem.location().path().substring(Content.STYLE.length())))
                .map(problem -> words.what(problem) + ". " + words.cure(problem))
                .toList();
        if (!unfit.isEmpty()) {
            support.sendPrivately(ctx.status(400), page(ctx, "", "refused", unfit));
            return;
        }
        var commit = new HashMap<String, Optional<byte[]>>();
        changed.forEach((name, bytes) -> commit.put(Content.STYLE + name, Optional.of(bytes)));
        var message = words.get("style.commit", String.join(", ", changed.keySet()));
        var page = switch (editorial.desk().change(who, now.commit(), commit, message)) {
            case Outcome.Done _ -> page(ctx, "", "kept", List.of());
            case Outcome.Rejected refused -> page(ctx.status(400), "", "refused", refused.lines());
            case Outcome.Conflict _ -> page(ctx.status(409), "", "conflict", List.of());
        };
        support.sendPrivately(ctx, page);
    }
}
