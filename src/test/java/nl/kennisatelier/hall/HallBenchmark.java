package nl.kennisatelier.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A full hall on this machine: 1,000 participants of whom 10 stall, a question every 20 seconds that all answer within
/// 5, and somebody who only searches meanwhile. The site is a process of its own, so its figures are its own.
/// `scripts/bench hall PARTICIPANTS`.
public final class HallBenchmark {

    private static final long QUESTION_EVERY = 20_000;
    private static final long ANSWERED_WITHIN = 5_000;

    private HallBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        var data = Files.createTempDirectory("kennisatelier-hall");
        try (var site = Program.serve(
                List.of("-Xmx512m", "-XX:ActiveProcessorCount=2"),
                "--content",
                "content",
                "--data",
                data.toString(),
                "--port",
                "0")) {
            if (!run(site, size)) System.exit(1);
        } finally {
            delete(data);
        }
    }

    private static boolean run(Program site, int size) throws Exception {
        try (var facilitator = Facilitator.start(site.address(), Facilitator.FOUR, "Buurthuis De Kiem");
                var hall = new Hall(site.address(), facilitator)) {
            double cpuBefore = site.cpuSeconds();
            hall.fill(size, size / 100, 10_000);
            print("join", hall.joinMillis);
            var pages = new ArrayList<Double>();
            var goingOn = new AtomicBoolean(true);
            var reader = Thread.ofVirtual().start(() -> search(site.address(), pages, goingOn));
            double cpuJoined = site.cpuSeconds();
            for (int question = 1; question <= 4; question++) {
                long start = System.nanoTime();
                double cpu = site.cpuSeconds();
                var asked = hall.ask(question, ANSWERED_WITHIN, 0);
                print("question " + question + " seen", asked.seenMillis());
                Hall.sleep(QUESTION_EVERY - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                System.out.printf(
                        "  %d answers, all taken after %.1f s; the site took %.1f s of CPU in these 20 s%n",
                        asked.answers(), asked.seconds(), site.cpuSeconds() - cpu);
            }
            goingOn.set(false);
            reader.join();
            print("acknowledged", hall.acknowledgedMillis());
            print("/zoeken?q=wijk meanwhile", pages);
            System.out.printf(
                    "CPU of the site: joining %.1f s, four questions %.1f s; memory at most %d MiB, heap in use %d MiB,"
                            + " %d threads%n",
                    cpuJoined - cpuBefore,
                    site.cpuSeconds() - cpuJoined,
                    site.peakMemory(),
                    site.heap(),
                    site.threads());
            facilitator.lead("einde");
            var lost = hall.lost();
            System.out.printf("%d answers acknowledged, lost %d%n", hall.acknowledged(), lost.size());
            lost.stream().limit(10).forEach(System.out::println);
            return lost.isEmpty();
        }
    }

    private static void search(String address, List<Double> pages, AtomicBoolean goingOn) {
        try (var wire = new Wire(address)) {
            while (goingOn.get()) {
                long start = System.nanoTime();
                var said = wire.get("/zoeken?q=wijk");
                if (said.status() != 200) throw new IOException("search: " + said.status());
                pages.add((System.nanoTime() - start) / 1e6);
                Hall.sleep(100);
            }
        } catch (IOException wrong) {
            throw new java.io.UncheckedIOException(wrong);
        }
    }

    private static void print(String what, List<Double> millis) {
        System.out.printf(
                "%-26s p50 %6.0f   p99 %6.0f   max %6.0f ms   (%d)%n",
                what,
                Hall.percentile(millis, 50),
                Hall.percentile(millis, 99),
                Hall.percentile(millis, 100),
                millis.size());
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
