package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;

/// What a data folder held when its server last looked, and holds no more.
record Missed(KeptFolder data, List<Trouble> troubles) {

    /// @param data is only read
    static List<Trouble> of(KeptFolder data) throws IOException {
        var missed = new Missed(data, new ArrayList<>());
        try {
            var file = InventoryFile.in(data.path());
            if (file.isDamaged()) missed.tell(Trouble.Kind.INVENTORY_DAMAGED, InventoryFile.NAME);
            missed.compare(file.read().orElse(Inventory.NONE));
        } catch (InventoryFile.NewerFormat newer) {
            missed.tell(Trouble.Kind.FOLDER_NEWER);
        }
        return missed.troubles();
    }

    private void tell(Trouble.Kind kind, Object... about) {
        troubles.add(new Trouble(kind, about));
    }

    private void compare(Inventory known) throws IOException {
        for (var online : known.online().entrySet()) texts(online.getKey().split(" ", 2), online.getValue());
        if (known.workshops().filter(held -> held.workshops() > 0).isPresent() && !Files.exists(data.workshopsFile())) {
            tell(Trouble.Kind.WORKSHOPS_GONE);
        }
        if (Files.isReadable(data.editors()) || !Files.exists(data.editors())) editors(known);
        if (known.letters() > 0 && data.letters().isEmpty()) tell(Trouble.Kind.LETTERS_GONE, known.letters());
        if (!known.secret().isEmpty() && !Files.exists(data.path().resolve(KeptFolder.SECRET))) {
            tell(Trouble.Kind.SECRET_DAMAGED, KeptFolder.SECRET);
        }
    }

    private void editors(Inventory known) throws IOException {
        int editors = Editors.of(data.editors(), Clock.systemUTC()).all().size();
        if (editors < known.editors()) tell(Trouble.Kind.EDITORS_FEWER, editors, known.editors());
    }

    /// @param online the folder of a repository, and a branch in it
    private void texts(String[] online, String commit) {
        var repository = data.path().resolve(online[0]);
        if (!Files.exists(repository)) tell(Trouble.Kind.TEXTS_GONE, online[0]);
        else if (RepositoryState.isBehind(repository, online[1], commit))
            tell(Trouble.Kind.TEXTS_OLDER, online[0], commit.substring(0, 10));
    }
}
