package nl.kennisatelier.web.facilitator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import nl.kennisatelier.web.facilitator.live.Listeners.Listener;
import org.junit.jupiter.api.Test;

class ListenersTest {

    @Test
    void ofOneKeyTheNewestListen() {
        var listeners = new Listeners(100);
        var all = new ArrayList<Listener>();
        for (int i = 0; i < Listeners.OF_ONE_MAX + 1; i++) {
            all.add(listeners.begin("a phone", "hall").orElseThrow());
        }
        assertTrue(all.getFirst().isReplaced());
        assertTrue(all.stream().skip(1).noneMatch(Listener::isReplaced));
        assertTrue(Thread.currentThread().isInterrupted(), "it may wait for who does not read");
        listeners.end(all.getFirst());
        assertFalse(Thread.currentThread().isInterrupted(), "what comes after is not disturbed");
        assertFalse(listeners.begin("another phone", "hall").orElseThrow().isReplaced());
    }

    @Test
    void nobodyTakesAllOfTheRoom() {
        var listeners = new Listeners(Listeners.OF_VISITOR_MAX + 2);
        var all = new ArrayList<Listener>();
        for (int i = 0; i < Listeners.OF_VISITOR_MAX; i++) {
            all.add(listeners.begin("phone " + i, "hall").orElseThrow());
        }
        assertTrue(listeners.begin("one more", "hall").isEmpty());
        all.add(listeners.begin("elsewhere", "home").orElseThrow());
        all.add(listeners.begin("and elsewhere", "office").orElseThrow());
        assertTrue(listeners.begin("too many", "train").isEmpty());
        all.forEach(listeners::end);
        assertEquals(
                Listeners.OF_VISITOR_MAX,
                all.stream().filter(_ -> listeners.begin("x", "y").isPresent()).count());
        Thread.interrupted();
    }
}
