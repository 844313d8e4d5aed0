package nl.kennisatelier.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a>b         | a | [b]       | false",
                "a>b b>c     | a | [b, c]    | false",
                "a>b b>c     | c | []        | false",
                "a>c b>c     | b | [c]       | false",
                "a>a         | a | []        | true",
                "a>b b>a     | b | []        | true",
                "a>b b>c c>b | a | []        | false",
                "a>b b>c c>b | c | []        | true",
            })
    void aNameIsFollowedToItsEndAndARingLeadsNowhere(String steps, String name, String after, boolean isRound) {
        Map<String, String> next = Arrays.stream(steps.split(" "))
                .map(step -> step.split(">"))
                .collect(Collectors.toMap(step -> step[0], step -> step[1]));
        Function<String, Optional<String>> later = at -> Optional.ofNullable(next.get(at));
        assertEquals(after, Succession.after(name, later).toString());
        assertEquals(isRound, Succession.isRound(name, later));
    }

    @Test
    void anEndlessRowIsNotFollowed() {
        var next = new TreeMap<String, String>();
        IntStream.range(0, 1000).forEach(i -> next.put("n" + i, "n" + (i + 1)));
        assertEquals(
                "[]",
                Succession.after("n0", at -> Optional.ofNullable(next.get(at))).toString());
        assertEquals(
                10,
                Succession.after("n990", at -> Optional.ofNullable(next.get(at)))
                        .size());
    }
}
