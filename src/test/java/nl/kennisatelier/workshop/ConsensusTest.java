package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.workshop.Consensus.Voice;
import org.junit.jupiter.api.Test;

/// Who stands behind which answer is written as a line: the answer, and the people by number. Who is of which role
/// stands once: nine residents, three of the municipality, two of the corporation, one who did not say.
class ConsensusTest {

    private static final List<String> ROLES =
            List.of("", "b", "b", "b", "b", "b", "b", "b", "b", "b", "g", "g", "g", "c", "c", "");

    @Test
    void whatEveryRoleRecognisesComesBeforeWhatTheLargestRoleLikesMost() {
        check("shared 2: b 44% g 67%; 3: b 33% g 33%; dividing 1: b 100% g 0%", """
                1 1 2 3 4 5 6 7 8 9
                2 1 2 3 4 10 11
                3 1 2 3 12
                4 13 14 15
                """);
    }

    @Test
    void ofRolesOfFewerThanThreePeopleNothingIsTold() {
        check("shared ; dividing ", """
                1 1 2 3 4 5
                2 10 11
                """);
        check("shared ; dividing ", "1 13 14 15\n");
        check("shared ; dividing ", "");
    }

    @Test
    void sayingItTwiceCountsOnceAndWhatIsNotShownIsNotListed() {
        check("shared 1: b 33% g 67%; dividing ", """
                1 1 1 1 10 11
                9 2 3 12
                """);
    }

    @Test
    void rolesThatAreFarApartDivide() {
        check("shared 3: b 50% g 75%; dividing 2: b 0% g 100%; 1: b 100% g 25%", """
                1 1 2 3 4 10
                2 10 11 12 20
                3 1 2 10 11 12
                """);
    }

    /// Those from 20 on are of the municipality too.
    private static String role(int person) {
        return person >= 20 ? "g" : ROLES.get(person);
    }

    private static void check(String expected, String lines) {
        var voices = new ArrayList<Voice>();
        for (var line : lines.lines().toList()) {
            var numbers = Arrays.stream(line.split(" ")).map(Integer::valueOf).toList();
            for (int person : numbers.subList(1, numbers.size())) {
                voices.add(new Voice(numbers.getFirst(), person, role(person)));
            }
        }
        var found = Consensus.of(voices, Set.of(1L, 2L, 3L, 4L));
        assertEquals(expected, "shared " + told(found.shared()) + "; dividing " + told(found.dividing()));
        for (int i = 0; i < found.shared().size(); i++) {
            assertEquals(i, found.place(found.shared().get(i).answer()));
        }
        assertEquals(found.shared().size(), found.place(9));
    }

    private static String told(List<Consensus.Behind> all) {
        return all.stream()
                .map(one -> one.answer() + ": "
                        + one.shares().stream()
                                .map(share -> share.role() + " " + share.percent() + "%")
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
