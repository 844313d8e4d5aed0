package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kennisatelier.source.SetAside;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of a repository that say only what we wrote in them, and write again at each start. Damaged ones go aside.
final class DerivedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DerivedFiles.class);

    private DerivedFiles() {}

    static void mend(Path folder) throws IOException {
        var config = folder.resolve(Constants.CONFIG);
        var head = folder.resolve(Constants.HEAD);
        if (Files.exists(config) && !isConfig(Files.readAllBytes(config))) setAside(config);
        if (Files.exists(head) && !isHead(Files.readAllBytes(head))) setAside(head);
    }

    private static boolean isConfig(byte[] bytes) {
        var config = new Config();
        try {
            var text = new String(bytes, StandardCharsets.UTF_8);
            config.fromText(text);
            int format = config.getInt("core", null, "repositoryformatversion", 0);
            return text.indexOf('\0') < 0 && (format == 0 || format == 1);
        } catch (ConfigInvalidException | IllegalArgumentException garbage) {
            return false;
        }
    }

    private static boolean isHead(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).matches("(ref: refs/[^\\s\\p{Cntrl}]+|[0-9a-f]{40})\\s*");
    }

    private static void setAside(Path file) throws IOException {
        LOG.warn("{} was damaged; it is made anew, and the old one is {}", file.getFileName(), SetAside.move(file));
    }
}
