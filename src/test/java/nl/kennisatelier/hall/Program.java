package nl.kennisatelier.hall;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The program as it is installed, in a process of its own, with the figures that the machine keeps of it.
public final class Program implements AutoCloseable {

    static final Path JAR = Path.of("target/app/kennisatelier.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Process process;
    private final String address;
    final double readySeconds;

    private Program(Process process, String address, double readySeconds) {
        this.process = process;
        this.address = address;
        this.readySeconds = readySeconds;
    }

    /// Starts the site, and waits for the line that says it is ready.
    ///
    /// @param options of Java
    public static Program serve(List<String> options, String... arguments) throws IOException {
        long start = System.nanoTime();
        var all = new ArrayList<>(List.of("serve"));
        all.addAll(List.of(arguments));
        var process = start(options, all);
        var out = process.inputReader();
        var seen = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            seen.add(line);
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> drain(out));
                return new Program(process, address.group(), (System.nanoTime() - start) / 1e9);
            }
        }
        throw new IOException("never ready: " + String.join("\n", seen));
    }

    /// Runs another command, and gives back what it said.
    public static String run(String... arguments) throws IOException {
        var process = start(List.of(), List.of(arguments));
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Begins something, and waits for nothing of it.
    ///
    /// @param options of Java
    public static Process start(List<String> options, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KENNISATELIER_"));
        return builder.start();
    }

    /// A pipe that is full would stop the process.
    private static void drain(BufferedReader out) {
        try {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains("ERROR") || line.contains("WARN")) System.err.println("site: " + line);
            }
        } catch (IOException stopped) {
            // The process was ended, and its pipe with it.
        }
    }

    /// By number, as a phone in the hall would find it: no look-up of the name each time.
    public String address() {
        return address.replace("localhost", "127.0.0.1");
    }

    public double readySeconds() {
        return readySeconds;
    }

    String port() {
        return address.replaceFirst(".*:", "");
    }

    /// In seconds since it began.
    double cpuSeconds() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    /// In MiB of memory, the most that it ever took; 0 where no machine keeps it.
    long peakMemory() throws IOException {
        return status("VmHWM:") / 1024;
    }

    public long threads() throws IOException {
        return status("Threads:");
    }

    /// Open files and connections; 0 where no machine tells.
    public long descriptors() throws IOException {
        var folder = Path.of("/proc/" + process.pid() + "/fd");
        if (!Files.exists(folder)) return 0;
        try (var open = Files.list(folder)) {
            return open.count();
        }
    }

    private long status(String name) throws IOException {
        var file = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(file)) return 0;
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0L);
        }
    }

    /// In MiB of the heap that are in use after a collection.
    public long heap() throws IOException, InterruptedException {
        tool("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(tool("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
    }

    private String tool(String what) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(JAVA.resolveSibling("jcmd").toString(), Long.toString(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        var said = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /// As by `kill -9`.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to stop, and waits for as long as it takes; what it still says is read until then.
    void stop() {
        process.toHandle().destroy(); // The process itself would close its pipes first.
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
