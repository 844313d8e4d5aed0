package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.access.LastUses;
import nl.kennisatelier.backup.CopyDesk;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.circulation.KeptReadings;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.git.FolderHistory;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.search.IndexInUse;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.search.lucene.LuceneValues;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.HeldBefore;
import nl.kennisatelier.workshop.Workshops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts of a running site, each opened by itself: readers need an index and texts, and what fails of the rest
/// takes only its own part away.
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final FolderClaim claim;
    private final KnownFolder data;
    private final ListsOfSite lists;
    private final SearchIndex index;
    private final Optional<PartTrouble> indexTrouble;
    private final KeptReadings kept;
    private final Publisher publisher;
    private final Store store;
    private final Workshops workshops;
    private final Path folder;
    private final Supply supply;
    private final Settings settings;
    private final Words words;
    private final PartAdvice advice;
    private final List<Duty> hourly;

    /// The copies of all that the operator wants elsewhere.
    private final List<Duty> copying;

    private final Optional<MailOfSite> mail;
    private final Optional<PartTrouble> secretTrouble;
    private final List<Duty> mailing;
    private final List<Duty> reaching;

    private Optional<CopyDesk> copies = Optional.empty();
    private final List<Tidying> rounds = new ArrayList<>();

    private Parts(Settings settings, Words words, FolderClaim claim, KnownFolder data, OpenedIndex index)
            throws IOException {
        this.claim = claim;
        this.data = data;
        this.lists = ListsOfSite.in(data);
        this.settings = settings;
        this.words = words;
        this.index = index.index();
        this.indexTrouble = index.trouble();
        var clock = Clock.systemUTC();
        this.kept = index.kept();
        this.publisher = new Publisher(this.index, clock, kept);
        this.folder = settings.workshops();
        this.store = store(settings, data::known);
        this.workshops = Workshops.on(store, clock, folder);
        this.advice = Remedies.advice(words, settings, data, RepositorySupply.folder(settings));
        this.supply = supply(settings, words);
        var secret = settings.isSet(Setting.SMTP) ? Optional.of(SecretOfSite.in(data)) : Optional.<SecretOfSite>empty();
        this.secretTrouble = secret.flatMap(SecretOfSite::trouble);
        var subscriptions = new Subscriptions(
                store,
                secret.filter(known -> known.trouble().isEmpty()).map(SecretOfSite::secret),
                clock,
                () -> !workshops.retention().waitsForTheClock(),
                workshops::stopped);
        this.mail = MailOfSite.of(
                settings,
                subscriptions,
                publisher::current,
                supply.services().forReaders().arrivals(),
                supply.services().vanished(),
                clock);
        this.mailing =
                mail.stream().flatMap(some -> some.duties(clock).stream()).toList();
        this.reaching = IssuerOfSite.duties(supply.services(), clock);
        var duties = Tidying.duties(workshops, subscriptions, store, folder, uses(), clock);
        this.hourly = Stream.concat(supply.duties().stream(), duties.stream()).toList();
        this.copying = Tidying.elsewhere(settings, store, clock);
    }

    /// Puts the first edition online. What has to be done every hour is done now, and every hour; the copies elsewhere
    /// come after that edition, for the first of them holds what it was made of.
    ///
    /// @throws IOException when nothing can be put online
    void start() throws IOException {
        startRounds();
        supply.start();
        rounds.add(Tidying.of("backup", copying));
    }

    /// Who asks for a copy of the workshops gets one too.
    private void startRounds() {
        rounds.add(Tidying.of("tidying", hourly));
        if (!mailing.isEmpty()) rounds.add(Tidying.of("mail", mailing));
        if (!reaching.isEmpty()) rounds.add(Tidying.of("issuer", reaching));
        try {
            Files.createDirectories(folder);
            copies = Optional.of(CopyDesk.open(store, folder));
        } catch (IOException unreadable) {
            LOG.warn("nobody can ask for a copy of the workshops: {}", unreadable.toString());
        }
    }

    /// Does it once.
    void round() {
        hourly.forEach(Duty::onTime);
        noteWorkshops();
    }

    /// When tokens and addresses of previews were used last; nothing on a site that shows a folder.
    private List<LastUses> uses() {
        return supply.services()
                .editorial()
                .map(editorial ->
                        List.of(editorial.editors().uses(), editorial.desk().previewUses()))
                .orElse(List.of());
    }

    /// @throws FolderClaim.Taken when another process has the data folder, or the texts in it
    /// @throws IndexInUse when another makes the index anew
    static Parts open(Settings settings, Words words) throws IOException {
        var claim = FolderClaim.of(Files.createDirectories(settings.path(Setting.DATA)));
        try {
            Restore.clear(settings.path(Setting.DATA));
            return open(settings, words, claim);
        } catch (IOException | RuntimeException failure) {
            claim.close();
            throw failure;
        }
    }

    private static Parts open(Settings settings, Words words, FolderClaim claim) throws IOException {
        var data = KnownFolder.open(settings.path(Setting.DATA));
        var index = OpenedIndex.in(data.resolve("index"), data.resolve("gelezen"));
        try {
            return new Parts(settings, words, claim, data, index);
        } catch (IOException | RuntimeException failure) {
            index.kept().close();
            index.index().close();
            throw failure;
        }
    }

    /// @param trouble why it is not in its folder
    private record OpenedIndex(SearchIndex index, KeptReadings kept, Optional<PartTrouble> trouble) {

        /// A folder that cannot be used costs time at the next start, and nothing else: the index is derived.
        static OpenedIndex in(Path folder, Path readings) throws IOException {
            try {
                return new OpenedIndex(LuceneIndex.open(folder), kept(readings), Optional.empty());
            } catch (IndexInUse inUse) {
                throw inUse;
            } catch (IOException | RuntimeException unusable) {
                var trouble = new PartTrouble(Kind.INDEX_IN_MEMORY, unusable.toString());
                return new OpenedIndex(LuceneIndex.inMemory(), KeptReadings.NONE, Optional.of(trouble));
            }
        }

        /// The same holds for what was read.
        private static KeptReadings kept(Path folder) {
            try {
                return KeptReadings.in(LuceneValues.open(folder, ProgramBytes.current()));
            } catch (IOException | RuntimeException unusable) {
                LOG.warn("every start reads every text: {}", unusable.toString());
                return KeptReadings.NONE;
            }
        }
    }

    private Supply supply(Settings settings, Words words) throws IOException {
        var log = new EditionLog(words);
        if (settings.hasRepository()) return RepositorySupply.open(settings, words, data, index, publisher, log);
        var folder = settings.path(Setting.CONTENT);
        return new FolderSupply(new Folder(folder), FolderHistory.of(folder), index, publisher, log);
    }

    /// The tables of the workshops, open when they are what they were.
    ///
    /// @param known what was there when somebody last looked
    static Store store(Settings settings, Supplier<Inventory> known) {
        var folder = settings.workshops();
        var guard = guard(folder, known);
        return settings.database()
                .<Store>map(server -> PostgresStore.guarded(server, guard))
                .orElseGet(() -> H2Store.guarded(folder, guard));
    }

    static HeldBefore guard(Path folder, Supplier<Inventory> known) {
        return new HeldBefore(() -> known.get().workshops(), () -> hasCopies(folder));
    }

    private static boolean hasCopies(Path workshops) {
        if (Files.notExists(workshops)) return false;
        try (var files = Files.newDirectoryStream(workshops, "kopie*.zip")) {
            return files.iterator().hasNext();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Sees to it that the next start knows what is there now; to be called every few seconds.
    void remember() {
        supply.remember();
        lists.remember();
    }

    /// Remembers how much there is; to be called every minute or so.
    void noteWorkshops() {
        try {
            var held = workshops.held();
            data.note(inventory -> inventory.withWorkshops(held).withDatabase(settings.isSet(Setting.DATABASE)));
        } catch (Unavailable shut) {
            LOG.debug("what was known of the workshops still holds", shut);
        }
    }

    SiteServices services() {
        var services = supply.services()
                .withWorkshops(workshops)
                .withTroubles(this::troubles)
                .withHealth(lookout().health())
                .withFigures(lookout().figures());
        return mail.map(some -> some.in(services, words)).orElse(services);
    }

    private Lookout lookout() {
        var duties = Stream.of(hourly, copying, mailing, reaching)
                .flatMap(List::stream)
                .toList();
        return new Lookout(words, advice, new ClosedFolder(data.resolve("")), store, workshops, duties, this::troubles);
    }

    /// What mends them, as it can be typed here.
    PartAdvice advice() {
        return advice;
    }

    Supply supply() {
        return supply;
    }

    Publisher publisher() {
        return publisher;
    }

    /// What is wrong now, the gravest first.
    List<PartTrouble> troubles() {
        var others = Stream.of(workshopTrouble(), indexTrouble, data.trouble(), secretTrouble)
                .flatMap(Optional::stream);
        return Stream.of(supply.troubles().stream(), lists.troubles().stream(), others)
                .flatMap(Function.identity())
                .distinct()
                .sorted((a, b) -> Boolean.compare(b.kind().closes(), a.kind().closes()))
                .toList();
    }

    private Optional<PartTrouble> workshopTrouble() {
        boolean isServer = settings.isSet(Setting.DATABASE);
        return store.shut().map(shut -> {
            var kind = switch (shut.why()) {
                case AWAY -> Kind.DATABASE_AWAY;
                case TAKEN -> Kind.DATABASE_TAKEN;
                case GONE -> isServer ? Kind.DATABASE_GONE : Kind.WORKSHOPS_GONE;
                case LESS -> isServer ? Kind.DATABASE_LESS : Kind.WORKSHOPS_LESS;
                case NEWER -> Kind.WORKSHOPS_NEWER;
                case UNREADABLE -> isServer ? Kind.DATABASE_UNREADABLE : Kind.WORKSHOPS_UNREADABLE;
            };
            return new PartTrouble(kind, kind == Kind.WORKSHOPS_NEWER ? "" : shut.detail());
        });
    }

    /// A full disk keeps nobody from stopping.
    private void keepUses() {
        try {
            for (var each : uses()) each.keep();
        } catch (IOException full) {
            LOG.warn("when secrets were used in the last hour is not kept: {}", full.toString());
        }
    }

    @Override
    public void close() throws IOException {
        rounds.forEach(Tidying::close);
        copies.ifPresent(CopyDesk::close);
        try (claim;
                kept;
                index;
                store;
                supply) {
            remember();
            noteWorkshops();
            keepUses();
        }
    }
}
