package nl.kennisatelier.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a command makes in a data folder is for its owner alone, whoever makes it: the database, the index and git ask
/// nobody. So it is said to the system, once for the whole process.
public final class OwnRights {

    private static final Logger LOG = LoggerFactory.getLogger(OwnRights.class);

    /// Others may be given by root, and what they make is for who serves the site.
    private static final Set<String> OF_OWNER = Set.of("serve", "backup", "restore");

    /// In the mask of the system: all that group and others may.
    private static final int OTHERS = 0077;

    private OwnRights() {}

    /// For a command that makes something there; texts that others make keep their rights.
    public static void keep(String... arguments) {
        var command =
                Arrays.stream(arguments).filter(word -> !word.startsWith("-")).findFirst();
        if (command.filter(OF_OWNER::contains).isPresent()) mask();
    }

    /// Where a system has no such thing, its own rules stay.
    private static void mask() {
        try {
            var linker = Linker.nativeLinker();
            var umask = linker.defaultLookup().find("umask");
            if (umask.isEmpty()) return;
            var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            linker.downcallHandle(umask.get(), type).invoke(OTHERS);
        } catch (Throwable unsupported) {
            LOG.debug("files get the rights that the shell gives them", unsupported);
        }
    }
}
