package nl.kennisatelier.web.operator;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.kennisatelier.web.kit.http.OwnMachine;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.site.HealthCheck;
import nl.kennisatelier.web.kit.site.Vitals;

/// `/healthz/...`: whether the process lives, whether visitors may come, and how each part stands.
///
/// `ready` is for whoever sends visitors here: 503 only while the texts are read, for nobody must be sent away
/// because a copy failed, nor a hall because texts are lost. `full` says the same and is 503 as soon as one
/// part is in trouble: it is for alarms.
public final class HealthPage implements Wing {

    static final List<String> ADDRESSES = List.of("/healthz/live", "/healthz/ready", "/healthz/full");

    private static final String TEXT = "text/plain; charset=utf-8";

    private static final int FINE = 200;
    private static final int UNAVAILABLE = 503;

    private final BooleanSupplier isOnline;
    private final Vitals vitals;

    /// @param body lines: how all of it stands, then each part
    record Answer(int status, String body) {}

    /// @param isOnline whether a first edition is, or never will be
    public HealthPage(BooleanSupplier isOnline, Vitals vitals) {
        this.isOnline = isOnline;
        this.vitals = vitals;
    }

    @Override
    public void routes(RouteTable routes) {
        ADDRESSES.forEach(path -> routes.get(path, ctx -> send(ctx, answer(path, OwnMachine.asks(ctx)))));
    }

    private static void send(Context ctx, Answer answer) {
        ctx.status(answer.status());
        Responses.send(ctx, TEXT, answer.body());
    }

    /// @param path one of the addresses
    /// @param here whether who asks is on the machine, or on the port that is for its operator
    Answer answer(String path, boolean here) {
        return switch (path) {
            case "/healthz/ready" -> stand(FINE, here);
            case "/healthz/full" -> stand(UNAVAILABLE, here);
            default -> new Answer(FINE, "ok\n");
        };
    }

    /// @param degraded the status when only part of it works
    private Answer stand(int degraded, boolean here) {
        var checks = vitals.look();
        var isWell = checks.stream().allMatch(HealthCheck::isWell);
        var isReady = isOnline.getAsBoolean();
        var lines = new ArrayList<String>();
        lines.add(!isReady ? "reading content" : isWell ? "ok" : "degraded");
        checks.forEach(check -> lines.add(check.line(here)));
        int status = !isReady ? UNAVAILABLE : isWell ? FINE : degraded;
        return new Answer(status, String.join("\n", lines) + "\n");
    }
}
