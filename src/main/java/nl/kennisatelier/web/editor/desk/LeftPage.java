package nl.kennisatelier.web.editor.desk;

import java.net.URI;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /redactie/uitgelogd`: out here, and still in at the organisation.
///
/// @param elsewhere where one logs out there too; empty where the issuer has no such place
public record LeftPage(Frame frame, String login, String elsewhere) implements Page {

    static LeftPage of(PageRequest visit, OpenId openId) {
        return new LeftPage(
                DeskFrame.of(visit, "left.title").build(),
                visit.href(Login.ADDRESS),
                openId.logout(URI.create(visit.origin() + "/redactie"))
                        .map(URI::toString)
                        .orElse(""));
    }

    @Override
    public String template() {
        return "editor/left";
    }
}
