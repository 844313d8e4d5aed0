package nl.kennisatelier.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.hall.Program;
import nl.kennisatelier.hall.QuickStart;

/// Starts the program as it is installed, each time as a process of its own.
final class Programs {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final List<Process> started = new ArrayList<>();

    Process start(String... arguments) throws IOException {
        var process = Program.start(QuickStart.options(), List.of(arguments));
        started.add(process);
        return process;
    }

    /// Starts the site and waits for the line that says it is ready.
    RunningProgram serve(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("serve"));
        all.addAll(List.of(arguments));
        var process = start(all.toArray(String[]::new));
        var out = process.inputReader();
        var seen = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            seen.add(line);
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> drain(out));
                return new RunningProgram(process, address.group());
            }
        }
        throw new AssertionError("never ready: " + seen);
    }

    void stopAll() throws InterruptedException {
        for (var process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    /// A pipe that is full would stop the process.
    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {}
        } catch (IOException stopped) {
            // The process was ended, and its pipe with it.
        }
    }
}
