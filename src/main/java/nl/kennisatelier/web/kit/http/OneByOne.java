package nl.kennisatelier.web.kit.http;

import java.util.EnumSet;
import java.util.Set;
import nl.kennisatelier.web.kit.http.Traffic.Group;
import nl.kennisatelier.web.kit.limits.Limits;
import nl.kennisatelier.web.kit.limits.Turns;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Lets one visitor have a few pages made at once, and the next ones after those.
final class OneByOne extends Handler.Wrapper {

    /// What takes the machine no time, or is open for long.
    private static final Set<Group> AT_ONCE = EnumSet.of(Group.FILES, Group.HEALTH, Group.GIT, Group.STREAMS);

    /// Where somebody may stand in another line already.
    private static final String LINE = "/doe-mee";

    private final Limits limits;
    private final Turns turns;

    OneByOne(Limits limits) {
        this.limits = limits;
        this.turns = limits.turns(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = String.valueOf(Request.getPathInContext(request));
        boolean looks = !request.getMethod().equals("POST");
        if (!looks || AT_ONCE.contains(Group.of(path)) || path.endsWith(LINE)) {
            return super.handle(request, response, callback);
        }
        var forwarded = request.getHeaders().getValuesList(Limits.FORWARDED);
        var done = turns.take(limits.visitor(Request.getRemoteAddr(request), forwarded));
        try {
            return super.handle(request, response, callback);
        } finally {
            done.run();
        }
    }
}
