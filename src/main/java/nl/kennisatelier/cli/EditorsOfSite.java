package nl.kennisatelier.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.backup.SmallList;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;

/// Who may write on this site, beside how many there were.
record EditorsOfSite(KnownFolder data, Editors editors) {

    static EditorsOfSite in(KnownFolder data) {
        var editors = Editors.of(
                data.resolve(Editors.FILE),
                Clock.systemUTC(),
                () -> data.known().editors(),
                () -> data.known().list(RevokedTokens.FILE));
        var site = new EditorsOfSite(data, editors);
        if (site.trouble().isEmpty()) site.accept();
        return site;
    }

    /// Remembers how many there are: so many there should be.
    void accept() {
        try {
            int count = editors.all().size();
            if (count != data.known().editors()) data.note(inventory -> inventory.withEditors(count));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// Looks at the file as it is now: people are let in and shut out while the site runs.
    Optional<PartTrouble> trouble() {
        var closed = editors.closed();
        if (closed.equals(Optional.of(Editors.Closed.REVOKED))) return revoked();
        if (closed.isPresent()) {
            var kind = closed.get() == Editors.Closed.GONE ? Kind.EDITORS_GONE : Kind.EDITORS_UNREADABLE;
            return Optional.of(new PartTrouble(kind, ""));
        }
        return isFewer() ? Optional.of(new PartTrouble(Kind.EDITORS_LESS, "")) : Optional.empty();
    }

    private Optional<PartTrouble> revoked() {
        return SmallList.REVOKED.trouble(data.resolve(""), RevokedTokens.FILE, data.known());
    }

    private boolean isFewer() {
        try {
            return editors.all().size() < data.known().editors();
        } catch (IOException unreadable) {
            return true;
        }
    }
}
