package nl.kennisatelier.style;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kennisatelier.source.Sha256;

/// How one site looks: colours, shapes and letters as a style sheet, and pictures beside it. All of it may be served
/// as it is.
public final class HouseStyle {

    /// On the bar above each page.
    public static final String LOGO = "mark.svg";

    /// What stands in for it in the dark.
    public static final String DARK_LOGO = "mark-dark.svg";

    /// On the tab of a browser: one of the two.
    public static final List<String> ICONS = List.of("icon.svg", "icon.png");

    /// Beside a link in a message.
    public static final String SHARED = "share.png";

    static final String OUR_FONT = "Atkinson Hyperlegible Next";
    static final String OUR_FONT_FILE = "atkinson-next.woff2";

    /// Ours, of a site that has none of its own.
    public static final HouseStyle OURS = of(TokenSets.NONE, new TreeMap<>(), new TreeMap<>());

    /// In bytes.
    private static final int HASH_LENGTH = 6;

    private final String sheet;
    private final String bar;
    private final Optional<String> font;
    private final SortedMap<String, byte[]> files;
    private final String hash;

    private HouseStyle(String sheet, String bar, Optional<String> font, SortedMap<String, byte[]> files) {
        this.sheet = sheet;
        this.bar = bar;
        this.font = font;
        this.files = Collections.unmodifiableSortedMap(files);
        var all = new ArrayList<>(files.values());
        all.add(String.join("\n", files.keySet()).getBytes(UTF_8));
        all.add(sheet.getBytes(UTF_8));
        this.hash = Sha256.hex(all, HASH_LENGTH);
    }

    /// @param files by the name under which they are served
    /// @param fonts names of the letters among them, by file
    static HouseStyle of(TokenSets theme, SortedMap<String, byte[]> files, SortedMap<String, String> fonts) {
        var light = Mending.of(theme, Scheme.LIGHT).values();
        var dark = Mending.of(theme, Scheme.DARK).values();
        if (!theme.isEmpty()) ThemeSheet.derive(light, dark);
        return new HouseStyle(
                ThemeSheet.of(light, dark, fonts),
                light.get("--basis-color-accent-1-inverse-bg-default"),
                font(light.get("--basis-text-font-family-default"), fonts),
                files);
    }

    /// The file of the letters that pages begin with; nothing when each machine has them.
    private static Optional<String> font(String families, SortedMap<String, String> fonts) {
        var first = families.replaceFirst("(?s)^\\s*\"?([^\",]*).*$", "$1");
        if (first.equals(OUR_FONT)) return Optional.of(OUR_FONT_FILE);
        return fonts.entrySet().stream()
                .filter(font -> font.getValue().equals(first))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The tokens as CSS, for the light and the dark.
    public String sheet() {
        return sheet;
    }

    /// Of the bar above the pages, as `#0a4a52`: browsers paint what is around the page in it.
    public String barColour() {
        return bar;
    }

    /// The name of the file of the letters that pages begin with; nothing when each machine has them.
    public Optional<String> font() {
        return font;
    }

    /// Pictures, letters and their licences, by the name under which they are served.
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /// Another for each other style, in hex.
    public String hash() {
        return hash;
    }
}
