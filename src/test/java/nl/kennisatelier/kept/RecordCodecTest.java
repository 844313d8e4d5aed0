package nl.kennisatelier.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private enum Colour {
        GREEN,
        BLUE
    }

    private sealed interface Piece {}

    private record Word(String text) implements Piece {}

    private record Gap(int width) implements Piece {}

    private record All(
            String text,
            int number,
            long large,
            double part,
            boolean flag,
            Colour colour,
            LocalTime time,
            OptionalLong maybe,
            Optional<Word> word,
            List<Piece> pieces,
            SortedSet<String> sorted,
            SequencedSet<String> inOrder,
            Set<String> set,
            Map<Integer, String> map) {}

    private record Twice(Word one, Word other) {}

    private record Picky(int positive) {

        Picky {
            if (positive < 0) throw new IllegalArgumentException();
        }
    }

    private record Unfit(Object anything) {}

    private static final All FULL = new All(
            "Één straat 🌳\n",
            -1,
            Long.MAX_VALUE,
            52.07,
            true,
            Colour.BLUE,
            LocalTime.of(19, 30),
            OptionalLong.of(7),
            Optional.of(new Word("a")),
            List.of(new Word("b"), new Gap(3), new Word("b")),
            new TreeSet<>(List.of("z", "a")),
            new LinkedHashSet<>(List.of("z", "a")),
            Set.of("x"),
            Map.of(3, "c"));

    private static final All EMPTY = new All(
            "",
            0,
            0,
            0,
            false,
            Colour.GREEN,
            LocalTime.MIDNIGHT,
            OptionalLong.empty(),
            Optional.empty(),
            List.of(),
            new TreeSet<>(),
            new LinkedHashSet<>(),
            Set.of(),
            Map.of());

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        var codec = RecordCodec.of(All.class);
        for (var value : List.of(FULL, EMPTY)) {
            var back = codec.read(codec.write(value));
            assertEquals(value, back);
            assertEquals(List.copyOf(value.inOrder), List.copyOf(back.inOrder));
        }
    }

    @Test
    void whatCannotBeWrittenIsNotKept() {
        var half = new Word("half a sign: \uD83D");
        assertThrows(IOException.class, () -> RecordCodec.of(Word.class).write(half));
        assertFalse(new KeptRecords<>(KeptValues.NONE, Word.class).keep("x", half));
    }

    @Test
    void aRecordThatStandsThereTwiceIsOneAgain() throws IOException {
        var codec = RecordCodec.of(Twice.class);
        var word = new Word("once");
        var back = codec.read(codec.write(new Twice(word, word)));
        assertEquals(new Twice(word, word), back);
        assertSame(back.one(), back.other());
    }

    @Test
    void damagedBytesAreToldOrReadAndNothingElse() throws IOException {
        var codec = RecordCodec.of(All.class);
        var bytes = codec.write(FULL);
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            readsOrTells(codec, damaged);
        }
        for (int length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> codec.read(cut));
        }
    }

    private static void readsOrTells(RecordCodec<All> codec, byte[] bytes) {
        try {
            codec.read(bytes);
        } catch (IOException told) {
            // The one way in which it may fail.
        }
    }

    @Test
    void whatTheRecordItselfRefusesIsToldAlike() throws IOException {
        var bytes = RecordCodec.of(Gap.class).write(new Gap(-3));
        assertThrows(IOException.class, () -> RecordCodec.of(Picky.class).read(bytes));
    }

    @Test
    void aTypeWithoutAFormIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> RecordCodec.of(Unfit.class));
    }
}
