package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.git.FilePast;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.words.Words;

/// What a script asks while a text stands open: who else is at work on it, and whether somebody saved it meanwhile.
record PresenceRoutes(FormSupport support, Login login, Desk desk, Presence presence) implements Wing {

    @Override
    public void routes(RouteTable routes) {
        routes.form("/redactie/bezig/<path>", support.taking(this::beat));
    }

    private void beat(Context ctx, Map<String, String> fields) throws IOException {
        var who = login.editor(ctx);
        if (who.isEmpty()) {
            support.trouble(ctx, 403);
            return;
        }
        var path = EditForm.path(ctx);
        var words = support.visit(ctx).words();
        var others = presence.beat(path, who.get(), fields.containsKey("typt"));
        var last = desk.history().past(path).map(FilePast::last);
        Responses.forWhoHasTheAddress(ctx);
        ctx.contentType("application/json")
                .result(JsonData.line(Map.of(
                        "wie", said(others, words),
                        "laatst", last.map(commit -> commit.id()).orElse(""),
                        "bewaard",
                                last.map(commit -> words.get("edit.here.saved", commit.author()))
                                        .orElse(""))));
    }

    /// Empty when nobody else is there.
    static String said(List<Presence.Other> others, Words words) {
        return others.stream()
                .map(other -> words.get(other.writes() ? "edit.here.writes" : "edit.here.open", other.name()))
                .collect(Collectors.joining(" "));
    }
}
