package nl.kennisatelier.programme;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.PlaceName;
import nl.kennisatelier.library.Relation;

/// What a record of reuse is called: as its lesson is called now, and the place. The file itself knows only the words
/// in the address of the lesson.
public final class RecordTitle {

    private RecordTitle() {}

    /// The title of a record as it is now; of any other entry its own.
    public static String of(Library library, Entry entry) {
        if (!(entry instanceof Document record && record.details() instanceof Details.Reuse told)) return entry.title();
        return lesson(library, record)
                .map(lesson -> lesson.title().replaceFirst("[.:;]+$", "") + places(library, record, told))
                .orElse(record.title());
    }

    /// The lesson that a record tells of; nothing where that is not there any more.
    public static Optional<Entry> lesson(Library library, Document record) {
        return library.named(record, Relation.Type.REUSES)
                .filter(entry -> entry.kind().isLesson())
                .findFirst();
    }

    private static String places(Library library, Document record, Details.Reuse told) {
        var labels = record.labels();
        var slugs = Neighbourhoods.of(record, library);
        var neighbourhoods = slugs.stream().map(slug -> neighbourhood(library, slug));
        var towns =
                labels.municipalities().stream().map(slug -> library.taxonomy().municipalityName(slug, "nl"));
        var named = told.spot().isEmpty() ? towns : Stream.of(told.spot());
        var places = slugs.isEmpty() ? named : neighbourhoods;
        var all = places.collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : " (" + all + ")";
    }

    /// Without the municipality that editors often write behind it.
    private static String neighbourhood(Library library, String slug) {
        return library.document(Kind.NEIGHBOURHOOD, slug)
                .map(place -> place.title().replaceFirst(", [^,]+$", ""))
                .orElseGet(() -> PlaceName.of(slug));
    }
}
