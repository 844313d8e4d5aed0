package nl.kennisatelier.web.machine;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.Maturity;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.words.Words;

/// How a value of a facet is written for people. What the library does not know is shown as it is.
///
/// @param language of the labels: `nl` or `en`
record FacetLabels(Library library, String language) {

    String of(Facet facet, String value) {
        return switch (facet) {
            case THEME -> library.taxonomy().theme(value).map(this::label).orElse(value);
            case MUNICIPALITY -> library.taxonomy().municipalityName(value, language);
            case ROLE -> choice(ListName.ROLES, value);
            case APPROACH -> choice(ListName.APPROACHES, value);
            case NEIGHBOURHOOD -> title(Kind.NEIGHBOURHOOD, value);
            case PROGRAMME -> title(Kind.PROGRAMME, value);
            case KIND -> value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
            case DOCUMENT -> title(library.documents(), value).orElse(value);
            case MATURITY ->
                Maturity.ofWord(value)
                        .map(known -> words().get("maturity." + known))
                        .orElse(value);
            case WORKED ->
                ReuseOutcome.ofWord(value)
                        .map(known -> words().get("outcome." + known))
                        .orElse(value);
            case STAGE -> DisplayNames.stageKey(value).map(words()::get).orElse(value);
            case NATURE ->
                SignalNature.ofWord(value)
                        .map(nature -> words().get("signal.nature." + nature))
                        .orElse(value);
            case ADDRESSEE -> choice(ListName.ADDRESSEES, value);
            case CHALLENGE -> choice(ListName.CHALLENGES, value);
            case PATH -> choice(ListName.PATHS, value);
            case YEAR -> value;
        };
    }

    private Words words() {
        return language.equals("nl") ? Words.dutch() : Words.english();
    }

    private String label(Theme theme) {
        return theme.label(language);
    }

    private String choice(ListName list, String id) {
        return library.taxonomy()
                .choice(list, id)
                .map((Choice choice) -> choice.label(language))
                .orElse(id);
    }

    private String title(Kind kind, String slug) {
        return title(library.documents(kind), kind.folder + "/" + slug).orElse(slug);
    }

    /// Compares words instead of making an id: a stranger's value may have no shape of one.
    private static Optional<String> title(Collection<Document> documents, String id) {
        return documents.stream()
                .filter(document -> document.id().value().equals(id))
                .map(Document::title)
                .findFirst();
    }
}
