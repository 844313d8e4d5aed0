package nl.kennisatelier.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.backup.Backup;
import nl.kennisatelier.backup.Checkup;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.backup.Verification;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Workshops;

/// `scripts/reliability restores N`: copies made beside the program while phones answer and an editor pushes without a
/// pause, each looked through, restored in another folder, and compared with what was acknowledged before it began.
public final class Restores {

    private final Path root;
    private final BusySite site;
    private int wrong;

    private Restores(Path root, BusySite site) {
        this.root = root;
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        var root = Files.createTempDirectory("restores-");
        try (var site = new BusySite(root)) {
            site.begin(100);
            System.exit(new Restores(root, site).run(count));
        }
    }

    private int run(int count) throws Exception {
        System.out.println("| copy | answers before, lost | pushes before, lost | copied, ms | looked through, ms |"
                + " restored, ms | KiB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int round = 1; round <= count; round++) round(round);
        System.out.printf(
                "%n%d copies, %d with something wrong; %d answers and %d pushes were acknowledged.%n",
                count, wrong, site.answers.size(), site.pushes.size());
        site.troubles.forEach(System.out::println);
        site.close(); // Leaving ends this process at once.
        return wrong == 0 ? 0 : 1;
    }

    private void round(int round) throws Exception {
        var said = Set.copyOf(site.answers);
        var pushed = List.copyOf(site.pushes);
        var copy = root.resolve("kopie-" + round + ".tar.zst");
        long start = System.nanoTime();
        var manifest = Backup.make(site.data, copy, Clock.systemUTC(), "-");
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
        int lostAnswers = lostAnswers(there, site.facilitator.id(), said);
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
