package nl.kennisatelier.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.BuiltInPages;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.git.History;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.FolderWatch;
import nl.kennisatelier.web.kit.site.SiteServices;

/// A folder that somebody is writing in: every saved file is online at once.
final class FolderSupply implements Supply {

    private final Folder folder;
    private final Optional<History> history;
    private final SearchIndex index;
    private final Publisher publisher;
    private final EditionLog log;
    private final FolderWatch watch;

    /// @param history what git remembers of the folder; nothing when it is in no clone
    FolderSupply(Folder folder, Optional<History> history, SearchIndex index, Publisher publisher, EditionLog log)
            throws IOException {
        this.folder = folder;
        this.history = history;
        this.index = index;
        this.publisher = publisher;
        this.log = log;
        this.watch = new FolderWatch(folder, this::changed);
    }

    @Override
    public Optional<HttpServlet> git() {
        return Optional.empty();
    }

    @Override
    public SiteServices services() {
        return new SiteServices(publisher::current, index, new BuiltInPages()::page, history, Optional.empty())
                .withFiles((_, path) -> folder.read(path))
                .withVanished(publisher.vanished());
    }

    @Override
    public void start() throws IOException {
        var edition = publisher.publish(folder, Optional.empty());
        log.published(edition);
        history.ifPresent(past -> publisher.vanished().start(past, edition.library()));
    }

    private void changed(Optional<Set<String>> paths) {
        try {
            log.published(publisher.publish(folder, paths));
        } catch (IOException | RuntimeException failure) {
            log.failed(failure);
        }
    }

    @Override
    public String advice(String origin) {
        return "";
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
