package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;

/// How often something that was given out was taken back, by its name: a line each in a file that only its owner may
/// read.
public record TakenBack(Path file) {

    /// Of the addresses of previews, in the data folder.
    public static final String PREVIEWS = "voorbeelden.tsv";

    /// A line that is none of ours says nothing.
    ///
    /// @throws KeptList.Unreadable when the file is there and cannot be read
    public Map<String, Integer> read() throws IOException {
        var times = new TreeMap<String, Integer>();
        new KeptList(file)
                .lines().stream()
                        .map(line -> line.split("\t"))
                        .filter(parts -> parts.length == 2 && parts[1].matches("\\d{1,9}"))
                        .forEach(parts -> times.put(parts[0], Integer.parseInt(parts[1])));
        return times;
    }

    /// It is on disk when this returns.
    public void write(Map<String, Integer> times) throws IOException {
        var lines = times.entrySet().stream()
                .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                .collect(Collectors.joining());
        OwnerFile.replace(file, lines.getBytes(UTF_8));
    }

    /// All of them together: it only ever grows, so with less something is missing.
    public int count() throws IOException {
        return count(read().values());
    }

    public static int count(Collection<Integer> times) {
        return times.stream().mapToInt(Integer::intValue).sum();
    }
}
