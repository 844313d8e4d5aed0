package nl.kennisatelier.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// A library that was changed is the library that would have been made anew.
class LibraryChangesTest {

    private static final List<String> PATHS = List.of(
            "begrippen/a.md",
            "begrippen/b.md",
            "bronnen/a.md",
            "bronnen/b.md",
            "programmas/a.md",
            "verslagen/2020/a.md",
            "verslagen/2020/b.md",
            "verslagen/2021/a.md",
            "verslagen/2021/c.md",
            "voorbeelden/a.md",
            "voorbeelden/b.md",
            "vragensets/a.md",
            "wijken/a.md",
            "wijken/b.md",
            "wijken/c.md");

    private static final List<String> SLUGS = List.of("a", "b", "c", "weg");

    /// Files that want the same id, name each other, or name what is not there (yet, or any more); many steps, some of
    /// several files at once.
    @Test
    void anyRowOfChangesGivesTheLibraryOfWhatIsLeft() {
        var kinds = new TreeSet<String>();
        for (int seed = 0; seed < 16; seed++) {
            var random = new Random(seed);
            var files = new TreeMap<String, Document>();
            var library = Library.empty();
            for (int step = 0; step < 40; step++) {
                var changed = new TreeMap<String, Document>();
                var removed = new TreeSet<String>();
                for (int file = random.nextInt(step == 0 ? 12 : 3); file >= 0; file--) {
                    var path = pick(PATHS, random);
                    if (random.nextInt(4) == 0) removed.add(path);
                    else changed.put(path, read(path, text(path, random)));
                }
                removed.removeAll(changed.keySet());
                var before = library;
                var beforeShown = shown(before);
                library = library.with(changed.values(), removed);
                files.keySet().removeAll(removed);
                files.putAll(changed);
                var place = "seed " + seed + ", step " + step;
                check(new PlainLibrary(files.values()), library, place);
                assertEquals(beforeShown, shown(before), place + ": the one before stays as it was");
                checkTouched(before, library, place);
                library.problems().forEach(problem -> kinds.add(problem.kind().name()));
            }
            var anew = Library.of(Conventions.NONE, files.values());
            assertEquals(shown(anew.value()), shown(library), "seed " + seed);
            assertEquals(anew.problems(), library.problems(), "seed " + seed);
        }
        assertEquals(
                "[ID_TAKEN, LINK_DEAD, LINK_TO_DRAFT, PILOT_ELSEWHERE, REFERENCE_UNKNOWN]",
                kinds.toString(),
                "all kinds came by");
    }

    /// Records of reuse that come and go with their lessons, and answers with their questions.
    @Test
    void anyRowOfChangesGivesWhatTheLaterTextsTellOfTheEarlier() {
        var paths = List.of(
                "verslagen/a.md",
                "verslagen/b.md",
                "hergebruik/a.md",
                "hergebruik/b.md",
                "kennisvragen/a.md",
                "agenda/a.md",
                "vragensets/a.md",
                "wijken/a.md",
                "signalen/a.md",
                "signalen/b.md",
                "voorstellen/a.md",
                "programmas/a.md");
        var named = List.of("tips/a/een", "tips/b/een", "verslagen/a", "verslagen/oud", "wijken/a", "tips/a/weg");
        var kinds = new TreeSet<String>();
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var files = new TreeMap<String, Document>();
            var library = Library.empty();
            for (int step = 0; step < 30; step++) {
                var path = pick(paths, random);
                var before = library;
                if (random.nextInt(5) == 0) {
                    files.remove(path);
                    library = library.with(List.of(), Set.of(path));
                } else {
                    var document = read(path, related(named, random));
                    files.put(path, document);
                    library = library.with(List.of(document), Set.of());
                }
                var place = "seed " + seed + ", step " + step;
                var anew = Library.of(Conventions.NONE, files.values()).value();
                assertEquals(lines(anew.problems()), lines(library.problems()), place);
                assertEquals(told(anew), told(library), place);
                var was = told(before);
                var touched = library.touchedSince(before);
                told(library).forEach((one, other) -> {
                    if (!touched.contains(one)) assertEquals(was.get(one), other, place + " " + one);
                });
                library.problems().forEach(problem -> kinds.add(problem.kind().name()));
            }
        }
        assertTrue(
                kinds.containsAll(Set.of("LESSON_UNKNOWN", "LESSON_HOME", "VIA_CIRCLE", "MERGED_CIRCLE")),
                kinds.toString());
    }

    /// Programmes and terms that take over from each other, in rings too, and texts that name them.
    @Test
    void anyRowOfChangesGivesWhatTookOverInWhatIsLeft() {
        var paths = List.of(
                "programmas/a.md",
                "programmas/b.md",
                "programmas/c.md",
                "begrippen/a.md",
                "begrippen/b.md",
                "verslagen/a.md",
                "verslagen/b.md");
        var kinds = new TreeSet<String>();
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var files = new TreeMap<String, Document>();
            var library = Library.empty();
            for (int step = 0; step < 30; step++) {
                var path = pick(paths, random);
                var before = library;
                if (random.nextInt(6) == 0) {
                    files.remove(path);
                    library = library.with(List.of(), Set.of(path));
                } else {
                    var field = path.startsWith("verslagen") ? "programma: " : "opgevolgd_door: ";
                    var fields = random.nextInt(4) == 0 ? "" : field + pick(SLUGS, random) + "\n";
                    var document = read(path, "---\ntitel: T" + random.nextInt(3) + "\n" + fields + "---\n");
                    files.put(path, document);
                    library = library.with(List.of(document), Set.of());
                }
                var place = "seed " + seed + ", step " + step;
                var anew = Library.of(Conventions.NONE, files.values()).value();
                assertEquals(lines(anew.problems()), lines(library.problems()), place);
                assertEquals(programmes(anew), programmes(library), place);
                var was = programmes(before);
                var touched = library.touchedSince(before);
                programmes(library).forEach((one, other) -> {
                    if (!touched.contains(one)) assertEquals(was.get(one), other, place + " " + one);
                });
                library.problems().forEach(problem -> kinds.add(problem.kind().name()));
            }
        }
        assertEquals("[REFERENCE_UNKNOWN, SUCCESSOR_CIRCLE]", kinds.toString());
    }

    /// By path the programmes that each text belongs to, as they are called.
    private static TreeMap<String, String> programmes(Library library) {
        var titles = new TreeMap<String, String>();
        for (var document : library.documents()) {
            var programmes = library.programmesOf(document).stream()
                    .map(slug -> slug + library.document(Kind.PROGRAMME, slug).map(Document::title))
                    .toList();
            titles.put(document.path(), programmes.toString());
        }
        return titles;
    }

    /// By path what other texts tell of what stands there.
    private static TreeMap<String, String> told(Library library) {
        var told = new TreeMap<String, String>();
        for (var entry : library.entries()) {
            var lines = new StringBuilder();
            for (var type : Relation.Type.values()) {
                for (var document : library.related(entry.id(), type)) {
                    lines.append(' ').append(type).append(document.path()).append(document.fingerprint());
                }
            }
            told.merge(entry.location().path(), lines.toString(), String::concat);
        }
        return told;
    }

    private static String related(List<String> named, Random random) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("titel: T" + random.nextInt(3));
        if (random.nextInt(6) == 0) lines.add("status: concept");
        if (random.nextInt(4) == 0) lines.add("voorheen: [verslagen/oud]");
        if (random.nextBoolean()) lines.add("wijken: [a]");
        lines.add("werkte: " + pick(List.of("ja", "nee"), random));
        if (random.nextBoolean()) lines.add("van: " + pick(named, random));
        if (random.nextBoolean()) lines.add("via: hergebruik/" + pick(List.of("a", "b"), random));
        if (random.nextBoolean()) lines.add("beantwoordt: [a]");
        if (random.nextBoolean()) lines.add("kennisvragen: [a]");
        if (random.nextBoolean()) lines.add("bewijs: [" + pick(named, random) + ", " + pick(named, random) + "]");
        if (random.nextBoolean()) lines.add("opgegaan_in: " + pick(List.of("a", "b"), random));
        if (random.nextBoolean()) lines.add("steunt_op: [" + pick(named, random) + "]");
        if (random.nextBoolean()) lines.add("vragenset: a");
        if (random.nextBoolean()) lines.add("pilots: [{gemeente: x, wijk: a}]");
        lines.add("---");
        lines.add("## Tips");
        lines.add("- Doe dit. ^een" + (random.nextBoolean() ? " <!-- beantwoordt: a -->" : ""));
        return String.join("\n", lines) + "\n";
    }

    /// Files that were called what others are, or were called too.
    @Test
    void anyRowOfChangesGivesTheFormerNamesOfWhatIsLeft() {
        var addresses = List.of("verslagen/a", "verslagen/b", "verslagen/weg", "tips/a/een", "tips/weg/een", "x/y");
        int told = 0;
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var files = new TreeMap<String, Document>();
            var library = Library.empty();
            for (int step = 0; step < 20; step++) {
                var path = pick(PATHS, random);
                if (random.nextInt(4) == 0) {
                    files.remove(path);
                    library = library.with(List.of(), Set.of(path));
                } else {
                    var fields = "voorheen: [" + pick(addresses, random) + ", " + pick(addresses, random) + "]\n"
                            + (random.nextInt(5) == 0 ? "status: concept\n" : "");
                    var document = read(path, "---\n" + fields + "---\n## Tips\n\n- Tip " + step + ". ^een\n");
                    files.put(path, document);
                    library = library.with(List.of(document), Set.of());
                }
                var anew = Library.of(Conventions.NONE, files.values());
                var place = "seed " + seed + ", step " + step;
                assertEquals(lines(anew.problems()), lines(library.problems()), place);
                for (var address : addresses) {
                    assertEquals(anew.value().formerly(address), library.formerly(address), place + " " + address);
                }
                told += library.problems().size();
            }
        }
        assertTrue(told > 0, "some came by");
    }

    /// Documents and passages that get one name after another, in the order that people think of it, while the texts
    /// that name them by the oldest stay as they are.
    @Test
    void anyChainOfNewNamesLeadsWhereItLeadsInWhatIsLeft() {
        var slugs = List.of("a", "b", "c", "d");
        var parts = List.of("een", "twee");
        var naming = new ArrayList<Document>();
        for (var slug : slugs) {
            naming.add(naming("verslagen/" + slug));
            parts.forEach(part -> naming.add(naming("tips/" + slug + "/" + part)));
        }
        int led = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var files = new TreeMap<String, Document>();
            naming.forEach(document -> files.put(document.path(), document));
            var library = Library.of(Conventions.NONE, files.values()).value();
            for (int step = 0; step < 12; step++) {
                var changed = new ArrayList<Document>();
                for (var path : List.of("verslagen/x.md", "verslagen/y.md", "wijken/z.md")) {
                    if (random.nextInt(3) > 0) continue;
                    changed.add(read(path, renamed(path, slugs, parts, random)));
                }
                var before = library;
                var was = told(before);
                library = library.with(changed, Set.of());
                changed.forEach(document -> files.put(document.path(), document));
                var place = "seed " + seed + ", step " + step;
                var anew = Library.of(Conventions.NONE, files.values()).value();
                assertEquals(lines(anew.problems()), lines(library.problems()), place);
                assertEquals(told(anew), told(library), place);
                var touched = library.touchedSince(before);
                var is = told(library);
                is.forEach((path, told) -> {
                    if (!touched.contains(path)) assertEquals(was.get(path), told, place + " " + path);
                });
                for (var document : naming) {
                    var lesson = lesson(library, document);
                    led += lesson.isEmpty() ? 0 : 1;
                    if (touched.contains(document.path())) continue;
                    assertEquals(lesson(before, document), lesson, place + " " + document.path());
                }
            }
        }
        assertTrue(led > 1000, "most lead somewhere: " + led);
    }

    private static Document naming(String address) {
        var path = "hergebruik/" + address.replace('/', '-') + ".md";
        return read(path, "---\nvan: " + address + "\nwijken: [b, d]\nwerkte: ja\n---\n");
    }

    private static String lesson(Library library, Document naming) {
        return library.named(naming, Relation.Type.REUSES)
                .map(entry -> entry.id().value())
                .collect(Collectors.joining());
    }

    private static String renamed(String path, List<String> slugs, List<String> parts, Random random) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("id: " + pick(slugs, random));
        lines.add("voorheen: [" + pick(slugs, random) + ", " + pick(slugs, random) + "]");
        if (random.nextInt(8) == 0) lines.add("status: concept");
        lines.add("---");
        lines.add("## Tips");
        var before = switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> pick(parts, random);
            default -> "tips/" + pick(slugs, random) + "/" + pick(parts, random);
        };
        if (!path.startsWith("wijken")) {
            lines.add("- Doe dit. ^" + pick(parts, random)
                    + (before.isEmpty() ? "" : " <!-- voorheen: " + before + " -->"));
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void noChangeTouchesNothing() {
        var document = read("wijken/a.md", "---\ntitel: A\n---\n");
        var library = Library.of(Conventions.NONE, List.of(document)).value();
        var same = library.with(List.of(document), Set.of("wijken/weg.md"));
        assertEquals(Set.of(), same.touchedSince(library));
        assertSame(library.documents().getFirst(), same.documents().getFirst());
    }

    /// A place that is named by a thousand reports is edited: only when it gets another name are they looked at.
    @Test
    void whoNamesADocumentIsTouchedOnlyWhenItsNameOrItsFactsChange() {
        var documents = IntStream.range(0, 1000)
                .mapToObj(i -> read("verslagen/v" + i + ".md", "---\nwijken: [a]\n---\n[a](../wijken/a.md)\n"))
                .collect(Collectors.toList());
        documents.add(read("wijken/a.md", "---\ntitel: A\ngemeente: X\n---\nKort.\n"));
        var library = Library.of(Conventions.NONE, documents).value();
        checkTouched(library, "---\ntitel: A\ngemeente: X\n---\nLanger.\n", 1);
        checkTouched(library, "---\ntitel: B\ngemeente: X\n---\nKort.\n", 1001);
        checkTouched(library, "---\ntitel: A\ngemeente: Y\n---\nKort.\n", 1001);
        var report = read("verslagen/v7.md", "---\nwijken: [a]\n---\nNoemt niemand.\n");
        assertEquals(
                Set.of("verslagen/v7.md", "wijken/a.md"),
                library.with(List.of(report), Set.of()).touchedSince(library));
    }

    private static void checkTouched(Library before, String place, int expected) {
        var after = before.with(List.of(read("wijken/a.md", place)), Set.of());
        assertEquals(expected, after.touchedSince(before).size(), place);
    }

    /// All that a page or the index takes from other files, of each document that was not touched, is what it was.
    private static void checkTouched(Library before, Library after, String place) {
        var touched = after.touchedSince(before);
        var paths = new HashSet<>(PATHS);
        paths.removeAll(touched);
        for (var path : paths) assertEquals(seen(before, path), seen(after, path), place + " " + path);
        assertTrue(PATHS.containsAll(touched), place);
    }

    private static String seen(Library library, String path) {
        var seen = new StringBuilder();
        for (var document : library.atPath(path).stream().toList()) {
            seen.append(document.fingerprint());
            library.entries(document).forEach(entry -> {
                seen.append(' ')
                        .append(entry.id())
                        .append(library.namedBy(entry.id()).size());
                for (var slug : entry.labels().neighbourhoods()) {
                    seen.append(library.municipalityOf(slug));
                    seen.append(library.document(Kind.NEIGHBOURHOOD, slug).map(Document::title));
                }
                entry.labels()
                        .programme()
                        .ifPresent(slug -> seen.append(
                                library.document(Kind.PROGRAMME, slug).map(Document::title)));
            });
        }
        return seen.toString();
    }

    private static void check(PlainLibrary expected, Library library, String place) {
        assertEquals(paths(expected.byPath.values()), paths(library.documents()), place);
        assertEquals(ids(expected.entries.values()), ids(library.entries()), place);
        assertEquals(expected.entries.size(), library.entries().size(), place);
        assertEquals(lines(expected.problems), lines(library.problems()), place);
        for (var kind : Kind.values()) {
            var ofKind = expected.byPath.values().stream()
                    .filter(document -> document.kind() == kind)
                    .toList();
            assertEquals(paths(ofKind), paths(library.documents(kind)), place);
            for (var slug : SLUGS) {
                for (var id : List.of(
                        EntryId.of(kind, slug),
                        EntryId.of(kind, slug).withPart(kind, "een"),
                        EntryId.of(kind, slug).withPart(kind, "twee"))) {
                    assertEquals(Optional.ofNullable(expected.entries.get(id)), library.entry(id), place);
                    assertEquals(expected.namedBy.getOrDefault(id, List.of()), library.namedBy(id), place);
                }
            }
        }
        for (var slug : SLUGS) {
            assertEquals(Optional.ofNullable(expected.municipalities.get(slug)), library.municipalityOf(slug), place);
        }
    }

    private static List<String> paths(Collection<Document> documents) {
        return documents.stream()
                .map(document -> document.path() + " " + document.fingerprint())
                .toList();
    }

    private static List<String> ids(Collection<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.id() + " " + entry.location() + " " + entry.title())
                .toList();
    }

    private static String lines(List<?> problems) {
        return problems.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /// Everything a library says, in words.
    private static String shown(Library library) {
        var named = library.entries().stream()
                .map(entry -> entry.id() + " " + entry.title() + " by "
                        + library.namedBy(entry.id()).stream()
                                .map(Document::path)
                                .toList());
        return named.collect(Collectors.joining("\n")) + library.problems() + library.synonyms();
    }

    private static Document read(String path, String text) {
        var file = SourceFile.decode(path, text.getBytes(UTF_8)).value();
        return DocumentReader.read(file, Conventions.NONE).value();
    }

    private static String text(String path, Random random) {
        var root = path.replaceAll("[^/]+/", "../").replaceAll("[a-z]+\\.md$", "");
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("titel: T" + random.nextInt(3));
        if (random.nextInt(3) == 0) lines.add("id: " + pick(SLUGS, random));
        if (random.nextInt(6) == 0) lines.add("soort: " + pick(List.of("tip", "wijk", "verslag", "bron"), random));
        if (random.nextInt(4) == 0) lines.add("status: " + pick(List.of("concept", "ingetrokken"), random));
        if (random.nextBoolean()) lines.add("datum: 202" + random.nextInt(3));
        if (random.nextBoolean()) lines.add("wijken: [" + pick(SLUGS, random) + ", " + pick(SLUGS, random) + "]");
        if (random.nextInt(3) == 0) lines.add("programma: " + pick(SLUGS, random));
        if (random.nextInt(3) == 0) lines.add("vragenset: " + pick(SLUGS, random));
        if (random.nextInt(3) == 0) lines.add("verwant: [" + pick(SLUGS, random) + "]");
        if (random.nextInt(3) == 0) lines.add("alternatieven: [x, y" + random.nextInt(3) + "]");
        if (random.nextInt(3) == 0) lines.add("pilots: [{gemeente: x, wijk: " + pick(SLUGS, random) + "}]");
        if (random.nextBoolean()) lines.add("gemeente: G" + random.nextInt(3));
        if (random.nextBoolean()) lines.add("url: https://www.x.nl/" + random.nextInt(2));
        lines.add("---");
        for (int i = random.nextInt(4); i > 0; i--) {
            var part = pick(List.of("", "#een", "#twee", "#kop", "#tips", "#weg"), random);
            lines.add("Zie [dit](" + root + pick(PATHS, random) + part + ").");
            lines.add("");
        }
        if (random.nextInt(3) == 0) lines.addAll(List.of("## Kop", "Tekst.", ""));
        if (random.nextBoolean()) {
            lines.add("## Tips");
            lines.add("- Doe dit. ^een");
            if (random.nextBoolean()) lines.add("- Doe dat. <!-- wijk: " + pick(SLUGS, random) + " --> ^twee");
        }
        if (random.nextBoolean()) {
            lines.add("## Inspiratie");
            lines.add("- [X](http://x.nl/" + random.nextInt(2) + "/) ^link");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
