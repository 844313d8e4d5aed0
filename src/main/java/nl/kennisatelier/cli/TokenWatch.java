package nl.kennisatelier.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.source.Audit;

/// Notices the tokens that a command made or took back while the site runs: the command says so on its own screen, and
/// whoever must account for it reads the log of the site.
final class TokenWatch {

    private static final Audit.Detail NOTICED = Audit.Fact.REASON.is("noticed");

    private final Editors editors;

    /// Nothing as long as the file could not be read.
    private Optional<Set<String>> known;

    TokenWatch(Editors editors) throws IOException {
        this.editors = editors;
        this.known = editors.closed().isPresent() ? Optional.empty() : Optional.of(ids());
    }

    /// To be called every few seconds. A file that is lost says nothing: that is told elsewhere.
    synchronized void look() throws IOException {
        if (editors.closed().isPresent()) return;
        var now = ids();
        known.ifPresent(before -> {
            tell(Audit.Event.TOKEN_MADE, now, before);
            tell(Audit.Event.TOKEN_REVOKED, before, now);
        });
        known = Optional.of(now);
    }

    private static void tell(Audit.Event event, Set<String> those, Set<String> others) {
        var only = new HashSet<>(those);
        only.removeAll(others);
        for (var id : only) Audit.log(event, Audit.Fact.EDITOR.is(id), NOTICED);
    }

    private Set<String> ids() throws IOException {
        var ids = new HashSet<String>();
        for (var editor : editors.all()) ids.addAll(editor.ids());
        return ids;
    }
}
