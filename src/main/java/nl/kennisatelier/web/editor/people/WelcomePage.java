package nl.kennisatelier.web.editor.people;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/redactie/uitnodiging/...`: somebody new makes a token of their own.
///
/// @param name of who was invited; empty where the invitation is over
/// @param token made just now: this is the only time that it can be seen; empty before
public record WelcomePage(Frame frame, String action, String name, String token) implements Page {

    static WelcomePage of(PageRequest visit, String action, String name, String token) {
        return new WelcomePage(
                visit.frame(visit.words().get("welcome.title"))
                        .style(Frame.FORMS)
                        .style(Frame.DESK)
                        .bare()
                        .hidden()
                        .build(),
                action,
                name,
                token);
    }

    public boolean isOver() {
        return name.isEmpty();
    }

    @Override
    public String template() {
        return "editor/welcome";
    }
}
