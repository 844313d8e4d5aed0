package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.DepartedEvent;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.export.Xml;
import nl.kennisatelier.git.FilePast;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.web.kit.site.NamesNow;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.Overviews;

/// What is online now, how to search it, where it stands and how an answer leaves.
///
/// @param edition what is online now
/// @param baseUrl where the site stands for this visitor, without a slash at the end: `https://kennisatelier.nl`
/// @param past what anything remembers of a file
/// @param sender of every answer with bytes; caching and packing are its business
/// @param overviews what is worked out once for each edition
public record Online(
        Supplier<Edition> edition,
        SearchIndex index,
        Function<Context, String> baseUrl,
        Past past,
        Sender sender,
        Overviews overviews) {

    /// With overviews of its own.
    public Online(
            Supplier<Edition> edition, SearchIndex index, Function<Context, String> baseUrl, Past past, Sender sender) {
        this(edition, index, baseUrl, past, sender, new Overviews(index));
    }

    /// What is remembered of the files.
    public interface Past {

        Past NONE = new Past() {
            @Override
            public boolean isRead(Duration atMost) {
                return true;
            }

            @Override
            public Optional<FilePast> of(String path) {
                return Optional.empty();
            }

            @Override
            public Map<String, FilePast> files(String folder) {
                return Map.of();
            }

            @Override
            public List<DepartedEvent> events(Library library) {
                return List.of();
            }

            @Override
            public ArrivalDays arrivals() {
                return ArrivalDays.UNKNOWN;
            }

            @Override
            public Optional<String> now(String address, Library library) {
                return Optional.empty();
            }

            @Override
            public ArrivalDays commits() {
                return ArrivalDays.UNKNOWN;
            }
        };

        /// Whether it is known what is remembered. Until then nothing is.
        ///
        /// @param atMost how long to wait for it
        boolean isRead(Duration atMost);

        /// What became of the file at this path, or of the one that stood there last.
        Optional<FilePast> of(String path);

        /// What became of each file in a folder, by its path, those that are gone among them.
        Map<String, FilePast> files(String folder);

        /// The events that were taken from the texts and did not come back.
        List<DepartedEvent> events(Library library);

        /// When each text came.
        ArrivalDays arrivals();

        /// The address today of what stood at another, where no text says so itself.
        Optional<String> now(String address, Library library);

        /// The same by git alone.
        ArrivalDays commits();
    }

    /// Gives an answer to the visitor.
    public interface Sender {

        /// @param type of the contents, as in the header
        void send(Context ctx, String type, byte[] bytes);
    }

    void send(Context ctx, String type, byte[] bytes) {
        sender.send(ctx, type, bytes);
    }

    void sendText(Context ctx, String text) {
        send(ctx, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    }

    void sendXml(Context ctx, String type, Xml xml) {
        send(ctx, type + "; charset=utf-8", xml.bytes());
    }

    Library library() {
        return edition.get().library();
    }

    Overview overview() {
        return overviews.of(edition.get());
    }

    /// All signals, with what shows them also where that has another name since.
    Stream<SignalDossier> signals() {
        return SignalDossier.all(
                library(),
                address -> past.now(address, library()).flatMap(EntryId::parse).flatMap(library()::entry));
    }

    /// What stands after `?`, in the names of today.
    Map<String, List<String>> query(Context ctx) {
        return new NamesNow(library(), address -> past.now(address, library())).query(ctx.queryParamMap());
    }

    /// What was asked for, in the words of today.
    Scope scope(Context ctx) {
        return Scope.parse(query(ctx)).in(library());
    }

    /// When the file of an entry was last changed.
    Optional<Instant> changed(Entry entry) {
        return past.of(entry.location().path()).map(FilePast::touched);
    }

    String siteName() {
        return library().conventions().atelier().name();
    }

    /// An address on the whole internet of one on this site.
    ///
    /// @param path from the root: `/zoeken`
    String url(Context ctx, String path) {
        return baseUrl.apply(ctx) + path;
    }

    /// What stands before every path in this language: nothing, or `/en`.
    static String root(String language) {
        return language.equals("nl") ? "" : "/" + language;
    }

    /// The page of an entry, from the root.
    static String address(String language, EntryId id) {
        return root(language) + "/" + id.value();
    }

    /// @param query without `?`, may be empty
    static String withQuery(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
