package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a copy says of itself holds, and what was promised of copies is done, whatever else went wrong.
class CopiesStayTrueTest {

    @TempDir
    private Path root;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = root.resolve("data");
        SmallSite.fill(data);
    }

    @Test
    void aWorkshopWithoutAnswersMakesNoCopyLessThanWhole() throws IOException {
        try (var site = SmallSite.open(data)) {
            site.begin();
            site.rounds(root.resolve("elders"), 1); // Throws when a copy is not whole.
        }
        Backup.make(data, root.resolve("k.tar.zst"), SmallSite.at(1), "9");
        assertEquals(List.of(), Verification.of(root.resolve("k.tar.zst")).troubles());
    }
}
