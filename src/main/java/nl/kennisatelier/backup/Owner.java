package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.source.Sha256;

/// Whose a copy is: more than one site may have its copies in one folder.
///
/// @param folder the name at random of the data folder that it was made of; empty where it is not told
/// @param secret the hash of the file with the secret of the site, which stays what it was when all is put back
///     elsewhere; empty where there is none
record Owner(String folder, String secret) {

    static Owner of(KeptFolder data) {
        return new Owner(folder(data), secret(data));
    }

    static Owner of(Manifest manifest) {
        var secret = manifest.files().get(KeptFolder.SECRET);
        return new Owner(manifest.folder(), secret == null ? "" : secret.sha256());
    }

    static String folder(KeptFolder data) {
        try {
            return InventoryFile.in(data.path()).read().map(Inventory::id).orElse("");
        } catch (InventoryFile.NewerFormat newer) {
            return "";
        }
    }

    private static String secret(KeptFolder data) {
        var file = data.path().resolve(KeptFolder.SECRET);
        try {
            return Files.isRegularFile(file) ? Sha256.hex(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// Whether a copy can be of this site: of what tells nothing nobody knows better.
    boolean has(Manifest copy) {
        var other = of(copy);
        return folder.isEmpty()
                || other.folder.isEmpty()
                || folder.equals(other.folder)
                || !secret.isEmpty() && secret.equals(other.secret);
    }
}
