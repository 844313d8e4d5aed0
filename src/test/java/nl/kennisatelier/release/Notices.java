package nl.kennisatelier.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The text that goes along with a release: who made the libraries in it, and the licences, each text once.
///
/// @param audit found no problem
record Notices(Audit audit) {

    private static final String RULE = "=".repeat(72) + "\n\n";

    String text() {
        var text = new StringBuilder("""
                Kennisatelier is made with the libraries below. Each is used as it is, under the licence beside it.
                Word lists, font and map: see docs/notices.md.

                """);
        audit.libraries().forEach(library -> text.append(about(library)));
        ownTexts()
                .forEach((words, names) -> text.append(RULE)
                        .append("From ")
                        .append(String.join(", ", names))
                        .append(":\n\n")
                        .append(words));
        chosen().forEach((licence, words) ->
                text.append(RULE).append(licence).append("\n\n").append(words));
        return text.toString();
    }

    private String about(Audit.Library library) {
        return "%s %s: %s\n%s%s\n"
                .formatted(
                        library.name(),
                        library.version(),
                        audit.licence(library).orElseThrow(),
                        indented(library.address()),
                        indented(audit.copyright().getOrDefault(library.name(), "")));
    }

    private static String indented(String line) {
        return line.isEmpty() ? "" : "    " + line + "\n";
    }

    /// What stands in the jars themselves, with the libraries where it stands; not the licences that come after it.
    private LinkedHashMap<String, List<String>> ownTexts() {
        var known = audit.licences().values().stream().map(Notices::plain).collect(Collectors.toSet());
        var texts = new LinkedHashMap<String, List<String>>();
        for (var library : audit.libraries()) {
            for (var text : library.texts()) {
                if (known.contains(plain(text))) continue;
                texts.computeIfAbsent(text.strip() + "\n\n", _ -> new ArrayList<>())
                        .add(library.name());
            }
        }
        return texts;
    }

    private TreeMap<String, String> chosen() {
        var chosen = new TreeMap<String, String>();
        for (var library : audit.libraries()) {
            var licence = audit.licence(library).orElseThrow();
            chosen.put(licence, audit.licences().get(licence).strip() + "\n\n");
        }
        return chosen;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
