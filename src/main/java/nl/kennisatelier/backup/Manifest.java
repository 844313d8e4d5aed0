package nl.kennisatelier.backup;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.workshop.Stock;

/// What a copy says is in it: lines with tabs, the last of which proves the ones above.
///
/// @param program the version that made it
/// @param folder the name at random of the data folder it was made of; empty where nobody knows
/// @param made every answer and every push that was acknowledged before is in it
/// @param commits for each repository the commit that its readers see; empty before the first push
/// @param stock of workshops
/// @param files by their path, with slashes
/// @param troubles what was wrong when it was made
public record Manifest(
        String program,
        String folder,
        Instant made,
        Map<String, String> commits,
        Stock stock,
        Map<String, FileMark> files,
        List<Trouble> troubles) {

    static final String FILE = "kopie.tsv";

    /// The form of these lines and of what they tell of. A higher one is of a newer program.
    static final int FORM = 1;

    private static final String FORM_KEY = "kennisatelier-copy";

    /// @param size in bytes
    public record FileMark(String sha256, long size) {}

    /// It was made by a newer program.
    static final class Newer extends IOException {

        Newer(String program) {
            super(program);
        }
    }

    /// What is whole in it besides the workshops: the first step of each path, without repositories in which nothing is
    /// online, without what was damaged, and without parts of which something was wrong.
    Set<String> wholes() {
        var wholes = new TreeSet<String>();
        for (var path : files.keySet()) {
            if (!isWrong(path)) wholes.add(path.substring(0, path.contains("/") ? path.indexOf('/') : path.length()));
        }
        wholes.removeAll(Set.of("workshops", Snapshot.DAMAGED));
        commits.forEach((repository, commit) -> {
            if (commit.isEmpty()) wholes.remove(repository);
        });
        return wholes;
    }

    /// Whether a part is in it, and nothing was wrong with that part when it was made.
    boolean holds(CopyPart part) {
        return (part == CopyPart.TEXTS ? commit().isPresent() : hasFiles(part))
                && troubles.stream().noneMatch(trouble -> trouble.isOf(part));
    }

    private boolean isWrong(String path) {
        return KeptFolder.partOf(path)
                .filter(part -> troubles.stream().anyMatch(trouble -> trouble.isOf(part)))
                .isPresent();
    }

    private boolean hasFiles(CopyPart part) {
        return files.keySet().stream().anyMatch(path -> KeptFolder.partOf(path).equals(Optional.of(part)));
    }

    String write() {
        var lines = new ArrayList<String>();
        line(lines, FORM_KEY, FORM, program, folder);
        line(lines, "made", made);
        commits.forEach((repository, commit) -> line(lines, "commit", repository, commit));
        line(lines, "workshops", stock.workshops());
        line(lines, "answers", stock.answers());
        stock.due().forEach((id, when) -> line(lines, "due", id, when, stock.living(id)));
        for (var trouble : troubles) {
            var about = new ArrayList<Object>(List.of("trouble", trouble.kind()));
            about.addAll(trouble.about());
            line(lines, about.toArray());
        }
        files.forEach((path, mark) -> line(lines, "file", mark.sha256(), mark.size(), path));
        var above = String.join("\n", lines) + "\n";
        return above + "end\t" + Sha256.hex(above) + "\n";
    }

    private static void line(List<String> lines, Object... parts) {
        var plain = java.util.Arrays.stream(parts)
                .map(part -> part.toString().replaceAll("[\\t\\r\\n]", " "))
                .toList();
        lines.add(String.join("\t", plain));
    }

    /// @throws Newer when it has a form that we do not know
    /// @throws IOException when it is none, or damaged
    static Manifest read(String text) throws IOException {
        var first = text.lines().findFirst().orElse("").split("\t", -1);
        if (!first[0].equals(FORM_KEY) || first.length < 3) throw new IOException("no list of a copy");
        try {
            if (Integer.parseInt(first[1]) > FORM) throw new Newer(first[2]);
            int end = text.lastIndexOf("end\t");
            if (end < 0 || !text.substring(end).equals("end\t" + Sha256.hex(text.substring(0, end)) + "\n")) {
                throw new IOException("the list is not as it was written");
            }
            return parse(first[2], first.length > 3 ? first[3] : "", text.substring(0, end));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException wrong) {
            throw new IOException("no list of a copy: " + wrong.getMessage(), wrong);
        }
    }

    private static Manifest parse(String program, String folder, String text) {
        var made = Instant.EPOCH;
        var commits = new TreeMap<String, String>();
        var due = new TreeMap<String, Instant>();
        var living = new TreeMap<String, Long>();
        var files = new TreeMap<String, FileMark>();
        var troubles = new ArrayList<Trouble>();
        int workshops = 0;
        long answers = 0;
        for (var line : text.lines().skip(1).toList()) {
            var parts = line.split("\t", -1);
            switch (parts[0]) {
                case "made" -> made = Instant.parse(parts[1]);
                case "commit" -> commits.put(parts[1], parts[2]);
                case "workshops" -> workshops = Integer.parseInt(parts[1]);
                case "answers" -> answers = Long.parseLong(parts[1]);
                case "due" -> {
                    due.put(parts[1], Instant.parse(parts[2]));
                    if (parts.length > 3) living.put(parts[1], Long.parseLong(parts[3]));
                }
                case "trouble" ->
                    troubles.add(new Trouble(
                            Trouble.Kind.valueOf(parts[1]), List.of(parts).subList(2, parts.length)));
                case "file" -> files.put(parts[3], new FileMark(parts[1], Long.parseLong(parts[2])));
                default -> throw new IllegalArgumentException(parts[0]);
            }
        }
        return new Manifest(
                program, folder, made, commits, new Stock(workshops, due, answers, living), files, troubles);
    }

    /// After something was deleted from the copy.
    Manifest with(Stock left, Map<String, FileMark> marks) {
        return new Manifest(program, folder, made, commits, left, marks, troubles);
    }

    /// In bytes, of all files together.
    public long size() {
        return files.values().stream().mapToLong(FileMark::size).sum();
    }

    /// The one that its readers see, of the repository that editors push to or else of one that follows.
    public Optional<String> commit() {
        return commits.values().stream().filter(commit -> !commit.isEmpty()).findFirst();
    }
}
