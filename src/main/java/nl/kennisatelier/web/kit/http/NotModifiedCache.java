package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kennisatelier.circulation.Edition;

/// Remembers the name (ETag) of what an address gave a moment ago: a browser that has it is told so before any work is
/// done. Another edition online, and it is forgotten; and after a while too, for a page also says in how many workshops
/// a question was asked.
public final class NotModifiedCache {

    /// How long a number of workshops may be behind.
    private static final Duration LASTS = Duration.ofSeconds(30);

    private static final int ADDRESSES_MAX = 2000;

    /// In characters; longer addresses are nobody's favourite page.
    private static final int ADDRESS_LENGTH_MAX = 500;

    private record Sent(String tag, Edition edition, long when) {}

    /// By address and how it is packed, the longest ago first; guarded by itself.
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    /// Answers when the browser has just these bytes.
    ///
    /// @param origin under which the site was called, for it stands in the page
    /// @return whether it was answered
    public boolean answers(Context ctx, Edition edition, String origin) {
        var known = ctx.header("If-None-Match");
        if (known == null) return false;
        Sent last;
        synchronized (sent) {
            last = sent.get(key(ctx, origin));
        }
        if (last == null || last.edition() != edition || !known.contains(last.tag())) return false;
        if (now() - last.when() > LASTS.toNanos()) return false;
        Responses.unchanged(ctx, last.tag());
        return true;
    }

    /// Remembers what was just answered.
    ///
    /// @param edition it was made from
    /// @param when its making began, by [#now]
    public void remember(Context ctx, Edition edition, String origin, long when) {
        var tag = ctx.res().getHeader("ETag");
        var key = key(ctx, origin);
        if (tag == null || key.length() > ADDRESS_LENGTH_MAX) return;
        synchronized (sent) {
            sent.remove(key); // So that it stands last.
            sent.put(key, new Sent(tag, edition, when));
            if (sent.size() > ADDRESSES_MAX)
                sent.remove(sent.keySet().iterator().next());
        }
    }

    /// In nanoseconds since some moment, whatever becomes of the clock.
    public long now() {
        return System.nanoTime();
    }

    private static String key(Context ctx, String origin) {
        return origin + ctx.path() + "?" + ctx.queryString() + " " + Responses.isPacked(ctx);
    }
}
