package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.SourceFile;

/// Which build of the program this is, with the libraries beside it: what one build worked out is not for another.
final class ProgramBytes {

    private ProgramBytes() {}

    /// The same for the same bytes; of a folder of classes, as long as none is written again.
    ///
    /// @throws IOException when the program cannot be looked into
    static String current() throws IOException {
        try {
            var place = Path.of(ProgramBytes.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return SourceFile.fingerprint(of(place).getBytes());
        } catch (URISyntaxException nowhere) {
            throw new IOException(nowhere);
        }
    }

    private static String of(Path place) throws IOException {
        if (Files.isDirectory(place)) return sizes(place);
        try (var jar = new ZipFile(place.toFile())) {
            var own = jar.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted();
            return Stream.concat(own, Stream.of(sizes(place.resolveSibling("lib"))))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String sizes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return "";
        var sizes = new StringBuilder();
        for (var file : DurableFiles.tree(folder)) {
            if (!Files.isRegularFile(file)) continue;
            sizes.append(folder.relativize(file)).append(' ').append(Files.size(file));
            sizes.append(' ').append(Files.getLastModifiedTime(file).toMillis()).append('\n');
        }
        return sizes.toString();
    }
}
