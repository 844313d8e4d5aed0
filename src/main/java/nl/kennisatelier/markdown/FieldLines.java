package nl.kennisatelier.markdown;

import java.util.Collection;

/// Front matter, written by us: a line for each field, and nothing that somebody typed can be anything but a value.
public final class FieldLines {

    private final StringBuilder lines = new StringBuilder("---\n");

    /// @param word of the key
    /// @param value of ours: an id, a date; nothing is written for an empty one
    public FieldLines plain(String word, String value) {
        return value.isEmpty() ? this : line(word, value.matches("[a-z0-9/-]+") ? value : NewDocument.quoted(value));
    }

    /// @param typed what somebody typed, on one line of the file; nothing is written for a blank one
    public FieldLines typed(String word, String typed) {
        return typed.isBlank() ? this : line(word, NewDocument.quoted(typed));
    }

    /// @param ids of ours; nothing is written for none
    public FieldLines ids(String word, Collection<String> ids) {
        return ids.isEmpty() ? this : line(word, NewDocument.list(ids));
    }

    private FieldLines line(String word, String value) {
        lines.append(word).append(": ").append(value).append('\n');
        return this;
    }

    /// With the lines around it.
    @Override
    public String toString() {
        return lines + "---\n";
    }
}
