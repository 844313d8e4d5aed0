package nl.kennisatelier.library;

import java.util.List;

/// One value of a list that editors choose from: an approach, a role, a municipality.
///
/// @param id in front matter and addresses
/// @param code in a register outside, or empty: `gm0637`
/// @param successor id of the value that replaced it, or empty
public record Choice(
        String id, String label, String labelEnglish, List<String> alternatives, String code, String successor) {

    public Choice {
        alternatives = List.copyOf(alternatives);
    }

    public String label(String language) {
        return language.equals("en") ? labelEnglish : label;
    }
}
