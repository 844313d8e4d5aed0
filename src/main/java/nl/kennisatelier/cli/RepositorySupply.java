package nl.kennisatelier.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.access.Role;
import nl.kennisatelier.circulation.BuiltInPages;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Follower;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.circulation.Push;
import nl.kennisatelier.circulation.PushLog;
import nl.kennisatelier.circulation.ReviewLog;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.circulation.SecondEyes;
import nl.kennisatelier.circulation.Uploads;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.ContentRepository.Credentials;
import nl.kennisatelier.git.HiddenVersions;
import nl.kennisatelier.git.Missing;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.web.kit.site.HealthCheck;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.words.Words;

/// A repository in the data folder: one that editors push to, or one that follows a forge.
final class RepositorySupply implements Supply {

    /// The folder of what is fetched from a forge.
    static final String FOLLOWED = "follow.git";

    private final Settings settings;
    private final Words words;
    private final SearchIndex index;
    private final Publisher publisher;
    private final EditionLog log;
    private final ContentRepository repository;
    private final PushLog pushes;
    private final SecretOfSite secret;
    private final EditorsOfSite editors;
    private final LettersOfSite letters;
    private final TokenWatch tokens;
    private final KeptEdition kept;
    private final KnownFolder data;
    private final PreviewLinks links;
    private final Uploads uploads;
    private final Reviewing reviewing;
    private final Desk desk;
    private final Optional<Follower> follower;
    private final Optional<OpenId> openId;

    private RepositorySupply(
            Settings settings,
            Words words,
            KnownFolder data,
            SearchIndex index,
            Publisher publisher,
            EditionLog log,
            ContentRepository repository,
            KeptEdition kept)
            throws IOException {
        this.settings = settings;
        this.words = words;
        this.index = index;
        this.publisher = publisher;
        this.log = log;
        this.repository = repository;
        this.kept = kept;
        this.data = data;
        this.pushes = PushLog.open(data.resolve(PushLog.FILE));
        this.secret = SecretOfSite.in(data);
        this.editors = EditorsOfSite.in(data);
        this.tokens = new TokenWatch(editors.editors(), editors.trouble().isEmpty());
        var clock = Clock.systemUTC();
        this.letters = LettersOfSite.in(data, secret.secret(), clock);
        this.links = PreviewLinks.open(
                secret.secret(),
                settings.path(Setting.DATA),
                clock,
                data.known().list(PreviewLinks.FILE));
        this.uploads = Uploads.in(data.resolve(Uploads.FOLDER), clock);
        var review = new SecondEyes(
                ReviewLog.open(data.resolve(ReviewLog.FILE), clock, data.known().list(ReviewLog.FILE)),
                settings.get(Setting.REVIEW).equals("on"),
                this::isAdministrator);
        this.desk = new Desk(repository, publisher, pushes, links, words, settings.origin(), review, clock);
        this.reviewing = new Reviewing(repository, desk, review);
        this.openId = IssuerOfSite.of(settings, clock);
        this.follower = isFollowing(settings) ? Optional.of(follower(clock)) : Optional.empty();
    }

    /// In need somebody may put online what nobody read over.
    private boolean isAdministrator(String who) {
        try {
            return editors.editors().role(who) == Role.ADMINISTRATOR;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Opens the repository and puts online what it holds. When it cannot be read, or is not what it was, it is left as
    /// it is, and the last good edition is shown.
    ///
    /// @param words in which editors are answered
    /// @throws FolderClaim.Taken when another process has it: nothing is wrong with it
    static Supply open(
            Settings settings, Words words, KnownFolder data, SearchIndex index, Publisher publisher, EditionLog log)
            throws FolderClaim.Taken {
        var instead = OtherBranch.instead(settings, data);
        var kept = new KeptEdition(data, folder(settings), instead.orElse(settings.get(Setting.BRANCH)));
        if (instead.isPresent()) {
            var trouble = new PartTrouble(Kind.TEXTS_BRANCH, instead.get());
            return StandbySupply.of(trouble, kept.copy(), index, publisher, log, letters(settings, data));
        }
        PartTrouble trouble;
        try {
            return opened(settings, words, data, index, publisher, log, kept);
        } catch (LostTexts lost) {
            trouble = lost.trouble();
        } catch (FolderClaim.Taken inUse) {
            throw inUse;
        } catch (IOException | RuntimeException unreadable) {
            trouble = new PartTrouble(Kind.TEXTS_UNREADABLE, unreadable.toString());
        }
        return StandbySupply.of(trouble, kept.copy(), index, publisher, log, letters(settings, data));
    }

    /// They need no repository: who sends something in is not kept waiting.
    private static Optional<LettersOfSite> letters(Settings settings, KnownFolder data) {
        if (isFollowing(settings)) return Optional.empty();
        return Optional.of(LettersOfSite.in(data, SecretOfSite.in(data).secret(), Clock.systemUTC()));
    }

    private static RepositorySupply opened(
            Settings settings,
            Words words,
            KnownFolder data,
            SearchIndex index,
            Publisher publisher,
            EditionLog log,
            KeptEdition kept)
            throws IOException {
        var folder = data.resolve(folder(settings));
        if (Files.notExists(folder) && kept.commit().isPresent()) {
            throw new LostTexts(new PartTrouble(Kind.TEXTS_GONE, ""));
        }
        int hidden = data.known().list(folder(settings) + "/" + HiddenVersions.FILE);
        var repository = ContentRepository.open(folder, settings.get(Setting.BRANCH), Clock.systemUTC(), hidden);
        try {
            var supply = new RepositorySupply(settings, words, data, index, publisher, log, repository, kept);
            supply.needWhatWasThere();
            log.published(supply.desk.open());
            return supply;
        } catch (IOException | RuntimeException unreadable) {
            repository.close();
            throw unreadable;
        }
    }

    /// A forge may take back what it had; nobody else may.
    private void needWhatWasThere() throws LostTexts, IOException {
        var landed = pushes.last().stream()
                .filter(push -> !push.isRefused() && push.branch().equals(repository.branch()))
                .map(Push::commit)
                .toList();
        var missing = repository.missing(kept.commit(), landed);
        if (missing.equals(Optional.of(Missing.BRANCH))) throw new LostTexts(new PartTrouble(Kind.TEXTS_GONE, ""));
        if (missing.isPresent() && follower.isEmpty()) {
            throw new LostTexts(new PartTrouble(Kind.TEXTS_LESS, kept.commit().orElse("")));
        }
    }

    static boolean isFollowing(Settings settings) {
        return !settings.get(Setting.FOLLOW).isEmpty();
    }

    /// What is got from a forge stands apart from what was pushed here, so that a change of mind overwrites nothing.
    static String folder(Settings settings) {
        return isFollowing(settings) ? FOLLOWED : settings.get(Setting.REPOSITORY);
    }

    private Follower follower(Clock clock) {
        return new Follower(
                repository,
                URI.create(settings.get(Setting.FOLLOW)),
                credentials(settings.get(Setting.FOLLOW_TOKEN)),
                Duration.ofSeconds(Long.parseLong(settings.get(Setting.FOLLOW_EVERY))),
                desk,
                clock);
    }

    /// Forges take any name with a token; some want to choose it.
    static Credentials credentials(String token) {
        int colon = token.indexOf(':');
        if (token.isEmpty()) return Credentials.NONE;
        return colon < 0
                ? new Credentials("git", token)
                : new Credentials(token.substring(0, colon), token.substring(colon + 1));
    }

    @Override
    public Optional<HttpServlet> git() {
        return follower.isPresent() ? Optional.empty() : Optional.of(repository.door(desk, words));
    }

    @Override
    public SiteServices services() {
        var editorial = new Editorial(
                desk,
                editors.editors(),
                Invitations.of(data.resolve(Invitations.FILE), Clock.systemUTC()),
                uploads,
                reviewing,
                follower.isEmpty(),
                settings.get(Setting.READING).equals("open"),
                openId,
                follower.map(this::fetching));
        var services = new SiteServices(
                        publisher::current,
                        index,
                        new BuiltInPages()::page,
                        Optional.of(repository.history()),
                        Optional.of(editorial))
                .withFiles((edition, path) -> content(edition).read(path))
                .withHealth(health())
                .withFigures(figures());
        return follower.isPresent() ? services : withLetters(services);
    }

    /// What comes in is placed by a form of ours; with a forge there is none.
    private SiteServices withLetters(SiteServices services) {
        return services.withLetterbox(letters.box())
                .withHealth(List.of(letters.health(new Checks(words))))
                .withFigures(letters.figures());
    }

    private List<Figure> figures() {
        return List.of(
                new Figure(
                        "kennisatelier_pushes_accepted_total",
                        "Changes that are in, by push, form or fetch.",
                        repository::acceptedCount),
                new Figure(
                        "kennisatelier_pushes_refused_total", "Changes that were refused.", repository::refusedCount));
    }

    private List<Supplier<HealthCheck>> health() {
        var checks = new Checks(words);
        return Stream.concat(
                        Stream.of(checks.repository(repository, "--data " + PartAdvice.typed(data()))),
                        follower.stream().map(forge -> checks.forge(forge, desk)))
                .toList();
    }

    private java.nio.file.Path data() {
        return PartAdvice.absolute(settings.path(Setting.DATA));
    }

    private Content content(Edition edition) throws IOException {
        return repository.at(edition.commit().orElseThrow().id());
    }

    private Editorial.Fetching fetching(Follower follower) {
        return new Editorial.Fetching(
                settings.get(Setting.WEBHOOK_SECRET),
                follower::call,
                () -> new Editorial.State(follower.state().last(), follower.trouble(), desk.held()));
    }

    @Override
    public void start() throws IOException {
        follower.ifPresent(Follower::start);
        if (follower.isEmpty() && repository.head().isEmpty() && settings.isGiven(Setting.CONTENT)) importFirst();
    }

    private void importFirst() throws IOException {
        var content = settings.path(Setting.CONTENT);
        var outcome = desk.importFirst(new Folder(content), words.get("cli.serve.import", content.getFileName()));
        if (outcome instanceof Outcome.Rejected(var reason, var lines)) {
            log.refused(lines);
            log.refused(List.of(words.get("cli.serve.import.refused", content, reason)));
        }
    }

    @Override
    public List<PartTrouble> troubles() {
        var pushLog = pushes.wasDamaged()
                ? Optional.of(new PartTrouble(Kind.PUSHES_UNREADABLE, ""))
                : Optional.<PartTrouble>empty();
        var others = Stream.of(editors.trouble(), secret.trouble(), pushLog, kept.trouble())
                .flatMap(Optional::stream);
        return Stream.concat(others, letters.troubles().stream()).toList();
    }

    @Override
    public void remember() {
        publisher.current().commit().ifPresent(commit -> kept.remember(repository, commit.id()));
        letters.remember();
        try {
            if (tokens.look()) editors.accept();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<Duty> duties() {
        var tidying = new Duty("tidy-uploads", Tidying.EVERY, Clock.systemUTC(), uploads::tidy);
        return List.of(letters.duty(), tidying);
    }

    @Override
    public String advice(String origin) throws IOException {
        if (repository.head().isPresent()) return "";
        return follower.isPresent()
                ? words.get("cli.serve.follow.empty", settings.get(Setting.BRANCH))
                : words.get("cli.serve.empty", origin, settings.get(Setting.BRANCH));
    }

    @Override
    public void close() {
        follower.ifPresent(Follower::close);
        kept.copy().close();
        repository.close();
    }
}
