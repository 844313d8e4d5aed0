package nl.kennisatelier.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// All that comes on an evening, in its order: questions, and what is no question.
public record RunningOrder(List<Item> items) {

    /// @param isPart whether it is no question
    /// @param number of the question or of the part, counted from 1
    /// @param minutes that it takes; 0 when nobody said
    /// @param notes for who leads, or empty
    public record Item(boolean isPart, int number, String title, int minutes, String notes) {}

    /// How far the evening is.
    ///
    /// @param part that is on the screen in the place of a question; 0 for none
    /// @param opened when the first question or part came; nothing before that
    /// @param since when the present one came
    public record Place(int part, Optional<Instant> opened, Optional<Instant> since) {

        public static final Place BEFORE = new Place(0, Optional.empty(), Optional.empty());
    }

    public RunningOrder {
        items = List.copyOf(items);
    }

    public static RunningOrder of(QuestionSet set) {
        var items = new ArrayList<Item>();
        for (int question = 1; question <= set.questions().size(); question++) {
            addParts(items, set, question, question);
            var ask = set.questions().get(question - 1);
            items.add(new Item(
                    false, question, ask.text(), ask.how().minutes(), ask.how().notes()));
        }
        addParts(items, set, set.questions().size() + 1, Integer.MAX_VALUE);
        return new RunningOrder(items);
    }

    private static void addParts(List<Item> items, QuestionSet set, int from, int to) {
        for (int i = 0; i < set.parts().size(); i++) {
            var part = set.parts().get(i);
            if (part.before() < from || part.before() > to) continue;
            items.add(new Item(true, i + 1, part.title(), part.minutes(), part.notes()));
        }
    }

    /// Whether there is more in it than questions.
    public boolean hasParts() {
        return items.stream().anyMatch(Item::isPart);
    }

    /// What is on the screen; nothing before the first.
    public Optional<Item> now(int question, Place place) {
        boolean isPart = place.part() > 0;
        int number = isPart ? place.part() : question;
        return items.stream()
                .filter(item -> item.isPart() == isPart && item.number() == number)
                .findFirst();
    }

    /// What comes after it; the first where nothing is on the screen yet, and nothing at the end.
    public Optional<Item> after(Optional<Item> now) {
        int next = now.map(items::indexOf).orElse(-1) + 1;
        return next < items.size() ? Optional.of(items.get(next)) : Optional.empty();
    }

    /// From the beginning of the evening until it is the turn of an item.
    public Duration until(Item item) {
        return Duration.ofMinutes(items.subList(0, items.indexOf(item)).stream()
                .mapToLong(Item::minutes)
                .sum());
    }

    /// Whether somebody said how long all takes that comes before it.
    public boolean isTimed(Item item) {
        return items.subList(0, items.indexOf(item)).stream().allMatch(before -> before.minutes() > 0);
    }

    public Duration whole() {
        return Duration.ofMinutes(items.stream().mapToLong(Item::minutes).sum());
    }

    /// By how many minutes the evening will be late when what is on the screen takes the time that it was given; less
    /// than 0 when it is early. Nothing when nobody said how long all takes up to here.
    public OptionalLong late(Item now, Place place, Instant moment) {
        var before = items.subList(0, items.indexOf(now) + 1);
        if (place.opened().isEmpty() || before.stream().anyMatch(item -> item.minutes() == 0)) {
            return OptionalLong.empty();
        }
        var planned = place.opened().get().plus(until(now)).plus(Duration.ofMinutes(now.minutes()));
        var ready = place.since().orElse(moment).plus(Duration.ofMinutes(now.minutes()));
        var expected = ready.isBefore(moment) ? moment : ready;
        return OptionalLong.of(Duration.between(planned, expected).toMinutes());
    }
}
