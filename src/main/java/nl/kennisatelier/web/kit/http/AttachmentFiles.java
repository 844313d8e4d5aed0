package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /bijlagen/{hash}/{name}`: a picture or a PDF that a text names. Nothing else can be asked for: the address is
/// looked up among what the library names, and never becomes a path.
public final class AttachmentFiles {

    /// Were it a page after all, it could do nothing.
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private AttachmentFiles() {}

    /// @return whether there was such a file
    public static boolean send(Context ctx, PageRequest visit) throws IOException {
        var attachment = visit.library().attachmentOf(ctx.pathParam("hash"), ctx.pathParam("name"));
        if (attachment.isEmpty()) return false;
        var bytes = bytes(visit, attachment.get());
        bytes.ifPresent(found -> send(ctx, visit, attachment.get(), found));
        return bytes.isPresent();
    }

    private static void send(Context ctx, PageRequest visit, Attachment attachment, byte[] bytes) {
        ctx.header("Content-Security-Policy", NOTHING_RUNS);
        boolean isPublished = !visit.root().isPreview();
        if (isPublished && attachment.isPicture()) { // Whoever quotes a text may show its picture.
            ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (!attachment.isPicture()) {
            ctx.header("Content-Disposition", "attachment; filename=\"" + attachment.name() + "\"");
        }
        var caching = isPublished ? Responses.FOR_EVER : Responses.NEVER_KEEP;
        Responses.send(ctx, attachment.type().mediaType, bytes, caching);
    }

    /// One that only editors see.
    public static void sendPrivately(Context ctx, FileType type, byte[] bytes) {
        ctx.header("Content-Security-Policy", NOTHING_RUNS);
        if (type == FileType.PDF) ctx.header("Content-Disposition", "attachment");
        Responses.send(ctx, type.mediaType, bytes, Responses.NEVER_KEEP);
    }

    /// Nothing when the file became another since it was read: its new address is on its way.
    private static Optional<byte[]> bytes(PageRequest visit, Attachment attachment) throws IOException {
        try {
            var bytes = visit.services().files().read(visit.edition(), attachment.path());
            return Optional.of(bytes).filter(b -> SourceFile.fingerprint(b).equals(attachment.hash()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
