package nl.kennisatelier.markdown;

import java.util.LinkedHashMap;
import java.util.Map;

/// One value of a field in a form: a text, or a row of parts.
///
/// @param parts by name; a plain text is one part without a name
public record FormItem(Map<String, String> parts) {

    public FormItem {
        parts = new LinkedHashMap<>(parts);
    }

    public static FormItem of(String text) {
        return new FormItem(Map.of("", text.strip()));
    }

    /// Of a plain text, or an empty one.
    public String text() {
        return part("");
    }

    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    public boolean isEmpty() {
        return parts.values().stream().allMatch(String::isBlank);
    }

    /// Whether both say the same in these parts.
    boolean says(FormItem other, Iterable<String> names) {
        for (var name : names) if (!part(name).equals(other.part(name))) return false;
        return true;
    }
}
