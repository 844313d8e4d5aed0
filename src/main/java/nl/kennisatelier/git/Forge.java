package nl.kennisatelier.git;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.git.ContentRepository.Credentials;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ProgressMonitor;
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

    /// In nanoseconds, for all objects of one branch.
    private static final long FETCH_MAX = 600_000_000_000L;

    /// Files would let a setting read the disk; ssh needs keys that nobody looks after.
    private static final Set<String> SCHEMES = Set.of("http", "https", "git");

    private final URIish address;
    private final Credentials credentials;

    /// @throws IOException when it is no address that can be followed
    Forge(URI remote, Credentials credentials) throws IOException {
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
        try (var transport = transport(any);
                var connection = open(transport)) {
            var branches = new java.util.TreeMap<String, Ref>();
            for (var ref : connection.getRefs()) {
                if (ref.getName().startsWith(Constants.R_HEADS)) branches.put(ref.getName(), ref);
            }
            return branches;
        }
    }

    /// Gets all that a branch holds and that is not here yet.
    void fetch(Quarantine into, Ref branch) throws IOException {
        try (var transport = transport(into);
                var connection = open(transport)) {
            connection.fetch(limited(), List.of(branch), Set.of());
            for (var lock : connection.getPackLocks()) lock.unlock();
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
        throw new IOException(address + " does not speak git over HTTP");
    }

    private static ProgressMonitor limited() {
        long end = System.nanoTime() + FETCH_MAX;
        return new EmptyProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return System.nanoTime() - end > 0;
            }
        };
    }

    Optional<Ref> branch(Map<String, Ref> branches, String name) throws IOException {
        if (branches.isEmpty()) return Optional.empty(); // Nothing was pushed there yet.
        var found = branches.get(Constants.R_HEADS + name);
        if (found == null) throw new IOException(address + " has no branch " + name);
        return Optional.of(found);
    }
}
