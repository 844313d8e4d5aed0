package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.library.Kind;

/// Every key of the front matter: the word editors write, the other spellings we take for it, and who may have it.
enum Key {
    KIND("soort", "kind"),
    ID("id"),
    TITLE("titel", "title"),
    SUMMARY("samenvatting", "summary", "description", "excerpt", "beschrijving"),
    GIST("in_het_kort"),
    DATE("datum", "date"),
    THEMES("themas", "thema", "themes", "theme"),
    TAGS("tags", "tag", "trefwoorden", "keywords", "categories", "category"),
    APPROACHES("aanpakken", "aanpak"),
    PHASES("fasen", "fase"),
    ROLES("rollen", "rol"),
    NEIGHBOURHOODS("wijken", "wijk"),
    MUNICIPALITIES("gemeenten"),
    PROGRAMME("programma"),
    LANGUAGE("taal", "lang", "language"),
    STATUS("status"),
    DRAFT("draft"),
    LICENCE("licentie", "license"),
    CITATIONS("bron", "bronnen"),

    MEETING(Kind.REPORT, "bijeenkomst"),
    PARTICIPANTS(Kind.REPORT, "deelnemers"),
    SPEAKERS(Kind.REPORT, "sprekers"),
    QUESTION_SET(Kind.REPORT, "vragenset"),
    PERIOD(Kind.EXAMPLE, "periode"),
    PARTIES(Kind.EXAMPLE, "partijen"),
    OBSTACLES(Kind.EXAMPLE, "belemmeringen"),
    SUCCESS_FACTORS(Kind.EXAMPLE, "succesfactoren"),
    OUTCOME(Kind.EXAMPLE, "uitkomst"),
    MUNICIPALITY(Kind.NEIGHBOURHOOD, "gemeente"),
    CBS(Kind.NEIGHBOURHOOD, "cbs"),
    WEBSITE(Kind.NEIGHBOURHOOD, "website"),
    PLACE(Kind.NEIGHBOURHOOD, "plaats"),
    LEAD(Kind.PROGRAMME, "trekker"),
    PILOTS(Kind.PROGRAMME, "pilots"),
    CHALLENGES(Kind.PROGRAMME, "opgaven"),
    ELEMENTS(Kind.PROGRAMME, "elementen"),
    FRAMEWORKS(Kind.PROGRAMME, "kaders"),
    FOR(Kind.QUESTION_SET, "voor"),
    MINUTES(Kind.QUESTION_SET, "duur"),
    OPENING(Kind.QUESTION_SET, "inleiding"),
    CLOSING(Kind.QUESTION_SET, "afsluiting"),
    BASED_ON(Kind.QUESTION_SET, "afgeleid_van"),
    URL(Kind.SOURCE, "url"),
    ALTERNATIVES(Kind.TERM, "alternatieven"),
    DEFINITION(Kind.TERM, "definitie"),
    RELATED(Kind.TERM, "verwant"),
    SUCCESSOR(Kind.TERM, "opgevolgd_door");

    /// As editors write it and as messages name it.
    final String word;

    private final Set<String> spellings;
    private final Set<Kind> kinds;

    Key(String word, String... aliases) {
        this(EnumSet.allOf(Kind.class), word, aliases);
    }

    Key(Kind kind, String word) {
        this(EnumSet.of(kind), word);
    }

    Key(Set<Kind> kinds, String word, String... aliases) {
        this.kinds = kinds;
        this.word = word;
        this.spellings = new java.util.HashSet<>(Arrays.asList(aliases));
        this.spellings.add(word);
    }

    static Optional<Key> of(String spelling, Kind kind) {
        var plain = spelling.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(key -> key.kinds.contains(kind) && key.spellings.contains(plain))
                .findFirst();
    }

    static List<String> words(Kind kind) {
        return Arrays.stream(values())
                .filter(key -> key.kinds.contains(kind))
                .map(key -> key.word)
                .toList();
    }
}
