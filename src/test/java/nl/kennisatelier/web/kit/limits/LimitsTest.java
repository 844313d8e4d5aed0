package nl.kennisatelier.web.kit.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private long nanos;
    private final Strikes strikes = new Strikes();
    private final Limits limits = new Limits(new TrustedProxies(List.of()), strikes, () -> nanos);

    @Test
    void whoUsedUpTheirOwnKeepsNobodyElseOut() {
        var door = limits.door(Limit.STARTS, Rate.of(2, HOUR), Rate.of(100, HOUR));
        for (int i = 0; i < 500; i++) assertEquals(i < 2, door.enter("a flood"));
        assertTrue(door.enter("somebody"));
        assertEquals(498, strikes.all().get("starts"));
        nanos += HOUR.toNanos() / 2;
        assertTrue(door.enter("a flood"), "half of it came back in half of the time");
        assertFalse(door.enter("a flood"));
    }

    @Test
    void allTogetherBecomeSlowerBeforeTheyAreRefused() {
        var slow = limits.door(Limit.STARTS, Rate.of(9, HOUR), new Rate(1, 1_000, Duration.ofSeconds(1)));
        for (int i = 0; i < 9; i++) assertTrue(slow.enter("visitor " + i));
        var full = limits.door(Limit.DRAFTS, Rate.of(9, HOUR), Rate.of(1, HOUR));
        assertTrue(full.enter("the first"));
        assertFalse(full.enter("one who would wait for an hour"));
        assertEquals(1, strikes.all().get("drafts"));
        assertEquals(0, strikes.all().get("starts"));
    }

    @Test
    void whereNobodyKnowsWhoAsksOnlyAllTogetherAreCounted() {
        var door = limits.door(Limit.STARTS, Rate.of(2, HOUR), Rate.of(5, HOUR));
        for (int i = 0; i < 5; i++) assertTrue(door.enter(""));
        assertFalse(door.enter(""));
        assertFalse(door.enter("somebody"));
    }

    @Test
    void whoComesWithAllAddressesKeepsNobodyOutByThat() {
        var door = limits.door(Limit.STARTS, Rate.of(1, HOUR), new Rate(2 * RateLimits.KEPT_MAX, 9, HOUR));
        for (int i = 0; i < RateLimits.KEPT_MAX; i++) assertTrue(door.enter("address " + i));
        for (int i = 0; i < 5; i++) assertTrue(door.enter("somebody " + i));
    }

    @Test
    void afterManyMistakesWhoIsWrongGoesSlowerAndNobodyElse() {
        var door =
                limits.guesses(Limit.CODES, Rate.of(3, HOUR), Rate.of(500, Duration.ofSeconds(1)), Rate.of(500, HOUR));
        for (int i = 0; i < 20; i++) assertTrue(door.wrong("a guesser"));
        var slow = limits.guesses(Limit.CODES, Rate.of(3, HOUR), Rate.of(1, HOUR), Rate.of(500, HOUR));
        for (int i = 0; i < 4; i++) assertTrue(slow.wrong("a guesser"));
        assertFalse(slow.wrong("a guesser"), "the line is longer than anybody waits");
        assertTrue(slow.wrong("somebody"));
    }

    @Test
    void whoAsksForAllPagesAtOnceGetsThemOneAfterAnother() throws InterruptedException {
        var turns = new Turns(2, Duration.ofMillis(50), () -> strikes.count(Limit.PAGES));
        var first = turns.take("a flood");
        turns.take("a flood");
        turns.take("somebody").run();
        assertEquals(0, strikes.all().get("pages"));
        first.run();
        turns.take("a flood");
        assertEquals(0, strikes.all().get("pages"), "a place that was left");
        turns.take("a flood").run();
        assertEquals(1, strikes.all().get("pages"), "out of turn, for nobody waits for ever");
    }

    @Test
    void whoeverComesWithManyNamesTakesNoMoreMemory() {
        var each = limits.each(Limit.JOINS, Rate.of(1, HOUR));
        for (int i = 0; i < RateLimits.KEPT_MAX + 100; i++)
            each.of("address " + i).take();
        assertEquals(RateLimits.KEPT_MAX, each.kept());
        assertFalse(each.of("one more").take(), "those that are not remembered share one limit");
        assertFalse(each.of("address 0").take(), "those that are have their own");
        nanos += HOUR.toNanos();
        assertTrue(each.of("one more").take());
        for (int i = 0; i < RateLimits.KEPT_MAX; i++) each.of("another " + i);
        assertTrue(each.kept() < 100, "what nobody uses any more is forgotten: " + each.kept());
    }
}
