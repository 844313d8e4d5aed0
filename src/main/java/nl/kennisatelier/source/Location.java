package nl.kennisatelier.source;

/// A place an editor can go to: `verslagen/2021/x.md:12`, and at a neighbour `leiden:verslagen/2021/x.md:12`.
///
/// @param origin whose file it is
/// @param path in the content folder, with forward slashes: `verslagen/2021/x.md`
/// @param line counted from 1
public record Location(Origin origin, String path, int line) implements Comparable<Location> {

    public Location {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " of " + path);
        }
    }

    /// In a file of ours.
    public Location(String path, int line) {
        this(Origin.OURS, path, line);
    }

    /// Ours before those of neighbours, which go by name.
    @Override
    public int compareTo(Location other) {
        int byOrigin = origin.name().compareTo(other.origin.name());
        if (byOrigin != 0) return byOrigin;
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        var place = path + ":" + line;
        return origin.isOurs() ? place : origin + ":" + place;
    }
}
