package nl.kennisatelier.style;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// Reads the folder of a house style: `thema.css`, `logo.svg`, `logo-donker.svg`, `icoon.svg` or `icoon.png`,
/// `delen.png` and `lettertypen/`. Each may be missing.
public final class StyleReader {

    /// The file of its tokens.
    public static final String THEME = "thema.css";

    /// In KiB.
    private static final int LOGO_MAX = 32;

    private static final int PICTURE_MAX = 300;

    /// In bytes: nothing larger is read of a file.
    public static final int FILE_MAX = PICTURE_MAX * 1024;

    private static final int FONTS_MAX = 60;

    private static final int FONT_COUNT_MAX = 2;

    private static final int SHARED_WIDTH = 1200; // pixels
    private static final int SHARED_HEIGHT = 630;

    private static final String FONTS = "lettertypen/";
    private static final byte[] WOFF2 = {'w', 'O', 'F', '2'};

    private final String folder;
    private final SortedMap<String, byte[]> given;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, byte[]> served = new TreeMap<>();
    private final SortedMap<String, String> fonts = new TreeMap<>();

    private StyleReader(String folder, SortedMap<String, byte[]> given) {
        this.folder = folder;
        this.given = given;
    }

    /// Never fails: what cannot be used is told and left out.
    ///
    /// @param folder that problems name, with a slash behind it
    /// @param files by their path in that folder
    public static Parsed<HouseStyle> read(String folder, SortedMap<String, byte[]> files) {
        if (files.isEmpty()) return new Parsed<>(HouseStyle.OURS, List.of());
        var reader = new StyleReader(folder, files);
        var style = reader.style();
        return new Parsed<>(style, reader.problems);
    }

    private HouseStyle style() {
        picture("logo.svg", HouseStyle.LOGO);
        picture("logo-donker.svg", HouseStyle.DARK_LOGO);
        picture("icoon.svg", "icon.svg");
        png("icoon.png", "icon.png");
        png("delen.png", HouseStyle.SHARED);
        given.keySet().stream().filter(name -> name.startsWith(FONTS)).forEach(this::font);
        given.keySet().stream().filter(name -> !isRead(name)).forEach(name -> tell(name, "UNREAD", ""));
        var theme = given.containsKey(THEME) ? theme() : TokenSets.NONE;
        return HouseStyle.of(theme, served, fonts);
    }

    private static boolean isRead(String name) {
        return switch (name) {
            case THEME, "logo.svg", "logo-donker.svg", "icoon.svg", "icoon.png", "delen.png" -> true;
            default -> name.matches(FONTS + "[^/]+\\.(woff2|txt)");
        };
    }

    private TokenSets theme() {
        var path = folder + THEME;
        var text = SourceFile.decode(path, given.get(THEME));
        problems.addAll(text.problems());
        if (text.hasErrors()) return TokenSets.NONE;
        var tokens = ThemeParser.read(path, text.value().text(), new LinkedHashSet<>(fonts.values()), problems);
        for (var scheme : Scheme.values()) {
            Mending.Mended mended = Mending.of(tokens, scheme);
            worst(mended).forEach(failure -> tell(failure, scheme, tokens, mended));
        }
        return tokens;
    }

    /// Of each colour that moves where it is hardest to read: the proposal mends the other places too.
    private static Collection<Mending.Failure> worst(Mending.Mended mended) {
        var worst = new TreeMap<String, Mending.Failure>();
        for (var failure : mended.failures()) {
            worst.merge(failure.moved(), failure, (one, other) -> one.lack() >= other.lack() ? one : other);
        }
        return worst.values();
    }

    private void tell(Mending.Failure failure, Scheme scheme, TokenSets tokens, Mending.Mended mended) {
        var declared = tokens.of(scheme).get(failure.moved());
        problems.add(Problem.of(
                Problem.Kind.STYLE_CONTRAST,
                new Location(folder + THEME, declared == null ? 1 : declared.line()),
                failure.moved(),
                "style.scheme." + scheme.name().toLowerCase(Locale.ROOT),
                failure.pair().over(),
                failure.over().hex(),
                failure.pair().under(),
                failure.under().hex(),
                hundredths(failure.contrast()),
                hundredths(failure.pair().need()),
                mended.values().get(failure.moved())));
    }

    /// Rounded down: what is under a limit never reads as the limit.
    private static String hundredths(double contrast) {
        return Double.toString(Math.floor(contrast * 100) / 100);
    }

    private void picture(String name, String as) {
        var bytes = given.get(name);
        if (bytes == null || isTooLarge(name, bytes, LOGO_MAX)) return;
        var washed = PictureWash.of(bytes);
        if (washed.isEmpty()) {
            tell(name, "NO_SVG", "");
            return;
        }
        served.put(as, washed.get().svg().getBytes(UTF_8));
        if (washed.get().lost().isEmpty()) return;
        var lost = String.join(", ", washed.get().lost());
        problems.add(Problem.of(Problem.Kind.STYLE_PICTURE_WASHED, new Location(folder + name, 1), lost));
    }

    private void png(String name, String as) {
        var bytes = given.get(name);
        if (bytes == null || isTooLarge(name, bytes, PICTURE_MAX)) return;
        if (!FileType.of(bytes).equals(Optional.of(FileType.PNG)) || bytes.length < 24) {
            tell(name, "NO_PNG", "");
        } else if (as.equals(HouseStyle.SHARED)
                && (number(bytes, 16) != SHARED_WIDTH || number(bytes, 20) != SHARED_HEIGHT)) {
            tell(name, "SHARED_SIZE", number(bytes, 16) + " × " + number(bytes, 20));
        } else {
            served.put(as, bytes);
        }
    }

    /// Four bytes, the highest first.
    private static int number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, 4).getInt();
    }

    private void font(String name) {
        if (!name.endsWith(".woff2")) return;
        var bytes = given.get(name);
        var base = name.substring(FONTS.length(), name.length() - ".woff2".length());
        if (!Arrays.equals(bytes, 0, Math.min(4, bytes.length), WOFF2, 0, 4)
                || !base.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
            tell(name, "NO_FONT", "");
            return;
        }
        var licence = given.get(FONTS + base + ".txt");
        if (licence == null || licence.length == 0) {
            problems.add(Problem.of(
                    Problem.Kind.STYLE_LICENCE_MISSING, new Location(folder + name, 1), FONTS + base + ".txt"));
            return;
        }
        if (fonts.size() >= FONT_COUNT_MAX) {
            tell(name, "FONTS_MANY", "");
            return;
        }
        if (isTooLarge(name, bytes, FONTS_MAX) || isTooLarge(FONTS + base + ".txt", licence, FONTS_MAX)) return;
        served.put(base + ".woff2", bytes);
        served.put(base + ".txt", licence);
        fonts.put(base + ".woff2", base.replace('-', ' '));
    }

    /// @param max in KiB
    private boolean isTooLarge(String name, byte[] bytes, int max) {
        if (bytes.length <= max * 1024) return false;
        tell(name, "LARGE", Integer.toString(max));
        return true;
    }

    /// @param cause which has a sentence of its own
    private void tell(String name, String cause, String detail) {
        problems.add(Problem.of(Problem.Kind.STYLE_FILE_UNFIT, new Location(folder + name, 1), cause, detail));
    }
}
