package nl.kennisatelier.inventory;

/// What is wrong with a part of the site. Its sentences are `part.KIND.what` and `part.KIND.cure`.
///
/// @param detail for the operator, in the words of whatever failed, or which files it is about; may be empty
public record PartTrouble(Kind kind, String detail) {

    /// What can be wrong.
    public enum Kind {
        TEXTS_GONE(Part.TEXTS, true),
        /// The branch stands before the commit that was online.
        TEXTS_LESS(Part.TEXTS, true),
        TEXTS_UNREADABLE(Part.TEXTS, true),
        /// The branch that was asked for was never there, and another was online: nothing is wrong with the texts.
        TEXTS_BRANCH(Part.TEXTS, true),
        /// And there is no copy either of what was online last.
        TEXTS_NOWHERE(Part.TEXTS, true),
        WORKSHOPS_GONE(Part.WORKSHOPS, true),
        WORKSHOPS_LESS(Part.WORKSHOPS, true),
        WORKSHOPS_NEWER(Part.WORKSHOPS, true),
        WORKSHOPS_UNREADABLE(Part.WORKSHOPS, true),
        /// They are in a server, which does not answer.
        DATABASE_AWAY(Part.WORKSHOPS, true),
        /// Another site has it open.
        DATABASE_TAKEN(Part.WORKSHOPS, true),
        DATABASE_GONE(Part.WORKSHOPS, true),
        DATABASE_LESS(Part.WORKSHOPS, true),
        DATABASE_UNREADABLE(Part.WORKSHOPS, true),
        EDITORS_GONE(Part.EDITORS, true),
        EDITORS_UNREADABLE(Part.EDITORS, true),
        EDITORS_LESS(Part.EDITORS, false),
        LETTERS_GONE(Part.LETTERS, true),
        LETTERS_UNREADABLE(Part.LETTERS, true),
        LETTERS_LESS(Part.LETTERS, false),
        /// The others are there.
        LETTER_DAMAGED(Part.LETTERS, false),
        /// A newer program wrote some of them.
        LETTER_NEWER(Part.LETTERS, false),
        SECRET_GONE(Part.SECRET, true),
        SECRET_UNREADABLE(Part.SECRET, true),
        SECRET_OTHER(Part.SECRET, true),
        /// How often addresses of previews were taken back.
        PREVIEWS_GONE(Part.PREVIEWS, true),
        /// A line in their list is none of ours, as with the other lists.
        PREVIEWS_ODD(Part.PREVIEWS, true),
        PREVIEWS_UNREADABLE(Part.PREVIEWS, true),
        HIDDEN_GONE(Part.HIDDEN, true),
        HIDDEN_ODD(Part.HIDDEN, true),
        HIDDEN_UNREADABLE(Part.HIDDEN, true),
        REVIEWS_GONE(Part.REVIEWS, true),
        REVIEWS_ODD(Part.REVIEWS, true),
        REVIEWS_UNREADABLE(Part.REVIEWS, true),
        /// Which tokens were taken back.
        REVOKED_GONE(Part.EDITORS, true),
        REVOKED_ODD(Part.EDITORS, true),
        REVOKED_UNREADABLE(Part.EDITORS, true),
        WIPED_GONE(Part.WIPED, false),
        WIPED_ODD(Part.WIPED, false),
        WIPED_UNREADABLE(Part.WIPED, false),
        PUSHES_UNREADABLE(Part.PUSHES, false),
        INDEX_IN_MEMORY(Part.INDEX, false),
        INVENTORY_UNREADABLE(Part.INVENTORY, false),
        INVENTORY_UNWRITTEN(Part.INVENTORY, false),
        EDITION_UNWRITTEN(Part.EDITION, false);

        private final Part part;
        private final boolean closes;

        Kind(Part part, boolean closes) {
            this.part = part;
            this.closes = closes;
        }

        public Part part() {
            return part;
        }

        /// Whether `mend` is for it, when it can be mended from what there is.
        public boolean isMended() {
            return switch (this) {
                case TEXTS_GONE, TEXTS_LESS, TEXTS_UNREADABLE, TEXTS_NOWHERE -> true;
                case WORKSHOPS_GONE, WORKSHOPS_LESS, WORKSHOPS_UNREADABLE -> true;
                default -> false;
            };
        }

        /// Whether the part is closed; else it goes on, and somebody should know.
        public boolean closes() {
            return closes;
        }
    }
}
