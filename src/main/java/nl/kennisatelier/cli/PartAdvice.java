package nl.kennisatelier.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.backup.SmallList;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.words.Words;

/// What is said of a part of the site that is in trouble, and what mends it: the one place that the log, health, the
/// page of editors and `doctor` have it from. A command stands there as it can be typed on this machine.
///
/// @param data what a command is told of the data folder
/// @param texts the same, for a command about texts
/// @param copies the same, for a command that looks for copies elsewhere too
record PartAdvice(Words words, String data, String texts, String copies, Means means) {

    /// A file that is not of the owner of its data folder.
    ///
    /// @param owner the name of that owner
    record Foreign(Path file, String owner, Path folder) {}

    /// In the data folder, unless somebody chose another.
    static final String USUAL_REPOSITORY = "content.git";
    private static final String USUAL_BRANCH = "main";

    /// What is at hand to mend something with.
    interface Means {

        /// Whether anything can be written: without room more seems damaged than is.
        boolean hasRoom();

        /// Whether `mend` can do it.
        boolean mends(Part part);

        /// What of it is of somebody else, or closed to us; nothing when all is well.
        Optional<Foreign> foreign(Part part);

        /// The newest copy of all by which a part can be put back.
        Optional<Path> copy(Part part);
    }

    /// @param elsewhere the folder that copies are made in, where there is one
    static PartAdvice of(Words words, Path data, Optional<Path> elsewhere, Means means) {
        var folder = "--data " + typed(absolute(data));
        var more = elsewhere
                .map(copies -> " --backup-to " + typed(absolute(copies)))
                .orElse("");
        return new PartAdvice(words, folder, folder, folder + more, means);
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// @param repository the name of its folder in the data folder
    PartAdvice withTexts(String repository, String branch) {
        var which = repository.equals(USUAL_REPOSITORY) ? "" : " --repository " + repository;
        return new PartAdvice(
                words, data, data + which + (branch.equals(USUAL_BRANCH) ? "" : " --branch " + branch), copies, means);
    }

    String what(PartTrouble trouble) {
        return words.get("part." + trouble.kind() + ".what", trouble.detail());
    }

    /// What can be mended is so first; else a copy is put back. On a full disk neither: nothing may be given up for it.
    String cure(PartTrouble trouble) {
        var kind = trouble.kind();
        if (kind.closes() && !means.hasRoom()) return words.get("part.full.cure");
        var foreign = kind.closes() ? means.foreign(kind.part()) : Optional.<Foreign>empty();
        if (foreign.isPresent()) return rights(foreign.get());
        var list = SmallList.of(kind);
        if (list.isPresent() && kind != PartTrouble.Kind.PREVIEWS_GONE) return cure(list.get(), trouble);
        var isRestored = kind.isMended() && !means.mends(kind.part());
        var key = isRestored ? "part.restore." + kind.part() : "part." + kind + ".cure";
        return words.get(key, data, texts, copy(kind.part()), trouble.detail(), copies);
    }

    private String rights(Foreign foreign) {
        return words.get("part.rights.cure", typed(foreign.file()), foreign.owner(), typed(absolute(foreign.folder())));
    }

    private String cure(SmallList list, PartTrouble trouble) {
        var part = trouble.kind().part();
        return words.get(
                "part." + trouble.kind() + ".cure",
                data,
                copy(part),
                list.part().word(),
                part.name().toLowerCase(Locale.ROOT),
                trouble.detail());
    }

    /// The copy to put back; a word for it where none is known.
    String copy(Part part) {
        return means.copy(part).map(PartAdvice::typed).orElse(words.get("part.advice.copy"));
    }

    /// As a shell reads it back.
    static String typed(Path path) {
        var plain = path.toString();
        return plain.matches("[\\w./:@%+,=-]+") ? plain : "'" + plain.replace("'", "'\\''") + "'";
    }
}
