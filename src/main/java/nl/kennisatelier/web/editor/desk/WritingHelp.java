package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.circulation.Relocation;
import nl.kennisatelier.convert.Importer;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What a script asks while somebody writes: a text to link to, other words for themes, and what was pasted as
/// Markdown.
record WritingHelp(FormSupport support, Login login) implements Wing {

    /// More than anybody looks through under a field.
    private static final int FOUND_MAX = 8;

    @Override
    public void routes(RouteTable routes) {
        routes.page("/redactie/verwijzing", this::find);
        routes.page("/redactie/themawoorden", this::themes);
        routes.form("/redactie/plakken", support.taking(this::paste));
    }

    private boolean isStranger(Context ctx) throws IOException {
        boolean isStranger = login.editor(ctx).isEmpty();
        if (isStranger) support.trouble(ctx, 403);
        return isStranger;
    }

    private void find(Context ctx) throws IOException {
        if (isStranger(ctx)) return;
        var visit = support.visit(ctx);
        var words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        var from = Optional.ofNullable(ctx.queryParam("van")).orElse("");
        var found = visit.index().search(SearchRequest.words(words)).hits().stream()
                .limit(FOUND_MAX)
                .map(hit -> found(visit, hit.entry(), from))
                .toList();
        Responses.forWhoHasTheAddress(ctx);
        ctx.contentType("application/json").result(JsonData.line(Map.of("teksten", found)));
    }

    /// Other words for each theme, for who searches the tree.
    private void themes(Context ctx) throws IOException {
        if (isStranger(ctx)) return;
        var words = new TreeMap<String, Object>();
        support.visit(ctx)
                .library()
                .taxonomy()
                .allThemes()
                .forEach(theme -> words.put(theme.path(), String.join(" ", theme.alternatives())));
        Responses.forWhoHasTheAddress(ctx);
        ctx.contentType("application/json").result(JsonData.line(words));
    }

    /// @param from the path of the text that links to it: a link between files goes along when one of them moves
    private static Map<String, String> found(PageRequest visit, Entry entry, String from) {
        return Map.of(
                "titel", entry.title(),
                "soort", visit.names().kind(entry.kind()),
                "adres", address(visit.library(), entry, from));
    }

    private static String address(Library library, Entry entry, String from) {
        var path = library.document(entry.documentId()).map(Document::path);
        if (path.isEmpty() || !Content.isContent(from)) return "/" + entry.id().value();
        var file = Relocation.link(from, path.get());
        return entry instanceof Passage passage ? file + "#" + passage.anchor() : file;
    }

    private void paste(Context ctx, Map<String, String> fields) throws IOException {
        if (isStranger(ctx)) return;
        var visit = support.visit(ctx);
        var piece = new Importer(visit.library(), visit.words())
                .piece(fields.getOrDefault("html", ""), notes(fields.getOrDefault("noten", "")));
        Responses.forWhoHasTheAddress(ctx);
        ctx.contentType("text/plain; charset=utf-8").result(piece);
    }

    private static int notes(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }
}
