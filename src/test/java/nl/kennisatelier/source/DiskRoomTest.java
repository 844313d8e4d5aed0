package nl.kennisatelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

    @Test
    void whatNoSystemTellsIsNoReasonToStop(@TempDir Path folder) {
        assertTrue(DiskRoom.in(folder) > 0);
        assertEquals(Long.MAX_VALUE, DiskRoom.in(folder.resolve("weg")));
    }
}
