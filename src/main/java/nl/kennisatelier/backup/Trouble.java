package nl.kennisatelier.backup;

import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.inventory.PartTrouble;

/// Something wrong with a data folder or a copy.
///
/// @param about what fills the gaps of its sentence, `backup.KIND`; last comes for some [kinds][Kind#isQuoted] what was
///     said by whatever failed, which stands in no sentence
public record Trouble(Kind kind, List<String> about) {

    /// Each has a sentence, which says what to do.
    public enum Kind {
        /// A repository, and what git says.
        TEXTS_DAMAGED(PartTrouble.Kind.TEXTS_UNREADABLE),
        /// A repository that was there.
        TEXTS_GONE(PartTrouble.Kind.TEXTS_GONE),
        /// A repository, and the commit that was online and is not in its branch.
        TEXTS_OLDER(PartTrouble.Kind.TEXTS_LESS),
        /// What the database says.
        WORKSHOPS_DAMAGED(PartTrouble.Kind.WORKSHOPS_UNREADABLE),
        /// It was there, or there are copies of it.
        WORKSHOPS_GONE(PartTrouble.Kind.WORKSHOPS_GONE),
        /// There is less in the file than its server saw.
        WORKSHOPS_LESS(PartTrouble.Kind.WORKSHOPS_LESS),
        /// How many there are, and how many in a copy; nobody knows how many there should be.
        WORKSHOPS_FEWER,
        /// When the copy was made that is taken instead of the file, and what the server said that has it.
        WORKSHOPS_OLDER,
        /// What the server of the database says.
        DATABASE_AWAY(PartTrouble.Kind.DATABASE_AWAY),
        /// There are no tables in it, and there are copies of them.
        DATABASE_GONE(PartTrouble.Kind.DATABASE_GONE),
        DATABASE_LESS(PartTrouble.Kind.DATABASE_LESS),
        WORKSHOPS_NEWER(PartTrouble.Kind.WORKSHOPS_NEWER),
        /// A file, and how many of its lines are good.
        EDITORS_DAMAGED(PartTrouble.Kind.EDITORS_UNREADABLE),
        /// A file that is absent or empty.
        EDITORS_GONE(PartTrouble.Kind.EDITORS_GONE),
        /// How many there are, and how many there were.
        EDITORS_FEWER(PartTrouble.Kind.EDITORS_LESS),
        /// A letter that was sent in.
        LETTERS_DAMAGED(PartTrouble.Kind.LETTER_DAMAGED),
        /// How many there were.
        LETTERS_GONE(PartTrouble.Kind.LETTERS_GONE),
        /// How many there are, and how many there were.
        LETTERS_FEWER(PartTrouble.Kind.LETTERS_LESS),
        /// A file.
        SECRET_DAMAGED(PartTrouble.Kind.SECRET_UNREADABLE),
        SECRET_GONE(PartTrouble.Kind.SECRET_GONE),
        SECRET_OTHER(PartTrouble.Kind.SECRET_OTHER),
        /// A file: without it addresses of previews would open that were taken back. As programs of before told it.
        PREVIEWS_GONE(PartTrouble.Kind.PREVIEWS_GONE),
        /// A [small list][SmallList], of which less is there than there was.
        LIST_GONE,
        /// A line of it, which is none of ours.
        LIST_ODD,
        LIST_UNREADABLE,
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
        /// A copy that is of another site.
        COPY_OTHER,
        /// A file that is no copy, and why.
        NO_COPY,
        /// A copy beside the file with workshops that cannot be read.
        COPY_DAMAGED,
        /// A folder.
        NO_FOLDER,
        NOT_EMPTY,
        /// There is nothing of a site in it.
        EMPTY_FOLDER,
        /// Somebody else is putting back something there.
        RESTORING,
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
        /// A copy that does not exist.
        COPY_ABSENT,
        /// A copy, how many MiB it takes to unpack it, and where there is no room for that.
        NO_ROOM,
        /// In MiB that are free.
        DISK_FULL;

        private final Optional<PartTrouble.Kind> part;

        Kind() {
            this.part = Optional.empty();
        }

        Kind(PartTrouble.Kind part) {
            this.part = Optional.of(part);
        }

        Optional<PartTrouble.Kind> part() {
            return part;
        }

        boolean isOfList() {
            return this == LIST_GONE || this == LIST_ODD || this == LIST_UNREADABLE;
        }

        /// Whether what was said by whatever failed comes last.
        public boolean isQuoted() {
            return switch (this) {
                case TEXTS_DAMAGED, WORKSHOPS_DAMAGED, WORKSHOPS_OLDER, UNREADABLE, BROKEN_OFF, NO_COPY -> true;
                case DATABASE_AWAY -> true;
                default -> false;
            };
        }
    }

    Trouble(Kind kind, Object... about) {
        this(kind, java.util.Arrays.stream(about).map(Object::toString).toList());
    }

    /// What the site itself calls it: what is to be done about it is the same.
    public Optional<PartTrouble.Kind> part() {
        return kind.isOfList() ? SmallList.of(about.getFirst()).map(list -> list.kind(kind)) : kind.part();
    }

    /// Whether it is something wrong with a part, by which a copy does not hold it as it was. Texts and answers are
    /// worth more than a list that stands among them.
    boolean isOf(CopyPart part) {
        if (kind == Kind.UNREADABLE) return KeptFolder.partOf(about.getFirst()).equals(Optional.of(part));
        if (kind.isOfList() && part != CopyPart.EDITORS) return false;
        return part().filter(trouble -> CopyPart.of(trouble.part()).equals(Optional.of(part)))
                .isPresent();
    }

    /// For a log.
    String line() {
        return (kind + " " + String.join(" ", about)).strip();
    }

    /// What was thrown, as one line. Of a file that is closed to us Java tells the name only.
    static String why(Exception failure) {
        var said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        var line = said.lines().findFirst().orElse("").strip();
        return failure instanceof AccessDeniedException ? "access denied: " + line : line;
    }
}
