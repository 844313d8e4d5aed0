package nl.kennisatelier.library;

import java.util.List;
import java.util.Map;

/// One value of a list that editors choose from: an approach, a role, a municipality.
///
/// @param id in front matter and addresses
/// @param others what it is called in other languages, by their word: `en`
/// @param code in a register outside, or empty: `gm0637`
/// @param successor id of the value that replaced it, or empty
public record Choice(
        String id, String label, Map<String, String> others, List<String> alternatives, String code, String successor) {

    public Choice {
        others = Map.copyOf(others);
        alternatives = List.copyOf(alternatives);
    }

    public String label(String language) {
        return others.getOrDefault(language, label);
    }
}
