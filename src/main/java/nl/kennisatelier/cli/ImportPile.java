package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.kennisatelier.convert.Importer;

/// Files to take over, as somebody has them: one, a folder with folders in it, or a zip. Nothing of a zip is written
/// anywhere, so the names in it lead nowhere.
final class ImportPile implements AutoCloseable {

    /// More reports than anybody takes over at once.
    static final int FILES_MAX = 2_000;

    private static final int DEPTH_MAX = 20;

    /// What systems and writing programs put beside a file; `~$` and `.~lock` say that somebody has it open.
    private static final Pattern NOBODYS =
            Pattern.compile("(.*/)?(__MACOSX/.*|\\.(?!\\.?/)[^/]*(/.*)?|~\\$[^/]*|[Tt]humbs\\.db|desktop\\.ini)");

    /// What a web page has beside it.
    private static final Pattern BESIDE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|webp|svg|css|js|ico)");

    /// Of the names in a zip that does not say that they are UTF-8: as Windows writes them here.
    private static final Charset OLD_NAMES = Charset.isSupported("IBM850") ? Charset.forName("IBM850") : ISO_8859_1;

    /// @param name as somebody knows it, with the folders it lies in
    /// @param bytes of the file, and one more than is taken at most, so that a larger one is found to be too large
    /// @param beside the picture that a web page names
    record Item(String name, Bytes bytes, Beside beside) {}

    interface Bytes {
        byte[] read() throws IOException;
    }

    interface Beside {
        Optional<byte[]> read(String name);
    }

    private final List<Item> items = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();
    private int passed;

    private ImportPile() {}

    /// @param given files, folders and zips that exist
    static ImportPile of(List<Path> given) throws IOException {
        var pile = new ImportPile();
        try {
            for (var path : given) pile.add(path);
        } catch (IOException | RuntimeException broken) {
            pile.close();
            throw broken;
        }
        return pile;
    }

    /// Whether it is one document, which is told of in full.
    static boolean isOne(List<Path> given) {
        return given.size() == 1 && Files.isRegularFile(given.getFirst()) && !isZip(given.getFirst());
    }

    static Item item(Path file) {
        return item(file, file.getFileName());
    }

    private static Item item(Path file, Path name) {
        return new Item(name.toString(), () -> bytes(Files.newInputStream(file)), beside -> beside(file, beside));
    }

    /// In the order of their names.
    List<Item> items() {
        return items;
    }

    /// How many files were no reports to anybody.
    int passed() {
        return passed;
    }

    private static boolean isZip(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private void add(Path path) throws IOException {
        var found = new ArrayList<Item>();
        if (Files.isDirectory(path)) folder(path, found);
        else if (isZip(path)) zip(path, found);
        else found.add(item(path));
        found.sort(Comparator.comparing(Item::name));
        items.addAll(found);
        if (items.size() > FILES_MAX) throw new TooMany();
    }

    static final class TooMany extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void folder(Path folder, List<Item> found) throws IOException {
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH_MAX, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                var name = folder.relativize(file);
                if (!about.isRegularFile() || isPassed(name.toString().replace('\\', '/'))) passed++;
                else found.add(item(file, name));
                return goOn(found);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException closed) throws IOException {
                found.add(new Item(
                        folder.relativize(file).toString(),
                        () -> {
                            throw closed;
                        },
                        _ -> Optional.empty()));
                return goOn(found);
            }
        });
    }

    private static FileVisitResult goOn(List<Item> found) throws TooMany {
        if (found.size() > FILES_MAX) throw new TooMany();
        return FileVisitResult.CONTINUE;
    }

    private static boolean isPassed(String name) {
        return NOBODYS.matcher(name).matches() || BESIDE.matcher(name).matches();
    }

    private void zip(Path file, List<Item> found) throws IOException {
        var zip = opened(file);
        zips.add(zip);
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.isDirectory()) continue;
            if (isPassed(entry.getName())) passed++;
            else found.add(item(zip, entry));
            goOn(found);
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), UTF_8);
        } catch (ZipException otherNames) {
            return new ZipFile(file.toFile(), OLD_NAMES);
        }
    }

    private static Item item(ZipFile zip, ZipEntry entry) {
        var folder = entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1);
        return new Item(entry.getName(), () -> bytes(zip.getInputStream(entry)), beside -> beside(zip, folder, beside));
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        try (stream) {
            return stream.readNBytes(Importer.SIZE_MAX + 1);
        }
    }

    private static Optional<byte[]> beside(ZipFile zip, String folder, String name) {
        try {
            var entry = zip.getEntry(folder + URLDecoder.decode(name, UTF_8));
            return entry == null ? Optional.empty() : Optional.of(bytes(zip.getInputStream(entry)));
        } catch (IOException | IllegalArgumentException missing) {
            return Optional.empty(); // The editor is told that a picture could not come along.
        }
    }

    /// When it stands in the folder of the page or below it.
    private static Optional<byte[]> beside(Path file, String name) {
        try {
            var folder = file.toRealPath().getParent();
            var picture = folder.resolve(URLDecoder.decode(name, UTF_8)).toRealPath();
            if (!picture.startsWith(folder) || !Files.isRegularFile(picture)) return Optional.empty();
            return Optional.of(bytes(Files.newInputStream(picture)));
        } catch (IOException | IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    /// As it can stand in a line: a Mac writes an accent beside its letter, and a name may hold what moves the cursor.
    static String shown(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    @Override
    public void close() throws IOException {
        for (var zip : zips) zip.close();
    }
}
