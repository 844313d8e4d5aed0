package nl.kennisatelier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.search.JudgePeers;

/// Judges a collection in BEIR's form, by `scripts/bench judge --beir FOLDER`: its `corpus.jsonl`, `queries.jsonl` and
/// `qrels/test.tsv` (or `qrels.tsv`) are written as the files that [Judge] reads.
final class BeirForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BeirForm() {}

    /// The folder, and perhaps `all` (with everything on) or `peers` with where their dictionaries are.
    public static void main(String[] arguments) throws IOException {
        var from = Path.of(arguments[0]);
        var to = Files.createTempDirectory("beir");
        var files = content(from.resolve("corpus.jsonl"), to.resolve("content"));
        Files.write(to.resolve("queries.tsv"), queries(from.resolve("queries.jsonl")));
        var judged = from.resolve("qrels/test.tsv");
        Files.write(to.resolve("qrels"), answers(Files.exists(judged) ? judged : from.resolve("qrels.tsv"), files));
        var judge = new ArrayList<String>();
        for (var name : List.of("queries.tsv", "qrels", "content"))
            judge.add(to.resolve(name).toString());
        if (arguments.length > 1 && arguments[1].equals("peers")) {
            if (arguments.length > 2) judge.add(arguments[2]);
            JudgePeers.main(judge.toArray(String[]::new));
        } else {
            judge.addAll(List.of("both", "all"));
            Judge.main(judge.toArray(String[]::new));
        }
    }

    /// One file for each text; ids may hold any sign, so files are numbered.
    ///
    /// @return the file of each id
    private static Map<String, String> content(Path corpus, Path to) throws IOException {
        Files.createDirectories(to);
        var files = new HashMap<String, String>();
        try (var lines = Files.lines(corpus)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var text = JSON.readTree(line);
                var file = "tekst-" + files.size();
                files.put(text.get("_id").asText(), file);
                var title = text.path("title").asText("");
                var head = "---\ntitel: " + JSON.writeValueAsString(title.isBlank() ? file : title) + "\n---\n";
                Files.writeString(
                        to.resolve(file + ".md"), head + text.path("text").asText("") + "\n");
            }
        }
        return files;
    }

    private static List<String> queries(Path file) throws IOException {
        var queries = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            JsonNode query = JSON.readTree(line);
            queries.add(query.get("_id").asText() + "\t"
                    + query.get("text").asText().replaceAll("\\s+", " "));
        }
        return queries;
    }

    /// Under a line that names them: question, text, worth.
    private static List<String> answers(Path file, Map<String, String> files) throws IOException {
        var answers = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split("\t");
            if (fields.length < 3 || !files.containsKey(fields[1])) continue;
            answers.add(fields[0] + " 0 " + files.get(fields[1]) + " " + fields[2].strip());
        }
        return answers;
    }
}
