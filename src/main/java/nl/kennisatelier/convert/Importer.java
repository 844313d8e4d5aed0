package nl.kennisatelier.convert;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one document of another program into a manuscript.
///
/// @param library what may be recognised
public record Importer(Library library, Words words) {

    /// In bytes; a report with photos.
    public static final int SIZE_MAX = 32 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);
    private static final int DEPTH_MAX = 200;
    private static final int NODES_MAX = 200_000;
    private static final int DATA_ADDRESS = "data:".length();

    /// What was read, before anything is recognised in it.
    ///
    /// @param told what is so of the whole
    private record Source(Document html, Function<String, Optional<byte[]>> images, List<Told> told) {

        /// Whether what is a heading is only known by its size.
        boolean isGuessed() {
            return told.stream().anyMatch(one -> one.key().equals(Pdf.TOLD));
        }
    }

    /// @param name of the file, which may have to serve as title
    /// @param beside gives the bytes of a file that stands beside a web page
    public Converted read(String name, byte[] bytes, Function<String, Optional<byte[]>> beside) {
        if (bytes.length > SIZE_MAX) return new Converted.Unusable(Converted.Reason.LARGE);
        if (bytes.length == 0) return new Converted.Unusable(Converted.Reason.EMPTY);
        if (isOldOffice(bytes)) return new Converted.Unusable(Converted.Reason.LOCKED);
        try {
            var source = isZip(bytes) ? packed(bytes) : Pdf.is(bytes) ? pdf(bytes) : page(bytes, beside);
            if (source.isEmpty()) return new Converted.Unusable(Converted.Reason.KIND);
            if (isTooMuch(source.get().html())) return new Converted.Unusable(Converted.Reason.LARGE);
            return manuscript(name, source.get());
        } catch (Pack.TooLarge tooLarge) {
            return new Converted.Unusable(Converted.Reason.LARGE);
        } catch (Locked locked) {
            return new Converted.Unusable(Converted.Reason.LOCKED);
        } catch (Pdf.Refused refused) {
            return new Converted.Unusable(refused.reason);
        } catch (IOException | StackOverflowError broken) {
            return new Converted.Unusable(Converted.Reason.BROKEN);
        } catch (
                RuntimeException unexpected) { // A converter that meets what it does not know throws whatever it likes.
            LOG.warn("a document could not be read", unexpected);
            return new Converted.Unusable(Converted.Reason.BROKEN);
        }
    }

    private static final class Locked extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 8;
    }

    /// The old Word, and the new one when it has a password.
    private static boolean isOldOffice(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xFF) == 0xD0
                && (bytes[1] & 0xFF) == 0xCF
                && (bytes[2] & 0xFF) == 0x11
                && (bytes[3] & 0xFF) == 0xE0;
    }

    private static Optional<Source> packed(byte[] bytes) throws IOException {
        var pack = Pack.open(bytes);
        if (OpenText.isLocked(pack)) throw new Locked();
        pack.checkXml();
        Map<String, byte[]> pictures = new HashMap<>();
        var told = new ArrayList<Told>();
        if (pack.has(Word.MAIN)) return Optional.of(new Source(Word.read(pack, pictures, told), in(pictures), told));
        if (!pack.has(OpenText.MAIN)) return Optional.empty();
        return Optional.of(new Source(OpenText.read(pack, pictures, told), in(pictures), told));
    }

    private static Function<String, Optional<byte[]>> in(Map<String, byte[]> pictures) {
        return name -> Optional.ofNullable(pictures.get(name));
    }

    private static Optional<Source> pdf(byte[] bytes) throws IOException {
        var told = new ArrayList<Told>();
        return Optional.of(new Source(Pdf.read(bytes, told), _ -> Optional.empty(), told));
    }

    /// Nothing when there is no sign of a web page.
    private static Optional<Source> page(byte[] bytes, Function<String, Optional<byte[]>> beside) throws IOException {
        var start = new String(bytes, 0, Math.min(bytes.length, 4_000), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\0", "");
        if (!start.matches("(?is).*<(!doctype html|html|head|body|p|h[1-6]|div|ul|ol|table)\\b.*")) {
            return Optional.empty();
        }
        var html = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        Flat.strange(html.body());
        return Optional.of(new Source(
                html, source -> source.startsWith("data:") ? inPage(source) : beside.apply(source), List.of()));
    }

    /// A picture that is written out in the page itself.
    private static Optional<byte[]> inPage(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !address.substring(DATA_ADDRESS, comma).endsWith(";base64")) return Optional.empty();
        try {
            return Optional.of(Base64.getMimeDecoder().decode(address.substring(comma + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isTooMuch(Document html) {
        int[] seen = {0, 0};
        html.traverse((_, depth) -> {
            seen[0] = Math.max(seen[0], depth);
            seen[1]++;
        });
        return seen[0] > DEPTH_MAX || seen[1] > NODES_MAX;
    }

    private Converted manuscript(String name, Source source) {
        var told = new ArrayList<>(source.told());
        var blocks = blocks(source.html(), 0, told);
        if (blocks.isEmpty()) return new Converted.Unusable(Converted.Reason.EMPTY);
        var opening = Opening.of(blocks, library);
        var composer =
                new Composer(new Sections(library.conventions().atelier().headings()), words, false, source.images());
        var body = composer.body(opening.rest());
        var remarks = new ArrayList<String>();
        var title = title(name, opening, source.html(), source.isGuessed(), remarks);
        var said = blocks.stream().flatMap(ReportBlock::said).map(Line::plain).collect(Collectors.joining("\n"));
        var facts = new Facts(library, opening.text() + "\n" + title + "\n" + said);
        var labels = labels(opening, facts, remarks);
        facts.participants().ifPresent(found -> remark(remarks, "participants", found.getValue()));
        told.forEach(one -> remark(remarks, one.key(), one.what()));
        if (!composer.pictures().isEmpty()) remark(remarks, "people");
        return new Manuscript(
                title,
                labels,
                meeting(opening, facts, remarks),
                facts.participants().map(Map.Entry::getKey).orElse(0),
                remarks,
                body,
                composer.pictures());
    }

    /// What was copied out of a document or a web page, as Markdown to stand in a text that exists. Nothing of it is a
    /// title or a fact: every word stays. Empty where it is more than anybody copies.
    ///
    /// @param notes how many footnotes stand in that text already
    public String piece(String html, int notes) {
        var page = Jsoup.parse(html);
        if (isTooMuch(page)) return "";
        Flat.strange(page.body());
        var sections = new Sections(library.conventions().atelier().headings());
        return new Composer(sections, words, true, _ -> Optional.empty()).body(blocks(page, notes, new ArrayList<>()));
    }

    private static List<ReportBlock> blocks(Document html, int notes, List<Told> told) {
        ListedParagraphs.mend(html.body());
        Footnotes.name(html.body(), notes);
        RaisedLetters.mend(html.body());
        Flat.markStruck(html.body(), told);
        return Habits.mended(Blocks.of(html.body()));
    }

    private String title(String name, Opening opening, Document html, boolean isGuessed, List<String> remarks) {
        if (opening.title().isPresent()) {
            var title = opening.title().get().plain();
            if (!opening.sure() || isGuessed) remark(remarks, "title");
            return title;
        }
        remark(remarks, "title");
        return html.title().isBlank() ? name.replaceFirst("\\.[^.]*$", "").replaceAll("[_-]+", " ") : html.title();
    }

    private Labels labels(Opening opening, Facts facts, List<String> remarks) {
        var above = new Facts(library, opening.text());
        var programme = above.programme().or(facts::programme);
        if (above.programme().isEmpty()) programme.ifPresent(slug -> remark(remarks, "programme", slug));
        var neighbourhoods = facts.neighbourhoods();
        if (!neighbourhoods.isEmpty()) remark(remarks, "neighbourhoods", String.join(", ", neighbourhoods));
        var municipalities = facts.municipalities(neighbourhoods);
        if (!municipalities.isEmpty()) remark(remarks, "municipalities", String.join(", ", municipalities));
        var themes = facts.themes();
        remark(remarks, themes.isEmpty() ? "themes" : "themes-found", String.join(", ", themes));
        remark(remarks, "names");
        SortedSet<String> none = new TreeSet<>();
        return new Labels(
                none, none, none, none, neighbourhoods, municipalities, none, programme, date(above, facts, remarks));
    }

    private Optional<EventDate> date(Facts above, Facts facts, List<String> remarks) {
        if (!above.dates().isEmpty()) return Optional.of(above.dates().getFirst());
        var named = facts.dates();
        remark(remarks, named.isEmpty() ? "no-date" : "date");
        return named.stream().findFirst();
    }

    private String meeting(Opening opening, Facts facts, List<String> remarks) {
        var above = new Facts(library, opening.text()).meeting();
        if (above.isPresent()) return above.get();
        facts.meeting().ifPresent(id -> remark(remarks, "meeting", id));
        return facts.meeting().orElse("");
    }

    private void remark(List<String> remarks, String key, Object... arguments) {
        var sentence = arguments.length == 0
                ? words.get("cli.import.note." + key)
                : words.get("cli.import.note." + key, arguments);
        remarks.add(Composer.remark(sentence));
    }
}
