package nl.kennisatelier.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A shelf beside the JDK's own sorted map.
class ShelfTest {

    @Test
    void itHoldsWhatASortedMapHolds() {
        var random = new Random(1);
        for (int round = 0; round < 40; round++) {
            var map = new TreeMap<Integer, String>();
            var shelf = Shelf.<Integer, String>empty();
            for (int step = 0; step < 300; step++) {
                int key = random.nextInt(1 + round * 5);
                if (random.nextInt(5) < 2) {
                    map.remove(key);
                    shelf = shelf.without(key);
                } else {
                    map.put(key, "v" + step);
                    shelf = shelf.with(key, "v" + step);
                }
            }
            assertEquals(List.copyOf(map.values()), shelf.values());
            assertEquals(List.copyOf(map.keySet()), shelf.keys());
            assertEquals(List.copyOf(map.values()), shelf.values().stream().toList());
            assertEquals(map.size(), shelf.size());
            for (int key = 0; key < 200; key++) assertEquals(Optional.ofNullable(map.get(key)), shelf.get(key));
            for (int place = 0; place < map.size(); place++) {
                assertEquals(
                        List.copyOf(map.values()).get(place), shelf.values().get(place));
            }
        }
    }

    @Test
    void aChangeLeavesWhatItWasMadeFromAsItWas() {
        var before = Shelf.<String, Integer>empty().with("a", 1).with("b", 2);
        before.with("a", 9).without("b");
        assertEquals(List.of("a", "b"), before.keys());
        assertEquals(List.of(1, 2), before.values());
    }

    @Test
    void noChangeIsTheSameShelf() {
        var shelf = Shelf.<String, String>empty().with("a", "x").with("b", "y");
        assertSame(shelf, shelf.with("a", shelf.get("a").orElseThrow()));
        assertSame(shelf, shelf.without("c"));
    }

    @Test
    void twoShelvesDifferExactlyInWhatWasChangedBetween() {
        var random = new Random(2);
        for (int round = 0; round < 300; round++) {
            var one = shelf(random, random.nextInt(200));
            var other = random.nextInt(10) == 0 ? shelf(random, random.nextInt(200)) : one;
            for (int step = random.nextInt(20); step > 0; step--) {
                int key = random.nextInt(250);
                other = random.nextBoolean() ? other.without(key) : other.with(key, new Object());
            }
            assertEquals(expected(one, other), found(one, other));
            assertEquals(expected(one, other), found(other, one));
        }
    }

    @Test
    void whatTwoShelvesShareIsNotLookedAt() {
        var times = new int[1];
        var shelf = Shelf.<Counted, String>empty();
        for (int i = 0; i < 100_000; i++) shelf = shelf.with(new Counted(i, times), "x");
        var changed = shelf.with(new Counted(50_000, times), "y").without(new Counted(3, times));
        times[0] = 0;
        var found = new ArrayList<Integer>();
        changed.differences(shelf, counted -> found.add(counted.number));
        assertEquals(List.of(3, 50_000), found.stream().sorted().toList());
        assertTrue(times[0] < 5_000, times[0] + " comparisons");
    }

    /// Keys in order, in the opposite order, and in and out at both ends: never deeper than a few steps more than
    /// needed.
    @Test
    void noOrderOfChangesMakesItDeep() {
        var up = Shelf.<Counted, Integer>empty();
        var down = Shelf.<Counted, Integer>empty();
        var times = new int[1];
        for (int i = 0; i < 20_000; i++) {
            up = up.with(new Counted(i, times), i);
            down = down.with(new Counted(-i, times), i);
        }
        for (int i = 0; i < 15_000; i++) up = up.without(new Counted(i, times)).with(new Counted(-i - 1, times), i);
        for (var shelf : List.of(up, down)) {
            for (int i = 0; i < 5_000; i++) {
                times[0] = 0;
                shelf.get(new Counted(shelf.keys().get(i).number, times));
                assertTrue(times[0] <= 30, times[0] + " comparisons");
            }
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        var values = Shelf.<String, String>empty().with("a", "x").values();
        assertThrows(IndexOutOfBoundsException.class, () -> values.get(1));
        assertThrows(UnsupportedOperationException.class, () -> values.add("y"));
        var all = values.iterator();
        all.next();
        assertThrows(NoSuchElementException.class, all::next);
    }

    /// A number that counts how often it was compared.
    private record Counted(int number, int[] times) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            times[0]++;
            return Integer.compare(number, other.number);
        }
    }

    private static Shelf<Integer, Object> shelf(Random random, int size) {
        var shelf = Shelf.<Integer, Object>empty();
        for (int i = 0; i < size; i++) shelf = shelf.with(random.nextInt(250), new Object());
        return shelf;
    }

    private static TreeSet<Integer> expected(Shelf<Integer, Object> one, Shelf<Integer, Object> other) {
        var keys = new TreeSet<>(one.keys());
        keys.addAll(other.keys());
        keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return keys;
    }

    private static TreeSet<Integer> found(Shelf<Integer, Object> one, Shelf<Integer, Object> other) {
        var found = new ArrayList<Integer>();
        one.differences(other, found::add);
        assertEquals(found.size(), new TreeSet<>(found).size(), "each key once");
        return new TreeSet<>(found);
    }
}
