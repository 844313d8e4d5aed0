package nl.kennisatelier.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// The licence and the notice that a library carries in its jar.
final class JarTexts {

    private static final Pattern NAME =
            Pattern.compile("(META-INF/)?([\\w-]+/)?(LICENSE|NOTICE|COPYRIGHT)(\\.(txt|md))?");

    private JarTexts() {}

    static List<String> of(Path jar) throws IOException {
        var texts = new ArrayList<String>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream()
                    .filter(file -> NAME.matcher(file.getName()).matches())
                    .toList()) {
                try (var stream = zip.getInputStream(entry)) {
                    texts.add(new String(stream.readAllBytes(), UTF_8));
                }
            }
        }
        return texts;
    }
}
