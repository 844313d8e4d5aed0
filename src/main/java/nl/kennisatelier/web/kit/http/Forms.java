package nl.kennisatelier.web.kit.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.web.kit.page.SiteConfig;
import org.eclipse.jetty.http.BadMessageException;

/// Reads what somebody sent with a form of ours. A form on another site is not, whatever it sends.
public final class Forms {

    /// In bytes: the longest Markdown there is, of which every byte may take three, and room for the rest.
    public static final int SIZE_MAX = 4 * SourceFile.SIZE_MAX;

    /// In bytes; up to here we let the browser finish, so that it shows our refusal and not a broken line.
    private static final int LISTEN_MAX = 8 * SIZE_MAX;

    /// In bytes, the same of a form with a file in it.
    private static final int FILE_LISTEN_MAX = 64 << 20;

    /// A photo of a telephone on a bad line takes less.
    private static final Duration FILE_TIME_MAX = Duration.ofMinutes(4);

    /// More than any form of ours has, that of a harvest of a thousand answers included.
    private static final int FIELDS_MAX = 5_000;

    private final SiteConfig config;

    /// Why a form is not taken.
    ///
    /// @param status of the answer: 400, 403, 413 or 415
    public static final class BadForm extends Exception {

        public final int status;

        BadForm(int status) {
            super(Integer.toString(status), null, false, false);
            this.status = status;
        }
    }

    public Forms(SiteConfig config) {
        this.config = config;
    }

    /// The fields by name; of those with one name the first.
    public Map<String, String> read(Context ctx) throws BadForm {
        return firsts(readAll(ctx));
    }

    /// The same of a form in which nothing rests on who sends it, and in whose name: what does not say where it
    /// stood is taken too.
    public Map<String, String> readOfAnybody(Context ctx) throws BadForm {
        return firsts(readAll(ctx, isSilent(ctx) || isOurs(ctx)));
    }

    /// What came with a form that has a file in it.
    ///
    /// @param fields by name; of those with one name the first
    /// @param file the first that was chosen, or as much of it as may come; empty for none
    public record WithFile(Map<String, String> fields, byte[] file) {}

    /// The same of a form in which a file was chosen. What does not fit is not kept, so a file that is too large is cut
    /// off behind what may come; the fields stand before it.
    ///
    /// @param fileMax in bytes
    public WithFile readWithFile(Context ctx, int fileMax) throws BadForm {
        var boundary = Multipart.boundary(Optional.ofNullable(ctx.contentType()).orElse(""));
        var body = body(ctx, SIZE_MAX + fileMax, FILE_LISTEN_MAX, FILE_TIME_MAX);
        if (!isOurs(ctx)) throw new BadForm(403);
        if (boundary.isEmpty()) throw new BadForm(415);
        var fields = new HashMap<String, String>();
        var file = new byte[0];
        for (var part : Multipart.parts(body, boundary.get(), FIELDS_MAX)) {
            if (!part.isFile()) fields.putIfAbsent(part.name(), new String(part.bytes(), UTF_8));
            else if (file.length == 0) file = part.bytes();
        }
        return new WithFile(fields, file);
    }

    private static Map<String, String> firsts(Map<String, List<String>> all) {
        var first = new HashMap<String, String>();
        all.forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    /// The fields by name, those with one name in the order of the form.
    public Map<String, List<String>> readAll(Context ctx) throws BadForm {
        return readAll(ctx, isOurs(ctx));
    }

    private Map<String, List<String>> readAll(Context ctx, boolean isTaken) throws BadForm {
        var type =
                Optional.ofNullable(ctx.contentType()).orElse("").split(";")[0].strip();
        var body = body(ctx, SIZE_MAX, LISTEN_MAX, BoundedInput.TIME_MAX);
        if (!isTaken) throw new BadForm(403);
        if (!type.equalsIgnoreCase("application/x-www-form-urlencoded")) throw new BadForm(415);
        if (body.length > SIZE_MAX) throw new BadForm(413);
        return fields(new String(body, US_ASCII));
    }

    private byte[] body(Context ctx, int sizeMax, int listenMax, Duration timeMax) throws BadForm {
        if (ctx.req().getContentLengthLong() > listenMax) throw new BadForm(413);
        try {
            var in = new BoundedInput(ctx.req().getInputStream(), listenMax, timeMax);
            var body = in.readNBytes(sizeMax + 1);
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return body;
        } catch (IOException | BadMessageException brokenOff) { // Jetty's own: it came in too slowly.
            throw new BadForm(400);
        }
    }

    private static boolean isSilent(Context ctx) {
        return ctx.header("Sec-Fetch-Site") == null && ctx.header("Origin") == null;
    }

    /// Browsers say where a form stood: `Sec-Fetch-Site` on https, and on any other line `Origin`.
    private boolean isOurs(Context ctx) {
        var site = ctx.header("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        var origin = ctx.header("Origin");
        if (origin == null) return false;
        return origin.equals(config.baseUrl())
                || origin.replaceFirst("^https?://", "").equals(ctx.header("Host"));
    }

    private static Map<String, List<String>> fields(String body) throws BadForm {
        var fields = new HashMap<String, List<String>>();
        var sent = body.split("&", FIELDS_MAX + 1);
        if (sent.length > FIELDS_MAX) throw new BadForm(400);
        for (var field : sent) {
            var parts = field.split("=", 2);
            fields.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : decoded(parts[1]));
        }
        return fields;
    }

    private static String decoded(String text) throws BadForm {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException odd) {
            throw new BadForm(400);
        }
    }
}
