package nl.kennisatelier.web.editor.people;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.access.Role;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Login;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;

/// People and their tokens, for administrators; and the door for who was invited.
public final class PeopleRoutes implements Wing {

    private static final String PEOPLE = "/beheer";
    private static final String WELCOME = "/redactie/uitnodiging/{sleutel}";

    private final FormSupport support;
    private final Login login;
    private final Editors editors;
    private final Invitations invitations;

    public PeopleRoutes(FormSupport support, Editors editors, Invitations invitations) {
        this.support = support;
        this.login = support.login().orElseThrow();
        this.editors = editors;
        this.invitations = invitations;
    }

    @Override
    public void routes(RouteTable routes) {
        routes.page(PEOPLE, this::people);
        routes.form(PEOPLE, support.taking(this::change));
        routes.page(WELCOME, this::welcome);
        routes.form(WELCOME, support.taking((ctx, _) -> make(ctx)));
    }

    private void people(Context ctx) throws IOException {
        var who = login.editor(ctx);
        if (who.isEmpty()) Login.ask(ctx, support.visit(ctx), ctx.path());
        else support.sendPrivately(ctx, page(ctx, who.get(), "", "", ""));
    }

    private Page page(Context ctx, String who, String link, String whom, String said) throws IOException {
        return PeoplePage.of(support.visit(ctx), editors, invitations, support.clock(), who, link, whom, said);
    }

    private void change(Context ctx, Map<String, String> fields) throws IOException {
        var who = login.editor(ctx);
        var action = PeopleAction.of(fields);
        boolean isAllowed = who.isPresent() && editors.role(who.get()) == Role.ADMINISTRATOR;
        if (!isAllowed || action.isEmpty()) {
            support.trouble(ctx, 403);
            return;
        }
        var name = fields.getOrDefault(PeoplePage.NAME, "").strip();
        var role = Role.of(fields.getOrDefault(PeoplePage.ROLE, ""));
        support.sendPrivately(
                ctx,
                switch (action.get()) {
                    case INVITE -> invite(ctx, who.get(), name, role.orElse(Role.EDITOR));
                    case ROLE -> role(ctx, who.get(), name, role);
                    case REVOKE -> revoke(ctx, who.get(), name);
                    case CALL_BACK -> {
                        invitations.end(name);
                        yield page(ctx, who.get(), "", "", "called-back");
                    }
                });
    }

    private Page invite(Context ctx, String who, String name, Role role) throws IOException {
        if (!Editors.isName(name)) return page(ctx, who, "", "", "name");
        if (editors.has(name)) return page(ctx, who, "", "", "taken");
        var secret = invitations.make(name, role);
        if (secret.isEmpty()) return page(ctx, who, "", "", "full");
        var visit = support.visit(ctx);
        return page(ctx, who, visit.origin() + visit.href("/redactie/uitnodiging/" + secret.get()), name, "invited");
    }

    private Optional<Editors.Editor> person(String name) throws IOException {
        return editors.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Page role(Context ctx, String who, String name, Optional<Role> role) throws IOException {
        if (person(name).filter(Editors.Editor::hasAccount).isPresent()) return page(ctx, who, "", name, "groups");
        if (role.isEmpty() || isLast(name) && role.get() != Role.ADMINISTRATOR) return page(ctx, who, "", "", "last");
        return page(ctx, who, "", "", editors.give(name, role.get()) ? "role" : "unknown");
    }

    private Page revoke(Context ctx, String who, String name) throws IOException {
        if (isLast(name)) return page(ctx, who, "", "", "last");
        var person = person(name);
        if (!editors.revoke(name)) return page(ctx, who, "", "", "unknown");
        person.ifPresent(gone ->
                gone.ids().forEach(id -> Audit.log(Audit.Event.TOKEN_REVOKED, Audit.Fact.EDITOR.is(id))));
        return page(
                ctx, who, "", name, person.filter(Editors.Editor::hasAccount).isPresent() ? "out" : "revoked");
    }

    /// Without an administrator nobody could let anybody in.
    private boolean isLast(String name) throws IOException {
        var administrators = editors.all().stream()
                .filter(one -> one.role() == Role.ADMINISTRATOR)
                .toList();
        return administrators.size() == 1 && administrators.getFirst().name().equalsIgnoreCase(name);
    }

    /// Only looking makes nothing: what opens links by itself uses none up.
    private void welcome(Context ctx) throws IOException {
        var invitation = invitations.find(ctx.pathParam("sleutel"));
        if (invitation.isEmpty()) over(ctx);
        else
            support.sendPrivately(
                    ctx,
                    WelcomePage.of(
                            support.visit(ctx), ctx.path(), invitation.get().name(), ""));
    }

    /// Used, too old or never made: which of these is told to nobody.
    private void over(Context ctx) throws IOException {
        ctx.status(410);
        support.sendPrivately(ctx, WelcomePage.of(support.visit(ctx), ctx.path(), "", ""));
    }

    private void make(Context ctx) throws IOException {
        var invitation = invitations.find(ctx.pathParam("sleutel"));
        if (invitation.isEmpty() || editors.has(invitation.get().name())) {
            over(ctx);
            return;
        }
        var name = invitation.get().name();
        invitations.end(name);
        var token =
                editors.add(name, Optional.empty(), Optional.of(invitation.get().role()));
        Audit.log(Audit.Event.TOKEN_MADE, Audit.Fact.EDITOR.is(Editors.idOf(token)));
        login.enter(ctx, token);
        support.sendPrivately(ctx, WelcomePage.of(support.visit(ctx), ctx.path(), name, token));
    }
}
