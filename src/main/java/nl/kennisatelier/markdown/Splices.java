package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Changes of parts of one text, each told by its places in the text as it was.
final class Splices {

    private final List<Splice> all = new ArrayList<>();

    private record Splice(int from, int to, String text) {}

    /// @param to where the replaced part ends; the same place for what is put in between, behind what was put there
    void add(int from, int to, String text) {
        for (int i = 0; from == to && i < all.size(); i++) {
            var there = all.get(i);
            if (there.from() != from || there.to() != to) continue;
            all.set(i, new Splice(from, to, there.text() + text));
            return;
        }
        all.add(new Splice(from, to, text));
    }

    String on(String text) {
        var changed = new StringBuilder(text);
        all.stream()
                .sorted(Comparator.comparingInt(Splice::from)
                        .thenComparingInt(Splice::to)
                        .reversed())
                .forEach(splice -> changed.replace(splice.from(), splice.to(), splice.text()));
        return changed.toString();
    }
}
