package nl.kennisatelier.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.backup.Backup;
import nl.kennisatelier.backup.Checkup;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.backup.Verification;
import nl.kennisatelier.hall.Facilitator;
import nl.kennisatelier.hall.Phone;
import nl.kennisatelier.hall.Program;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Workshops;

/// `scripts/reliability restores N`: copies made beside the program while phones answer and an editor pushes without a
/// pause, each looked through, restored in another folder, and compared with what was acknowledged before it began.
public final class Restores {

    private static final int PHONES = 10;
    private static final long PATIENCE = 60;

    private final Path root;
    private final Path data;
    private final AtomicBoolean goingOn = new AtomicBoolean(true);
    private final Set<String> answers = ConcurrentHashMap.newKeySet();
    private final List<String> pushes = new CopyOnWriteArrayList<>();
    private int wrong;

    private Restores(Path root) {
        this.root = root;
        this.data = root.resolve("data");
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        System.exit(new Restores(Files.createTempDirectory("restores-")).run(count));
    }

    private int run(int count) throws Exception {
        Files.createDirectories(data);
        var token = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC()).add("Anna");
        try (var site = Program.serve(
                        List.of("-Xmx512m"),
                        "--repository",
                        "content.git",
                        "--content",
                        "content",
                        "--data",
                        data.toString(),
                        "--port",
                        "0");
                var facilitator = Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem");
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            facilitator.ask(1);
            var code = facilitator.code();
            for (int who = 0; who < PHONES; who++) {
                int number = who;
                people.submit(() -> answer(site.address(), code, number));
            }
            people.submit(() -> push(site.address().replace("://", "://Anna:" + token + "@")));
            while (pushes.size() < 2) Thread.sleep(100);
            System.out.println(
                    "| copy | answers before, lost | pushes before, lost | copied, ms | looked through, ms | restored,"
                            + " ms | KiB |");
            System.out.println("|---|---|---|---|---|---|---|");
            try {
                for (int round = 1; round <= count; round++) round(round, facilitator.id());
            } finally {
                goingOn.set(false);
            }
        }
        System.out.printf(
                "%n%d copies, %d with something wrong; %d answers and %d pushes were acknowledged.%n",
                count, wrong, answers.size(), pushes.size());
        return wrong == 0 ? 0 : 1;
    }

    private Object answer(String address, String code, int who) throws IOException, InterruptedException {
        var random = new Random(who);
        var phone = Phone.join(address, code, "bewoner");
        for (int i = 0; goingOn.get(); i++) {
            var text = "gedachte " + who + "-" + i;
            try {
                phone.answerUntilTaken(1, text, text, PATIENCE);
                answers.add(text);
            } catch (Phone.Refused full) { // Whoever said all that one may say goes on as somebody else.
                phone.close();
                phone = Phone.join(address, code, "bewoner");
            }
            Thread.sleep(random.nextInt(100));
        }
        phone.close();
        return who;
    }

    private Object push(String site) throws IOException {
        var git = new RealGit(root);
        git.ok("clone", "-q", site + "/git/redactie.git", "kloon");
        var clone = new RealGit(root.resolve("kloon"));
        for (int i = 0; goingOn.get(); i++) {
            clone.write("begrippen/woord-" + i + ".md", "---\ntitel: Woord " + i + "\n---\nEen woord.\n");
            clone.commit("Woord " + i);
            clone.ok("push", "-q", "origin", "HEAD:main");
            pushes.add(clone.head());
        }
        return site;
    }

    private void round(int round, String workshop) throws Exception {
        var said = Set.copyOf(answers);
        var pushed = List.copyOf(pushes);
        var copy = root.resolve("kopie-" + round + ".tar.zst");
        long start = System.nanoTime();
        var manifest = Backup.make(data, copy, Clock.systemUTC(), "-");
        long copied = System.nanoTime();
        var verdict = Verification.of(copy);
        long verified = System.nanoTime();
        var there = root.resolve("terug-" + round);
        var outcome = Restore.all(copy, there, Clock.systemUTC());
        long restored = System.nanoTime();
        var troubles = new Checkup(there, Clock.systemUTC()).all();
        if (!manifest.troubles().isEmpty()
                || !verdict.isGood()
                || !troubles.isEmpty()
                || !(outcome instanceof Restore.Outcome.Done)) {
            wrong++;
            System.out.println(manifest.troubles() + " " + verdict.troubles() + " " + outcome + " " + troubles);
        }
        int lostAnswers = lostAnswers(there, workshop, said);
        long lostPushes = pushed.stream().filter(commit -> !has(there, commit)).count();
        if (lostAnswers + lostPushes > 0) wrong++;
        System.out.printf(
                "| %d | %,d, %d | %d, %d | %d | %d | %d | %d |%n",
                round,
                said.size(),
                lostAnswers,
                pushed.size(),
                lostPushes,
                (copied - start) / 1_000_000,
                (verified - copied) / 1_000_000,
                (restored - verified) / 1_000_000,
                Files.size(copy) >> 10);
    }

    private static int lostAnswers(Path there, String workshop, Set<String> said) throws IOException {
        try (var store = H2Store.open(there.resolve("workshops"))) {
            var lost = new HashSet<>(said);
            Workshops.on(store, Clock.systemUTC())
                    .board(workshop)
                    .answers(1)
                    .map(Answer::text)
                    .forEach(lost::remove);
            return lost.size();
        }
    }

    private static boolean has(Path there, String commit) {
        return new RealGit(there.resolve("content.git"))
                        .run("merge-base", "--is-ancestor", commit, "main")
                        .code()
                == 0;
    }
}
