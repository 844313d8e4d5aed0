package nl.kennisatelier;

import java.util.logging.Level;
import java.util.logging.Logger;
import nl.kennisatelier.cli.Cli;
import nl.kennisatelier.cli.OpenFiles;
import nl.kennisatelier.cli.OwnRights;

/// The front door.
public final class Main {

    /// Lucene advises an incubator module at every start; the advice is known. Kept here, or the level would be
    /// forgotten.
    private static final Logger QUIET =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    public static void main(String[] arguments) {
        var refusal = OpenFiles.refusal(System.getenv(), arguments);
        if (!refusal.isEmpty()) {
            System.err.println(refusal);
            System.exit(1);
        }
        QUIET.setLevel(Level.SEVERE);
        OwnRights.keep(arguments);
        System.exit(Cli.run(System.getenv(), arguments));
    }
}
