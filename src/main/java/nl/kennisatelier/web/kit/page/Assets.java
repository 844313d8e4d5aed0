package nl.kennisatelier.web.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files that pages need. All have one hash of their contents in the address: it changes when any of them does,
/// and until then browsers need not ask again.
public final class Assets {

    /// Served as they are; the font is named in the style sheet without a folder, so it lies beside it.
    private static final List<String> NAMES = List.of(
            "thema.css",
            "ka.css",
            "ka.js",
            "formulieren.css",
            "vragenset.css",
            "vragenset.js",
            "live.css",
            "oogst.css",
            "telefoon.css",
            "telefoon.js",
            "zaal.js",
            "atkinson-next.woff2",
            "atkinson-next-OFL.txt",
            "logo.svg",
            "nederland.svg");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String hash;

    public Assets() {
        NAMES.forEach(name -> files.put(name, read(name)));
        hash = hash(files.values());
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

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/static/" + name)) {
            return in == null ? "".getBytes(UTF_8) : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read our own " + name, e);
        }
    }

    private static String hash(Iterable<byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
