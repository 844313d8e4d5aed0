package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Status;

/// The keys that decide who may see a text: our own, and those by which other programs hide one. Each says what its
/// value means; a value that it does not understand is never taken for "everybody".
enum VisibilityKey {
    STATUS("status"),
    DRAFT("draft concept isdraft isconcept klad"),
    PUBLISHED("gepubliceerd published publish ispublished publiceren publiceer openbaar public publiek"),

    /// Of others: a yes hides.
    HIDING("hidden ishidden verborgen verberg verbergen private isprivate prive privé intern internal internaluse "
            + "vertrouwelijk confidential geheim secret besloten unlisted unpublished ongepubliceerd "
            + "nietpubliceren nietopenbaar noindex robotsnoindex sitemapexclude excludefromsitemap exclude excluded disable disabled offline "
            + "archived gearchiveerd trashed verwijderd deleted wip protected restricted memberonly membersonly "
            + "requireslogin inactive inactief"),
    /// Of others: a yes hides the text; names of parts of the page do not.
    HIDING_PARTS("hide"),
    /// Of others: a no hides.
    SHOWING("visible zichtbaar isvisible listed searchable indexed indexable online live render active actief "
            + "approved goedgekeurd"),
    /// Of others: who may see it, or how far it is, in words.
    AUDIENCE("visibility zichtbaarheid access accesslevel toegang privacy classification classificatie "
            + "vertrouwelijkheid rubricering state staat stage workflow workflowstate poststatus publicatiestatus "
            + "publishstatus reviewstatus password wachtwoord"),
    /// Of others: what search engines may do, in words or in a block.
    ROBOTS("robots"),
    /// Of others: a block of settings, in which a no or a never hides.
    SETTINGS("sitemap build"),
    /// Of others: from when. Here that is for an editor to do, but for what is long past.
    FROM("publishdate pubdate publishat publishon publishfrom publishafter publiceerop publicerenop publicatiemoment "
            + "publicatiedatum publicationdate datepublished publisheddate publishedat publishedon publishedtime "
            + "embargo embargountil embargotot scheduled scheduledat scheduledfor golivedate goliveat livefrom "
            + "zichtbaarvanaf zichtbaarvan visiblefrom"),
    /// Of others: until when; likewise, but for what is far ahead.
    UNTIL("expirydate expires expiresat expiry expiration expirationdate unpublishdate unpublishat unpublishon "
            + "zichtbaartot verlooptop vervaldatum geldigtot visibleuntil");

    /// What a status is called; the first words are ours.
    static final Map<String, Status> STATUSES = statuses();

    private static final Set<String> OPEN = Set.of(
            "public",
            "openbaar",
            "publiek",
            "open",
            "published",
            "gepubliceerd",
            "everyone",
            "everybody",
            "iedereen",
            "visible",
            "zichtbaar",
            "listed",
            "all",
            "index",
            "follow",
            "index, follow",
            "index,follow",
            "live",
            "online",
            "always",
            "altijd");
    private static final Set<String> NEVER = Set.of("never", "nooit", "none", "geen", "null", "");

    private static final Set<String> PAGE_PARTS = Set.of(
            "navigation",
            "nav",
            "toc",
            "path",
            "tags",
            "footer",
            "header",
            "feedback",
            "title",
            "sidebar",
            "menu",
            "breadcrumbs",
            "comments",
            "date",
            "edit");

    /// What no misspelling of ours is.
    private static final Set<String> OTHERS =
            Set.of("publisher", "publishers", "publishing", "craft", "drift", "stats");

    /// Of other programs' keys those that are misspelt too.
    private static final Set<String> OFTEN_MEANT =
            Set.of("hidden", "private", "verborgen", "vertrouwelijk", "visibility", "unlisted");

    private static final Map<String, VisibilityKey> BY_SPELLING = Arrays.stream(values())
            .flatMap(key -> key.spellings.stream().map(spelling -> Map.entry(spelling, key)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:(?:https?|ftp|file|data|javascript|mailto|tel):|www\\.|(?:[a-z0-9-]+\\.)+[a-z]{2,}/)\\S+");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> spellings;

    VisibilityKey(String spellings) {
        this.spellings = Set.of(spellings.split(" "));
    }

    /// Capitals and signs do not matter: `isDraft`, `is_draft`, `Is-Draft`.
    static Optional<VisibilityKey> of(String key) {
        return Optional.ofNullable(BY_SPELLING.get(letters(key)));
    }

    /// The key of this table that another looks like: with a letter too many, too few or swapped; two in a long word.
    static Optional<String> nearest(String key) {
        var letters = letters(key);
        if (letters.isEmpty() || OTHERS.contains(letters)) return Optional.empty();
        var ours = Stream.of(STATUS, DRAFT, PUBLISHED).flatMap(visibility -> visibility.spellings.stream());
        return Stream.concat(ours, OFTEN_MEANT.stream())
                .filter(word -> word.length() > 4 && Nearest.slips(letters, word) <= (word.length() > 7 ? 2 : 1))
                .min(Comparator.comparingInt((String word) -> Nearest.slips(letters, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Whether it is ours: then its value is a status, and not only a reason to hide.
    boolean isOurs() {
        return this == STATUS || this == DRAFT || this == PUBLISHED;
    }

    /// What this value says: a status; or nothing when it is not understood, or means to hide in another program's way.
    Optional<Status> says(Yaml value) {
        return says(value, "");
    }

    /// @param own date of the text: what was to be shown by then is shown; empty when unknown
    Optional<Status> says(Yaml value, String own) {
        var word = Flag.word(value);
        var flag = Flag.of(word);
        return switch (this) {
            case STATUS -> Optional.ofNullable(STATUSES.get(word));
            case DRAFT -> flag.map(yes -> yes ? Status.DRAFT : Status.PUBLISHED);
            case PUBLISHED ->
                flag.map(yes -> yes ? Status.PUBLISHED : Status.DRAFT).or(() -> open(Term.isPast(value, own)));
            case HIDING -> open(flag.isPresent() && !flag.get());
            case HIDING_PARTS -> open(flag.isPresent() ? !flag.get() : arePageParts(value));
            case SHOWING -> open(flag.orElse(OPEN.contains(word) || isAddress(value)));
            case AUDIENCE -> open(OPEN.contains(word));
            case ROBOTS -> open(value instanceof Yaml.Mapping ? !hides(value) : OPEN.contains(word));
            case SETTINGS -> open(!hides(value));
            case FROM -> open(isNever(value) || Term.isPast(value, own));
            case UNTIL -> open(isNever(value) || Term.isFarAhead(value));
        };
    }

    private static Optional<Status> open(boolean isOpen) {
        return isOpen ? Optional.of(Status.PUBLISHED) : Optional.empty();
    }

    static boolean isOpen(Yaml value) {
        return OPEN.contains(Flag.word(value));
    }

    /// `online: https://...` says where, and not whether; so does an address that is no good one.
    private static boolean isAddress(Yaml value) {
        return value instanceof Yaml.Scalar scalar
                && ADDRESS.matcher(scalar.text().strip()).matches();
    }

    private static boolean isNever(Yaml value) {
        return value instanceof Yaml.Scalar && NEVER.contains(Flag.word(value));
    }

    private static boolean arePageParts(Yaml value) {
        var parts = value.texts();
        return !parts.isEmpty() && parts.stream().allMatch(part -> PAGE_PARTS.contains(Flag.word(part)));
    }

    private static boolean hides(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar ->
                Flag.NO.contains(Flag.word(scalar)) || Flag.word(scalar).equals("never");
            case Yaml.Sequence list -> list.items().stream().anyMatch(VisibilityKey::hides);
            case Yaml.Mapping block ->
                block.fields().entrySet().stream()
                        .anyMatch(field -> of(field.getKey())
                                .map(key -> key.says(field.getValue().value())
                                        .filter(Status.PUBLISHED::equals)
                                        .isEmpty())
                                .orElseGet(() -> hides(field.getValue().value())));
        };
    }

    private static Map<String, Status> statuses() {
        var words = Map.of(
                Status.DRAFT,
                "draft,klad,kladversie,ontwerp,unpublished,ongepubliceerd,niet gepubliceerd,in bewerking,wip",
                Status.PUBLISHED,
                "published,publish,openbaar,public,publiek,online,live,definitief,vastgesteld,final,afgerond,klaar",
                Status.OUTDATED,
                "outdated,deprecated",
                Status.WITHDRAWN,
                "withdrawn,retracted");
        var statuses = new TreeMap<String, Status>();
        words.forEach((status, list) -> Stream.of(list.split(",")).forEach(word -> statuses.put(word, status)));
        for (var status : Status.values()) statuses.put(status.word, status);
        return Map.copyOf(statuses);
    }

    /// The spellings as a schema may match them.
    String pattern() {
        return spellings.stream().sorted().map(VisibilityKey::spaced).collect(Collectors.joining("|", "^(", ")$"));
    }

    private static String spaced(String spelling) {
        return spelling.chars()
                .mapToObj(letter -> Flag.anyCase(Character.toString(letter)))
                .collect(Collectors.joining("[_ -]?"));
    }

    static String letters(String key) {
        var small = key.toLowerCase(Locale.ROOT);
        boolean isBare = small.chars().allMatch(Character::isLetterOrDigit);
        return isBare ? small : NO_LETTER.matcher(small).replaceAll("");
    }
}
