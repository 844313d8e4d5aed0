package nl.kennisatelier.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NewestStepTest {

    @Test
    void aFileIsRefusedForStepsThatNobodyHereKnowsAndForNoOther() throws Exception {
        try (var steps = Files.list(Path.of("src/main/resources/db/migration"))) {
            var newest = steps.map(step -> step.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();
            assertEquals(TableSteps.FORM, newest.orElseThrow());
        }
    }
}
