package nl.kennisatelier.web.sender;

import java.util.List;

/// A field of a form, as it is drawn.
///
/// @param name in what is sent
/// @param help below its label; may be empty
/// @param value in it
/// @param lengthMax in characters; 0 where it is chosen
/// @param options to choose from, in groups; none where it is typed
/// @param trouble what is wrong with it; empty when nothing is
/// @param doubts words in it of which somebody has to say what they are
public record FieldView(
        String name,
        String label,
        String help,
        Control control,
        String value,
        int lengthMax,
        boolean isRequired,
        List<OptionGroup> options,
        String trouble,
        List<Doubt> doubts) {

    /// How it is filled in.
    public enum Control {
        LINE,
        TEXT,
        /// All choices in sight.
        CHOICES,
        LIST,
        /// A short list, beside others like it.
        PART_OF_DATE
    }

    /// @param label empty where they stand in no group
    public record OptionGroup(String label, List<Option> options) {}

    public record Option(String value, String label) {}

    /// Words that seem to tell of a person.
    ///
    /// @param number on the page, from 1
    /// @param mask what may stand in their place
    public record Doubt(int number, String words, String question, String mask, String isFine) {}

    public boolean isWrong() {
        return !trouble.isEmpty();
    }

    /// Ids of what explains it.
    public String describedBy() {
        var ids = (help.isEmpty() ? "" : "h-" + name + " ")
                + (trouble.isEmpty() ? "" : "f-" + name + " ")
                + (doubts.isEmpty() ? "" : "v-" + name);
        return ids.isBlank() ? null : ids.strip();
    }
}
