package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;

/// The secret of this site, or one for as long as this process lives when the right one is not there. That one is never
/// written: whoever puts the right one back finds all addresses as they were.
///
/// @param trouble why it is not the right one
record SecretOfSite(byte[] secret, Optional<PartTrouble> trouble) {

    static SecretOfSite in(KnownFolder data) {
        var file = data.resolve(SiteSecret.FILE);
        var there = SiteSecret.read(file);
        var trouble = trouble(file, there.map(SiteSecret::fingerprint), data.known());
        if (trouble.isPresent()) return new SecretOfSite(SiteSecret.random(), trouble);
        try {
            var secret = there.isPresent() ? there.get() : SiteSecret.of(file);
            data.note(inventory -> inventory.withSecret(SiteSecret.fingerprint(secret)));
            return new SecretOfSite(secret, Optional.empty());
        } catch (IOException full) {
            return new SecretOfSite(
                    SiteSecret.random(), Optional.of(new PartTrouble(Kind.SECRET_UNREADABLE, full.toString())));
        }
    }

    private static Optional<PartTrouble> trouble(Path file, Optional<String> fingerprint, Inventory known) {
        var before = known.secret();
        if (fingerprint.isPresent()) {
            var isOther = !before.isEmpty() && !before.equals(fingerprint.get());
            return isOther ? Optional.of(new PartTrouble(Kind.SECRET_OTHER, "")) : Optional.empty();
        }
        if (!Files.notExists(file)) return Optional.of(new PartTrouble(Kind.SECRET_UNREADABLE, ""));
        return before.isEmpty() ? Optional.empty() : Optional.of(new PartTrouble(Kind.SECRET_GONE, ""));
    }
}
