package nl.kennisatelier.web.facilitator.harvest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kennisatelier.circulation.Harvest;
import nl.kennisatelier.circulation.Harvest.Picked;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.web.facilitator.harvest.HarvestRows.Part;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// What was sorted: what of it can become a report, or why it cannot yet.
///
/// @param troubles as ends of keys, in the order of the page
record HarvestCheck(
        Workshop workshop, HarvestForm sorting, List<Part> parts, List<String> troubles, Optional<Harvest> harvest) {

    static HarvestCheck of(Workshop workshop, HarvestForm sorting, List<Part> parts, HarvestRows sorter) {
        var troubles = new ArrayList<String>();
        var date = EventDate.parse(sorting.date()).filter(day -> day.day() > 0);
        var participants = participants(sorting.participants());
        if (sorting.title().isBlank()) troubles.add("title");
        if (date.isEmpty()) troubles.add("date");
        if (participants.isEmpty()) troubles.add("participants");
        if (parts.stream().allMatch(part -> part.picked().isEmpty() && !part.isCounted())) troubles.add("nothing");
        if (parts.stream()
                .flatMap(part -> part.rows().stream())
                .anyMatch(row -> !row.trouble().isEmpty())) {
            troubles.add("person");
        }
        var harvest = troubles.isEmpty()
                ? Optional.of(harvest(workshop, sorting, parts, sorter, date.orElseThrow(), participants.orElseThrow()))
                : Optional.<Harvest>empty();
        return new HarvestCheck(workshop, sorting, parts, List.copyOf(troubles), harvest);
    }

    private static Harvest harvest(
            Workshop workshop,
            HarvestForm sorting,
            List<Part> parts,
            HarvestRows sorter,
            EventDate date,
            int participants) {
        var picked = new HashMap<Integer, List<Picked>>();
        var counts = new HashMap<Integer, List<String>>();
        for (var part : parts) {
            if (part.isCounted()) counts.put(part.number(), sorter.shown(part.number()));
            picked.put(
                    part.number(),
                    part.rows().stream()
                            .map(row -> part.picked().get(row.number()))
                            .filter(Objects::nonNull)
                            .toList());
        }
        return new Harvest(
                workshop,
                sorting.title(),
                date,
                sorting.place(),
                sorting.neighbourhood(),
                participants,
                picked,
                counts);
    }

    private static Optional<Integer> participants(String typed) {
        if (typed.isBlank()) return Optional.of(0);
        return Optional.of(typed)
                .filter(words -> words.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number <= Workshops.PARTICIPANTS_MAX);
    }
}
