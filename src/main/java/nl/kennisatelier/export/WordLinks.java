package nl.kennisatelier.export;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a text leads to: addresses outside, which a file for Word lists apart from its text, and places in itself,
/// which have numbers there.
final class WordLinks {

    /// Before those stand the parts of every file.
    private static final String RELATION = "link";

    private final Map<String, String> relations = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    String relation(String href) {
        return relations.computeIfAbsent(href, _ -> RELATION + (relations.size() + 1));
    }

    /// The name of each address outside, by address.
    Map<String, String> relations() {
        return relations;
    }

    /// @param id as the page has it
    int number(String id) {
        return places.computeIfAbsent(id, _ -> places.size() + 1);
    }

    static String place(int number) {
        return "plek" + number;
    }
}
