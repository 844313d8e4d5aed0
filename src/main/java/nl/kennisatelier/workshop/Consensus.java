package nl.kennisatelier.workshop;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Stream;

/// What all roles share of the answers to one question, and what divides them. A large role does not outvote a small
/// one: an answer counts for as much as the role in which fewest people stand behind it.
///
/// The idea is the group-informed consensus of Polis (<https://compdemocracy.org/group-informed-consensus>),
/// which finds its groups in the votes and multiplies their shares. Our groups are the roles that people
/// chose themselves, and we take the lowest share: a number that a hall can check.
///
/// @param shared answers behind which somebody of every role stands; the highest of the lowest shares first
/// @param dividing answers in which two roles are at least [#APART] apart; those furthest apart first
public record Consensus(List<Behind> shared, List<Behind> dividing) {

    /// Of fewer people no share is told: it would tell who they are.
    public static final int ROLE_MIN = 3;

    /// Of one role there is nothing to share.
    private static final int ROLES_MIN = 2;

    /// As a part of 1, between the shares of two roles.
    public static final double APART = 0.5;

    public static final Consensus NONE = new Consensus(List.of(), List.of());

    /// Somebody stands behind an answer: they gave it, or recognised it.
    ///
    /// @param role slug, or empty: who chose none belongs to none
    public record Voice(long answer, int participant, String role) {}

    /// @param recognised how many people of the role stand behind it
    /// @param people of the role who said anything about the question
    public record Share(String role, int recognised, int people) {

        /// From 0 to 100, rounded.
        public int percent() {
            return Math.round(100f * recognised / people);
        }

        private double part() {
            return (double) recognised / people;
        }
    }

    /// Who stands behind one answer.
    ///
    /// @param shares of each role of at least [#ROLE_MIN] people, by its slug
    public record Behind(long answer, List<Share> shares) {

        public Share lowest() {
            return shares.stream().min(Comparator.comparingDouble(Share::part)).orElseThrow();
        }

        private double apart() {
            var parts = shares.stream().mapToDouble(Share::part).summaryStatistics();
            return parts.getMax() - parts.getMin();
        }

        private boolean divides() {
            return apart() >= APART;
        }
    }

    public Consensus {
        shared = List.copyOf(shared);
        dividing = List.copyOf(dividing);
    }

    /// @param voices about one question; twice the same is once
    /// @param shown the numbers of the answers that are looked at
    static Consensus of(List<Voice> voices, Set<Long> shown) {
        var people = new TreeMap<>(voices.stream()
                .filter(voice -> !voice.role().isEmpty())
                .collect(groupingBy(Voice::role, distinctPeople())));
        people.values().removeIf(count -> count < ROLE_MIN);
        if (people.size() < ROLES_MIN) return NONE;
        var behind =
                voices.stream().filter(voice -> shown.contains(voice.answer())).collect(groupingBy(Voice::answer));
        var all = behind.entrySet().stream()
                .map(one -> new Behind(one.getKey(), shares(one.getValue(), people)))
                .toList();
        return new Consensus(
                all.stream()
                        .filter(one -> one.lowest().recognised() > 0 && !one.divides())
                        .sorted(first(one -> one.lowest().part()))
                        .toList(),
                all.stream()
                        .filter(Behind::divides)
                        .sorted(first(Behind::apart))
                        .toList());
    }

    /// What is known of an answer, shared or dividing.
    public Optional<Behind> of(long answer) {
        return Stream.concat(shared.stream(), dividing.stream())
                .filter(one -> one.answer() == answer)
                .findFirst();
    }

    /// Where an answer stands among those that all share, from 0; behind them all when it is none.
    public int place(long answer) {
        for (int i = 0; i < shared.size(); i++) if (shared.get(i).answer() == answer) return i;
        return shared.size();
    }

    private static Comparator<Behind> first(ToDoubleFunction<Behind> by) {
        return Comparator.comparingDouble(by).reversed().thenComparingLong(Behind::answer);
    }

    private static List<Share> shares(List<Voice> voices, Map<String, Integer> people) {
        var recognised = voices.stream().collect(groupingBy(Voice::role, distinctPeople()));
        return people.entrySet().stream()
                .map(role -> new Share(role.getKey(), recognised.getOrDefault(role.getKey(), 0), role.getValue()))
                .toList();
    }

    private static Collector<Voice, ?, Integer> distinctPeople() {
        return mapping(Voice::participant, collectingAndThen(toSet(), Set::size));
    }
}
