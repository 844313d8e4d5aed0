package nl.kennisatelier.web.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.kennisatelier.source.Sha256;

/// Sends bytes: with a name for these very bytes (ETag), so that a browser that has them need not get them again, and
/// packed for browsers that can unpack. Those pages hold no secrets, so packing gives none away.
public final class Responses {

    /// Ask us again each time; unchanged bytes are not sent twice.
    public static final String ASK_AGAIN = "no-cache";

    /// Only for who has the address, and gone when the page is.
    public static final String NEVER_KEEP = "no-store";

    /// The address changes with the contents: never ask again.
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /// In bytes; what is smaller fits one packet anyway.
    private static final int PACK_FROM = 1000;

    /// How hard to pack what is sent once: a page of results in half the time, and a twentieth larger.
    private static final int QUICKLY = 4;

    /// In bytes of the hash.
    private static final int TAG_LENGTH = 10;

    private static final String TOLD = "told";

    private Responses() {}

    /// Nobody keeps this answer, and nobody may be led to it.
    public static void forWhoHasTheAddress(Context ctx) {
        ctx.header("X-Robots-Tag", "noindex");
        ctx.header("Cache-Control", NEVER_KEEP);
    }

    public static void send(Context ctx, String type, String text) {
        send(ctx, type, text.getBytes(UTF_8), ASK_AGAIN);
    }

    public static void send(Context ctx, String type, byte[] bytes, String caching) {
        var packs = isText(type) && bytes.length >= PACK_FROM;
        var packed = packs && accepts(ctx.header("Accept-Encoding"));
        var tag = "\"" + Sha256.hex(List.of(bytes), TAG_LENGTH) + (packed ? "-gz" : "") + "\"";
        ctx.contentType(type);
        ctx.header("Cache-Control", caching);
        ctx.header("ETag", tag);
        if (packs) ctx.header("Vary", "Accept-Encoding");
        var known = ctx.header("If-None-Match");
        if (ctx.statusCode() == 200 && known != null && known.contains(tag)) {
            ctx.status(304);
            return;
        }
        if (packed) ctx.header("Content-Encoding", "gzip");
        ctx.result(packed ? pack(bytes, caching.equals(FOR_EVER) ? Deflater.BEST_COMPRESSION : QUICKLY) : bytes);
    }

    /// What the browser has is what it would get.
    static void unchanged(Context ctx, String tag) {
        ctx.header("Cache-Control", ASK_AGAIN);
        ctx.header("ETag", tag);
        ctx.header("Vary", "Accept-Encoding");
        ctx.status(304);
    }

    /// Whether this browser gets pages packed.
    static boolean isPacked(Context ctx) {
        return accepts(ctx.header("Accept-Encoding"));
    }

    /// For one person only: kept nowhere, and not packed, for the length of what is packed can give away a secret. Its
    /// forms say where they stood, so that we know them as ours.
    public static void sendPrivately(Context ctx, byte[] html) {
        ctx.contentType("text/html; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.attribute(TOLD, true);
        ctx.result(html);
    }

    /// Whether a page of its own was given, also where the status says that something is not there.
    public static boolean isTold(Context ctx) {
        return ctx.attribute(TOLD) != null;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml") || type.contains("javascript");
    }

    private static boolean accepts(String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private static byte[] pack(byte[] bytes, int level) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new Packer(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private static final class Packer extends GZIPOutputStream {

        Packer(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
