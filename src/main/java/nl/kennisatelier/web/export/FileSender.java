package nl.kennisatelier.web.export;

import io.javalin.http.Context;
import java.util.concurrent.ExecutionException;
import nl.kennisatelier.export.PdfFile;
import nl.kennisatelier.web.kit.http.Faults;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Sends files that are made for who asks: for people, so search engines are led to the page instead.
public final class FileSender {

    private final HeavyWork work = new HeavyWork();
    private final Faults faults;

    public FileSender(Faults faults) {
        this.faults = faults;
    }

    /// A file that takes the machine long to make.
    ///
    /// @param address of the page that it is another form of, in full and with its question in its one spelling
    /// @param of what it hangs on besides the texts; or empty
    void send(Context ctx, PageRequest visit, String address, String of, String type, HeavyWork.Maker maker) {
        try {
            var file = work.file(visit.edition(), type + of + " " + address, maker);
            if (file.isEmpty()) faults.later(ctx, "busy");
            else {
                var name = ctx.path().substring(ctx.path().lastIndexOf('/') + 1);
                ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
                send(ctx, type, address, file.get());
            }
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof PdfFile.TooLong)) throw new IllegalStateException(failure.getCause());
            faults.later(ctx, "long");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            faults.later(ctx, "busy");
        }
    }

    /// @param page that it is another form of, in full
    static void send(Context ctx, String type, String page, byte[] bytes) {
        ctx.header("X-Robots-Tag", "noindex");
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Link", "<" + page + ">; rel=\"canonical\"");
        Responses.send(ctx, type, bytes, Responses.ASK_AGAIN);
    }
}
