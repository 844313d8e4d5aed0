package nl.kennisatelier.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What others made, and on what terms: looks at each library of a build. `scripts/audit` prints its table.
///
/// @param libraries as the list of materials (CycloneDX) tells them
/// @param licences that a library may have, with their text: the files of `src/release/licences`
/// @param copyright by library, where its jar is silent
record Audit(List<Library> libraries, Map<String, String> licences, Map<String, String> copyright) {

    /// One of the libraries.
    ///
    /// @param licences from which we may choose
    /// @param texts of the licence and the notice in its jar
    record Library(String name, String version, List<String> licences, String address, List<String> texts) {

        /// The same, where its own name for its licence is taken for another one.
        Library known(Map<String, String> better) {
            return better.containsKey(name)
                    ? new Library(name, version, List.of(better.get(name)), address, texts)
                    : this;
        }
    }

    /// @param arguments the list of materials, the folder with the jars, `src/release`, and where to write the notices
    public static void main(String[] arguments) throws IOException {
        var jars = Path.of(arguments[1]);
        var release = Path.of(arguments[2]);
        var better = pairs(release.resolve("licence-of.txt"));
        var audit = new Audit(
                libraries(Path.of(arguments[0]), jars).stream()
                        .map(library -> library.known(better))
                        .toList(),
                licences(release.resolve("licences")),
                pairs(release.resolve("copyright.txt")));
        var problems = new ArrayList<>(audit.problems());
        problems.addAll(audit.strays(jars));
        if (problems.isEmpty()) Files.writeString(Path.of(arguments[3]), new Notices(audit).text());
        audit.libraries.forEach(
                library -> System.out.printf("%-32s %-24s %s%n", library.name, library.version, audit.terms(library)));
        problems.forEach(System.err::println);
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    /// The licence by which we have a library: the first of its own that we know.
    Optional<String> licence(Library library) {
        return library.licences.stream().filter(licences::containsKey).findFirst();
    }

    private String terms(Library library) {
        return licence(library).orElse("unknown: " + library.licences);
    }

    /// What keeps these libraries from being given to others, a sentence each.
    List<String> problems() {
        return libraries.stream().flatMap(library -> problem(library).stream()).toList();
    }

    private Optional<String> problem(Library library) {
        var licence = licence(library);
        if (licence.isEmpty()) {
            return Optional.of("%s has a licence that is not in src/release/licences: %s"
                    .formatted(library.name, library.licences));
        }
        boolean mustName = licence.get().matches("MIT|BSD.*");
        return mustName && !copyright.containsKey(library.name) && library.texts.isEmpty()
                ? Optional.of(library.name + " says nowhere who made it: src/release/copyright.txt must")
                : Optional.empty();
    }

    /// Jars that lie in the folder but stand in no list.
    private List<String> strays(Path jars) throws IOException {
        var listed = libraries.stream().map(Audit::jar).collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.list(jars)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !listed.contains(file))
                    .sorted()
                    .map(file -> file + " is not among the materials: scripts/audit makes the list anew")
                    .toList();
        }
    }

    private static String jar(Library library) {
        return library.name + "-" + library.version + ".jar";
    }

    private static List<Library> libraries(Path bom, Path jars) throws IOException {
        var libraries = new ArrayList<Library>();
        for (var component : new ObjectMapper().readTree(bom.toFile()).path("components")) {
            var bare = library(component, List.of());
            libraries.add(library(component, JarTexts.of(jars.resolve(jar(bare)))));
        }
        return libraries;
    }

    static Library library(JsonNode component, List<String> texts) {
        var licences =
                component.path("licenses").valueStream().flatMap(Audit::names).toList();
        var address = component
                .path("externalReferences")
                .valueStream()
                .filter(reference -> reference.path("type").asText().equals("website"))
                .map(reference -> reference.path("url").asText())
                .findFirst();
        return new Library(
                component.path("name").asText(),
                component.path("version").asText(),
                licences,
                address.orElse(""),
                texts);
    }

    /// A licence stands there by its short name, by any name, or as "one OR other".
    private static Stream<String> names(JsonNode choice) {
        var licence = choice.path("license");
        var word = licence.path("id")
                .asText(licence.path("name").asText(choice.path("expression").asText()));
        return Stream.of(word.replaceAll("[()]", "").split(" OR "));
    }

    private static Map<String, String> licences(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
            }
        }
        return texts;
    }

    /// Lines `name = value`.
    private static Map<String, String> pairs(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
