package nl.kennisatelier.web.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands before git at `/git/*`, where no handler of the pages comes: the three addresses that git asks for and no
/// other, pushing with a token only, and reading without one when that is open. The token comes as the password; the
/// name beside it may be any, for the token tells who it is.
public final class GitDoor extends HttpFilter {

    /// The way to the one repository there is, behind `/git`.
    public static final String REPOSITORY = "/content.git";

    /// The same, but it always asks who comes: see the git room.
    private static final String FOR_EDITORS = "/redactie.git";

    /// In bytes, of what a reader says to have and to want.
    static final long READER_BODY_MAX = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(GitDoor.class);
    private static final Set<String> SERVICES = Set.of("service=git-upload-pack", "service=git-receive-pack");
    private static final Pattern BASIC = Pattern.compile("(?i)basic +([A-Za-z0-9+/]+={0,2})");
    private static final long serialVersionUID = 1;

    private final transient TokenCheck tokens;
    private final boolean readingIsOpen;
    private final String closed;
    private final String expired;

    /// @param expired what who shows a token hears that was good until some day
    /// @param closed what git tells an editor while nobody knows whose token is whose
    public GitDoor(TokenCheck tokens, boolean readingIsOpen, String expired, String closed) {
        this.tokens = tokens;
        this.readingIsOpen = readingIsOpen;
        this.closed = closed;
        this.expired = expired;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain git)
            throws IOException, ServletException {
        var service = service(request);
        if (service.isEmpty()) {
            response.sendError(404);
            return;
        }
        var shown = request.getHeader("Authorization");
        if (tokens.isClosed() && (shown != null || !isForReaders(service.get()))) {
            refuse(response, 503);
        } else if (shown != null) {
            var token = tokens.showByGit(password(shown));
            if (token.editor().isPresent())
                git.doFilter(new By(request, token.editor().get()), response);
            else if (token.isExpired()) say(response, 403, expired);
            else refuse(response, token.status(401));
        } else if (!isForReaders(service.get())) {
            LOG.info("{} without a token: asked for one", service.get());
            refuse(response, 401);
        } else {
            git.doFilter(new Reading(request), response);
        }
    }

    private boolean isForReaders(String service) {
        return readingIsOpen && !service.equals("git-receive-pack");
    }

    /// `git-upload-pack` to read, `git-receive-pack` to push; nothing when this is not one of git's questions.
    private static Optional<String> service(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("");
        int end = path.indexOf('/', 1);
        var repository = end < 0 ? path : path.substring(0, end);
        if (end < 0 || !repository.equals(REPOSITORY) && !repository.equals(FOR_EDITORS)) return Optional.empty();
        var name = path.substring(end + 1);
        var query = request.getQueryString();
        if (request.getMethod().equals("GET")) {
            return name.equals("info/refs") && query != null && SERVICES.contains(query)
                    ? Optional.of(query.substring("service=".length()))
                    : Optional.empty();
        }
        return query == null && SERVICES.contains("service=" + name) ? Optional.of(name) : Optional.empty();
    }

    private static String password(String authorization) {
        var basic = BASIC.matcher(authorization);
        if (!basic.matches()) return "";
        try {
            var pair = new String(Base64.getDecoder().decode(basic.group(1)), UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    /// Git asks its user for a name and a password when it hears 401, and only then.
    private void refuse(HttpServletResponse response, int status) throws IOException {
        if (status == 503) {
            ClosedGit.refuse(response, closed);
            return;
        }
        if (status == 429) response.setHeader("Retry-After", TokenCheck.PAUSE);
        else response.setHeader("WWW-Authenticate", "Basic realm=\"Kennisatelier\", charset=\"UTF-8\"");
        say(response, status, Integer.toString(status));
    }

    /// Git shows its user what it is told in plain text.
    private static void say(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((text + "\n").getBytes(UTF_8));
    }

    /// What an editor asks.
    private static final class By extends HttpServletRequestWrapper {

        private final String editor;

        By(HttpServletRequest request, String editor) {
            super(request);
            this.editor = editor;
        }

        @Override
        public String getRemoteUser() {
            return editor;
        }
    }

    /// What anyone may ask.
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteUser() {
            return null;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedInput(super.getInputStream(), READER_BODY_MAX);
        }
    }
}
