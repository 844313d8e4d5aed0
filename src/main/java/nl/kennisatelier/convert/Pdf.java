package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.source.Characters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// PDF to HTML, as a last resort. It is read in a process of its own, with memory and time of its own: a small PDF can
/// ask for gigabytes and hours, and then only that process ends.
final class Pdf {

    /// The key of what is said of each.
    static final String TOLD = "pdf";

    static final Duration TIME_MAX = Duration.ofSeconds(40);

    private static final String MEMORY_MAX = "-Xmx256m";

    /// In bytes, of the words of a report.
    private static final int TEXT_SIZE_MAX = 4 * 1024 * 1024;

    /// Fewer letters than this on a page that has something on it: a scan, with a stamp perhaps.
    private static final int LETTERS_MIN = 10;

    /// Why there is nothing to read.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        final transient Converted.Reason reason;

        Refused(Converted.Reason reason) {
            super(reason.toString());
            this.reason = reason;
        }
    }

    private Pdf() {}

    static boolean is(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1024), ISO_8859_1)
                .stripLeading()
                .startsWith("%PDF-");
    }

    /// @param told gets what is so of the whole
    static Document read(byte[] bytes, List<Told> told) throws IOException {
        return read(bytes, told, TIME_MAX);
    }

    static Document read(byte[] bytes, List<Told> told, Duration timeMax) throws IOException {
        var html = Jsoup.parse(words(bytes, timeMax));
        var letters =
                html.body().text().codePoints().filter(Character::isLetter).count();
        if (letters < LETTERS_MIN) throw new Refused(Converted.Reason.PDF_SCANNED);
        told.add(new Told(TOLD, ""));
        html.select("meta[name=margins]").forEach(meta -> {
            var said = meta.attr("content");
            told.add(new Told("margins", Characters.upTo(said, WordSource.MARGIN_LENGTH_MAX)));
        });
        return html;
    }

    private static String words(byte[] bytes, Duration timeMax) throws IOException {
        var process = start();
        CompletableFuture.delayedExecutor(timeMax.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        try {
            feed(process, bytes);
            var text = process.getInputStream().readNBytes(TEXT_SIZE_MAX + 1);
            if (text.length > TEXT_SIZE_MAX) throw new Refused(Converted.Reason.LARGE);
            return switch (process.waitFor()) {
                case 0 -> new String(text, UTF_8);
                case PdfWords.LOCKED -> throw new Refused(Converted.Reason.PDF_LOCKED);
                case PdfWords.BROKEN -> throw new Refused(Converted.Reason.BROKEN);
                default -> throw new Refused(Converted.Reason.LARGE); // It asked for more than there is.
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            process.destroyForcibly();
        }
    }

    /// It gets nothing of the secrets that stand in the environment.
    private static Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(
                        java,
                        MEMORY_MAX,
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PdfWords.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().clear();
        return command.start();
    }

    /// A process that ended early says why by itself.
    private static void feed(Process process, byte[] bytes) {
        try (var out = process.getOutputStream()) {
            out.write(bytes);
        } catch (IOException ended) {
            // What it ended with is read next.
        }
    }
}
