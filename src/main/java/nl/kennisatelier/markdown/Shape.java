package nl.kennisatelier.markdown;

import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.words.PhoneLanguage;

/// What the value of a key looks like: the schema for editors' programs and the form of a new file come from it.
sealed interface Shape {

    /// Shapes that say all by their name.
    enum Plain implements Shape {
        TEXT,
        /// A list of texts, or one text.
        SENTENCES,
        /// A list of single words or names, or one of them.
        WORDS,
        NUMBER,
        DATE,
        FLAG,
        URL,
        SLUG,
        LANGUAGE,
        /// The address of an entry here.
        ENTRY,
        /// What came of a lesson elsewhere.
        OUTCOME,
        TIME,
        /// What a day is for where nobody meets.
        MOMENT,
        KIND,
        STATUS,
        THEMES,
        CITATIONS("url", "titel", "datum", "opmerking"),
        SPEAKERS("naam", "functie", "toestemming"),
        PLACE("lat", "lon", "nauwkeurig"),
        PILOTS("gemeente", "wijk", "zeker"),
        ELEMENTS("titel", "levert", "tekst"),
        /// A text of a set, and what it is in each language that a phone may have.
        TRANSLATIONS(TranslationsReader.OF, PhoneLanguage.words()),
        /// What a signal is.
        NATURE,
        /// What came of a practice, and how sure that is.
        EFFECT("hoe_zeker", "wat", "bron"),
        /// A list of addresses of entries here, or one of them.
        ENTRIES,
        SCRIPT("wat", "minuten", "voor", "notitie"),
        SIGNAL_STEPS("stap", "datum", "door", "antwoord", "bron", "kenmerk"),
        PROPOSAL_STEPS("stand", "datum", "reden"),
        COSTS("post", "bedrag", "eenheid", "geschat", "prijspeil", "opmerking"),
        COVER("van", "soort", "bedrag", "eenheid", "geschat", "prijspeil", "stand", "datum", "opmerking");

        private final List<String> parts;

        Plain(String... parts) {
            this.parts = List.of(parts);
        }

        Plain(String first, List<String> others) {
            this.parts = Stream.concat(Stream.of(first), others.stream()).toList();
        }

        @Override
        public List<String> parts() {
            return parts;
        }
    }

    /// Names of the parts, where each value is made of some.
    default List<String> parts() {
        return List.of();
    }

    /// Whether people write it in their own words.
    default boolean isText() {
        return this == Plain.TEXT || this == Plain.SENTENCES;
    }

    /// Chosen from a list in `taxonomie/`.
    record From(ListName list, boolean many) implements Shape {}

    /// The name of another document.
    record To(Kind kind, boolean many) implements Shape {}
}
