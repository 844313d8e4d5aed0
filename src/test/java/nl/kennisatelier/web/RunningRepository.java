package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.circulation.PushLog;
import nl.kennisatelier.circulation.ReviewLog;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.circulation.SecondEyes;
import nl.kennisatelier.circulation.Uploads;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.Edit;
import nl.kennisatelier.git.Gate;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.git.Verdict;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.words.Words;

/// The whole site on a free port, on a real repository whose published branch is `main`.
final class RunningRepository implements AutoCloseable {

    private final LuceneIndex index;
    private final ContentRepository repository;
    private final Desk desk;
    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();

    private boolean broken;

    private RunningRepository(Path folder, boolean readingIsOpen) throws IOException {
        var clock = Clock.systemUTC();
        index = LuceneIndex.inMemory();
        var publisher = new Publisher(index, clock);
        repository = ContentRepository.open(folder.resolve("content.git"), "main");
        var log = PushLog.open(folder.resolve("pushes.tsv"));
        var secret = "only for this test".getBytes(UTF_8);
        desk = new Desk(repository, publisher, log, PreviewLinks.open(secret, folder, clock), Words.dutch(), "", clock);
        var editors = Editors.of(folder.resolve(Editors.FILE), clock);
        var editorial = new Editorial(
                desk,
                editors,
                Invitations.of(folder.resolve(Invitations.FILE), Clock.systemUTC()),
                Uploads.in(folder.resolve(Uploads.FOLDER), clock),
                new Reviewing(repository, desk, SecondEyes.free(ReviewLog.inMemory(clock))),
                true,
                readingIsOpen,
                Optional.empty(),
                Optional.empty());
        var services = new SiteServices(
                        publisher::current,
                        index,
                        SmallContent.PAGES::page,
                        Optional.of(repository.history()),
                        Optional.of(editorial))
                .withFiles((edition, path) ->
                        repository.at(edition.commit().orElseThrow().id()).read(path));
        desk.open();
        site = Site.of(
                        services,
                        Optional.of(repository.door(desk, Words.dutch())),
                        new SiteConfig("", "https://forge.example/edit/", "", ""),
                        Clock.systemUTC())
                .start("127.0.0.1", 0);
    }

    static RunningRepository of(Path folder) throws IOException {
        return new RunningRepository(folder, true);
    }

    static RunningRepository closedToReaders(Path folder) throws IOException {
        return new RunningRepository(folder, false);
    }

    /// Makes a commit of some files, which must be let in; `null` takes one away.
    String commit(String branch, String message, Map<String, String> files) throws IOException {
        var bytes = new TreeMap<String, Optional<byte[]>>();
        files.forEach((path, text) -> bytes.put(path, Optional.ofNullable(text).map(t -> t.getBytes(UTF_8))));
        return commitBytes(branch, message, bytes);
    }

    String commitBytes(String branch, String message, Map<String, Optional<byte[]>> files) throws IOException {
        var edit = new Edit("Noor de Wit", branch, Optional.empty(), files, message);
        return switch (repository.write(edit, desk)) {
            case Outcome.Done done -> done.commit();
            case Outcome other -> throw new AssertionError(other.toString());
        };
    }

    /// Makes a commit that no gate would let in, and reads it as a repository from elsewhere is read.
    void force(Map<String, Optional<byte[]>> files) throws IOException {
        Gate open = _ -> new Verdict.Accepted(List.of(), List::of);
        repository.write(new Edit("Noor de Wit", "main", Optional.empty(), files, "Van elders"), open);
        desk.open();
    }

    /// Where a branch is shown: `/voorbeeld/...`.
    String preview(String branch) throws IOException {
        return desk.previews().stream()
                .filter(preview -> preview.branch().equals(branch))
                .map(preview -> "/voorbeeld/" + preview.token())
                .findFirst()
                .orElseThrow();
    }

    /// From now on nothing can be found any more, as on a broken disk.
    void breakIndex() throws IOException {
        index.close();
        broken = true;
    }

    String url(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofByteArray());
    }

    /// The page at an address that must be there.
    String page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) throw new AssertionError(path + " answers " + answer.statusCode());
        return answer.body();
    }

    @Override
    public void close() {
        client.close(); // A connection kept open is given a second by the site.
        site.close();
        repository.close();
        try {
            if (!broken) index.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
