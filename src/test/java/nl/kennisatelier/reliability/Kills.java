package nl.kennisatelier.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.backup.Backup;
import nl.kennisatelier.backup.Checkup;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.hall.Facilitator;
import nl.kennisatelier.hall.Phone;
import nl.kennisatelier.hall.Program;

/// `scripts/reliability kills N`: the process is killed (`kill -9`) at seeded moments, in turn while it makes
/// its index, takes pushes, takes answers, makes a copy and restores one. After each it is started again, and
/// what was acknowledged is looked up.
public final class Kills {

    private static final long SEED = 20261129;
    private static final int PHONES = 8;
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    /// What it is killed in, and how many milliseconds after that began at most.
    private enum In {
        INDEX(4_000),
        PUSH(2_500),
        WORKSHOP(2_500),
        COPY(1_500),
        RESTORE(1_500);

        private final int millisMax;

        In(int millisMax) {
            this.millisMax = millisMax;
        }
    }

    /// What came of all that it was killed in the same.
    private static final class Tally {
        private int kills;
        private int acknowledged;
        private int lost;
        private double slowest;
    }

    private final Path root;
    private final Path data;
    private final Random random = new Random(SEED);
    private final Map<In, Tally> tallies = new EnumMap<>(In.class);
    private final Set<String> answers = Collections.synchronizedSet(new HashSet<>());
    private final List<String> pushes = Collections.synchronizedList(new ArrayList<>());
    private String token;
    private String port = "0";
    private Program site;
    private volatile boolean goingOn;

    private Kills(Path root) {
        this.root = root;
        this.data = root.resolve("data");
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        System.exit(new Kills(Files.createTempDirectory("kills-")).run(count));
    }

    private int run(int count) throws Exception {
        Files.createDirectories(data);
        token = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC()).add("Anna");
        serve();
        new RealGit(root).ok("clone", "-q", git(), "kloon");
        var archive = root.resolve("kopie.tar.zst");
        Backup.make(data, archive, Clock.systemUTC(), "-");
        try (var facilitator = Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem")) {
            facilitator.ask(1);
            for (int i = 0; i < count; i++) {
                var in = In.values()[i % In.values().length];
                int before = answers.size() + pushes.size();
                kill(in, facilitator.code(), archive);
                serve();
                note(in, answers.size() + pushes.size() - before, lost(facilitator));
            }
        }
        site.close();
        var troubles = new Checkup(data, Clock.systemUTC()).all();
        print();
        System.out.printf("%nWhat `doctor` says afterwards: %s%n", troubles.isEmpty() ? "nothing" : troubles);
        return troubles.isEmpty() && tallies.values().stream().allMatch(tally -> tally.lost == 0) ? 0 : 1;
    }

    private List<String> serving() {
        return List.of(
                "--repository", "content.git", "--content", "content", "--data", data.toString(), "--port", port);
    }

    private void serve() throws IOException {
        site = Program.serve(OPTIONS, serving().toArray(String[]::new));
        port = site.address().replaceFirst(".*:", "");
    }

    private String git() {
        return site.address().replace("://", "://Anna:" + token + "@") + "/git/redactie.git";
    }

    private void kill(In in, String code, Path archive) throws Exception {
        goingOn = true;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            switch (in) {
                case INDEX -> killTheStart();
                case PUSH -> people.submit(this::push);
                case WORKSHOP -> answerAll(people, code);
                case COPY -> {
                    answerAll(people, code);
                    people.submit(this::copy);
                }
                case RESTORE -> killTheRestore(archive);
            }
            if (in != In.INDEX && in != In.RESTORE) awaitOneMore();
            sleep(in.millisMax);
            site.kill();
            goingOn = false;
        }
    }

    /// On a busy machine the first takes its time.
    private void awaitOneMore() throws InterruptedException {
        int before = answers.size() + pushes.size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (answers.size() + pushes.size() == before && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(5);
    }

    private void sleep(int millisMax) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(millisMax));
    }

    /// Without its index, which it makes anew; it need not be ready.
    private void killTheStart() throws IOException, InterruptedException {
        site.kill();
        delete(data.resolve("index"));
        var all = new ArrayList<>(List.of("serve"));
        all.addAll(serving());
        killSoon(Program.start(OPTIONS, all), In.INDEX);
    }

    /// In a folder of its own: whatever is in it then, the copy is whole and is restored elsewhere.
    private void killTheRestore(Path archive) throws Exception {
        var half = root.resolve("half");
        var whole = root.resolve("heel");
        delete(half);
        delete(whole);
        killSoon(Program.start(OPTIONS, List.of("restore", archive.toString(), "--data", half.toString())), In.RESTORE);
        var outcome = Restore.all(archive, whole, Clock.systemUTC());
        if (!(outcome instanceof Restore.Outcome.Done)) throw new IOException("not restored: " + outcome);
    }

    private void killSoon(Process process, In in) throws InterruptedException {
        sleep(in.millisMax);
        process.destroyForcibly().waitFor();
    }

    private Object copy() throws IOException {
        for (int i = 0; goingOn; i++) Backup.make(data, root.resolve("kopie-" + i % 2), Clock.systemUTC(), "-");
        return data;
    }

    private Object push() throws IOException {
        var clone = new RealGit(root.resolve("kloon"));
        for (int i = 0; goingOn; i++) {
            clone.write("begrippen/woord-%d-%d.md".formatted(pushes.size(), i), "---\ntitel: Woord\n---\nEen woord.\n");
            clone.commit("Woord " + i);
            if (clone.run("push", "-q", git(), "HEAD:main").code() == 0) pushes.add(clone.head());
        }
        return clone;
    }

    private void answerAll(ExecutorService people, String code) {
        int round = answers.size();
        for (int i = 0; i < PHONES; i++) {
            var who = round + "-" + i;
            people.submit(() -> answer(code, who));
        }
    }

    private Object answer(String code, String who) throws IOException {
        try (var phone = Phone.join(site.address(), code, "bewoner")) {
            for (int i = 0; goingOn; i++) {
                var text = "gedachte " + who + "-" + i;
                phone.answerUntilTaken(1, text, text, 1);
                answers.add(text);
            }
            return who;
        }
    }

    private int lost(Facilitator facilitator) throws IOException {
        var missing = new HashSet<>(answers);
        facilitator.kept().forEach(missing::remove);
        var repository = new RealGit(data.resolve("content.git"));
        repository.ok("fsck", "--connectivity-only");
        long commits = pushes.stream()
                .filter(commit -> repository
                                .run("merge-base", "--is-ancestor", commit, "main")
                                .code()
                        != 0)
                .count();
        return missing.size() + (int) commits;
    }

    private void note(In in, int acknowledged, int lost) {
        var tally = tallies.computeIfAbsent(in, _ -> new Tally());
        tally.kills++;
        tally.acknowledged += acknowledged;
        tally.lost += lost;
        tally.slowest = Math.max(tally.slowest, site.readySeconds());
        System.err.printf(
                "%s: %d acknowledged, %d lost, ready in %.1f s%n", in, acknowledged, lost, site.readySeconds());
    }

    private void print() {
        System.out.println(
                "| killed in | kills | acknowledged meanwhile | of all so far lost | ready after, at most, s |");
        System.out.println("|---|---|---|---|---|");
        tallies.forEach((in, tally) -> System.out.printf(
                "| %s | %d | %,d | %d | %.1f |%n",
                in.name().toLowerCase(), tally.kills, tally.acknowledged, tally.lost, tally.slowest));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
