package nl.kennisatelier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;

/// Whether short and long texts compete fairly: how well answers of each length are ranked, and how long what stands
/// first is beside the right answers and all texts.
final class Lengths {

    private static final int GROUPS = 3;

    /// @param answer in words, of the answer that stands highest
    /// @param first in words, of what stands first
    /// @param rank of the answer, 0 when it was not found
    record Case(int answer, int first, int rank) {}

    private Lengths() {}

    static int words(Entry entry) {
        return entry.text().split("\\s+").length;
    }

    static void print(List<Case> cases, Library library) {
        System.out.println("\n| words | a tenth is shorter | half | a tenth is longer |\n|---|---|---|---|");
        row("all texts", library.entries().stream().mapToInt(Lengths::words).toArray());
        row("the right answer", cases.stream().mapToInt(Case::answer).toArray());
        row("what stands first", cases.stream().mapToInt(Case::first).toArray());
        var wrong = cases.stream().filter(one -> one.rank() != 1).toList();
        row(
                "the right answer, where it is not first",
                wrong.stream().mapToInt(Case::answer).toArray());
        row("what stands first there", wrong.stream().mapToInt(Case::first).toArray());
        System.out.println(
                "\n| words of the answer | questions | MRR | first is longer | shorter |\n|---|---|---|---|---|");
        var byLength = cases.stream()
                .sorted((one, other) -> one.answer() - other.answer())
                .toList();
        for (int group = 0; group < GROUPS; group++) {
            int from = byLength.size() * group / GROUPS;
            print(byLength.subList(from, byLength.size() * (group + 1) / GROUPS));
        }
    }

    private static void print(List<Case> group) {
        System.out.printf(
                Locale.ROOT,
                "| %d to %d | %d | %.3f | %d | %d |%n",
                group.getFirst().answer(),
                group.getLast().answer(),
                group.size(),
                KeptQuestions.mrr(group.stream().map(Case::rank).toList()),
                group.stream()
                        .filter(one -> one.rank() != 1 && one.first() > one.answer())
                        .count(),
                group.stream()
                        .filter(one -> one.rank() != 1 && one.first() < one.answer())
                        .count());
    }

    private static void row(String name, int[] words) {
        Arrays.sort(words);
        System.out.println("| " + name + " | " + words[words.length / 10] + " | " + words[words.length / 2] + " | "
                + words[words.length * 9 / 10] + " |");
    }
}
