package nl.kennisatelier.web.editor.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HexFormat;
import nl.kennisatelier.access.Signature;
import nl.kennisatelier.web.kit.http.BoundedInput;
import nl.kennisatelier.web.kit.site.Editorial.Fetching;

/// `POST /webhook`: a forge says that it has something new. What it says is not used: we look for ourselves.
final class Webhook {

    /// In bytes; forges send less.
    static final int SIZE_MAX = 1_000_000;

    /// GitHub, Gitea and Forgejo sign the body.
    private static final String SIGNATURE = "X-Hub-Signature-256";

    /// GitLab sends the secret itself.
    private static final String TOKEN = "X-Gitlab-Token";

    private final Fetching fetching;

    Webhook(Fetching fetching) {
        this.fetching = fetching;
    }

    void receive(Context ctx) {
        int status = status(ctx);
        if (status == 202) fetching.now().run();
        ctx.status(status);
        ctx.contentType("text/plain; charset=utf-8");
        ctx.result(status + "\n");
    }

    private int status(Context ctx) {
        try {
            var in = new BoundedInput(ctx.req().getInputStream(), SIZE_MAX + 1);
            var body = in.readNBytes(SIZE_MAX + 1);
            return body.length > SIZE_MAX ? 413 : isFromForge(ctx, body) ? 202 : 403;
        } catch (IOException brokenOff) {
            return 400;
        }
    }

    private boolean isFromForge(Context ctx, byte[] body) {
        var signature = ctx.header(SIGNATURE);
        var token = ctx.header(TOKEN);
        return signature != null
                        && Signature.isSame(
                                signature, "sha256=" + HexFormat.of().formatHex(sign(body)))
                || token != null && Signature.isSame(token, fetching.secret());
    }

    private byte[] sign(byte[] body) {
        return Signature.of(body, fetching.secret().getBytes(UTF_8));
    }
}
