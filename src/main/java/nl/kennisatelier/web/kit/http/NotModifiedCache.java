package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Remembers the name (ETag) of what an address gave a moment ago: a browser that has it is told so before any work is
/// done. Another edition online or another day begun, and it is forgotten; and after a while too, for a page also says
/// in how many workshops a question was asked.
public final class NotModifiedCache {

    /// How long a number of workshops may be behind.
    private static final Duration LASTS = Duration.ofSeconds(30);

    private static final int ADDRESSES_MAX = 2000;

    /// In characters; longer addresses are nobody's favourite page.
    private static final int ADDRESS_LENGTH_MAX = 500;

    /// @param edition it was made from
    /// @param today the day it was made on
    private record Sent(String tag, Edition edition, LocalDate today, long when) {

        boolean isFor(PageRequest visit) {
            return edition == visit.edition() && today.equals(visit.today());
        }
    }

    /// By address and how it is packed, the longest ago first; guarded by itself.
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    /// Answers when the browser has just these bytes.
    ///
    /// @return whether it was answered
    public boolean answers(Context ctx, PageRequest visit) {
        var known = ctx.header("If-None-Match");
        if (known == null) return false;
        Sent last;
        synchronized (sent) {
            last = sent.get(key(ctx, visit));
        }
        if (last == null || !last.isFor(visit) || !known.contains(last.tag())) return false;
        if (now() - last.when() > LASTS.toNanos()) return false;
        Responses.unchanged(ctx, last.tag());
        return true;
    }

    /// Remembers what was just answered.
    ///
    /// @param when its making began, by [#now]
    public void remember(Context ctx, PageRequest visit, long when) {
        var tag = ctx.res().getHeader("ETag");
        var key = key(ctx, visit);
        if (tag == null || key.length() > ADDRESS_LENGTH_MAX) return;
        synchronized (sent) {
            sent.remove(key); // So that it stands last.
            sent.put(key, new Sent(tag, visit.edition(), visit.today(), when));
            if (sent.size() > ADDRESSES_MAX)
                sent.remove(sent.keySet().iterator().next());
        }
    }

    /// In nanoseconds since some moment, whatever becomes of the clock.
    public long now() {
        return System.nanoTime();
    }

    /// The origin under which the site was called stands in the page.
    private static String key(Context ctx, PageRequest visit) {
        return visit.origin() + ctx.path() + "?" + ctx.queryString() + " " + Responses.isPacked(ctx);
    }
}
