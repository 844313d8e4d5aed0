package nl.kennisatelier.access;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Sha256;

/// Editors who come by an account of their organisation. They stand in the list of [Editors] like those with a token,
/// and may be both.
///
/// Somebody is known again by what the issuer calls them and by nothing else: a name or an address may be anybody's.
/// Their groups say at each time what they may. What they have here ends by itself when they stay away, so who leaves
/// the organisation keeps no token for git.
public final class Accounts {

    /// How long somebody who does not sign in again keeps what they have here.
    public static final Period LIFE = Period.ofDays(30);

    /// Of a name that nobody gave: people who have none in the directory.
    private static final String NAMELESS = "Redacteur";

    private final Editors editors;
    private final Clock clock;

    /// @param issuer who says so
    /// @param subject what that issuer calls them, for ever
    /// @param name as people know them; anything at all
    public record Identity(String issuer, String subject, String name) {

        /// No token begins like this.
        private String key() {
            return "account\n" + issuer + "\n" + subject;
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// @param hash with which a session begins
        record In(String name, byte[] hash) implements Outcome {}

        /// None of their groups lets them in here. What they had before is over.
        record NoRole() implements Outcome {}

        /// An administrator took it back here.
        record TakenBack() implements Outcome {}

        /// Nobody knows whose account is whose.
        record Closed() implements Outcome {}
    }

    public Accounts(Editors editors, Clock clock) {
        this.editors = editors;
        this.clock = clock;
    }

    /// Lets somebody in whom the issuer vouches for.
    ///
    /// @param role that their groups give; nothing for none
    /// @param as who they are here already, for they came in with a token; nothing for whoever did not say so
    public Outcome enter(Identity who, Optional<Role> role, Optional<String> as) throws IOException {
        if (editors.closed().isPresent()) return new Outcome.Closed();
        var hash = Sha256.hex(who.key());
        if (editors.list().revoked().contains(hash)) return new Outcome.TakenBack();
        var bytes = Sha256.of(who.key());
        var name = editors.list().change(lines -> {
            var known = lines.stream()
                    .filter(line -> line.hash().equals(hash))
                    .map(EditorLine::name)
                    .findFirst();
            if (role.isEmpty()) {
                known.ifPresent(one -> end(lines, one));
                return Optional.<String>empty();
            }
            var called = known.or(() -> as.filter(one -> mayBe(lines, one))).orElseGet(() -> free(lines, who.name()));
            var until = LocalDate.now(clock).plus(LIFE);
            if (known.isEmpty())
                lines.add(new EditorLine(called, hash, LocalDate.now(clock), Optional.of(until), role, true));
            lines.replaceAll(
                    line -> line.isOf(called) ? line.withRole(role.get()).until(until) : line);
            return Optional.of(called);
        });
        if (name.isEmpty()) return new Outcome.NoRole();
        editors.used(bytes);
        return new Outcome.In(name.get(), bytes);
    }

    /// It may go on again: their groups may come back.
    private void end(List<EditorLine> lines, String name) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        lines.replaceAll(
                line -> line.isOf(name) && !line.isExpired(LocalDate.now(clock)) ? line.until(yesterday) : line);
    }

    /// Whether there is somebody of this name who has a token and no account yet.
    private boolean mayBe(List<EditorLine> lines, String name) {
        var own = lines.stream().filter(line -> line.isOf(name)).toList();
        return own.stream().anyMatch(line -> !line.isExpired(LocalDate.now(clock)))
                && own.stream().noneMatch(EditorLine::isAccount);
    }

    /// A name like this that nobody has: `Jan Smit 2` where another is there already.
    private static String free(List<EditorLine> lines, String wanted) {
        var name = name(wanted);
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? name : name + " " + i)
                .filter(one -> lines.stream().noneMatch(line -> line.isOf(one)))
                .findFirst()
                .orElseThrow();
    }

    /// As an editor may be called: `Smit, Jan (Wonen)` is `Smit Jan Wonen`.
    static String name(String wanted) {
        var plain = EditorLine.plain(wanted)
                .replaceAll("['’`´]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", " ")
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}.]+$", "");
        int room = Editors.NAME_LENGTH_MAX - " 999".length();
        var cut = Characters.upTo(plain, room).strip();
        return Editors.isName(cut) ? cut : NAMELESS;
    }

    /// Whether a session with this hash began with an account.
    public boolean isAccount(byte[] hash) throws IOException {
        return editors.line(hash).filter(EditorLine::isAccount).isPresent();
    }

    /// Gives somebody with an account a token for git, in place of the one they had. This is the only time that it can
    /// be seen.
    ///
    /// @return nothing for who has no account
    public Optional<String> makeToken(String name) throws IOException {
        editors.needOpen();
        return editors.list().change(lines -> {
            var account = lines.stream()
                    .filter(line -> line.isAccount() && line.isOf(name))
                    .findFirst();
            return account.map(own -> {
                var token = editors.newToken();
                lines.removeIf(line -> line.isOf(name) && !line.isAccount());
                lines.add(new EditorLine(
                        own.name(), Sha256.hex(token), LocalDate.now(clock), own.expires(), own.role(), false));
                return token;
            });
        });
    }

    /// Takes the token back of somebody with an account, who stays in.
    public void endToken(String name) throws IOException {
        editors.list()
                .change(lines -> lines.stream().anyMatch(line -> line.isAccount() && line.isOf(name))
                        && lines.removeIf(line -> line.isOf(name) && !line.isAccount()));
    }
}
