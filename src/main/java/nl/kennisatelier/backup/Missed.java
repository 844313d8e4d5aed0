package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.git.Missing;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.workshop.HeldBefore;

/// What a data folder held when its server last looked, and holds no more.
record Missed(KeptFolder data, List<Trouble> troubles) {

    private static final Optional<Missing> GONE = Optional.of(Missing.BRANCH);

    /// @param data is only read
    /// @param told what is known to be wrong with it already: that is not told again
    static List<Trouble> of(KeptFolder data, List<Trouble> told) throws IOException {
        return all(data).stream().filter(missed -> !isTold(missed, told)).toList();
    }

    /// What is damaged, or was taken from a copy, is not told to be gone as well.
    private static boolean isTold(Trouble missed, List<Trouble> told) {
        return told.stream()
                .anyMatch(known -> known.equals(missed)
                        || known.kind() == Trouble.Kind.UNREADABLE
                                && missed.kind() == Trouble.Kind.UNREADABLE
                                && known.about()
                                        .getFirst()
                                        .equals(missed.about().getFirst())
                        || known.kind() == Trouble.Kind.WORKSHOPS_OLDER && missed.kind() == Trouble.Kind.WORKSHOPS_GONE
                        || known.kind() == Trouble.Kind.TEXTS_DAMAGED
                                && missed.kind() == Trouble.Kind.TEXTS_GONE
                                && known.about()
                                        .getFirst()
                                        .equals(missed.about().getFirst()));
    }

    private static List<Trouble> all(KeptFolder data) throws IOException {
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

    /// What can be read, and is not what it was: a copy of it may take its place.
    static List<String> poorer(KeptFolder data) throws IOException {
        return all(data).stream()
                .filter(missed -> missed.kind() == Trouble.Kind.TEXTS_OLDER)
                .map(missed -> missed.about().getFirst())
                .toList();
    }

    /// What its server last saw of its workshops; nothing when nobody knows.
    static Optional<Held> held(KeptFolder data) {
        try {
            return InventoryFile.in(data.path()).read().flatMap(Inventory::workshops);
        } catch (InventoryFile.NewerFormat newer) {
            return Optional.empty();
        }
    }

    /// Whether there is less in a file with workshops than was seen; nothing when nobody knows what was.
    ///
    /// @param workshops the folder of the file, which nobody has open
    static Optional<Boolean> isLess(Optional<Held> seen, Path workshops) {
        return seen.map(_ -> new HeldBefore(() -> seen, () -> false).isLessIn(workshops));
    }

    /// The commits that were online last, by the repository that they are of.
    static Map<String, List<String>> online(KeptFolder data) {
        try {
            return InventoryFile.in(data.path()).read().orElse(Inventory.NONE).online().entrySet().stream()
                    .collect(Collectors.groupingBy(
                            online -> online.getKey().split(" ", 2)[0],
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        } catch (InventoryFile.NewerFormat newer) {
            return Map.of();
        }
    }

    private void tell(Trouble.Kind kind, Object... about) {
        troubles.add(new Trouble(kind, about));
    }

    private void compare(Inventory known) throws IOException {
        for (var online : known.online().entrySet()) texts(online.getKey().split(" ", 2), online.getValue());
        boolean hadWorkshops =
                known.workshops().filter(held -> held.workshops() > 0).isPresent();
        if (hadWorkshops && !known.inDatabase() && !Files.exists(data.workshopsFile())) {
            tell(Trouble.Kind.WORKSHOPS_GONE);
        }
        for (var name : List.of(Editors.FILE, KeptFolder.SECRET)) {
            if (Files.isDirectory(data.path().resolve(name))) tell(Trouble.Kind.UNREADABLE, name, "it is a folder");
        }
        if (Files.isRegularFile(data.editors()) && Files.isReadable(data.editors())) editors(known);
        if (known.editors() > 0 && Files.notExists(data.editors())) tell(Trouble.Kind.EDITORS_GONE, Editors.FILE);
        letters(known.letters());
        secret(known);
        for (var list : SmallList.values()) for (var name : list.names(data.path())) list(list, name, known);
    }

    /// Of one whose folder is gone that is told.
    private void list(SmallList list, String name, Inventory known) {
        if (!Files.isDirectory(data.path().resolve(name).getParent())) return;
        list.trouble(data.path(), name, known).map(list::told).ifPresent(troubles::add);
    }

    private void editors(Inventory known) throws IOException {
        try {
            int editors = Editors.of(data.editors(), Clock.systemUTC()).all().size();
            if (editors > 0 && editors < known.editors()) tell(Trouble.Kind.EDITORS_FEWER, editors, known.editors());
        } catch (KeptList.Unreadable revoked) {
            return; // That is told of the list.
        }
    }

    /// Those that are damaged are told by themselves.
    private void letters(int known) throws IOException {
        int there = data.letters().size() + data.lettersAside().size();
        if (there >= known) return;
        if (there == 0) tell(Trouble.Kind.LETTERS_GONE, known);
        else tell(Trouble.Kind.LETTERS_FEWER, there, known);
    }

    private void secret(Inventory known) {
        var file = data.path().resolve(KeptFolder.SECRET);
        if (known.secret().isEmpty()) return;
        if (Files.notExists(file)) tell(Trouble.Kind.SECRET_GONE, KeptFolder.SECRET);
        var there = SiteSecret.read(file).map(SiteSecret::fingerprint);
        if (there.isPresent() && !there.get().equals(known.secret())) {
            tell(Trouble.Kind.SECRET_OTHER, KeptFolder.SECRET);
        }
    }

    /// @param online the folder of a repository, and a branch in it
    private void texts(String[] online, String commit) {
        var repository = data.path().resolve(online[0]);
        var missing = Files.exists(repository) ? RepositoryState.missing(repository, online[1], commit) : GONE;
        if (missing.equals(GONE)) tell(Trouble.Kind.TEXTS_GONE, online[0]);
        else if (missing.isPresent() && !online[0].equals(KeptFolder.FOLLOWED))
            tell(Trouble.Kind.TEXTS_OLDER, online[0], commit.substring(0, 10));
    }
}
