package nl.kennisatelier.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.kennisatelier.backup.Backup;
import nl.kennisatelier.hall.Facilitator;

/// `scripts/reliability soak MINUTES`: pushes, answers, new workshops, searches and copies for long, and each
/// minute what the process holds of memory, descriptors, threads and disk.
public final class Soak {

    private static final int READERS = 4;

    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        var root = Files.createTempDirectory("soak-");
        int wrong;
        try (var site = new BusySite(root)) {
            site.begin(2_000);
            for (int reader = 0; reader < READERS; reader++) site.start(site::search);
            System.out.println("| minute | answers | pushes | searches | heap after GC, MiB | descriptors | threads |"
                    + " data folder, MiB | wrong |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (int minute = 0; minute <= minutes; minute++) {
                row(minute, site);
                if (minute < minutes) minute(root, site);
            }
            site.troubles.forEach(System.out::println);
            wrong = site.troubles.size();
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    /// One more workshop, and a copy of all.
    private static void minute(Path root, BusySite site) throws IOException, InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        site.start(() -> {
            try (var other = Facilitator.start(site.program.address(), Facilitator.FOUR, "De Kiem")) {
                other.ask(1);
            }
            var copy = root.resolve("kopie.tar.zst");
            Files.deleteIfExists(copy);
            var troubles = Backup.make(site.data, copy, Clock.systemUTC(), "-").troubles();
            if (!troubles.isEmpty()) throw new IOException(troubles.toString());
        });
        Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
    }

    private static void row(int minute, BusySite site) throws IOException, InterruptedException {
        long bytes = 0;
        try (var files = Files.walk(site.data)) {
            for (var file : files.toList()) if (Files.isRegularFile(file)) bytes += Files.size(file);
        } catch (java.io.UncheckedIOException gone) {
            bytes = 0; // A file of a moment; the next minute tells.
        }
        System.out.printf(
                "| %d | %,d | %d | %,d | %d | %d | %d | %d | %d |%n",
                minute,
                site.answers.size(),
                site.pushes.size(),
                site.searches.sum(),
                site.program.heap(),
                site.program.descriptors(),
                site.program.threads(),
                bytes >> 20,
                site.troubles.size());
    }
}
