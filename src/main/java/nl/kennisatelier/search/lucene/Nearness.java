package nl.kennisatelier.search.lucene;

import java.util.Arrays;
import java.util.BitSet;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.search.Facet;
import org.apache.lucene.index.LeafReaderContext;

/// What it is worth to be of the neighbourhood of who asks, or of one that is like it. Worked out when it is asked: the
/// index knows nothing of likeness.
///
/// @param facets the values by which a search is narrowed
/// @param mine the number of that neighbourhood among them; empty where nothing is of it
/// @param like the numbers of those like it
record Nearness(FacetValues facets, BitSet mine, BitSet like) {

    private static final float MINE = 1.5f;
    private static final float LIKE = 1.25f;

    static Nearness of(FacetValues facets, LikeMine like) {
        var slugs = like.slugs();
        return new Nearness(
                facets,
                facets.numbers(
                        Dimension.PLACE, value -> isOf(value) && value.value().equals(like.slug())),
                facets.numbers(Dimension.PLACE, value -> isOf(value) && slugs.contains(value.value())));
    }

    private static boolean isOf(FacetValues.Value value) {
        return value.facet() == Facet.NEIGHBOURHOOD;
    }

    /// Each record's weight, by how near it is.
    ///
    /// @param weights of the records of this segment
    float[] on(float[] weights, LeafReaderContext segment) {
        var sets = facets.sets(segment);
        var worth = new float[sets.count()];
        for (int set = 0; set < worth.length; set++) worth[set] = worth(sets.values()[set], segment);
        var near = new float[weights.length];
        for (int record = 0; record < near.length; record++) {
            near[record] = weights[record] * worth[sets.ofRecord()[record]];
        }
        return near;
    }

    /// The same where nothing else counts.
    float[] alone(LeafReaderContext segment) {
        var ones = new float[segment.reader().maxDoc()];
        Arrays.fill(ones, 1);
        return on(ones, segment);
    }

    private float worth(int[] values, LeafReaderContext segment) {
        float worth = 1;
        for (int value : values) {
            int number = facets.number(segment, value);
            if (mine.get(number)) return MINE;
            if (like.get(number)) worth = LIKE;
        }
        return worth;
    }
}
