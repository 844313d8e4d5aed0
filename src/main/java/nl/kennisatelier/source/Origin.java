package nl.kennisatelier.source;

import java.util.regex.Pattern;

/// Whose text it is: ours, or that of a neighbour, which is another library of this kind.
///
/// At our addresses stands nothing in front, at those of a neighbour `buren/<name>/`: nothing of ours ever begins with
/// that. The steps are printed with the address and never change, whatever the neighbour calls itself later.
///
/// @param name of the neighbour, one step of an address: `leiden`; empty for ours
public record Origin(String name) {

    /// The first step of every address of a neighbour, and of none of ours.
    public static final String FOLDER = "buren";

    /// In characters: with it the longest id of an entry still fits the 200 that an address has in tables and fields.
    public static final int NAME_LENGTH_MAX = 20;

    /// The steps in front of an address of a neighbour, as a regular expression.
    public static final String STEPS = FOLDER + "/[a-z0-9-]{1," + NAME_LENGTH_MAX + "}/";

    public static final Origin OURS = new Origin("");

    private static final Pattern OF_NEIGHBOUR = Pattern.compile(STEPS);

    public Origin {
        if (!name.isEmpty() && !OF_NEIGHBOUR.matcher(steps(name)).matches()) {
            throw new IllegalArgumentException("not a name of a neighbour: " + name);
        }
    }

    /// Of what stands at an address that is well formed.
    public static Origin of(String address) {
        if (!isKept(address) || address.length() == FOLDER.length()) return OURS;
        int start = FOLDER.length() + 1;
        int end = address.indexOf('/', start);
        return new Origin(address.substring(start, end < 0 ? address.length() : end));
    }

    /// Whether an address is kept for neighbours, so that nothing of ours may stand there or have stood there.
    ///
    /// @param address without a slash in front
    public static boolean isKept(String address) {
        return address.startsWith(FOLDER)
                && (address.length() == FOLDER.length() || address.charAt(FOLDER.length()) == '/');
    }

    public boolean isOurs() {
        return name.isEmpty();
    }

    /// What stands in front of an address: nothing for ours, `buren/leiden/` for a neighbour.
    public String steps() {
        return isOurs() ? "" : steps(name);
    }

    private static String steps(String name) {
        return FOLDER + "/" + name + "/";
    }

    @Override
    public String toString() {
        return name;
    }
}
