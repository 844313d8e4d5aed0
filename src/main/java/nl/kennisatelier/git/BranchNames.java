package nl.kennisatelier.git;

import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/// Which names a branch may have: short, plain, and the same on every computer.
final class BranchNames {

    /// Of previews, there is one for each.
    static final int COUNT_MAX = 200;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,80}");

    private BranchNames() {}

    /// @param ref with `refs/heads/`
    static boolean isBranch(String ref) {
        return ref.startsWith(Constants.R_HEADS) && isName(name(ref));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && Repository.isValidRefName(Constants.R_HEADS + name);
    }

    static String name(String ref) {
        return ref.substring(Constants.R_HEADS.length());
    }
}
