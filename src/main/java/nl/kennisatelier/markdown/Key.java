package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;

/// Every key of the front matter: the word editors write, the other spellings we take for it, and who may have it.
enum Key {
    KIND(Shape.Plain.KIND, "soort", "kind"),
    ID(Shape.Plain.SLUG, "id"),
    FORMERLY(Shape.Plain.SENTENCES, "voorheen"),
    REDIRECTS(Shape.Plain.SENTENCES, "aliases", "redirect_from"),
    TITLE(Shape.Plain.TEXT, "titel", "title"),
    SUMMARY(Shape.Plain.TEXT, "samenvatting", "summary", "description", "excerpt", "beschrijving"),
    GIST(Shape.Plain.SENTENCES, "in_het_kort"),
    DATE(Shape.Plain.DATE, "datum", "date"),
    THEMES(Shape.Plain.THEMES, "themas", "thema", "themes", "theme"),
    TAGS(Shape.Plain.WORDS, "tags", "tag", "trefwoorden", "keywords", "categories", "category"),
    APPROACHES(new Shape.From(ListName.APPROACHES, true), "aanpakken", "aanpak"),
    PHASES(new Shape.From(ListName.PHASES, true), "fasen", "fase"),
    ROLES(new Shape.From(ListName.ROLES, true), "rollen", "rol"),
    NEIGHBOURHOODS(new Shape.To(Kind.NEIGHBOURHOOD, true), "wijken", "wijk"),
    MUNICIPALITIES(new Shape.From(ListName.MUNICIPALITIES, true), "gemeenten"),
    PROGRAMME(new Shape.To(Kind.PROGRAMME, false), "programma"),
    LANGUAGE(Shape.Plain.LANGUAGE, "taal", "lang", "language"),
    STATUS(Shape.Plain.STATUS, "status"),
    DRAFT(Shape.Plain.FLAG, "draft", "concept", "klad"),
    PUBLISHED(Shape.Plain.FLAG, "gepubliceerd", "published", "publish", "openbaar", "public"),
    AGREED(Shape.Plain.WORDS, "met_toestemming"),
    CONTACT(Shape.Plain.TEXT, "contact"),
    VALID_UNTIL(Shape.Plain.DATE, "actueel_tot"),
    LICENCE(Shape.Plain.TEXT, "licentie", "license"),
    CITATIONS(Shape.Plain.CITATIONS, "bron", "bronnen"),
    ANSWERS(new Shape.To(Kind.KNOWLEDGE_QUESTION, true), "beantwoordt"),

    MEETING(Key::isOfMeeting, new Shape.From(ListName.MEETINGS, false), "bijeenkomst"),
    ENGLISH(Kind.REPORT, Shape.Plain.TEXT, "samenvatting_engels"),
    PARTICIPANTS(Kind.REPORT, Shape.Plain.NUMBER, "deelnemers"),
    SPEAKERS(Kind.REPORT, Shape.Plain.SPEAKERS, "sprekers"),
    QUESTION_SET(Key::isOfMeeting, new Shape.To(Kind.QUESTION_SET, false), "vragenset"),
    EVENT(Kind.REPORT, new Shape.To(Kind.EVENT, false), "agenda"),
    AIM(Kind.EXAMPLE, Shape.Plain.TEXT, "doel"),
    AUDIENCE(Kind.EXAMPLE, Shape.Plain.TEXT, "doelgroep"),
    METHOD(Kind.EXAMPLE, Shape.Plain.TEXT, "werkwijze"),
    EXPENSE(Kind.EXAMPLE, Shape.Plain.TEXT, "kosten"),
    PERIOD(Kind.EXAMPLE, Shape.Plain.TEXT, "periode"),
    PARTIES(Key::hasParties, Shape.Plain.SENTENCES, "partijen"),
    OBSTACLES(Kind.EXAMPLE, Shape.Plain.SENTENCES, "belemmeringen"),
    SUCCESS_FACTORS(Kind.EXAMPLE, Shape.Plain.SENTENCES, "succesfactoren"),
    EFFECT(Kind.EXAMPLE, Shape.Plain.EFFECT, "effect"),
    OUTCOME(Kind.EXAMPLE, Shape.Plain.TEXT, "uitkomst"),
    MUNICIPALITY(Kind.NEIGHBOURHOOD, new Shape.From(ListName.MUNICIPALITIES, false), "gemeente"),
    CBS(Kind.NEIGHBOURHOOD, Shape.Plain.TEXT, "cbs"),
    BUILT(Kind.NEIGHBOURHOOD, Shape.Plain.TEXT, "bouwperiode"),
    WEBSITE(Kind.NEIGHBOURHOOD, Shape.Plain.URL, "website"),
    PLACE(Kind.NEIGHBOURHOOD, Shape.Plain.PLACE, "plaats"),
    LEAD(Kind.PROGRAMME, Shape.Plain.TEXT, "trekker"),
    PILOTS(Kind.PROGRAMME, Shape.Plain.PILOTS, "pilots"),
    CHALLENGES(Key::hasChallenges, new Shape.From(ListName.CHALLENGES, true), "opgaven"),
    ELEMENTS(Kind.PROGRAMME, Shape.Plain.ELEMENTS, "elementen"),
    FRAMEWORKS(Kind.PROGRAMME, Shape.Plain.SENTENCES, "kaders"),
    NEXT_PROGRAMME(Kind.PROGRAMME, new Shape.To(Kind.PROGRAMME, false), "opgevolgd_door"),
    FOR(Kind.QUESTION_SET, new Shape.From(ListName.ROLES, true), "voor"),
    MINUTES(Kind.QUESTION_SET, Shape.Plain.NUMBER, "duur"),
    OPENING(Kind.QUESTION_SET, Shape.Plain.TEXT, "inleiding"),
    CLOSING(Kind.QUESTION_SET, Shape.Plain.TEXT, "afsluiting"),
    SCRIPT(Kind.QUESTION_SET, Shape.Plain.SCRIPT, "draaiboek"),
    BASED_ON(Kind.QUESTION_SET, Shape.Plain.SLUG, "afgeleid_van"),
    TRANSLATIONS(Kind.QUESTION_SET, Shape.Plain.TRANSLATIONS, "vertalingen"),
    URL(Kind.SOURCE, Shape.Plain.URL, "url"),
    NEXT_SOURCE(Kind.SOURCE, new Shape.To(Kind.SOURCE, false), "opgevolgd_door"),
    ALTERNATIVES(Kind.TERM, Shape.Plain.WORDS, "alternatieven"),
    DEFINITION(Kind.TERM, Shape.Plain.TEXT, "definitie"),
    RELATED(Kind.TERM, new Shape.To(Kind.TERM, true), "verwant"),
    NEXT_TERM(Kind.TERM, new Shape.To(Kind.TERM, false), "opgevolgd_door"),
    LESSON(Kind.REUSE, Shape.Plain.ENTRY, "van"),
    SPOT(Key::hasSpot, Shape.Plain.TEXT, "plek"),
    OUTCOME_ELSEWHERE(Kind.REUSE, Shape.Plain.OUTCOME, "werkte"),
    ADAPTED(Kind.REUSE, Shape.Plain.TEXT, "aangepast"),
    BECAUSE(Kind.REUSE, Shape.Plain.TEXT, "waardoor"),
    VIA(Kind.REUSE, Shape.Plain.ENTRY, "via"),
    HEARD_AT(Key::isHeard, Shape.Plain.ENTRY, "gehoord_op"),
    SEARCHED_WITH(Kind.KNOWLEDGE_QUESTION, Shape.Plain.TEXT, "gezocht_met"),
    BEGINS(Kind.EVENT, Shape.Plain.TIME, "begint"),
    ENDS(Kind.EVENT, Shape.Plain.TIME, "eindigt"),
    VENUE(Kind.EVENT, Shape.Plain.TEXT, "plaats"),
    ONLINE(Kind.EVENT, Shape.Plain.URL, "online"),
    SIGN_UP(Kind.EVENT, Shape.Plain.URL, "aanmelden"),
    ORGANISER(Kind.EVENT, Shape.Plain.TEXT, "organisator"),
    ASKS(Kind.EVENT, new Shape.To(Kind.KNOWLEDGE_QUESTION, true), "kennisvragen"),
    MOMENT(Kind.EVENT, Shape.Plain.MOMENT, "soort_moment"),
    NATURE(Kind.SIGNAL, Shape.Plain.NATURE, "aard"),
    ADDRESSEES(Kind.SIGNAL, new Shape.From(ListName.ADDRESSEES, true), "aan"),
    ABOUT(Kind.SIGNAL, Shape.Plain.TEXT, "gaat_over"),
    ASKED(Kind.SIGNAL, Shape.Plain.TEXT, "vraag"),
    EVIDENCE(Kind.SIGNAL, Shape.Plain.ENTRIES, "bewijs"),
    SIGNAL_COURSE(Kind.SIGNAL, Shape.Plain.SIGNAL_STEPS, "verloop"),
    MERGED(Kind.SIGNAL, new Shape.To(Kind.SIGNAL, false), "opgegaan_in"),
    HOMES(Kind.PROPOSAL, Shape.Plain.NUMBER, "woningen"),
    HOMES_UP_TO(Kind.PROPOSAL, Shape.Plain.NUMBER, "woningen_tot"),
    HOMES_GUESSED(Kind.PROPOSAL, Shape.Plain.FLAG, "woningen_geschat"),
    COSTS(Kind.PROPOSAL, Shape.Plain.COSTS, "kosten"),
    COVER(Kind.PROPOSAL, Shape.Plain.COVER, "dekking"),
    CONDITIONS(Key::hasParties, Shape.Plain.SENTENCES, "voorwaarden"),
    PROPOSAL_COURSE(Kind.PROPOSAL, Shape.Plain.PROPOSAL_STEPS, "verloop"),
    BUILDS_ON(Kind.PROPOSAL, Shape.Plain.ENTRIES, "steunt_op"),
    TOLD_IN(Kind.PROPOSAL, new Shape.To(Kind.EXAMPLE, false), "voorbeeld");

    /// Two keys that are written the same belong to other kinds.
    private static final Map<String, List<Key>> BY_SPELLING = Arrays.stream(values())
            .flatMap(key -> key.spellings.stream().map(spelling -> Map.entry(spelling, key)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));

    /// As editors write it and as messages name it.
    final String word;

    /// What its value looks like.
    final Shape shape;

    private final Set<String> spellings;
    private final Set<Kind> kinds;

    Key(Shape shape, String word, String... aliases) {
        this(EnumSet.allOf(Kind.class), shape, word, aliases);
    }

    Key(Kind kind, Shape shape, String word) {
        this(EnumSet.of(kind), shape, word);
    }

    Key(Predicate<Kind> kinds, Shape shape, String word) {
        this(Arrays.stream(Kind.values()).filter(kinds).collect(Collectors.toSet()), shape, word);
    }

    Key(Set<Kind> kinds, Shape shape, String word, String... aliases) {
        this.kinds = kinds;
        this.shape = shape;
        this.word = word;
        this.spellings = new java.util.HashSet<>(Arrays.asList(aliases));
        this.spellings.add(word);
    }

    private static boolean isOfMeeting(Kind kind) {
        return switch (kind) {
            case REPORT, EVENT -> true;
            case EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private static boolean isHeard(Kind kind) {
        return switch (kind) {
            case REUSE, KNOWLEDGE_QUESTION -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private static boolean hasParties(Kind kind) {
        return switch (kind) {
            case EXAMPLE, PROPOSAL -> true;
            case REPORT, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private static boolean hasChallenges(Kind kind) {
        return switch (kind) {
            case PROGRAMME, PROPOSAL -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private static boolean hasSpot(Kind kind) {
        return switch (kind) {
            case REUSE, PROPOSAL -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case KNOWLEDGE_QUESTION, EVENT, SIGNAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    static Optional<Key> of(String spelling, Kind kind) {
        return spelt(spelling).stream().filter(key -> key.kinds.contains(kind)).findFirst();
    }

    /// Of any kind.
    static Optional<Key> of(String spelling) {
        return spelt(spelling).stream().findFirst();
    }

    private static List<Key> spelt(String spelling) {
        return BY_SPELLING.getOrDefault(spelling.toLowerCase(Locale.ROOT).replace('-', '_'), List.of());
    }

    static List<String> words(Kind kind) {
        return of(kind).stream().map(key -> key.word).toList();
    }

    /// What a document of this kind may have, in the order of this table.
    static List<Key> of(Kind kind) {
        return Arrays.stream(values()).filter(key -> key.kinds.contains(kind)).toList();
    }

    /// Whether only documents of one kind have it.
    boolean isOfOneKind() {
        return kinds.size() == 1;
    }

    /// A pattern of all the spellings that we take for it, capitals and hyphens included.
    String pattern() {
        var visibility = VisibilityKey.of(word).filter(VisibilityKey::isOurs);
        if (visibility.isPresent()) return visibility.get().pattern();
        return spellings.stream().sorted().map(Flag::anyCase).collect(Collectors.joining("|", "^(", ")$"));
    }
}
