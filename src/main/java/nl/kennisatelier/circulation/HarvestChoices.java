package nl.kennisatelier.circulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.workshop.Workshop;

/// What a facilitator typed and ticked while sorting. What was not on the page they never saw, and it stays as it would
/// be on a new page.
///
/// @param date as typed
/// @param participants as typed
/// @param seen the numbers of the answers that were on the page
/// @param in that are ticked to go in
/// @param tips that are ticked as a tip
/// @param raised that are ticked as something for national government
/// @param texts how those go in that hold something of a person, by their number
/// @param headings what each stands under, by its number; empty for none. Who is not in it stands where the hall put it
/// @param cleared of which somebody said that it is nothing of a person
/// @param seenCounts the questions of which the count was on the page
/// @param counts the questions of which the count goes in
/// @param seenAnswered the knowledge questions that were on the page
/// @param answered those that the report answers
/// @param whole the questions of which all answers are shown, however many
public record HarvestChoices(
        String title,
        String date,
        String place,
        String neighbourhood,
        String participants,
        Set<Long> seen,
        Set<Long> in,
        Set<Long> tips,
        Set<Long> raised,
        Map<Long, String> texts,
        Map<Long, String> headings,
        Set<Long> cleared,
        Set<Long> seenCounts,
        Set<Long> counts,
        Set<Long> seenAnswered,
        Set<Long> answered,
        Set<Long> whole) {

    /// Before anything was typed.
    public static HarvestChoices first(String title, String date, Workshop workshop, int participants) {
        return new HarvestChoices(
                title,
                date,
                workshop.place(),
                workshop.neighbourhood(),
                participants == 0 ? "" : Integer.toString(participants),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    /// The same, with all answers to one question more.
    public HarvestChoices showing(long question) {
        var more = new HashSet<>(whole);
        more.add(question);
        return with(headings, Set.copyOf(more));
    }

    /// The same, with other headings for these.
    HarvestChoices under(Map<Long, String> others) {
        var all = new HashMap<>(headings);
        all.putAll(others);
        return with(Map.copyOf(all), whole);
    }

    private HarvestChoices with(Map<Long, String> headings, Set<Long> whole) {
        return new HarvestChoices(
                title,
                date,
                place,
                neighbourhood,
                participants,
                seen,
                in,
                tips,
                raised,
                texts,
                headings,
                cleared,
                seenCounts,
                counts,
                seenAnswered,
                answered,
                whole);
    }
}
