package nl.kennisatelier.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hall of a hundred, by the program as it is installed. How fast it is says `scripts/bench hall`.
@Order(10)
class HallIT {

    private static final int PARTICIPANTS = 100;
    private static final int STALLED = 3;

    @TempDir
    private Path data;

    @Test
    void everybodySeesEveryQuestionAndNoAnswerIsLost() throws Exception {
        try (var site = Program.serve(
                        QuickStart.options(), "--content", "content", "--data", data.toString(), "--port", "0");
                var facilitator = Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem");
                var hall = new Hall(site.address(), facilitator)) {
            hall.fill(PARTICIPANTS, STALLED, 500);
            for (int question = 1; question <= 4; question++) {
                assertEquals(
                        PARTICIPANTS - STALLED,
                        hall.ask(question, 500, 10).seenMillis().size());
            }
            facilitator.lead("einde");
            assertEquals(List.of(), hall.lost());
            assertEquals(4 * (PARTICIPANTS - STALLED), hall.acknowledged());
        }
    }
}
