package nl.kennisatelier.git;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.internal.JGitText;

/// A forge did not give what it was asked for.
public final class ForgeFailure extends IOException {

    /// What is the matter, as far as it can be told; each has its own cure.
    public enum Why {
        /// Its name, its machine or the road to it is not there.
        AWAY,
        /// It answers too slowly, or not at all.
        SLOW,
        /// It does not let us in: the token is wrong, over, or wants more rights.
        REFUSED,
        /// It has no such repository, or does not show it to us.
        NOT_THERE,
        /// The repository has other branches, and not this one.
        NO_BRANCH,
        /// What answers is no git: a page to sign in, a proxy, another site.
        NO_GIT,
        /// Something else, of which the log says what.
        OTHER
    }

    private final Why why;

    ForgeFailure(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    ForgeFailure(Why why, String message) {
        this(why, message, null);
    }

    /// What JGit makes of it. It tells no kinds of who is not let in, only sentences of its own.
    static ForgeFailure of(Throwable failure) {
        var why = Stream.iterate(failure, step -> step != null, Throwable::getCause)
                .map(ForgeFailure::why)
                .filter(one -> one != Why.OTHER)
                .findFirst()
                .orElse(Why.OTHER);
        return new ForgeFailure(why, failure.getMessage(), failure);
    }

    private static Why why(Throwable step) {
        return switch (step) {
            case ForgeFailure ours -> ours.why;
            case NoRemoteRepositoryException _ -> Why.NOT_THERE;
            case PackProtocolException _ -> Why.NO_GIT;
            case UnknownHostException _ -> Why.AWAY;
            case ConnectException _ -> Why.AWAY;
            case NoRouteToHostException _ -> Why.AWAY;
            case SSLException _ -> Why.AWAY;
            case InterruptedIOException _ -> Why.SLOW; // So a read that waited too long is told.
            default -> why(String.valueOf(step.getMessage()));
        };
    }

    private static Why why(String message) {
        var text = JGitText.get();
        boolean isRefused = Stream.of(
                        text.notAuthorized,
                        text.noCredentialsProvider,
                        text.authenticationNotSupported,
                        after(text.serviceNotPermitted))
                .anyMatch(message::contains);
        if (isRefused) return Why.REFUSED;
        // Of git:// it keeps no cause.
        return Stream.of(text.unknownHost, "Connection refused").anyMatch(message::contains) ? Why.AWAY : Why.OTHER;
    }

    /// What a sentence says between its first value and its second.
    private static String after(String pattern) {
        return pattern.substring(pattern.indexOf('}') + 1, pattern.lastIndexOf('{'))
                .replace("''", "'");
    }

    public Why why() {
        return why;
    }
}
