package nl.kennisatelier.source;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;

/// What can be wrong with the machine, and not with what was asked: known by what the system says. Each has a sentence
/// `machine.NAME` that says what it means and what to do.
public enum MachineTrouble {
    DISK_FULL(
            "no space left on device",
            "disk quota exceeded",
            "not enough space",
            "disk is full",
            "geen ruimte meer over"),
    READ_ONLY("read-only file system", "readonlyfilesystem", "is alleen-lezen"),
    NO_UNPACKING(MachineTrouble.CANNOT_UNPACK),
    NO_RIGHTS("permission denied", "access is denied", "toegang geweigerd"),
    FEW_FILES("too many open files", "te veel open bestanden");

    /// What is said of a library that cannot be unpacked and loaded.
    public static final String CANNOT_UNPACK = "a library cannot be unpacked";

    /// In links of causes; one that runs in a circle has no end.
    private static final int DEPTH_MAX = 20;

    private final List<String> said;

    MachineTrouble(String... said) {
        this.said = List.of(said);
    }

    /// The trouble of the machine behind a failure; nothing when it was something else.
    public static Optional<MachineTrouble> of(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH_MAX; depth++) {
            if (cause instanceof AccessDeniedException) return Optional.of(NO_RIGHTS);
            var known = said(String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT));
            if (known.isPresent()) return known;
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /// The file or folder that a failure is about; nothing when it names none.
    public static Optional<String> place(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH_MAX; depth++) {
            if (cause instanceof FileSystemException told && told.getFile() != null) return Optional.of(told.getFile());
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<MachineTrouble> said(String message) {
        for (var trouble : values()) {
            if (trouble.said.stream().anyMatch(message::contains)) return Optional.of(trouble);
        }
        return Optional.empty();
    }

    /// The key of its sentence: `machine.disk-full`.
    public String key() {
        return "machine." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
