package nl.kennisatelier.export;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.library.ThemeMatch;
import nl.kennisatelier.words.Words;

/// The tree of themes and the glossary as concepts (SKOS), so that others can link their subjects to ours.
///
/// @param origin where the site stands: `https://kennis.example.nl`
/// @param languages of the site
public record ThemesAndTerms(Library library, String origin, List<Words> languages) {

    /// Where the subjects of government publications stand, each by its id.
    private static final String TOP = "https://identifier.overheid.nl/tooi/def/thes/top/";

    public Statements statements() {
        var all = new Statements();
        var themes = scheme(all, "/themas", "taxonomy.themes");
        library.taxonomy().themes().forEach(theme -> {
            themes.thing("skos:hasTopConcept", address(theme));
            theme(all, theme, Optional.empty());
        });
        scheme(all, "/begrippen", "taxonomy.terms");
        library.documents(Kind.TERM).stream()
                .filter(term -> term.status().isFound())
                .forEach(term -> term(all, term));
        return all;
    }

    private Statements.About scheme(Statements all, String path, String key) {
        var scheme = all.about(origin + path, "skos:ConceptScheme");
        var site = library.conventions().atelier().name();
        languages.forEach(words -> scheme.text("dct:title", words.get(key, site), words.language()));
        return scheme;
    }

    private void theme(Statements all, Theme theme, Optional<Theme> above) {
        var about = all.about(address(theme), "skos:Concept").thing("skos:inScheme", origin + "/themas");
        above.ifPresentOrElse(
                parent -> about.thing("skos:broader", address(parent)),
                () -> about.thing("skos:topConceptOf", origin + "/themas"));
        about.text("skos:notation", theme.path(), "");
        languages.forEach(words -> about.text("skos:prefLabel", theme.label(words.language()), words.language()));
        theme.alternatives().forEach(word -> about.text("skos:altLabel", word, "nl"));
        theme.matches().forEach(match -> about.thing(likeness(match.degree()), TOP + match.concept()));
        theme.children().forEach(child -> about.thing("skos:narrower", address(child)));
        theme.children().forEach(child -> theme(all, child, Optional.of(theme)));
    }

    private static String likeness(ThemeMatch.Degree degree) {
        return switch (degree) {
            case EXACT -> "skos:exactMatch";
            case CLOSE -> "skos:closeMatch";
            case BROAD -> "skos:broadMatch";
        };
    }

    private String address(Theme theme) {
        return origin + "/" + Theme.FOLDER + theme.path();
    }

    private void term(Statements all, Document term) {
        if (!(term.details() instanceof Details.Term told)) return;
        var about = all.about(address(term), "skos:Concept").thing("skos:inScheme", origin + "/begrippen");
        about.text("skos:prefLabel", term.title(), term.language());
        told.alternatives().forEach(word -> about.text("skos:altLabel", word, term.language()));
        about.text("skos:definition", told.definition(), term.language());
        told.related().forEach(slug -> named(slug).ifPresent(other -> about.thing("skos:related", address(other))));
        term.labels()
                .themes()
                .forEach(path ->
                        library.taxonomy().theme(path).ifPresent(theme -> about.thing("dct:subject", address(theme))));
        library.after(term).stream().limit(1).forEach(later -> about.thing("dct:isReplacedBy", address(later)));
    }

    private Optional<Document> named(String slug) {
        return library.document(Kind.TERM, slug);
    }

    private String address(Document term) {
        return origin + "/" + term.id();
    }
}
