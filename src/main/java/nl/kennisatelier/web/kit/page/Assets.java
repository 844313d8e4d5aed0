package nl.kennisatelier.web.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.style.HouseStyle;

/// The files that pages need. All have one hash of their contents in the address: it changes when any of them does,
/// and until then browsers need not ask again.
public final class Assets {

    /// Served as they are; the font is named in the style sheet without a folder, so it lies beside it.
    private static final List<String> NAMES =
            List.of("atkinson-next.woff2", "atkinson-next-OFL.txt", "logo.svg", "nederland.svg");

    /// Style sheets of one part have the name of that part.
    private static final List<String> STYLES = List.of(
            "forms",
            "agenda",
            "question-set",
            "live",
            "cockpit",
            "screen",
            "harvest",
            "journey",
            "letters",
            "programme",
            "quarter",
            "history",
            "like",
            "desk");

    /// The style of all pages but those on phones in a hall, by subject; what stands later goes before.
    private static final List<String> KA_STYLES = List.of(
            "base",
            "logo",
            "header",
            "search",
            "results",
            "report",
            "narrow",
            "home",
            "pages",
            "versions",
            "boxes",
            "paper");

    /// A page waits for it before it is painted, so nothing else is in it.
    private static final String COLOUR = "colour.js";

    /// A phone in a hall gets little, and the logo as on all pages.
    private static final String PHONE = "phone.css";

    /// The modules of a script, after the one that all import from; those that others import from go before them.
    private static final Map<String, List<String>> SCRIPTS = Map.of(
            "ka",
            List.of(
                    "site",
                    "colour-choice",
                    "live-search",
                    "suggestions",
                    "edit-text",
                    "facet-finder",
                    "shortcuts",
                    "share"),
            "desk",
            List.of("desk-fields", "desk-text", "desk-kept", "desk-here", "desk"),
            "question-set",
            List.of("question-set"),
            "phone",
            List.of("phone-box", "phone-form", "phone-line", "phone-lists", "phone-send", "phone-write", "phone"),
            "hall",
            List.of("share", "hall-paper", "hall"),
            "screen",
            List.of("screen"),
            "harvest",
            List.of("harvest"));

    /// In bytes.
    private static final int HASH_LENGTH = 6;

    private static final String THEME = "theme.css";

    /// Has the theme in it: one request less.
    private static final String ALL_PAGES = "ka.css";

    private final Map<String, byte[]> files;
    private final HouseStyle style;
    private final String hash;

    /// That look as ours.
    public Assets() {
        this(ours(), HouseStyle.OURS);
    }

    private Assets(Map<String, byte[]> files, HouseStyle style) {
        this.files = files;
        this.style = style;
        files.put(THEME, bytes(style.sheet()));
        files.put(ALL_PAGES, bytes(style.sheet() + new String(files.get(ALL_PAGES), UTF_8)));
        files.putAll(style.files());
        hash = Sha256.hex(files.values(), HASH_LENGTH);
    }

    /// That look as a site wants it.
    static Assets in(HouseStyle style) {
        return new Assets(ours(), style);
    }

    private static Map<String, byte[]> ours() {
        var files = new TreeMap<String, byte[]>();
        NAMES.forEach(name -> files.put(name, read(name)));
        STYLES.forEach(name -> files.put(name + ".css", bytes(Joined.styles(List.of(style(name))))));
        files.put(
                ALL_PAGES,
                bytes(Joined.styles(
                        KA_STYLES.stream().map(part -> style("ka-" + part)).toList())));
        files.put(COLOUR, bytes(Joined.scripts(List.of(script("colour")))));
        files.put(PHONE, bytes(Joined.styles(List.of(style("ka-logo"), style("phone")))));
        SCRIPTS.forEach((name, modules) -> files.put(name + ".js", bytes(Joined.scripts(scripts(modules)))));
        return files;
    }

    /// How the pages look that name these files.
    public HouseStyle style() {
        return style;
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /// The picture on the tab of a browser.
    public String icon() {
        return HouseStyle.ICONS.stream().filter(this::has).findFirst().orElse("logo.svg");
    }

    /// The address of a file: `/assets/1a2b3c4d5e6f/ka.css`.
    public String href(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    /// The bytes, if this is the address that we gave.
    public Optional<byte[]> file(String hash, String name) {
        return this.hash.equals(hash) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    public Iterable<String> names() {
        return files.keySet();
    }

    private static String style(String name) {
        return new String(read("style/" + name + ".css"), UTF_8);
    }

    private static List<String> scripts(List<String> modules) {
        return Stream.concat(Stream.of("dom"), modules.stream())
                .map(Assets::script)
                .toList();
    }

    private static String script(String name) {
        return new String(read("script/" + name + ".js"), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/static/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read our own " + name, e);
        }
    }
}
