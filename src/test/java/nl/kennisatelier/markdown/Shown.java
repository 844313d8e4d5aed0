package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// What was read, written down so that a test can compare it and a person can judge it.
final class Shown {

    /// A small set of lists to choose from.
    static final Conventions CONVENTIONS = conventions("""
            - {id: groen, label: Groen, kinderen: [{id: vergroening, label: Vergroenen, alt: [tegels eruit]}]}
            - {id: energie, label: Energie, kinderen: [{id: aardgasvrij, label: Aardgasvrij, alt: [van het gas af]}]}
            """, """
            rollen: [{id: bewoner, label: Bewoner}, {id: gemeente, label: Gemeente}]
            gemeenten: [{id: gm0637, label: Zoetermeer}, {id: gm0599, label: Rotterdam}]
            opgaven: [{id: werk, label: Werk}]
            geadresseerden: [{id: rijk, label: Rijk}, {id: bzk, label: Binnenlandse Zaken, tooi: mnre1034}]
            """);

    private Shown() {}

    private static Conventions conventions(String themes, String lists) {
        var files = new TreeMap<String, SourceFile>();
        Map.of("taxonomie/themas.yaml", themes, "taxonomie/lijsten.yaml", lists)
                .forEach((path, text) ->
                        files.put(path, file(path, text.getBytes(UTF_8)).value()));
        return ConventionsReader.read(files).value();
    }

    static Parsed<SourceFile> file(String path, byte[] bytes) {
        return SourceFile.decode(path, bytes);
    }

    static Parsed<Document> read(String path, byte[] bytes) {
        var file = file(path, bytes);
        var document = DocumentReader.read(file.value(), CONVENTIONS);
        var problems = new java.util.ArrayList<>(file.problems());
        problems.addAll(document.problems());
        return new Parsed<>(document.value(), problems);
    }

    static Parsed<Document> read(String path, String text) {
        return read(path, text.getBytes(UTF_8));
    }

    /// `line id | title`, for each passage.
    static String passages(Document document) {
        return document.passages().stream()
                .map(p -> p.location().line() + " " + p.id() + " | " + p.title() + "\n")
                .collect(Collectors.joining());
    }

    /// `line: KIND arguments`, for each problem.
    static String problems(Parsed<?> parsed) {
        return parsed.problems().stream().map(Shown::problem).collect(Collectors.joining());
    }

    private static String problem(Problem problem) {
        var arguments = String.join(" | ", problem.arguments());
        return (problem.location().line() + ": " + problem.kind() + " " + arguments).strip() + "\n";
    }

    /// All of it.
    static String whole(Parsed<Document> parsed) {
        var d = parsed.value();
        var shown = new StringBuilder();
        shown.append(d.id())
                .append(" | ")
                .append(d.title())
                .append(" | ")
                .append(d.language())
                .append(" | ");
        shown.append(d.status().word).append(" | ").append(d.path()).append('\n');
        line(shown, "samenvatting", d.summary());
        d.gist().forEach(sentence -> line(shown, "in het kort", sentence));
        line(shown, "labels", labels(d.labels()));
        d.citations().forEach(c -> line(shown, "bron", c.toString()));
        line(shown, "eigen", d.details().toString().replaceFirst(", questions=.*]$", "]"));
        if (d.details() instanceof Details.SetOfQuestions set) {
            set.questions().forEach(asked -> line(shown, "vraagt", asked(asked)));
            set.translations().forEach(words -> line(shown, "vertaalt", words.toString()));
            set.script().forEach(part -> line(shown, "draaiboek", part.toString()));
        }
        d.references()
                .forEach(r -> line(
                        shown, "verwijst", r.location().line() + " " + r.path() + "#" + r.part() + " | " + r.label()));
        d.relations()
                .forEach(r -> line(
                        shown,
                        "noemt",
                        r.to().location().line() + " " + r.type() + " " + r.to().path() + "#" + r.to().part()));
        d.sections().forEach(section -> section(shown, section));
        if (!parsed.problems().isEmpty()) shown.append("MELDINGEN\n").append(problems(parsed));
        return shown.toString();
    }

    private static void line(StringBuilder shown, String name, String value) {
        if (!value.isEmpty())
            shown.append(name).append(": ").append(value.strip()).append('\n');
    }

    private static void section(StringBuilder shown, Section section) {
        var heading = "#".repeat(section.level()) + " " + section.title() + " ^" + section.anchor();
        shown.append(section.level() == 0 ? "(begin)" : heading);
        if (!section.alias().isEmpty()) shown.append(" ^").append(section.alias());
        shown.append('\n');
        line(shown, "  kop", section.headline());
        for (var block : section.blocks()) {
            switch (block) {
                case Block.Prose prose -> shown.append(indented(prose.html()));
                case Block.References list ->
                    list.references().forEach(r -> line(shown, "  -> " + r.path() + "#" + r.part(), r.label()));
                case Block.Passages list -> list.passages().forEach(p -> passage(shown, p));
            }
        }
    }

    private static void passage(StringBuilder shown, Passage p) {
        shown.append("  * ")
                .append(p.location().line())
                .append(' ')
                .append(p.id())
                .append(" | ")
                .append(p.title());
        shown.append('\n');
        line(shown, "    kop", p.headline());
        p.url().ifPresent(url -> line(shown, "    url", url));
        if (!p.asking().equals(Asking.OPEN)) line(shown, "    vorm", p.asking().toString());
        line(shown, "    labels", labels(p.labels()));
        shown.append(indented(p.restHtml()).indent(2));
        shown.append(indented(p.notes()).indent(2));
    }

    private static String asked(Details.Asked asked) {
        var where = asked.question().path() + "#" + asked.question().part();
        return asked.as().equals(Asking.Said.NOTHING) ? where : where + " " + asked.as();
    }

    private static String indented(String html) {
        return html.isBlank() ? "" : html.strip().indent(2);
    }

    private static String labels(Labels labels) {
        var all = new TreeMap<String, String>();
        all.put("thema", String.join(",", labels.themes()));
        all.put("aanpak", String.join(",", labels.approaches()));
        all.put("rol", String.join(",", labels.roles()));
        all.put("fase", String.join(",", labels.phases()));
        all.put("wijk", String.join(",", labels.neighbourhoods()));
        all.put("gemeente", String.join(",", labels.municipalities()));
        all.put("tag", String.join(",", labels.tags()));
        all.put("programma", labels.programme().orElse(""));
        all.put("datum", labels.date().map(Object::toString).orElse(""));
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
