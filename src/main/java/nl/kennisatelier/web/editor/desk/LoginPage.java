package nl.kennisatelier.web.editor.desk;

import java.util.Map;
import java.util.TreeMap;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /redactie/inloggen`: asks for a token. What somebody had typed when their session ended waits in it.
///
/// @param action where the form goes: to where somebody was going
/// @param trouble why the last token did not do, as the end of a key; or empty
/// @param kept fields that come along
/// @param keepsText whether a text waits in them
/// @param account where somebody goes who has an account of their organisation; empty where there are tokens only
public record LoginPage(
        Frame frame, String action, String trouble, Map<String, String> kept, boolean keepsText, String account)
        implements Page {

    public static final String TOKEN = "token";

    static LoginPage of(PageRequest visit, String going, String trouble, Login login) {
        var account = login.accounts().isEmpty() ? "" : AccountRoutes.address(visit, going, trouble);
        return new LoginPage(
                frame(visit), visit.href(Login.ADDRESS), trouble, Map.of(Login.GOING, going), false, account);
    }

    /// Asks for a token on the way of a form that was sent, and sends it on.
    public static LoginPage onTheWay(
            PageRequest visit, String action, String trouble, Map<String, String> fields, Login login) {
        var kept = new TreeMap<>(fields);
        kept.remove(TOKEN);
        return new LoginPage(
                frame(visit),
                action,
                trouble,
                kept,
                true,
                login.accounts().isEmpty() ? "" : visit.href(AccountRoutes.BEGIN));
    }

    private static Frame frame(PageRequest visit) {
        return DeskFrame.of(visit, "login.title").build();
    }

    @Override
    public String template() {
        return "editor/login";
    }
}
