package nl.kennisatelier.markdown;

import java.util.List;

/// One field of a text as a form shows it; made of the table of keys, which the reader and the schema go by too.
///
/// @param name of its key: `PARTICIPANTS`
/// @param word as it stands in the file
/// @param values what it holds: none when it is empty, rows for one that is made of parts
/// @param parts of a row, by the words of the file; none for a plain text
/// @param options to choose from; none where anything may stand
/// @param isOpen whether something else than an option is fine too
/// @param group with which it stands
/// @param isByHand whether it is written in a way that a form would spoil: it is shown, and stays
/// @param lines the lines of the file that it takes, from 1; none when it is not there
public record TextField(
        String name,
        String word,
        Type type,
        List<FormItem> values,
        List<String> parts,
        List<Option> options,
        boolean isOpen,
        Group group,
        boolean isByHand,
        List<Integer> lines) {

    /// How it is typed.
    public enum Type {
        /// On one line.
        LINE,
        /// A few sentences.
        LONG,
        /// A text on each line.
        LINES,
        NUMBER,
        DATE,
        TIME,
        URL,
        /// One of the options.
        CHOICE,
        /// Some of the options.
        CHOICES,
        /// Some of a tree.
        TREE,
        /// Rows of parts.
        ROWS,
        /// One row of parts.
        ROW
    }

    /// Fields that belong together, in the order of the form.
    public enum Group {
        /// What always shows.
        TOP,
        THEMES,
        APPROACH,
        ROLES,
        PLACES,
        /// What only some kinds of text have.
        OWN,
        SOURCES,
        MORE
    }

    /// @param value as it stands in the file
    /// @param depth how deep it stands in a tree, from 0
    /// @param words other words by which people look for it
    public record Option(String value, String label, int depth, String words) {
        public Option(String value, String label) {
            this(value, label, 0, "");
        }
    }

    /// The text of a plain field, or of the first of more.
    public String text() {
        return values.isEmpty() ? "" : values.getFirst().text();
    }

    public List<String> texts() {
        return values.stream().map(FormItem::text).toList();
    }

    public boolean isEmpty() {
        return values.stream().allMatch(FormItem::isEmpty);
    }
}
