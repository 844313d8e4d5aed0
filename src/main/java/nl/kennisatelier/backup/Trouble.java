package nl.kennisatelier.backup;

import java.nio.file.AccessDeniedException;
import java.util.List;

/// Something wrong with a data folder or a copy.
///
/// @param about what fills the gaps of its sentence, `backup.KIND`
public record Trouble(Kind kind, List<String> about) {

    /// Each has a sentence, which says what to do.
    public enum Kind {
        /// A repository, and what git says.
        TEXTS_DAMAGED,
        /// A repository that was there.
        TEXTS_GONE,
        /// A repository, and the commit that was online and is ahead of its branch.
        TEXTS_OLDER,
        /// What the database says.
        WORKSHOPS_DAMAGED,
        /// It was there, or there are copies of it.
        WORKSHOPS_GONE,
        /// How many there are, and how many in a copy.
        WORKSHOPS_FEWER,
        /// The server has the file, and does not answer; when the copy was made that is taken instead.
        WORKSHOPS_OLDER,
        WORKSHOPS_NEWER,
        /// A file, and how many of its lines are good.
        EDITORS_DAMAGED,
        /// How many there are, and how many there were.
        EDITORS_FEWER,
        /// A letter that was sent in.
        LETTERS_DAMAGED,
        /// How many there were.
        LETTERS_GONE,
        /// A file.
        SECRET_DAMAGED,
        /// A file that cannot be read, and why.
        UNREADABLE,
        /// A file of a copy is not there.
        MISSING,
        /// A file of a copy has other bytes than when it was made.
        CHANGED,
        /// A file in a copy that nobody put there.
        STRAY,
        /// What the list says is in a copy, and what is.
        COUNTS_DIFFER,
        /// How many workshops there are of which the answers should be gone.
        OVERDUE,
        /// The rest of an archive is not there: its name, and why.
        BROKEN_OFF,
        /// A copy, and the version of the program that made it.
        COPY_NEWER,
        /// A file that is no copy, and why.
        NO_COPY,
        /// A copy beside the file with workshops that cannot be read.
        COPY_DAMAGED,
        /// A folder.
        NO_FOLDER,
        NOT_EMPTY,
        UNFINISHED,
        /// A newer program made the folder.
        FOLDER_NEWER,
        /// The file with what was there before.
        INVENTORY_DAMAGED,
        OPEN_TO_OTHERS,
        /// A folder, and the part that is good as it is.
        PART_GOOD,
        /// A copy, and the part that is not in it.
        PART_ABSENT,
        /// In MiB that are free.
        DISK_FULL
    }

    Trouble(Kind kind, Object... about) {
        this(kind, java.util.Arrays.stream(about).map(Object::toString).toList());
    }

    /// What was thrown, as one line. Of a file that is closed to us Java tells the name only.
    static String why(Exception failure) {
        var said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        var line = said.lines().findFirst().orElse("").strip();
        return failure instanceof AccessDeniedException ? "access denied: " + line : line;
    }
}
