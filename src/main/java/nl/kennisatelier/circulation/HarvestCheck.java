package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Harvest.Picked;
import nl.kennisatelier.circulation.HarvestRows.Part;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// What was sorted: what of it can become a report, or why it cannot yet.
///
/// @param troubles as ends of keys, in the order of the page
public record HarvestCheck(
        Workshop workshop, HarvestChoices choices, List<Part> parts, List<String> troubles, Optional<Harvest> harvest) {

    /// @param rows of the same choices
    /// @param asked how many of the questions were asked
    public static HarvestCheck of(Workshop workshop, HarvestChoices choices, HarvestRows rows, int asked) {
        var parts = rows.parts();
        var troubles = new ArrayList<String>();
        var date = EventDate.parse(choices.date()).filter(day -> day.day() > 0);
        var participants = participants(choices.participants());
        if (choices.title().isBlank()) troubles.add("title");
        if (date.isEmpty()) troubles.add("date");
        if (participants.isEmpty()) troubles.add("participants");
        if (parts.stream().allMatch(part -> part.picked().isEmpty() && !part.isCounted())) troubles.add("nothing");
        if (parts.stream()
                .flatMap(part -> part.rows().stream())
                .anyMatch(row -> !row.trouble().isEmpty())) {
            troubles.add("person");
        }
        var harvest = troubles.isEmpty()
                ? Optional.of(
                        harvest(workshop, choices, parts, rows, date.orElseThrow(), participants.orElseThrow(), asked))
                : Optional.<Harvest>empty();
        return new HarvestCheck(workshop, choices, parts, List.copyOf(troubles), harvest);
    }

    private static Harvest harvest(
            Workshop workshop,
            HarvestChoices choices,
            List<Part> parts,
            HarvestRows rows,
            EventDate date,
            int participants,
            int asked) {
        var picked = new HashMap<Integer, List<Picked>>();
        var counts = new HashMap<Integer, List<String>>();
        for (var part : parts) {
            if (part.isCounted()) counts.put(part.number(), rows.shown(part.number()));
            picked.put(
                    part.number(),
                    part.rows().stream()
                            .map(row -> part.picked().get(row.number()))
                            .filter(Objects::nonNull)
                            .toList());
        }
        return new Harvest(
                workshop,
                choices.title(),
                date,
                choices.place(),
                choices.neighbourhood(),
                participants,
                asked,
                picked,
                counts,
                answered(parts));
    }

    private static Set<Integer> answered(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.answers().orElse(false))
                .map(Part::number)
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> participants(String typed) {
        if (typed.isBlank()) return Optional.of(0);
        return Optional.of(typed)
                .filter(words -> words.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number <= Workshops.PARTICIPANTS_MAX);
    }
}
