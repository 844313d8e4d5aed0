package nl.kennisatelier.web.editor.people;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.access.Role;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/beheer`: who may write, with which role, and when their token was used last.
///
/// @param mayChange whether who looks is an administrator; others see who there are
/// @param hasAdministrator whether anybody is
/// @param link of an invitation that was made just now; empty for none
/// @param said what became of the last button, as the end of a key; or empty
public record PeoplePage(
        Frame frame,
        String action,
        boolean mayChange,
        boolean hasAdministrator,
        List<PersonRow> people,
        List<InvitedRow> invited,
        List<RoleChoice> roles,
        String link,
        String whom,
        String said)
        implements Page {

    static final String NAME = "naam";
    static final String ROLE = "rol";

    private static final Duration OLD = Duration.ofDays(180);

    /// @param used the day; empty when nobody knows
    /// @param hasAccount of their organisation, whose groups give the role
    /// @param isIdle whether it was not used for half a year
    /// @param isMe whether it is who looks
    public record PersonRow(
            String name,
            String role,
            String added,
            String used,
            String until,
            boolean isIdle,
            boolean isMe,
            boolean hasToken,
            boolean hasAccount) {}

    public record InvitedRow(String name, String role, String until) {}

    public record RoleChoice(String word, String label) {}

    static PeoplePage of(
            PageRequest visit,
            Editors editors,
            Invitations invitations,
            Clock clock,
            String who,
            String link,
            String whom,
            String said)
            throws IOException {
        var names = visit.names();
        var words = visit.words();
        return new PeoplePage(
                visit.frame(words.get("people.title"))
                        .style(Frame.FORMS)
                        .style(Frame.DESK)
                        .crumb(words.get("editor.title"), "/redactie")
                        .hidden()
                        .build(),
                visit.href("/beheer"),
                editors.role(who) == Role.ADMINISTRATOR,
                editors.hasAdministrator(),
                editors.all().stream()
                        .map(one -> new PersonRow(
                                one.name(),
                                one.role().word,
                                one.added().toString(),
                                one.used().map(names::day).orElse(""),
                                one.expires().map(Object::toString).orElse(""),
                                one.used()
                                        .filter(moment ->
                                                moment.isBefore(clock.instant().minus(OLD)))
                                        .isPresent(),
                                one.name().equalsIgnoreCase(who),
                                one.hasToken(),
                                one.hasAccount()))
                        .toList(),
                invitations.all().stream()
                        .map(one -> new InvitedRow(
                                one.name(), words.get("people.role." + one.role()), names.moment(one.until())))
                        .toList(),
                Arrays.stream(Role.values())
                        .map(role -> new RoleChoice(role.word, words.get("people.role." + role)))
                        .toList(),
                link,
                whom,
                said);
    }

    public String label(String role) {
        return roles.stream()
                .filter(one -> one.word().equals(role))
                .map(RoleChoice::label)
                .findFirst()
                .orElse(role);
    }

    @Override
    public String template() {
        return "editor/people";
    }
}
