package nl.kennisatelier.source;

import java.util.List;

/// Something an editor should mend. A value, not an exception: a file gives all its problems at once.
///
/// The sentence stands in the message files under `problem.KIND`, with the arguments filled in;
/// the paragraph that explains it in the manual has the anchor of [Kind#anchor()].
public record Problem(Kind kind, Location location, List<String> arguments) implements Comparable<Problem> {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(Kind kind, Location location, String... arguments) {
        return new Problem(kind, location, List.of(arguments));
    }

    /// How large a file is, rounded up to a tenth: what is over a limit never reads as the limit.
    ///
    /// @param unit 1024 for KiB, 1024 * 1024 for MiB
    public static String size(long bytes, int unit) {
        long tenths = Math.ceilDiv(bytes * 10, unit);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    public boolean isError() {
        return kind.severity == Severity.ERROR;
    }

    /// As a stranger may read it: not with somebody's name in it, or that of a draft.
    public Problem discreet() {
        return kind == Kind.PERSONAL_DATA || kind == Kind.LINK_TO_DRAFT ? of(kind, location, "…") : this;
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = location.compareTo(other.location);
        return byPlace != 0 ? byPlace : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return location + ": " + kind + " " + String.join(" ", arguments);
    }

    /// An error keeps a change from going online; a warning travels with it.
    public enum Severity {
        ERROR,
        WARNING
    }

    /// One constant for each kind of wrong: message, manual and tests are derived from this list.
    public enum Kind {
        NOT_READABLE(Severity.ERROR),
        TEXT_GONE(Severity.ERROR),
        LIST_GONE(Severity.ERROR),
        ALL_GONE(Severity.ERROR),
        FILE_NOT_SHOWN(Severity.WARNING),
        FILE_LINK(Severity.ERROR),
        FILE_SUBMODULE(Severity.ERROR),
        FILE_EXECUTABLE(Severity.ERROR),
        FILE_TOO_LARGE(Severity.ERROR),
        FILES_TOO_MANY(Severity.ERROR),
        PICTURE_FALSE(Severity.ERROR),
        PICTURE_SVG(Severity.ERROR),
        PICTURE_UNFIT(Severity.WARNING),
        PICTURE_ELSEWHERE(Severity.WARNING),
        PICTURE_LEFT_OUT(Severity.WARNING),
        IMAGE_ALT_MISSING(Severity.WARNING),
        NAME_RESERVED(Severity.ERROR),
        NAME_UNSAFE(Severity.ERROR),
        NAME_NOT_UTF8(Severity.ERROR),
        NAME_NOT_NFC(Severity.ERROR),
        NAME_TOO_LONG(Severity.ERROR),
        NAME_TWICE(Severity.ERROR),
        PATH_TOO_DEEP(Severity.ERROR),
        COMMIT_FORBIDDEN(Severity.ERROR),
        COMMITS_TOO_MANY(Severity.ERROR),
        NOT_UTF8(Severity.ERROR),
        TOO_LARGE(Severity.ERROR),
        CONTROL_CHARACTER(Severity.WARNING),
        MERGE_CONFLICT(Severity.ERROR),
        TOO_DEEP(Severity.ERROR),
        FRONT_MATTER_UNCLOSED(Severity.WARNING),
        FRONT_MATTER_LATE(Severity.WARNING),
        FRONT_MATTER_TOO_LARGE(Severity.ERROR),
        FRONT_MATTER_BROKEN(Severity.ERROR),
        FRONT_MATTER_NO_KEYS(Severity.ERROR),
        KEY_TWICE(Severity.ERROR),
        KEY_UNKNOWN(Severity.WARNING),
        VALUE_SHAPE(Severity.WARNING),
        TEXT_LOST(Severity.WARNING),
        VALUE_UNKNOWN(Severity.WARNING),

        /// What a theme names as its picture is none of ours; all that there are come with it.
        ICON_UNKNOWN(Severity.WARNING),
        OWNER_EMPTY(Severity.WARNING),
        STYLE_NOT_TOKEN(Severity.ERROR),
        STYLE_TOKEN_UNKNOWN(Severity.ERROR),
        STYLE_VALUE_UNFIT(Severity.ERROR),
        STYLE_CONTRAST(Severity.WARNING),
        STYLE_FILE_UNFIT(Severity.ERROR),
        STYLE_PICTURE_WASHED(Severity.WARNING),
        STYLE_LICENCE_MISSING(Severity.WARNING),
        CONTACT_UNKNOWN(Severity.WARNING),
        KIND_UNKNOWN(Severity.WARNING),
        DATE_INVALID(Severity.WARNING),
        DAY_ABSENT(Severity.WARNING),
        DATE_FAR(Severity.WARNING),
        DATE_AHEAD(Severity.WARNING),
        DATE_MISSING(Severity.WARNING),
        SUMMARY_MISSING(Severity.WARNING),
        SUMMARY_LONG(Severity.WARNING),
        THEME_UNKNOWN(Severity.ERROR),
        TAG_UNKNOWN(Severity.WARNING),
        THEMES_SHARED(Severity.WARNING),
        STATUS_UNKNOWN(Severity.ERROR),
        STATUS_TWICE(Severity.ERROR),
        STATUS_FOREIGN(Severity.ERROR),
        STATUS_BY_PATH(Severity.ERROR),
        STATUS_MISSPELT(Severity.ERROR),
        STATUS_UNREAD(Severity.ERROR),
        CONSENT_MISSING(Severity.ERROR),
        CONSENT_UNKNOWN(Severity.ERROR),
        ID_INVALID(Severity.ERROR),
        ID_TAKEN(Severity.ERROR),
        PERSONAL_DATA(Severity.WARNING),
        FORMER_TAKEN(Severity.WARNING),
        PAGE_TWICE(Severity.WARNING),
        PAGE_ADDRESS_TAKEN(Severity.WARNING),
        ID_MISSING(Severity.WARNING),
        ITEM_EMPTY(Severity.ERROR),
        ITEM_LONG(Severity.WARNING),
        LIST_LONG(Severity.WARNING),
        SECTION_NEAR_MISS(Severity.WARNING),
        LINK_UNSAFE(Severity.ERROR),
        ADDRESS_INVALID(Severity.ERROR),
        REVIEW_LEFT(Severity.ERROR),
        REVIEW_IN_DRAFT(Severity.WARNING),
        COMMENT_UNCLOSED(Severity.WARNING),
        MARK_ASTRAY(Severity.WARNING),
        FOREIGN_SYNTAX(Severity.WARNING),
        CELL_LOST(Severity.WARNING),
        NOTE_UNNAMED(Severity.WARNING),
        HTML_DROPPED(Severity.WARNING),
        LINK_DEAD(Severity.WARNING),
        LINK_TO_DRAFT(Severity.WARNING),
        REFERENCE_UNKNOWN(Severity.WARNING),
        PLACE_INVALID(Severity.WARNING),
        CBS_INVALID(Severity.WARNING),
        FIGURES_STALE(Severity.WARNING),
        FIGURE_INVALID(Severity.WARNING),
        FIGURE_COLUMN_MISSING(Severity.WARNING),
        FIGURE_ROW_TWICE(Severity.WARNING),
        PILOT_TWICE(Severity.WARNING),
        PILOT_ELSEWHERE(Severity.WARNING),
        SUCCESSOR_CIRCLE(Severity.ERROR),
        LESSON_MISSING(Severity.ERROR),
        LESSON_UNKNOWN(Severity.ERROR),
        LESSON_HOME(Severity.WARNING),
        PLACE_MISSING(Severity.ERROR),
        WORKED_MISSING(Severity.ERROR),
        WORKED_INVALID(Severity.ERROR),
        WORKED_UNTOLD(Severity.WARNING),
        WORKED_UNKNOWN(Severity.WARNING),
        VIA_CIRCLE(Severity.ERROR),
        TIME_INVALID(Severity.ERROR),
        TIME_ORDER(Severity.WARNING),
        MOMENT_UNKNOWN(Severity.WARNING),
        EVENT_DAY_MISSING(Severity.ERROR),
        EVIDENCE_MISSING(Severity.WARNING),
        UNTOLD(Severity.WARNING),
        DAYS_SEVERAL(Severity.WARNING),
        EFFECT_UNSOURCED(Severity.ERROR),
        MERGED_CIRCLE(Severity.ERROR),
        STEP_UNKNOWN(Severity.ERROR),
        STEP_ORDER(Severity.ERROR),
        STEP_AHEAD(Severity.WARNING),
        STEP_EMPTY(Severity.ERROR),
        AMOUNT_INVALID(Severity.ERROR),
        UNIT_UNKNOWN(Severity.ERROR),
        COVER_EXCEEDS(Severity.WARNING),
        FORM_UNKNOWN(Severity.WARNING),
        MINUTES_INVALID(Severity.WARNING),
        SCRIPT_NAMELESS(Severity.WARNING),
        SCRIPT_PLACE(Severity.WARNING),
        OPTIONS_UNFIT(Severity.WARNING),
        MOST_INVALID(Severity.WARNING),
        TRANSLATION_OF_NOTHING(Severity.WARNING),
        SENTENCE_LONG(Severity.WARNING);

        public final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        /// Whether the last argument is what was probably meant, or empty.
        public boolean guesses() {
            return switch (this) {
                case KEY_UNKNOWN,
                        VALUE_UNKNOWN,
                        REFERENCE_UNKNOWN,
                        STATUS_UNKNOWN,
                        KIND_UNKNOWN,
                        CONTACT_UNKNOWN,
                        LESSON_UNKNOWN,
                        STEP_UNKNOWN,
                        UNIT_UNKNOWN,
                        THEME_UNKNOWN,
                        TAG_UNKNOWN,
                        STYLE_TOKEN_UNKNOWN,
                        FORM_UNKNOWN -> true;
                default -> false;
            };
        }

        /// Whether it is about who may see a text: then nobody does.
        public boolean isOfVisibility() {
            return switch (this) {
                case STATUS_UNKNOWN, STATUS_TWICE, STATUS_FOREIGN, STATUS_BY_PATH, STATUS_MISSPELT, STATUS_UNREAD ->
                    true;
                default -> false;
            };
        }

        /// Whether it is about a name to which somebody should have agreed.
        public boolean isOfConsent() {
            return this == CONSENT_MISSING || this == CONSENT_UNKNOWN;
        }

        /// Whether the fields of a text cannot be trusted, none of them.
        public boolean leavesFieldsUnread() {
            return switch (this) {
                case FRONT_MATTER_BROKEN, FRONT_MATTER_TOO_LARGE, FRONT_MATTER_NO_KEYS, MERGE_CONFLICT -> true;
                default -> false;
            };
        }

        /// Whether the arguments are sizes, as [#size] writes them.
        public boolean measures() {
            return this == FILE_TOO_LARGE || this == TOO_LARGE;
        }

        /// Whether the arguments after the first are keys of sentences.
        public boolean hasReasons() {
            return this == FOREIGN_SYNTAX || this == STYLE_VALUE_UNFIT || this == STYLE_CONTRAST;
        }

        /// `THEME_UNKNOWN` is explained at `theme-unknown`.
        public String anchor() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
