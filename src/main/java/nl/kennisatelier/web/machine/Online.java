package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchIndex;

/// What is online now, how to search it, where it stands and how an answer leaves.
///
/// @param edition what is online now
/// @param baseUrl where the site stands for this visitor, without a slash at the end: `https://kennisatelier.nl`
/// @param past what anything remembers of a file
/// @param sender of every answer with bytes; caching and packing are its business
public record Online(
        Supplier<Edition> edition, SearchIndex index, Function<Context, String> baseUrl, Past past, Sender sender) {

    /// What is remembered of the files.
    public interface Past {

        Past NONE = new Past() {
            @Override
            public Optional<Instant> changed(String path) {
                return Optional.empty();
            }

            @Override
            public int timesChanged(String path) {
                return 0;
            }
        };

        /// When this file was last changed.
        Optional<Instant> changed(String path);

        /// How often it was; 0 when nobody knows.
        int timesChanged(String path);
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

    /// When the file of an entry was last changed.
    Optional<Instant> changed(Entry entry) {
        return past.changed(entry.location().path());
    }

    int timesChanged(Entry entry) {
        return past.timesChanged(entry.location().path());
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
