package nl.kennisatelier.search.dutch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts a compound into the words it is made of, and leaves every other word alone.
///
/// A word is a compound only if known parts cover it wholly, but for the linking letters (s, e, en) between them: that
/// is what keeps `ding` out of leiding and `ram` out of programma.
final class CompoundSplitter {

    /// Part of a word, from `start` up to `end`.
    record CompoundPart(int start, int end) {

        String in(String word) {
            return word.substring(start, end);
        }
    }

    /// Where the best way to cover a word up to here came from.
    private record Cover(Cover before, CompoundPart part, int cost) {}

    private static final int PARTS_MAX = 6;
    private static final int PART_LENGTH_MIN = 3;
    private static final int WORD_LENGTH_MIN = 6;
    private static final int WORD_LENGTH_MAX = 60;

    /// Shorter inflected forms are too often something else: eren, ende, ring.
    private static final int INFLECTED_LENGTH_MIN = 5;

    /// What an inflected form can end with; saves stemming nearly every piece of every word.
    private static final String INFLECTED_ENDS = "enstdai";

    /// Fewest parts first: no sum of doubts outweighs one part more.
    private static final int COST_OF_PART = 100;

    private static final int COST_OF_INFLECTION = 4;

    private static final List<String> LINKS = List.of("", "s", "e", "en");

    private final Memo<List<CompoundPart>> compounds = new Memo<>(this::work);
    private final Stemmer stemmer;
    private final Set<String> openers = new HashSet<>();
    private final Set<String> closers = new HashSet<>();
    private final Set<String> closingStems = new HashSet<>();
    private final Set<String> whole = new HashSet<>();

    /// By its stem what a compound still says.
    private final Map<String, CompoundPart> partly = new HashMap<>();

    /// @param parts folded, with `-` where a part needs a neighbour
    /// @param unsplittable folded; what stands in brackets says nothing of the compound: `(huis)arts`
    CompoundSplitter(Set<String> parts, Set<String> unsplittable, Stemmer stemmer) {
        this.stemmer = stemmer;
        for (var part : parts) {
            if (part.endsWith("-")) {
                openers.add(part.substring(0, part.length() - 1));
            } else if (part.startsWith("-")) {
                closers.add(part.substring(1));
            } else {
                openers.add(part);
                closers.add(part);
                whole.add(stemmer.stem(part));
            }
        }
        unsplittable.forEach(this::addUnsplittable);
        closers.forEach(part -> closingStems.add(stemmer.stem(part)));
    }

    private void addUnsplittable(String written) {
        var word = written.replaceAll("[()]", "");
        if (word.equals(written)) {
            whole.add(stemmer.stem(word));
            return;
        }
        boolean opens = written.startsWith("(");
        var said = opens
                ? new CompoundPart(written.indexOf(')') - 1, word.length())
                : new CompoundPart(0, written.indexOf('('));
        if (said.start() == said.end()) whole.add(stemmer.stem(word));
        else partly.put(stemmer.stem(word), said);
        openers.add(word);
        closers.add(word);
    }

    /// Whether a word is known to be none, or to say less than its parts do.
    boolean isWhole(String word) {
        var stem = stemmer.stem(word);
        return whole.contains(stem) || partly.containsKey(stem);
    }

    /// The parts of a compound in order, or none when the word is no compound.
    List<CompoundPart> split(String word) {
        return compounds.of(word);
    }

    private List<CompoundPart> work(String word) {
        var stem = stemmer.stem(word);
        if (word.length() < WORD_LENGTH_MIN || word.length() > WORD_LENGTH_MAX || whole.contains(stem)) {
            return List.of();
        }
        var said = partly.get(stem);
        if (said != null) return List.of(said.start() == 0 ? said : new CompoundPart(said.start(), word.length()));
        // best[n][at]: the cheapest way to cover the word up to `at` with n parts, links included.
        var best = new Cover[PARTS_MAX + 1][word.length() + 1];
        best[0][0] = new Cover(null, null, 0);
        for (int start = 0; start <= word.length() - PART_LENGTH_MIN; start++) {
            for (int parts = 0; parts < PARTS_MAX; parts++) {
                if (best[parts][start] != null) {
                    extend(word, start, best[parts][start], best[parts + 1]);
                }
            }
        }
        for (int parts = 2; parts <= PARTS_MAX; parts++) {
            if (best[parts][word.length()] != null) {
                return parts(best[parts][word.length()]);
            }
        }
        return List.of();
    }

    private void extend(String word, int start, Cover before, Cover[] next) {
        for (int end = start + PART_LENGTH_MIN; end <= word.length(); end++) {
            var part = word.substring(start, end);
            if (end == word.length()) {
                if (start > 0) {
                    offer(next, end, before, new CompoundPart(start, end), closingCost(part));
                }
                continue;
            }
            int cost = openingCost(part);
            if (cost < 0) {
                continue;
            }
            for (var link : LINKS) {
                if (word.startsWith(link, end) && word.length() - end - link.length() >= PART_LENGTH_MIN) {
                    offer(next, end + link.length(), before, new CompoundPart(start, end), cost + link.length());
                }
            }
        }
    }

    private static void offer(Cover[] next, int at, Cover before, CompoundPart part, int cost) {
        int total = before.cost + cost;
        if (cost >= 0 && (next[at] == null || total < next[at].cost)) {
            next[at] = new Cover(before, part, total);
        }
    }

    /// How doubtful a part is before another one; negative when it is none.
    private int openingCost(String part) {
        return openers.contains(part) ? COST_OF_PART + shortness(part) : inflectedCost(part);
    }

    private int closingCost(String part) {
        return closers.contains(part) ? COST_OF_PART + shortness(part) : inflectedCost(part);
    }

    private int inflectedCost(String part) {
        boolean inflected = part.length() >= INFLECTED_LENGTH_MIN
                && INFLECTED_ENDS.indexOf(part.charAt(part.length() - 1)) >= 0
                && closingStems.contains(stemmer.work(part));
        return inflected ? COST_OF_PART + COST_OF_INFLECTION : -1;
    }

    private static int shortness(String part) {
        return part.length() == PART_LENGTH_MIN ? 5 : part.length() == PART_LENGTH_MIN + 1 ? 2 : 0;
    }

    private static List<CompoundPart> parts(Cover last) {
        var parts = new ArrayDeque<CompoundPart>();
        for (var step = last; step.part != null; step = step.before) {
            parts.addFirst(step.part);
        }
        return List.copyOf(parts);
    }
}
