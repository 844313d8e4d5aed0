package nl.kennisatelier.web.editor.desk;

import io.javalin.http.Context;
import java.io.IOException;
import nl.kennisatelier.circulation.SecondEyes;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.page.Page;

/// Tells in a form who else is at work on the text, and whether somebody has to read it over.
record InCompany(FormSupport support, Login login, Presence presence, SecondEyes review) {

    Page in(Context ctx, Page page) throws IOException {
        var who = login.editor(ctx);
        if (who.isEmpty()) return page;
        return switch (page) {
            case EditPage edit -> {
                var others = presence.beat(edit.path(), who.get(), edit.isTyped());
                var said = PresenceRoutes.said(others, support.visit(ctx).words());
                yield edit.with(new EditPage.Company(said, review.mustAsk(who.get())));
            }
            case SavedPage saved -> {
                presence.leave(saved.path(), who.get());
                yield saved;
            }
            default -> page;
        };
    }
}
