package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.TreeMap;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.style.HouseStyle;
import nl.kennisatelier.style.StyleReader;

/// A house style in a folder of its own, outside the texts.
final class StyleFolder {

    private static final int DEPTH_MAX = 2;

    /// In bytes: more than any file of a style may have.
    private static final int SIZE_MAX = 1 << 20;

    private StyleFolder() {}

    /// @throws IOException when there is no such folder
    static Parsed<HouseStyle> read(Path folder) throws IOException {
        var read = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder, DEPTH_MAX)) {
            for (var file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (!Content.isStyle(Content.STYLE + name)) continue;
                try (var in = Files.newInputStream(file)) {
                    read.put(name, in.readNBytes(SIZE_MAX));
                }
            }
        }
        return StyleReader.read(folder + "/", read);
    }
}
