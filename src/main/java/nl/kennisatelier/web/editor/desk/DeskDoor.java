package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;

/// Lets who sends a form in. A session that ended meanwhile costs nobody their text: it waits behind the question for a
/// token, and goes on from there.
record DeskDoor(FormSupport support, Login login) {

    /// What an editor wants done.
    interface Work {
        void of(String who) throws IOException;
    }

    /// @param going where the form goes that asks for a token
    void enter(Context ctx, String going, Map<String, String> fields, Work work) throws IOException {
        var editor = login.editor(ctx);
        var why = "";
        var status = 403;
        if (editor.isEmpty() && fields.containsKey(LoginPage.TOKEN)) {
            var shown = login.enter(ctx, fields.get(LoginPage.TOKEN));
            editor = shown.editor();
            why = shown.why("wrong");
            status = shown.status(status);
        }
        if (editor.isPresent()) {
            work.of(editor.get());
        } else {
            ctx.status(status);
            support.sendPrivately(ctx, LoginPage.onTheWay(support.visit(ctx), going, why, fields, login));
        }
    }
}
