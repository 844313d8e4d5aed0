package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.source.Sha256;

/// Each store of a data folder, damaged in each way: what is up, what is said, that nothing good was overwritten, and
/// that the command that is named mends it. Prints a table.
public final class DamageMatrix {

    private final PrintStream out;
    private final Path root;
    private final Path good;
    private final Path backup;
    private final List<String> wrong = new ArrayList<>();
    private String token = "";

    /// What may stand otherwise after a start: it is derived, or it is written anew at each start.
    private static final List<String> FREE =
            List.of("index", "inventaris.txt", "editie", "in-use", ".lock", ".stuk", "logs/HEAD");

    /// A file, and how the folder is made ready for it.
    private record Target(String name, String path, String... git) {}

    private static final List<Target> TARGETS = List.of(
            new Target("workshops/workshops.mv.db", "workshops/workshops.mv.db"),
            new Target("its copy", "workshops/kopie*.zip"),
            new Target("content.git/HEAD", "content.git/HEAD"),
            new Target("content.git/refs/heads/main", "content.git/refs/heads/main"),
            new Target("content.git/packed-refs", "content.git/packed-refs", "pack-refs", "--all"),
            new Target("a pack", "content.git/objects/pack/*.pack", "repack", "-adq"),
            new Target("its idx", "content.git/objects/pack/*.idx", "repack", "-adq"),
            new Target("content.git/config", "content.git/config"),
            new Target("redacteuren.tsv", "redacteuren.tsv"),
            new Target("geheim", "geheim"),
            new Target("binnengekomen (a letter of two)", "binnengekomen/*.md"),
            new Target("pushes.tsv", "pushes.tsv"),
            new Target("index (a file of it)", "index/*.cfs"),
            new Target("inventaris.txt", "inventaris.txt"));

    public DamageMatrix(PrintStream out) throws IOException {
        this.out = out;
        this.root = Files.createTempDirectory("matrix");
        this.good = root.resolve("good");
        this.backup = root.resolve("backup.tar.zst");
    }

    /// @param name what the names of the files hold that are tried; empty for all
    /// @return whether all was as it should be
    public boolean run(String name) throws Exception {
        token = GoodFolder.make(good);
        GoodFolder.command(0, "backup", backup.toString(), "--data", good.toString());
        var damages = Arrays.stream(Damage.values())
                .filter(damage -> damage != Damage.UNREADABLE || !isRoot())
                .toList();
        out.println(
                "R readers, W workshops, E editors go on; a dash where not. Then what is said, and what mended it.\n");
        out.println("| what | "
                + damages.stream().map(damage -> damage.name().toLowerCase()).collect(Collectors.joining(" | "))
                + " |");
        out.println("|---|" + "---|".repeat(damages.size()));
        for (var target :
                TARGETS.stream().filter(one -> one.name().contains(name)).toList()) {
            var cells = new ArrayList<String>();
            for (var damage : damages) cells.add(cell(target, damage));
            out.println("| `" + target.name() + "` | " + String.join(" | ", cells) + " |");
            out.flush();
        }
        if (isRoot()) out.println("\nRights were not tried: root may read all. Run it as another user.");
        out.println("\n" + (wrong.isEmpty() ? "Nothing good was overwritten, and all was mended." : "WRONG:"));
        wrong.forEach(line -> out.println("- " + line));
        return wrong.isEmpty();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String cell(Target target, Damage damage) throws Exception {
        var data = root.resolve("data");
        GoodFolder.copy(good, data);
        try {
            if (target.git().length > 0) new RealGit(data.resolve("content.git")).ok(target.git());
            var file = only(data, target.path());
            damage.to(file);
            return cell(target.name() + ", " + damage, data, file, damage);
        } catch (IOException | RuntimeException | AssertionError failure) {
            wrong.add(target.name() + ", " + damage + ": " + failure);
            return "?";
        } finally {
            delete(data);
        }
    }

    private String cell(String name, Path data, Path file, Damage damage) throws Exception {
        var before = sums(data);
        var workshops = data.resolve("workshops/workshops.mv.db");
        List<Kind> said;
        String up;
        try (var site = OpenedSite.on(data)) {
            site.round();
            said = site.troubles();
            up = up(site);
        }
        damage.undoRights(file);
        var after = sums(data);
        for (var sum : before.entrySet()) {
            var path = data.resolve(sum.getKey());
            boolean isOpen = said.stream().noneMatch(kind -> kind.part() == Part.WORKSHOPS);
            if (isOpen && path.startsWith(workshops.getParent())) continue; // It is used.
            if (path.equals(file) || FREE.stream().anyMatch(sum.getKey()::contains)) continue;
            if (sum.getKey().equals("content.git/config") || sum.getKey().equals("content.git/HEAD")) continue;
            if (!sum.getValue().equals(after.get(sum.getKey()))) wrong.add(name + ": " + sum.getKey() + " changed");
        }
        if (!up.startsWith("R")) wrong.add(name + ": readers are kept out");
        var cure = cured(name, damage == Damage.UNREADABLE ? List.of() : said, data);
        if (damage == Damage.UNREADABLE && said.stream().anyMatch(Kind::closes)) cure = ", rights";
        var kinds = said.stream().map(Kind::name).collect(Collectors.joining(" "));
        return (up + " " + kinds + cure).strip();
    }

    private String up(OpenedSite site) {
        boolean read = GoodFolder.WORDS.stream()
                .allMatch(word -> site.status("/verslagen/" + word) == 200
                        && site.get("/api/v1/zoeken?q=" + word).body().contains(word + ".md"));
        boolean held = site.status("/w/abcdefghij/oogst") == 404;
        boolean edited = site.askGit(token).statusCode() == 200;
        return (read ? "R" : "-") + (held ? "W" : "-") + (edited ? "E" : "-");
    }

    /// Gives the commands that the sentences name, and looks whether all is as it was.
    private String cured(String name, List<Kind> said, Path data) throws Exception {
        var cure = new StringBuilder();
        for (var part :
                said.stream().filter(Kind::closes).map(Kind::part).distinct().toList()) {
            cure.append(", ").append(cure(part, data));
        }
        for (var kind : said) if (kind == Kind.EDITORS_LESS) cure.append(", ").append(restored("editors", data));
        for (var kind : said) {
            if (kind.part() == Part.LETTERS && !kind.closes()) cure.append(", ").append(restored("letters", data));
        }
        try (var site = OpenedSite.on(data)) {
            var left = site.troubles();
            var up = up(site);
            long answers = site.workshops().held().answers();
            int letters = site.letters().undecided().size();
            if (!left.isEmpty() || !up.equals("RWE") || answers != 2 || letters != 2) {
                var held = answers + " answers, " + letters + " letters";
                wrong.add(name + ": after" + cure + " " + up + " " + left + " " + held);
            }
        } catch (RuntimeException closed) {
            wrong.add(name + ": after" + cure + " " + closed);
        }
        return cure.toString();
    }

    private String cure(Part part, Path data) {
        return switch (part) {
            case WORKSHOPS -> gives(0, "mend", "workshops", "--data", data.toString()) ? "mend" : "NOT MENDED";
            case TEXTS -> gives(0, "mend", "texts", "--data", data.toString()) ? "mend" : restored("texts", data);
            case EDITORS, SECRET -> restored("editors", data);
            case LETTERS -> restored("letters", data);
            default -> "";
        };
    }

    private String restored(String part, Path data) {
        return gives(0, "restore", backup.toString(), "--only", part, "--data", data.toString())
                ? "restore"
                : "NOT RESTORED";
    }

    /// In a process of its own, as an operator does.
    private static boolean gives(int exit, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.kennisatelier.Main"));
        command.addAll(List.of(arguments));
        try {
            var nowhere = ProcessBuilder.Redirect.DISCARD;
            return new ProcessBuilder(command)
                            .redirectOutput(nowhere)
                            .redirectError(nowhere)
                            .start()
                            .waitFor()
                    == exit;
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Path only(Path data, String path) throws IOException {
        var folder = data.resolve(path).getParent();
        try (var files =
                Files.newDirectoryStream(folder, Path.of(path).getFileName().toString())) {
            var all = new ArrayList<Path>();
            files.forEach(all::add);
            return all.stream()
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static Map<String, String> sums(Path data) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!Files.isReadable(file)) continue;
                var bytes = List.of(Files.readAllBytes(file));
                sums.put(data.relativize(file).toString(), Sha256.hex(bytes, 16));
            }
        }
        return sums;
    }

    private static void delete(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
