package nl.kennisatelier.web.open;

import io.javalin.http.Context;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchIndex;

/// What is online now, how to search it and where it stands.
///
/// @param baseUrl without a slash at the end
record Online(Supplier<Edition> edition, SearchIndex index, Function<Context, String> baseUrl) {

    Library library() {
        return edition.get().library();
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
