package nl.kennisatelier.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How many files and connections this process may have open: `ulimit -n`.
final class OpenFiles {

    /// The jars, an index, a repository and a handful of visitors.
    static final long MIN = 160;

    private OpenFiles() {}

    /// As many as there can be where no system tells.
    static long max() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
