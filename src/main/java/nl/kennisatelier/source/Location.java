package nl.kennisatelier.source;

/// A place an editor can go to.
///
/// @param path in the content folder, with forward slashes: `verslagen/2021/x.md`
/// @param line counted from 1
public record Location(String path, int line) implements Comparable<Location> {

    public Location {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " of " + path);
        }
    }

    @Override
    public int compareTo(Location other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return path + ":" + line;
    }
}
