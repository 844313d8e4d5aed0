package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;

/// How often something that was given out was taken back, by its name: a line each in a file that only its owner may
/// read.
public record TakenBack(Path file) {

    /// Of the addresses of previews, in the data folder.
    public static final String PREVIEWS = "voorbeelden.tsv";

    /// No name has a space in it.
    private static final Pattern LINE = Pattern.compile("(\\S+)\t(\\d{1,9})\\s*");

    /// A line that is none of ours says nothing.
    ///
    /// @throws KeptList.Unreadable when the file is there and cannot be read
    public Map<String, Integer> read() throws IOException {
        return times(told());
    }

    private KeptList.Told<Map.Entry<String, Integer>> told() throws IOException {
        return new KeptList(file).told(TakenBack::one);
    }

    private static Optional<Map.Entry<String, Integer>> one(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(Map.entry(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /// What is told of one twice counts once: it only ever grows.
    private static Map<String, Integer> times(KeptList.Told<Map.Entry<String, Integer>> told) {
        var times = new TreeMap<String, Integer>();
        told.said().forEach(one -> times.merge(one.getKey(), one.getValue(), Math::max));
        return times;
    }

    /// It is on disk when this returns.
    public void write(Map<String, Integer> times) throws IOException {
        OwnerFile.replace(file, text(times).getBytes(UTF_8));
    }

    /// The text of a file with these.
    public static String text(Map<String, Integer> times) {
        return times.entrySet().stream()
                .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /// All of them together: it only ever grows, so with less something is missing.
    public KeptList.Stock stock() throws IOException {
        var told = told();
        return told.stock(count(times(told).values()));
    }

    public static int count(Collection<Integer> times) {
        return times.stream().mapToInt(Integer::intValue).sum();
    }
}
