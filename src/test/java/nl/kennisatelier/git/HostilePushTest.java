package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kennisatelier.git.HandmadePack.concat;
import static nl.kennisatelier.git.HandmadePack.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pushes that no git would make: by hand, past all that a client refuses itself. Each is refused with a clear line, in
/// time, and nothing of it stays.
class HostilePushTest {

    private static final String NONE = "0".repeat(40);
    private static final String GIT = "Namen die met .git beginnen".toLowerCase(java.util.Locale.ROOT);
    private static final String UNSAFE = "kan niet op elke computer bestaan";
    private static final String BROKEN = "Je push is niet heel";
    private static final String BRANCH = "Je kunt hier alleen branches pushen";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private ContentRepository repository;
    private SmallServer server;
    private String base;
    private String stored;

    @BeforeEach
    void open() throws Exception {
        repository = ContentRepository.open(folder.resolve("content.git"), "main");
        server = new SmallServer(repository.door(new Watch(), Words.dutch()));
        var pack = new HandmadePack();
        base = pack.commit(pack.tree(entry("100644", "a.md", pack.blob("# Een\n"))));
        var said = send(command(NONE, base, "refs/heads/main"), pack.bytes());
        assertTrue(said.contains("ok refs/heads/main"), said);
        stored = settled();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        repository.close();
    }

    @Test
    void namesOfGitItself() throws Exception {
        for (var name : new String[] {".git", ".GIT", ".Git", "git~1", ".git.", ".git ", ".g\u200cit", ".g\u0131t"}) {
            name(name, "");
        }
        for (var name : new String[] {".gitmodules", ".gitattributes", ".GitModules", ".gitconfig", ".gitfoo"}) {
            name(name, GIT);
        }
    }

    @Test
    void namesThatLeadElsewhere() throws Exception {
        for (var name : new String[] {"..", ".", "", "a/b", "/etc", "../a.md"}) name(name, BROKEN);
        name("a\\b.md", UNSAFE);
    }

    @Test
    void namesThatNotEveryComputerHas() throws Exception {
        var names = "con,aux.md,NUL.md,com1,lpt9.txt,a:b.md,wat?.md,a*.md,a\".md,a<.md,a>.md,a|.md,a.,a ".split(",");
        for (var name : names) name(name, UNSAFE);
        name("x".repeat(178) + ".md", "langer dan 180 bytes");
        name("é".repeat(90) + ".md", "langer dan 180 bytes");
    }

    @Test
    void namesThatCannotBeSeenOrRead() throws Exception {
        for (var name :
                new String[] {"\u0001.md", "a\nb.md", "\u001b[31m.md", "a\u007f.md", "a\u202edm.", "a\u200d.md"}) {
            name(name, UNSAFE);
        }
        name("\ue000.md", UNSAFE);
        name(Normalizer.normalize("wijkplé.md", Normalizer.Form.NFD), "in losse delen");
        for (var bytes : new byte[][] {{(byte) 0xE9, 'x'}, {(byte) 0xC0, (byte) 0xAF}, {'a', (byte) 0xFF}}) {
            refuse("bytes", "geen UTF-8", pack -> pack.commit(pack.tree(entry("100644", bytes, pack.blob("x"))), base));
        }
    }

    @Test
    void namesThatAreOneFileElsewhere() throws Exception {
        twins("A.md", "a.md", "op Windows en macOS");
        twins("É.md", "é.md", "op Windows en macOS");
        twins("ǅ.md", "ǆ.md", "op Windows en macOS");
        twins("a.md", "a.md", BROKEN);
        twins("b.md", "a.md", BROKEN); // In the wrong order.
    }

    @Test
    void whatIsNoPlainFile() throws Exception {
        mode("120000", "koppeling");
        mode("160000", "submodule");
        mode("100755", "als programma");
        mode("100664", "als programma");
        mode("100600", "als programma");
        for (var odd : new String[] {"0100644", "0", "777777", "-1", "10064x", ""}) mode(odd, BROKEN);
        refuse(
                "folder that is a file",
                "",
                pack -> pack.commit(pack.tree(entry("40000", "map", pack.blob("x"))), base));
        refuse("file that is a folder", BROKEN, pack -> {
            var tree = pack.tree(entry("100644", "b.md", pack.blob("x")));
            return pack.commit(pack.tree(entry("100644", "c.md", tree)), base);
        });
    }

    @Test
    void filesThatAreNotWhatTheySay() throws Exception {
        content("x.svg", "<svg/>", "een svg kan");
        content("x.SVGZ", "x", "een svg kan");
        content("x.png", "<html><script>alert(1)</script>", "niet wat de naam zegt");
        content("x.jpg", "GIF89a", "niet wat de naam zegt");
        content("x.JPEG", "", "niet wat de naam zegt");
        content("x.webp", "RIFF1234AVI ", "niet wat de naam zegt");
        content("x.pdf", "MZ", "niet wat de naam zegt");
        content("x.bin", "x".repeat(6 << 20), "dit bestand is 6 MiB groot");
    }

    @Test
    void treesWithoutEnd() throws Exception {
        refuse("too deep", "in meer dan 12 mappen", pack -> pack.commit(deep(pack, 14), base));
        refuse("very deep", "in meer dan 12 mappen", pack -> pack.commit(deep(pack, 3_000), base));
        refuse("a bomb of trees", "meer dan 200000 bestanden", pack -> {
            var tree = pack.tree(entry("100644", "a.md", pack.blob("x")));
            for (int level = 0; level < 11; level++) {
                var entries = new byte[60][];
                for (int i = 0; i < 60; i++) entries[i] = entry("40000", "m%02d".formatted(i), tree);
                tree = pack.tree(entries);
            }
            return pack.commit(tree, base);
        });
    }

    @Test
    void whatIsMissing() throws Exception {
        var nowhere = "1".repeat(40);
        refuse("blob", BROKEN, pack -> pack.commit(pack.tree(entry("100644", "b.md", nowhere)), base));
        refuse("picture", BROKEN, pack -> pack.commit(pack.tree(entry("100644", "b.png", nowhere)), base));
        refuse("tree", BROKEN, pack -> pack.commit(pack.tree(entry("40000", "map", nowhere)), base));
        refuse("top", BROKEN, pack -> pack.commit(nowhere, base));
        refuse(
                "parent",
                BROKEN,
                pack -> pack.commit(pack.tree(entry("100644", "b.md", pack.blob("x"))), base, nowhere));
        refuse("commit", BROKEN, pack -> {
            pack.blob("x");
            return nowhere;
        });
        refuse("blob of an earlier commit", BROKEN, pack -> {
            var earlier = pack.commit(pack.tree(entry("100644", "b.md", nowhere)), base);
            return pack.commit(pack.tree(entry("100644", "c.md", pack.blob("x"))), earlier);
        });
    }

    @Test
    void whatIsNoCommit() throws Exception {
        refuse("blob", "", pack -> pack.blob("x"));
        refuse("tree", "", pack -> pack.tree(entry("100644", "b.md", pack.blob("x"))));
        refuse("tag", "", pack -> {
            var text = "object " + base + "\ntype commit\ntag v\ntagger Jo <j@x.invalid> 1 +0000\n\nx\n";
            return pack.add(HandmadePack.TAG, text.getBytes(UTF_8));
        });
        for (var text : new String[] {"", "tree x\n", "parent " + base + "\n", "tree " + NONE + "\nauthor x\n"}) {
            refuse("commit", BROKEN, pack -> pack.add(HandmadePack.COMMIT, text.getBytes(UTF_8)));
        }
    }

    @Test
    void whatWasHiddenInAnEarlierCommit() throws Exception {
        for (var mode : new String[] {"120000", "160000", "100755"}) {
            refuse("earlier " + mode, "in de eerdere commit", pack -> {
                var blob = pack.blob("x");
                var earlier = pack.commit(pack.tree(entry(mode, "b.md", blob)), base);
                return pack.commit(pack.tree(entry("100644", "b2.md", blob)), earlier);
            });
        }
        refuse("on a side branch", "in de eerdere commit", pack -> {
            var blob = pack.blob("x");
            var side = pack.commit(pack.tree(entry("100644", ".gitattributes", blob)));
            return pack.commit(pack.tree(entry("100644", "b.md", blob)), base, side);
        });
    }

    @Test
    void bombs() throws Exception {
        refuse("a blob of 200 MB", "groter dan 10 MiB", pack -> {
            var blob = pack.add(HandmadePack.BLOB, new byte[200 << 20]);
            return pack.commit(pack.tree(entry("100644", "b.md", blob)), base);
        });
        refuse("a size that is a lie", "groter dan 10 MiB", pack -> {
            pack.raw(HandmadePack.TREE, 1L << 40, new byte[0], new byte[10]);
            return base.replace('a', 'b');
        });
        refuse("a delta that copies itself large", "groter dan 10 MiB", pack -> {
            var blob = "x".repeat(60_000);
            var id = pack.blob(blob);
            var delta = new java.io.ByteArrayOutputStream();
            delta.writeBytes(varint(60_000));
            delta.writeBytes(varint(60_000L * 4_000));
            for (int i = 0; i < 4_000; i++) delta.writeBytes(new byte[] {(byte) 0xB0, (byte) 0x60, (byte) 0xEA});
            var bytes = delta.toByteArray();
            pack.raw(HandmadePack.DELTA, bytes.length, java.util.HexFormat.of().parseHex(id), bytes);
            return pack.commit(pack.tree(entry("100644", "b.md", id)), base);
        });
    }

    @Test
    void packsThatAreNone() throws Exception {
        var pack = new HandmadePack();
        var next = pack.commit(pack.tree(entry("100644", "b.md", pack.blob("x"))), base);
        var good = pack.bytes();
        var update = command(base, next, "refs/heads/main");
        check("two milliard objects", update, pack.bytes(2, Integer.MAX_VALUE), "Je push is groter dan");
        check("four milliard objects", update, pack.bytes(2, -1), "Je push is groter dan");
        check("more objects than there are", update, pack.bytes(2, 900), BROKEN);
        check("fewer objects than there are", update, pack.bytes(2, 1), BROKEN);
        check("another version", update, pack.bytes(9, 3), BROKEN);
        check("no pack", update, "geen pak".repeat(9).getBytes(UTF_8), BROKEN);
        check("half a pack", update, java.util.Arrays.copyOf(good, good.length / 2), BROKEN);
        check("nothing", update, new byte[0], BROKEN);
        var bent = good.clone();
        bent[good.length - 1] ^= 1;
        check("a wrong sum", update, bent, BROKEN);
        var turned = good.clone();
        turned[30] ^= 64;
        check("a bit turned", update, turned, BROKEN);
        var orphan = new HandmadePack();
        orphan.raw(HandmadePack.DELTA, 4, new byte[20], new byte[] {1, 1, 1, 'x'});
        check("a delta of nothing", update, orphan.bytes(), BROKEN);
    }

    @Test
    void whatNobodyMayAsk() throws Exception {
        var pack = new HandmadePack();
        var next = pack.commit(pack.tree(entry("100644", "b.md", pack.blob("x"))), base);
        var other = pack.commit(pack.tree(entry("100644", "c.md", pack.blob("x"))));
        var bytes = pack.bytes();
        check("overwrite", command(base, other, "refs/heads/main"), bytes, "Iemand anders was je voor");
        check("pretend", command(next, other, "refs/heads/main"), bytes, "Iemand anders was je voor");
        check("make again", command(NONE, other, "refs/heads/main"), bytes, "Iemand anders was je voor");
        check("delete", command(base, NONE, "refs/heads/main"), new byte[0], "Een branch weghalen kan hier niet");
        for (var ref :
                new String[] {"refs/tags/v1", "refs/notes/a", "refs/heads/A", "refs/remotes/x/y", "refs/heads/a b"}) {
            check(ref, command(NONE, next, ref), bytes, ref.contains(" ") ? "" : BRANCH);
        }
        check("HEAD", command(base, next, "HEAD"), bytes, "");
        for (var ref :
                new String[] {"refs/heads/../../x", "refs/heads/x.lock", "refs/heads/a..b", "../x", "main", ""}) {
            check(ref, command(NONE, next, ref), bytes, "");
        }
        var two = concat(line(NONE, next, "refs/heads/x", true), line(NONE, next, "refs/heads/y", false));
        check("two at once", concat(two, "0000".getBytes(UTF_8)), bytes, "Push een branch tegelijk");
        var many = new java.io.ByteArrayOutputStream();
        many.writeBytes(line(NONE, next, "refs/heads/x", true));
        for (int i = 0; i < 5_000; i++) many.writeBytes(line(NONE, next, "refs/heads/x" + i, false));
        check("five thousand", concat(many.toByteArray(), "0000".getBytes(UTF_8)), bytes, "");
    }

    private void name(String name, String expected) throws Exception {
        refuse("name " + name, expected, pack -> pack.commit(pack.tree(entry("100644", name, pack.blob("x"))), base));
        refuse("folder " + name, expected, pack -> {
            var inner = pack.tree(entry("100644", "b.md", pack.blob("x")));
            return pack.commit(pack.tree(entry("40000", name, inner)), base);
        });
    }

    private void twins(String one, String other, String expected) throws Exception {
        refuse(one + " " + other, expected, pack -> {
            var blob = pack.blob("x");
            return pack.commit(pack.tree(entry("100644", one, blob), entry("100644", other, blob)), base);
        });
    }

    private void mode(String mode, String expected) throws Exception {
        refuse("mode " + mode, expected, pack -> pack.commit(pack.tree(entry(mode, "b.md", pack.blob("a.md"))), base));
    }

    private void content(String name, String text, String expected) throws Exception {
        refuse(name, expected, pack -> pack.commit(pack.tree(entry("100644", name, pack.blob(text))), base));
    }

    private static String deep(HandmadePack pack, int levels) {
        var tree = pack.tree(entry("100644", "a.md", pack.blob("x")));
        for (int level = 1; level < levels; level++) tree = pack.tree(entry("40000", "m", tree));
        return tree;
    }

    private static byte[] varint(long number) {
        var out = new java.io.ByteArrayOutputStream();
        for (long rest = number; ; rest >>>= 7) {
            out.write((int) (rest > 127 ? rest & 127 | 128 : rest));
            if (rest <= 127) return out.toByteArray();
        }
    }

    private void refuse(String what, String expected, Function<HandmadePack, String> make) throws Exception {
        var pack = new HandmadePack();
        var tip = make.apply(pack);
        check(what, command(base, tip, "refs/heads/main"), pack.bytes(), expected);
    }

    private void check(String what, byte[] commands, byte[] pack, String expected) throws Exception {
        var start = System.nanoTime();
        var said = send(commands, pack);
        var took = (System.nanoTime() - start) / 1_000_000;
        assertTrue(!said.contains("ok refs/"), what + " came in: " + said);
        assertTrue(said.contains(expected), what + ": " + said);
        assertTrue(took < 20_000, what + " took " + took + " ms");
        assertEquals(base, repository.head().orElseThrow().id(), what);
        assertEquals(1, repository.branches().size(), what);
        assertEquals(stored, settled(), what + " left something");
    }

    /// The answer is on its way before the last of a push is cleared away.
    private String settled() throws Exception {
        var end = System.nanoTime() + 60_000_000_000L;
        while (quarantined() > 0 && System.nanoTime() < end) LockSupport.parkNanos(1_000_000);
        return stored();
    }

    private long quarantined() throws Exception {
        try (var all = Files.list(folder.resolve("content.git/quarantine"))) {
            return all.count();
        }
    }

    private String stored() throws Exception {
        var git = folder.resolve("content.git");
        return DurableFiles.tree(git.resolve("objects")) + "" + DurableFiles.tree(git.resolve("refs"))
                + DurableFiles.tree(git.resolve("quarantine"));
    }

    private static byte[] command(String from, String to, String ref) {
        return concat(line(from, to, ref, true), "0000".getBytes(UTF_8));
    }

    private static byte[] line(String from, String to, String ref, boolean first) {
        var text = from + " " + to + " " + ref + (first ? "\0 report-status side-band-64k" : "");
        return ("%04x".formatted(text.getBytes(UTF_8).length + 4) + text).getBytes(UTF_8);
    }

    private String send(byte[] commands, byte[] pack) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url("") + "/git-receive-pack"))
                .header("Content-Type", "application/x-git-receive-pack-request")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("jo:geheim".getBytes(ISO_8859_1)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(concat(commands, pack)));
        return new String(
                client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body(),
                UTF_8);
    }
}
