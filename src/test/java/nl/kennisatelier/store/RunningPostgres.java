package nl.kennisatelier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kennisatelier.source.DurableFiles;

/// A PostgreSQL server of this run, with its disk and `fsync`, which can be killed and started again. It takes no root,
/// so where we are that it runs as nobody.
public final class RunningPostgres implements AutoCloseable {

    /// The folder of its programs, as `scripts/test-scale` tells it; nothing in a run without.
    public static final String PROGRAMS = "TEST_POSTGRES";

    private static final Optional<String> FOUND = Optional.ofNullable(System.getenv(PROGRAMS));

    private static final String NOBODY = "65534";

    private final Path folder;
    private final int port;
    private Process process;
    private final AtomicInteger databases = new AtomicInteger();

    /// For all who need no server of their own.
    private static final class Shared {
        static final RunningPostgres SERVER = start();
    }

    private RunningPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// The one of all tests; nothing in a run without.
    public static Optional<RunningPostgres> shared() {
        return FOUND.map(_ -> Shared.SERVER);
    }

    /// One that its caller may kill, and closes; nothing in a run without.
    public static Optional<RunningPostgres> own() {
        return FOUND.map(_ -> start());
    }

    /// Makes one, and starts it.
    public static RunningPostgres start() {
        try {
            var folder = Files.createTempDirectory("postgres");
            if (isRoot()) Files.setAttribute(folder, "unix:uid", Integer.valueOf(NOBODY));
            run("initdb", "-D", folder + "/data", "-U", "kennis", "-A", "trust", "-E", "UTF8", "--locale=C");
            var server = new RunningPostgres(folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.begin();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        command.add(Path.of(FOUND.orElseThrow()).resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(String program, String... arguments) throws IOException {
        var process = new ProcessBuilder(command(program, arguments))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) throw new IOException(program + ": " + said);
    }

    /// Starts it again, and waits until it answers.
    public void begin() {
        try {
            process = new ProcessBuilder(command(
                            "postgres",
                            "-D",
                            folder + "/data",
                            "-k",
                            folder.toString(),
                            "-p",
                            Integer.toString(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "max_connections=300"))
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            for (int i = 0; address("postgres").began().isEmpty(); i++) {
                if (i == 300 || !process.isAlive()) throw new IOException(Files.readString(folder.resolve("log")));
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /// `kill -9` of all its processes at once: nothing that was not on its disk comes back.
    public void kill() {
        // First it stops: it makes no child that is not seen here, nor begins anew when it sees one of them gone.
        signal("STOP");
        var children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    private void signal(String name) {
        try {
            run("/bin/kill", "-" + name, Long.toString(process.pid()));
        } catch (IOException ended) {
            System.err.println("it had ended: " + ended);
        }
    }

    /// Between [#kill] and [#begin]: sets aside what is on its disk now, for [#putBack].
    public void setAside() throws IOException {
        copy("data", "aside");
    }

    /// Its disk is as it was set aside, as a server is that took the place of another and was behind it.
    public void putBack() throws IOException {
        DurableFiles.delete(folder.resolve("data"));
        copy("aside", "data");
    }

    private void copy(String from, String to) throws IOException {
        run("/bin/cp", "-a", folder + "/" + from, folder + "/" + to);
    }

    /// @param database in it, or more of an address
    public PostgresServer address(String database) {
        return new PostgresServer(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=kennis", Optional.empty());
    }

    /// An empty one that nobody else has.
    public PostgresServer database() {
        return database("d" + databases.incrementAndGet(), "template0");
    }

    /// The one of this name, made after another where it is not there yet.
    public synchronized PostgresServer database(String name, String model) {
        try (var handle = address("postgres").patient()) {
            var found = handle.createQuery("select datname from pg_database where datname = ?")
                    .bind(0, name)
                    .mapTo(String.class)
                    .findFirst();
            if (found.isEmpty()) handle.execute("create database " + name + " template " + model);
        }
        return address(name);
    }

    @Override
    public void close() {
        if (process == null) return;
        kill();
        process = null;
        try {
            DurableFiles.delete(folder);
        } catch (IOException somebodyElse) {
            System.err.println("left behind: " + somebodyElse);
        }
    }
}
