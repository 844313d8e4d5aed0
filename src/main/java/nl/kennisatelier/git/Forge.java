package nl.kennisatelier.git;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kennisatelier.git.ContentRepository.Credentials;
import nl.kennisatelier.git.ForgeFailure.Why;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/// A repository elsewhere, to look at and to get objects from.
final class Forge {

    /// A remote that says nothing for so long is away.
    private static final int TIMEOUT_SECONDS = 30;

    /// For all that is asked of it in one go, from the first question on.
    private static final Duration TAKES_MAX = Duration.ofMinutes(10);

    /// For the names of its branches.
    private static final Duration NAMES_TAKE_MAX = Duration.ofMinutes(1);

    /// Who was broken off has closed its files by then.
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    /// Files would let a setting read the disk; ssh needs keys that nobody looks after.
    private static final Set<String> SCHEMES = Set.of("http", "https", "git");

    private final URIish address;
    private final Credentials credentials;

    /// By the nanoseconds of the machine.
    private final long end;

    private interface Talk<T> {
        T with(FetchConnection connection) throws IOException;
    }

    /// To be asked from now on, for ten minutes.
    ///
    /// @throws IOException when it is no address that can be followed
    Forge(URI remote, Credentials credentials) throws IOException {
        this(remote, credentials, TAKES_MAX);
    }

    /// @param max how long it may take, together
    Forge(URI remote, Credentials credentials, Duration max) throws IOException {
        this.end = System.nanoTime() + max.toNanos();
        if (!SCHEMES.contains(String.valueOf(remote.getScheme())) || remote.getHost() == null) {
            throw new IOException("only https, http and git addresses can be followed");
        }
        this.credentials = credentials.equals(Credentials.NONE) ? inside(remote) : credentials;
        try {
            // Without the user, which may be a token: messages show this address.
            this.address = new URIish(
                    new URI(remote.getScheme(), null, remote.getHost(), remote.getPort(), remote.getPath(), null, null)
                            .toString());
        } catch (URISyntaxException odd) {
            throw new IOException("odd address of a remote", odd);
        }
    }

    private static Credentials inside(URI remote) {
        var user = remote.getUserInfo();
        if (user == null) return Credentials.NONE;
        int colon = user.indexOf(':');
        return colon < 0
                ? new Credentials(user, "")
                : new Credentials(user.substring(0, colon), user.substring(colon + 1));
    }

    String host() {
        return address.getHost();
    }

    /// All branches with their full names; without those of which the name would be odd here.
    Map<String, Ref> branches(Repository any) throws IOException {
        return talk(any, NAMES_TAKE_MAX.toNanos(), connection -> {
            var branches = new TreeMap<String, Ref>();
            for (var ref : connection.getRefs()) {
                if (ref.getName().startsWith(Constants.R_HEADS)) branches.put(ref.getName(), ref);
            }
            return branches;
        });
    }

    /// Gets all that a branch holds and that is not here yet.
    void fetch(Quarantine into, Ref branch) throws IOException {
        talk(into, Long.MAX_VALUE, connection -> {
            connection.fetch(NullProgressMonitor.INSTANCE, List.of(branch), Set.of());
            for (var lock : connection.getPackLocks()) lock.unlock();
            return branch;
        });
    }

    /// In a thread of its own, which can be broken off: of a forge that says a byte now and then no wait for the next
    /// one ever ends.
    private <T> T talk(Repository into, long nanosMax, Talk<T> talk) throws IOException {
        var task = new FutureTask<>(() -> {
            try (var transport = transport(into);
                    var connection = open(transport)) {
                return talk.with(connection);
            }
        });
        var thread = Thread.ofVirtual().name("forge").start(task);
        try {
            return task.get(Math.min(nanosMax, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw ForgeFailure.of(failed.getCause());
        } catch (TimeoutException slow) {
            breakOff(task, thread);
            throw new ForgeFailure(Why.SLOW, host() + " took too long", slow);
        } catch (InterruptedException stop) {
            breakOff(task, thread);
            Thread.currentThread().interrupt();
            throw new IOException(host() + " was not waited for", stop);
        }
    }

    private static void breakOff(FutureTask<?> task, Thread thread) {
        task.cancel(true);
        try {
            thread.join(ENDS_WITHIN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Transport transport(Repository into) throws IOException {
        try {
            var transport = Transport.open(into, address);
            transport.setTimeout(TIMEOUT_SECONDS);
            // Commits of long ago were made by programs that were less exact; nobody can change them now.
            transport.setObjectChecker(
                    new ObjectChecker().setAllowInvalidPersonIdent(true).setAllowLeadingZeroFileMode(true));
            if (!credentials.equals(Credentials.NONE)) {
                transport.setCredentialsProvider(
                        new UsernamePasswordCredentialsProvider(credentials.user(), credentials.secret()));
            }
            return transport;
        } catch (NotSupportedException | TransportException odd) {
            throw new IOException(odd.getMessage(), odd);
        }
    }

    private FetchConnection open(Transport transport) throws IOException {
        var connection = transport.openFetch();
        if (connection instanceof BasePackFetchConnection) return connection;
        connection.close(); // Files over HTTP, one by one: slow, and past every limit.
        throw new ForgeFailure(Why.NO_GIT, address + " does not speak git over HTTP");
    }

    Optional<Ref> branch(Map<String, Ref> branches, String name) throws IOException {
        if (branches.isEmpty()) return Optional.empty(); // Nothing was pushed there yet.
        var found = branches.get(Constants.R_HEADS + name);
        if (found == null) throw new ForgeFailure(Why.NO_BRANCH, address + " has no branch " + name);
        return Optional.of(found);
    }
}
