package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleGroupsTest {

    @Test
    void nobodyStandsAloneAndNobodyIsFoundByTakingAway() {
        check("b22 g13 c5", "b g c | ");
        check("b22 g13 c2 w1", "b g | c w");
        check("b22 g13 c2", "b | c g"); // Two would be the rest: a role goes along.
        check("b22 g13 c4 w1", "b g | c w");
        check("b22 w1", ""); // With the only other role nothing is left to put beside it.
        check("b22 _1", "");
        check("b22 _4", "b | _");
        check("b2 g2 c2", "");
        check("b9", "");
        check("", "");
        check("a9 b8 c7 d6 e5 f4", "a b c d | e f");
        check("a3 b3 c3", "a b c | ");
    }

    /// @param people a letter for each role with how many there are; `_` who chose none
    private static void check(String people, String expected) {
        var counts = Arrays.stream(people.split(" "))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toMap(
                        one -> one.substring(0, 1).replace("_", ""), one -> Integer.valueOf(one.substring(1))));
        var groups = RoleGroups.of(counts);
        var rest = new TreeSet<>(groups.rest())
                .stream().map(role -> role.isEmpty() ? "_" : role).collect(Collectors.joining(" "));
        assertEquals(expected, groups.isNone() ? "" : String.join(" ", groups.roles()) + " | " + rest, people);
    }
}
