package nl.kennisatelier.git;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.words.Words;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.ServiceMayNotContinueException;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.resolver.ServiceNotAuthorizedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Git over HTTP: `content.git` to clone and fetch for who may read, to push to for editors.
///
/// Who comes without a name gets a copy of what is online, and nothing else. Git says who it is only when asked, so an
/// editor would get that copy too where reading is open. Under the name `redactie.git` everybody is asked.
final class GitHttpServlet extends GitServlet {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(GitHttpServlet.class);

    private static final String NAME = "content.git";
    private static final String NAME_FOR_EDITORS = "redactie.git";
    private static final String RECEIVE = "/git-receive-pack";
    private static final String RECEIVING = "service=git-receive-pack";

    /// On a request that brings objects: JGit shows its own servlets another path.
    private static final String PUSH = "nl.kennisatelier.git.push";

    /// Nobody needs longer to send the next piece.
    private static final int TIMEOUT_SECONDS = 60;

    private final transient BareRepository store;
    private final transient Intake intake;
    private final transient FileCounts counts;
    private final transient Gate gate;
    private final transient Words words;
    private final transient ReadersCopy copy;

    GitHttpServlet(BareRepository store, Intake intake, FileCounts counts, Gate gate, Words words) {
        this.store = store;
        this.intake = intake;
        this.counts = counts;
        this.gate = gate;
        this.words = words;
        this.copy = new ReadersCopy(store, gate::shown, words.get("git.readers"));
        setAsIsFileService(null); // Serves the files of the repository as they are: branches of others too.
        setRepositoryResolver(this::repository);
        setUploadPackFactory(this::upload);
        setReceivePackFactory(this::receive);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = String.valueOf(request.getPathInfo());
        var isPush = path.endsWith(RECEIVE);
        var forEditors =
                isPush || RECEIVING.equals(request.getQueryString()) || path.startsWith("/" + NAME_FOR_EDITORS + "/");
        if (forEditors && !isEditor(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Kennisatelier\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.setAttribute(PUSH, isPush);
        super.service(new LimitedRequest(request, isPush), response);
    }

    private static boolean isEditor(HttpServletRequest request) {
        return request.getRemoteUser() != null;
    }

    private Repository repository(HttpServletRequest request, String name)
            throws RepositoryNotFoundException, ServiceMayNotContinueException {
        if (!name.equals(NAME) && !name.equals(NAME_FOR_EDITORS)) throw new RepositoryNotFoundException(name);
        try {
            if (Boolean.TRUE.equals(request.getAttribute(PUSH))) return store.quarantine();
            if (RECEIVING.equals(request.getQueryString())) store.needRoom(); // Before anything is sent in vain.
        } catch (IOException fault) {
            intake.refused("push", "machine");
            LOG.warn("A push cannot be taken: {}", fault.getMessage());
            // Git shows what it is told only when the status is fine.
            throw new ServiceMayNotContinueException(words.get(MachineTold.key(fault)), HttpServletResponse.SC_OK);
        }
        if (!isEditor(request)) return copy(); // Readers have nothing to do with the repository itself.
        store.git.incrementOpen(); // It is closed after the request.
        return store.git;
    }

    private Repository copy() {
        try {
            return copy.open();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void destroy() {
        copy.close();
        super.destroy();
    }

    private UploadPack upload(HttpServletRequest request, Repository git) {
        var upload = new UploadPack(git);
        upload.setTimeout(TIMEOUT_SECONDS);
        upload.setRequestPolicy(UploadPack.RequestPolicy.ADVERTISED);
        upload.setRefFilter(GitHttpServlet::branches);
        return upload;
    }

    private ReceivePack receive(HttpServletRequest request, Repository git) throws ServiceNotAuthorizedException {
        if (!isEditor(request)) throw new ServiceNotAuthorizedException();
        var receive = git instanceof Quarantine quarantine
                ? new PushReceiver(store, intake, counts, quarantine, gate, words, request.getRemoteUser())
                : teller(git);
        receive.setTimeout(TIMEOUT_SECONDS);
        receive.setRefFilter(GitHttpServlet::branches);
        return receive;
    }

    /// Tells where the branches stand, and takes nothing.
    private static ReceivePack teller(Repository git) {
        var teller = new ReceivePack(git);
        teller.setPreReceiveHook((receive, commands) ->
                commands.forEach(command -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON)));
        return teller;
    }

    private static Map<String, Ref> branches(Map<String, Ref> refs) {
        return only(refs, name -> name.equals(Constants.HEAD) || name.startsWith(Constants.R_HEADS));
    }

    private static Map<String, Ref> only(Map<String, Ref> refs, java.util.function.Predicate<String> wanted) {
        return refs.entrySet().stream()
                .filter(ref -> wanted.test(ref.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
