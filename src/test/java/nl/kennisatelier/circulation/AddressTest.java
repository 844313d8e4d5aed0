package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Problem;
import org.junit.jupiter.api.Test;

/// What stands on paper goes on answering, whatever folder a text goes to.
class AddressTest {

    /// Every address that the content of this repository had when addresses still told of folders.
    @Test
    void everyPrintedAddressOfTheContentStillAnswers() throws IOException {
        var library = catalogue(new Folder(Path.of("content"))).library();
        var printed = Files.readAllLines(Path.of("src/test/resources/addresses.txt"));
        var gone = printed.stream()
                .filter(address -> library.entry(new EntryId(address)).isEmpty())
                .filter(address -> library.formerly(address).isEmpty())
                .toList();
        assertEquals(List.of(), gone);
        assertEquals(527, printed.size());
    }

    @Test
    void theAddressesOfBeforeLeadToWhereTheTextIs() throws IOException {
        var library = library(Map.of(
                "verslagen/2025/thema's.md", "## Tips\n\n- Begin klein. ^tip-klein\n",
                "wijken/coöperatie.md", "Tekst.\n",
                "docs/gids/aan-de-slag.md", "Tekst.\n",
                "docs/uitleg/index.md", "Tekst.\n",
                "日本.md", "Tekst.\n"));
        assertEquals(
                "[artikelen/865ea6b, artikelen/aan-de-slag, artikelen/uitleg, verslagen/themas, wijken/cooperatie]",
                ids(library));
        checkFormer(library, "verslagen/themas-72dfb5e", "verslagen/themas");
        checkFormer(library, "tips/themas-72dfb5e/tip-klein", "tips/themas/tip-klein");
        checkFormer(library, "wijken/cooperatie-147be24", "wijken/cooperatie");
        checkFormer(library, "artikelen/docs-gids-aan-de-slag", "artikelen/aan-de-slag");
        checkFormer(library, "artikelen/docs-uitleg", "artikelen/uitleg");
        checkFormer(library, "artikelen/ad06d4a", "artikelen/865ea6b");
        checkFormer(library, "tips/themas-72dfb5e/tip-groot", "");
        checkFormer(library, "verslagen/iets-anders", "");
    }

    /// The same in any order, also one file after another.
    @Test
    void textsOfOneNameAreToldApartWhateverTheOrder() throws IOException {
        var files = Map.of(
                "docs/a/x.md",
                "Tekst A.\n",
                "docs/b/x.md",
                "Tekst B.\n",
                "docs/c/index.md",
                "Tekst C.\n",
                "docs/c/README.md",
                "Nog een.\n",
                "docs/d/x/readme.md",
                "Tekst D.\n",
                "verslagen/2021/avond-een/index.md",
                "Een.\n",
                "verslagen/2021/avond-twee/README.md",
                "Twee.\n",
                "wijken/" + "lange-naam-".repeat(9) + "a.md",
                "A.\n",
                "wijken/" + "lange-naam-".repeat(9) + "b.md",
                "B.\n");
        var all = catalogue(new InMemory(files));
        var expected = "[artikelen/c, artikelen/c-readme, artikelen/docs-a-x, artikelen/docs-b-x, artikelen/docs-d-x,"
                + " verslagen/avond-een, verslagen/avond-twee,"
                + " wijken/lange-naam-lange-naam-lange-naam-lange-naam-lange-naam-lange-naam-5e9a1bb,"
                + " wijken/lange-naam-lange-naam-lange-naam-lange-naam-lange-naam-lange-naam-9729314]";
        assertEquals(expected, ids(all.library()));
        assertEquals(0, all.problems().errors());
        var told = all.problems().of("docs/c/README.md");
        assertEquals(Problem.Kind.PAGE_TWICE, told.getFirst().kind());
        var paths = new ArrayList<>(files.keySet());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(paths, new Random(seed));
            var content = new TreeMap<String, String>();
            var catalogue = Catalogue.EMPTY;
            for (var path : paths) {
                content.put(path, files.get(path));
                catalogue = catalogue.read(new InMemory(content), Set.of(path), Broken.AS_IT_IS);
            }
            assertEquals(expected, ids(catalogue.library()), paths.toString());
            assertEquals(all.problems().all(), catalogue.problems().all());
            content.remove("docs/a/x.md");
            content.remove("docs/d/x/readme.md");
            content.remove("docs/c/index.md");
            catalogue = catalogue.read(
                    new InMemory(content),
                    Set.of("docs/a/x.md", "docs/d/x/readme.md", "docs/c/index.md"),
                    Broken.AS_IT_IS);
            assertEquals("[artikelen/c, artikelen/x]", ids(catalogue.library()).replaceFirst(", verslagen.*", "]"));
            assertEquals(0, warningsOf(catalogue, Problem.Kind.PAGE_TWICE));
        }
    }

    @Test
    void whatTellsAboutTheRepositoryIsNoTextUnlessItSaysSo() throws IOException {
        var library = library(Map.of(
                "README.md", "# Repo\n",
                "CONTRIBUTING.md", "# Meedoen\n",
                "LICENSE.md", "# EUPL\n",
                "CODE_OF_CONDUCT.md", "---\nsoort: artikel\n---\n# Huisregels\n",
                "over.md", "[repo](README.md)\n",
                "map/CONTRIBUTING.md", "# Meedoen\n"));
        assertEquals("[artikelen/code-of-conduct, artikelen/contributing, artikelen/over]", ids(library));
    }

    @Test
    void whatEditorsWriteOfFormerNamesLeadsToTheText() throws IOException {
        var head = """
                ---
                titel: Avond
                voorheen: [avond-test, /verslagen/eerste-avond/, verslagen/2020/kerst avond.md, /tips/ander/tip-klein]
                aliases: [/posts/2020/Avond/, Een andere titel]
                ---
                """;
        var library = library(Map.of("verslagen/2021/avond.md", head + """
                ## Tips

                - Begin klein. ^tip-klein <!-- voorheen: tip-begin, /vragen/elders/vraag-b -->
                - Doe mee. ^tip-mee
                """));
        for (var address : List.of("avond-test", "eerste-avond", "kerst-avond")) {
            checkFormer(library, "verslagen/" + address, "verslagen/avond");
            checkFormer(library, "tips/" + address + "/tip-mee", "tips/avond/tip-mee");
            checkFormer(library, "tips/" + address + "/tip-begin", "tips/avond/tip-klein");
            checkFormer(library, "vragen/" + address + "/tip-mee", "tips/avond/tip-mee");
            checkFormer(library, "tips/" + address + "/tip-weg", "");
        }
        checkFormer(library, "tips/ander/tip-klein", "tips/avond/tip-klein");
        checkFormer(library, "tips/avond/tip-begin", "tips/avond/tip-klein");
        checkFormer(library, "vragen/elders/vraag-b", "tips/avond/tip-klein");
        checkFormer(library, "posts/2020/avond", "verslagen/avond");
        checkFormer(library, "verslagen/een-andere-titel", "");
    }

    @Test
    void aFormerAddressThatIsSomebodyElsesIsToldAtItsLine() throws IOException {
        var catalogue = catalogue(new InMemory(Map.of(
                "verslagen/a.md", "---\nvoorheen: [b, weg]\n---\nA.\n",
                "verslagen/b.md", "---\ntitel: B\nvoorheen: [weg]\n---\nB.\n")));
        assertEquals(
                "[verslagen/a.md:2: FORMER_TAKEN verslagen/b verslagen/b.md:1,"
                        + " verslagen/b.md:3: FORMER_TAKEN verslagen/weg verslagen/a.md:2]",
                catalogue.problems().all().stream()
                        .filter(problem -> problem.kind() == Problem.Kind.FORMER_TAKEN)
                        .map(Problem::toString)
                        .toList()
                        .toString());
        checkFormer(catalogue.library(), "verslagen/weg", "verslagen/a");
        var without = catalogue.read(new InMemory(Map.of()), Set.of("verslagen/a.md"), Broken.AS_IT_IS);
        checkFormer(without.library(), "verslagen/weg", "verslagen/b");
        assertEquals(0, warningsOf(without, Problem.Kind.FORMER_TAKEN));
    }

    @Test
    void anAddressThatIsKeptForNeighboursWasNeverOurs() throws IOException {
        var text = "---\nvoorheen: [oud, /buren/leiden/verslagen/a, buren/gids]\n---\nA.\n";
        var catalogue = catalogue(new InMemory(Map.of("verslagen/a.md", text)));
        assertEquals(
                "[verslagen/a.md:2: VALUE_SHAPE voorheen buren/leiden/verslagen/a,"
                        + " verslagen/a.md:2: VALUE_SHAPE voorheen buren/gids]",
                catalogue.problems().all().stream()
                        .filter(problem -> problem.kind() == Problem.Kind.VALUE_SHAPE)
                        .toList()
                        .toString());
        checkFormer(catalogue.library(), "verslagen/oud", "verslagen/a");
        checkFormer(catalogue.library(), "buren/leiden/verslagen/a", "");
        checkFormer(catalogue.library(), "buren/gids", "");
    }

    private static long warningsOf(Catalogue catalogue, Problem.Kind kind) {
        return catalogue.problems().all().stream()
                .filter(problem -> problem.kind() == kind)
                .count();
    }

    private static void checkFormer(Library library, String address, String expected) {
        var found = library.formerly(address).map(entry -> entry.id().value()).orElse("");
        assertEquals(expected, found, address);
    }

    private static String ids(Library library) {
        return library.documents().stream()
                .map(document -> document.id().value())
                .sorted()
                .collect(Collectors.toList())
                .toString();
    }

    private static Library library(Map<String, String> files) throws IOException {
        return catalogue(new InMemory(files)).library();
    }

    private static Catalogue catalogue(Content content) throws IOException {
        return Catalogue.EMPTY.readAll(content, Broken.AS_IT_IS);
    }

    private record InMemory(Map<String, String> files) implements Content {

        @Override
        public Set<String> paths() {
            return new TreeSet<>(files.keySet());
        }

        @Override
        public byte[] read(String path) throws IOException {
            if (!files.containsKey(path)) throw new NoSuchFileException(path);
            return files.get(path).getBytes(UTF_8);
        }
    }
}
