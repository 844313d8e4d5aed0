package nl.kennisatelier.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/// Makes the colours of a theme legible on each other, in one scheme: the colour that cannot be read moves to the
/// nearest that can, of the same tint, and what no such colour helps is as in our own theme.
final class Mending {

    /// How far a colour moves at a time, of all the way from black to white.
    private static final double STEP = 0.002;

    private final Set<String> own;
    private final SortedMap<String, String> below;
    private final SortedMap<String, String> values;

    /// A pair that cannot be read as the theme has it.
    ///
    /// @param moved which of its two colours gets another
    /// @param over colour of the letters as the theme has it
    record Failure(ColourPair pair, String moved, Colour over, Colour under) {

        double contrast() {
            return over.contrast(under);
        }

        /// How far it is from what it needs: 1 or more.
        double lack() {
            return pair.need() / contrast();
        }
    }

    /// @param failures as the theme has it
    /// @param values of all tokens, with legible colours
    record Mended(List<Failure> failures, SortedMap<String, String> values) {}

    private Mending(Set<String> own, SortedMap<String, String> below, SortedMap<String, String> values) {
        this.own = own;
        this.below = below;
        this.values = values;
    }

    static Mended of(TokenSets theme, Scheme scheme) {
        var below = OwnTheme.TOKENS.values(scheme);
        var values = theme.over(OwnTheme.TOKENS, scheme);
        var mending = new Mending(new HashSet<>(theme.of(scheme).keySet()), below, values);
        var failures = mending.failures();
        mending.mend(failures);
        return new Mended(failures, values);
    }

    private List<Failure> failures() {
        var found = new ArrayList<Failure>();
        for (var pair : ColourPair.ALL) {
            if (isLegible(pair)) continue;
            var moved = own.contains(pair.over()) ? pair.over() : pair.under();
            found.add(new Failure(pair, moved, colour(pair.over()), colour(pair.under())));
        }
        return found;
    }

    private void mend(List<Failure> failures) {
        Map<String, Colour> wished = new LinkedHashMap<>();
        failures.forEach(failure -> wished.put(failure.moved(), colour(failure.moved())));
        wished.forEach((name, colour) -> nearest(name, colour).ifPresent(found -> values.put(name, found.hex())));
        // Each of these takes a name out of the theme: in the end none is left, and ours is legible.
        for (var pair = worst(); pair.isPresent(); pair = worst()) giveUp(pair.get());
    }

    private Optional<ColourPair> worst() {
        return ColourPair.ALL.stream().filter(Predicate.not(this::isLegible)).findFirst();
    }

    private void giveUp(ColourPair pair) {
        for (var name : List.of(pair.over(), pair.under())) {
            own.remove(name);
            values.put(name, below.get(name));
        }
    }

    private Optional<Colour> nearest(String name, Colour colour) {
        var pairs = ColourPair.ALL.stream().filter(pair -> pair.has(name)).toList();
        var hue = Hue.of(colour);
        for (int step = 0; step * STEP <= 1; step++) {
            for (double light : new double[] {hue.light() - step * STEP, hue.light() + step * STEP}) {
                if (light < 0 || light > 1) continue;
                var tried = step == 0 ? colour : hue.as(light);
                values.put(name, tried.hex());
                if (pairs.stream().allMatch(this::isLegible)) return Optional.of(tried);
            }
        }
        values.put(name, colour.hex());
        return Optional.empty();
    }

    private boolean isLegible(ColourPair pair) {
        return colour(pair.over()).contrast(colour(pair.under())) >= pair.need();
    }

    private Colour colour(String name) {
        return Colour.parse(values.get(name)).orElseThrow();
    }
}
