package nl.kennisatelier.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/// How many files and connections this process may have open: `ulimit -n`.
public final class OpenFiles {

    /// The jars, an index, a repository and a handful of visitors.
    static final long MIN = 160;

    private static final String PLAIN =
            "Dit proces mag te weinig bestanden openen. This process may open too few files."
                    + " ulimit -n 4096, LimitNOFILE=4096.";

    private OpenFiles() {}

    /// Says what to do when they are too few; empty when not. To be asked before anything else: Java finds no classes
    /// any more when it may open no file.
    public static String refusal(Map<String, String> environment, String... arguments) {
        try {
            long max = max();
            return max < MIN ? Language.of(environment, arguments).get("cli.few-files", max, MIN) : "";
        } catch (LinkageError | RuntimeException none) { // None is left to read the sentence from.
            return PLAIN;
        }
    }

    /// As many as there can be where no system tells.
    static long max() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
