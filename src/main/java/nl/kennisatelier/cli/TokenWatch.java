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

    /// Whether nobody is missed; once somebody is, only a restart looks anew.
    private boolean isWell;

    /// Nothing as long as the file could not be read.
    private Optional<Set<String>> known;

    /// @param isWell whether all are there who should be
    TokenWatch(Editors editors, boolean isWell) throws IOException {
        this.editors = editors;
        this.isWell = isWell;
        this.known = editors.closed().isPresent() ? Optional.empty() : Optional.of(ids());
    }

    /// To be called every few seconds. A file that is lost says nothing: that is told elsewhere.
    ///
    /// @return whether all are there who should be: those who went were taken back
    synchronized boolean look() throws IOException {
        if (editors.closed().isPresent()) return false;
        var now = ids();
        if (known.isPresent()) {
            var before = known.get();
            tell(Audit.Event.TOKEN_MADE, now, before);
            tell(Audit.Event.TOKEN_REVOKED, before, now);
            if (!now.containsAll(before))
                isWell &= all(now, editors.revokedIds()).containsAll(before);
        }
        known = Optional.of(now);
        return isWell;
    }

    private static Set<String> all(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
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
