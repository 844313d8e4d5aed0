package nl.kennisatelier.circulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.workshop.Workshop;

/// What a facilitator takes along from a workshop, to become a draft report.
///
/// @param place in words, or empty
/// @param neighbourhood slug, or empty
/// @param participants 0 when unknown
/// @param asked how many of the questions were asked
/// @param picked what goes in of each question, by its number from 1, in the order in which it is to be read
/// @param answered the questions, by number, whose answers answer the knowledge question that was asked
/// @param counts for questions without words of people: how often each value was given, by the number of the question
public record Harvest(
        Workshop workshop,
        String title,
        EventDate date,
        String place,
        String neighbourhood,
        int participants,
        int asked,
        Map<Integer, List<Picked>> picked,
        Map<Integer, List<String>> counts,
        Set<Integer> answered) {

    /// In characters.
    public static final int TITLE_LENGTH_MAX = 120;

    /// One answer as it goes in.
    ///
    /// @param text with the names taken out
    /// @param role slug, or empty
    /// @param heading it stands under, or empty
    /// @param recognised by how many others
    /// @param merged how many others said the same
    /// @param isTip whether it stands among the tips, instead of under its question
    /// @param isRaised whether it is marked as something for national government
    /// @param table that it came from, or 0
    public record Picked(
            String text,
            String role,
            String heading,
            int recognised,
            int merged,
            boolean isTip,
            boolean isRaised,
            int table) {

        /// One of somebody who sat at no table.
        public Picked(
                String text, String role, String heading, int recognised, int merged, boolean isTip, boolean isRaised) {
            this(text, role, heading, recognised, merged, isTip, isRaised, 0);
        }

        /// One that is not marked.
        public Picked(String text, String role, String heading, int recognised, int merged, boolean isTip) {
            this(text, role, heading, recognised, merged, isTip, false);
        }
    }

    public Harvest {
        picked = Map.copyOf(picked);
        counts = Map.copyOf(counts);
        answered = Set.copyOf(answered);
    }

    /// What goes in of a question.
    List<Picked> of(int question) {
        return picked.getOrDefault(question, List.of());
    }
}
