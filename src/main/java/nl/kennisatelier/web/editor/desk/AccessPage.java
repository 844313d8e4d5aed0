package nl.kennisatelier.web.editor.desk;

import nl.kennisatelier.access.Editors;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /redactie/toegang`: how somebody comes in, and the token with which they push by git.
///
/// @param role in words
/// @param until the last day, when they do not log in before; empty for who has no end
/// @param join where somebody goes who came with a token, to be the same person with an account
/// @param hasGit whether anything can be pushed here
/// @param token made just now: this is the only time that it can be seen; empty before
/// @param cloning what git is told; shown beside a new token
public record AccessPage(
        Frame frame,
        String action,
        String name,
        String role,
        String until,
        boolean hasAccount,
        boolean hasToken,
        String join,
        boolean hasGit,
        String token,
        String cloning)
        implements Page {

    static AccessPage of(PageRequest visit, Editorial editorial, Editors.Editor who, String join, String token) {
        return new AccessPage(
                DeskFrame.of(visit, "access.title").build(),
                visit.href(AccountRoutes.OWN),
                who.name(),
                visit.words().get("people.role." + who.role()),
                who.expires()
                        .map(day -> visit.names()
                                .date(new EventDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth())))
                        .orElse(""),
                who.hasAccount(),
                who.hasToken(),
                join,
                editorial.isEditable(),
                token,
                "git clone " + visit.origin() + "/git/redactie.git");
    }

    @Override
    public String template() {
        return "editor/access";
    }
}
