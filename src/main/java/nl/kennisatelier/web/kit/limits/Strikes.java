package nl.kennisatelier.web.kit.limits;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/// How often each limit held somebody back since the start.
public final class Strikes {

    private final Map<Limit, LongAdder> counts = new EnumMap<>(Limit.class);

    public Strikes() {
        for (var limit : Limit.values()) counts.put(limit, new LongAdder());
    }

    /// This one held somebody back.
    public void count(Limit limit) {
        counts.get(limit).increment();
    }

    /// By the name of each limit in small letters: `codes`, `starts` ...
    public Map<String, Long> all() {
        var all = new TreeMap<String, Long>();
        counts.forEach((limit, count) -> all.put(limit.name().toLowerCase(Locale.ROOT), count.sum()));
        return all;
    }
}
