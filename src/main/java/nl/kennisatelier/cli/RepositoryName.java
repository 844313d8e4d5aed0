package nl.kennisatelier.cli;

import java.util.Set;
import java.util.regex.Pattern;

/// What a repository in the data folder may be called: one folder holds all that is to be kept, so that one copy does.
final class RepositoryName {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /// Of what else stands there, and of what no copy takes along.
    private static final Pattern TAKEN =
            Pattern.compile(".*\\.(stuk\\d*|lock|new|nieuw|tsv|txt|tar\\.zst|md|zip)|in-use|kapot");

    private static final Set<String> FOLDERS =
            Set.of("index", "gelezen", KeptEdition.FOLDER, "workshops", "binnengekomen", "geheim");

    private RepositoryName() {}

    static boolean isOne(String name) {
        return FORM.matcher(name).matches() && !TAKEN.matcher(name).matches() && !FOLDERS.contains(name);
    }
}
