package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.kennisatelier.git.History;
import nl.kennisatelier.git.Version;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Once;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.markdown.Agreed;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.privacy.PersonalData;
import nl.kennisatelier.privacy.PersonalRemarks;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;

/// Which versions of a text readers may see. Each is judged by its own words, and by what the editors said of it.
public final class PastVersions {

    /// Whether readers see a version, and if not, why.
    public enum Sight {
        SHOWN,
        /// It was not published then, or nobody can tell.
        DRAFT,
        /// It seems to say who somebody is.
        PERSONAL,
        /// An editor put it out of sight.
        HIDDEN
    }

    /// @param words as the page of the text showed them: without fields, addresses and signs for the editor
    public record Past(Sight sight, String words) {}

    private final History history;
    private final Library library;
    private final Predicate<String> hidden;
    private final Set<String> agreed;
    private final Supplier<PersonalData> data;

    /// @param current the newest version: what people agreed to there holds for all, and what they took back too
    /// @param hidden blobs that an editor put out of sight
    public PastVersions(History history, Library library, Version current, Predicate<String> hidden)
            throws IOException {
        this.history = history;
        this.library = library;
        this.hidden = hidden;
        this.data = Once.of(() -> PersonalData.in(library));
        this.agreed = Agreed.in(history.text(current).value());
    }

    public Past of(Version version) throws IOException {
        var text = history.text(version);
        var parsed = DocumentReader.read(text, library.conventions());
        return new Past(sight(version, text, parsed), words(parsed.value()));
    }

    private Sight sight(Version version, Parsed<SourceFile> text, Parsed<Document> parsed) {
        if (hidden.test(version.blob())) return Sight.HIDDEN;
        if (parsed.value().status() == Status.DRAFT) return Sight.DRAFT;
        boolean isAgreed =
                parsed.problems().stream().noneMatch(problem -> problem.kind().isOfConsent());
        var found = PersonalRemarks.of(text.value(), parsed.value())
                .agreeing(agreed)
                .problems(data);
        return isAgreed && found.isEmpty() ? Sight.SHOWN : Sight.PERSONAL;
    }

    /// Every line is a paragraph, so that what is compared keeps its shape.
    private static String words(Document document) {
        return (document.title() + "\n" + document.text()).replace("\n", "\n\n");
    }
}
