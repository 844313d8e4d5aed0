package nl.kennisatelier.markdown;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.Atelier;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.ContactPoint;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.SiteOwner;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.library.ThemeIcon;
import nl.kennisatelier.library.ThemeMatch;
import nl.kennisatelier.library.Vocabulary;
import nl.kennisatelier.library.WordGroup;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.PhoneLanguage;

/// Reads what holds for the whole folder: `atelier.yaml`, `taxonomie/`, `taal/` and `cijfers/`. Each may be missing.
public final class ConventionsReader {

    private static final String ATELIER = "atelier.yaml";
    public static final String THEMES = "taxonomie/themas.yaml";
    private static final String LISTS = "taxonomie/lijsten.yaml";
    private static final String APPROACHES = "taxonomie/aanpakken.yaml";
    private static final String WORD_PARTS = "taal/woorddelen.txt";
    private static final String UNSPLITTABLE = "taal/onsplitsbaar.txt";
    private static final String SYNONYMS = "taal/synoniemen.txt";
    private static final String RELATED = "taal/verwant.txt";

    /// More links than this nobody finds anything in.
    private static final int FOOT_MAX = 4;

    private final Map<String, SourceFile> files;
    private final List<Problem> problems = new ArrayList<>();

    private ConventionsReader(Map<String, SourceFile> files) {
        this.files = files;
    }

    /// Whether a change of this file means that every other file must be read again.
    public static boolean isConvention(String path) {
        return path.equals(ATELIER)
                || path.equals(KeyFigures.PATH)
                || path.startsWith("taxonomie/")
                || path.startsWith("taal/");
    }

    /// Whether a change of this file changes what other files say; word lists only change how they are found.
    public static boolean decidesHowToRead(String path) {
        return isConvention(path) && !path.startsWith("taal/");
    }

    /// All that are read, whether they exist or not.
    public static List<String> files() {
        return List.of(
                ATELIER, THEMES, LISTS, APPROACHES, WORD_PARTS, UNSPLITTABLE, SYNONYMS, RELATED, KeyFigures.PATH);
    }

    /// @param files by path
    public static Parsed<Conventions> read(Map<String, SourceFile> files) {
        var reader = new ConventionsReader(files);
        var conventions = new Conventions(reader.atelier(), reader.taxonomy(), reader.vocabulary(), reader.figures());
        return new Parsed<>(conventions, reader.problems);
    }

    /// How much each list holds, by the file that it stands in, and behind it what it is called where there are more in
    /// one file.
    public static SortedMap<String, Integer> sizes(Conventions conventions) {
        var sizes = new TreeMap<String, Integer>();
        sizes.put(ATELIER, conventions.atelier().equals(Atelier.DEFAULT) ? 0 : 1);
        sizes.put(THEMES, conventions.taxonomy().themes().size());
        for (var name : ListName.values()) {
            var file = name == ListName.APPROACHES ? APPROACHES : LISTS + " (" + name.key + ")";
            sizes.put(file, conventions.taxonomy().list(name).size());
        }
        var words = conventions.vocabulary();
        sizes.put(WORD_PARTS, words.wordParts().size());
        sizes.put(UNSPLITTABLE, words.unsplittable().size());
        sizes.put(SYNONYMS, words.synonyms().size());
        sizes.put(RELATED, words.related().size());
        sizes.put(KeyFigures.PATH, conventions.figures().areas().size());
        return sizes;
    }

    private KeyFigures figures() {
        var file = files.get(KeyFigures.PATH);
        return file == null ? KeyFigures.NONE : FiguresReader.read(file, problems);
    }

    private Yaml yaml(String path) {
        var file = files.get(path);
        if (file == null) return Yaml.Mapping.NONE;
        var yaml = Yaml.parse(path, file.text(), 0, problems);
        var keys = new ConventionKeys(file, problems);
        switch (path) {
            case ATELIER -> keys.ofSite(yaml);
            case LISTS -> keys.ofLists(yaml);
            case THEMES -> keys.ofThemes(yaml);
            default -> keys.ofItems(yaml);
        }
        return yaml;
    }

    private Atelier atelier() {
        var fields = new Reading(yaml(ATELIER));
        var headings = new EnumMap<Kind, List<String>>(Kind.class);
        headings.putAll(Atelier.DEFAULT.headings());
        var own = fields.reading("koppen");
        for (var kind : Kind.values()) {
            Atelier.headingsKey(kind).ifPresent(key -> own.putTo(headings, kind, key));
        }
        var name = fields.text("naam");
        var owner = owner(fields.reading(ConventionKeys.OWNER));
        if (files.containsKey(ATELIER)
                && (owner.name().isEmpty() || owner.mail().isEmpty()))
            problems.add(Problem.of(Problem.Kind.OWNER_EMPTY, new Location(ATELIER, 1)));
        return new Atelier(
                name.isEmpty() ? Atelier.DEFAULT.name() : name,
                fields.text("licentie"),
                fields.text("contact").isEmpty() ? owner.mail() : fields.text("contact"),
                headings,
                fields.texts("vaak_gezocht"),
                owner,
                contacts(fields.value(ConventionKeys.CONTACTS)),
                foot(fields.value(ConventionKeys.FOOT)));
    }

    private static Map<String, ContactPoint> contacts(Yaml said) {
        var contacts = new TreeMap<String, ContactPoint>();
        if (!(said instanceof Yaml.Mapping mapping)) return contacts;
        mapping.fields().forEach((name, field) -> {
            var one = new Reading(field.value());
            var point = new ContactPoint(one.text("naam"), one.text("mail"), one.text("telefoon"));
            if (point.isKnown()) contacts.put(name, point);
        });
        return contacts;
    }

    /// What leads nowhere safe is no link.
    private static SequencedMap<String, String> foot(Yaml list) {
        var links = new LinkedHashMap<String, String>();
        items(list)
                .filter(item ->
                        !item.text("url").isEmpty() && !item.text("label").isEmpty())
                .limit(FOOT_MAX)
                .forEach(item -> links.put(item.text("label"), item.text("url")));
        return links;
    }

    private static SiteOwner owner(Reading said) {
        var address = said.reading("adres");
        var privacy = said.reading("privacy");
        return new SiteOwner(
                said.text("naam"),
                said.text("onderdeel"),
                address.text("straat"),
                address.text("postcode"),
                address.text("plaats"),
                said.text("mail"),
                said.text("telefoon"),
                said.text("antwoord_binnen"),
                said.text("website"),
                new SiteOwner.Ask(privacy.text("wie"), privacy.text("mail")),
                said.reading("toegankelijkheid").text("verklaring"));
    }

    private Taxonomy taxonomy() {
        var lists = new EnumMap<ListName, List<Choice>>(ListName.class);
        var listFile = new Reading(yaml(LISTS));
        for (var name : ListName.values()) {
            lists.put(name, choices(listFile.value(name.key), name == ListName.MUNICIPALITIES));
        }
        var approaches = choices(yaml(APPROACHES), false);
        if (!approaches.isEmpty()) lists.put(ListName.APPROACHES, approaches);
        var themes = yaml(THEMES);
        for (var list : List.of(ListName.CHALLENGES, ListName.PATHS)) {
            var known = lists.get(list).stream().map(Choice::id).toList();
            new ConventionKeys(files.get(THEMES), problems).ofChoices(themes, list, known);
        }
        return new Taxonomy(themes(themes, "", Above.NONE), lists, Towns.DUTCH);
    }

    /// What a theme has of the one above it, until it says something else.
    private record Above(ThemeIcon icon, List<String> challenges, List<String> paths) {

        static final Above NONE = new Above(ThemeIcon.PAPER, List.of(), List.of());

        Above with(Reading item) {
            return new Above(
                    ThemeIcon.ofWord(item.text(ConventionKeys.ICON)).orElse(icon),
                    own(item.texts(ConventionKeys.CHALLENGE), challenges),
                    own(item.texts(ConventionKeys.PATHS), paths));
        }

        private static List<String> own(List<String> said, List<String> inherited) {
            return said.isEmpty() ? inherited : said;
        }
    }

    private static List<Theme> themes(Yaml list, String above, Above inherited) {
        return items(list)
                .map(item -> {
                    var id = Slug.of(item.text("id").isEmpty() ? item.text("label") : item.text("id"));
                    var path = above.isEmpty() ? id : above + "/" + id;
                    var label = item.text("label").isEmpty() ? id : item.text("label");
                    var english = item.text("en").isEmpty() ? label : item.text("en");
                    var own = inherited.with(item);
                    return new Theme(
                            path,
                            label,
                            english,
                            own.icon(),
                            item.texts("alt"),
                            former(item),
                            own.challenges(),
                            own.paths(),
                            matches(item.reading("top")),
                            themes(item.value("kinderen"), path, own));
                })
                .toList();
    }

    /// `top: {exact: c_124eaf3a}`; what is no id of that list says nothing.
    private static List<ThemeMatch> matches(Reading top) {
        return Stream.of(ThemeMatch.Degree.values())
                .flatMap(degree -> top.texts(degree.word).stream()
                        .filter(concept -> concept.matches("c_[0-9a-f]{8}"))
                        .map(concept -> new ThemeMatch(degree, concept)))
                .toList();
    }

    /// As ids, as paths, or as whole addresses.
    private static List<String> former(Reading item) {
        return item.texts(Key.FORMERLY.word).stream()
                .map(Alias::plain)
                .map(address -> address.startsWith(Theme.FOLDER) ? address.substring(Theme.FOLDER.length()) : address)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /// A municipality goes by the slug of its name, for that is what people type; the code in the register stands
    /// beside it. A successor may be named by either.
    private static List<Choice> choices(Yaml list, boolean byLabel) {
        var idByCode = items(list)
                .filter(item -> byLabel)
                .collect(toMap(item -> Slug.of(item.text("id")), item -> Slug.of(item.text("label")), (one, _) -> one));
        return items(list)
                .map(item -> {
                    var label = item.text("label").isEmpty() ? item.text("id") : item.text("label");
                    var id = Slug.of(byLabel || item.text("id").isEmpty() ? label : item.text("id"));
                    var code = item.text(byLabel ? "id" : "tooi");
                    var successor =
                            item.text(ListSuccession.KEY).isEmpty() ? "" : Slug.of(item.text(ListSuccession.KEY));
                    var successorId = idByCode.getOrDefault(successor, successor);
                    return new Choice(id, label, item.labels(), item.texts("alt"), code, successorId);
                })
                .toList();
    }

    private static Stream<Reading> items(Yaml list) {
        return list instanceof Yaml.Sequence sequence
                ? sequence.items().stream().map(Reading::new)
                : Stream.empty();
    }

    private Vocabulary vocabulary() {
        var synonyms = lines(SYNONYMS)
                .map(line -> Arrays.stream(line.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
        var related =
                lines(RELATED).flatMap(line -> WordGroup.parse(line).stream()).toList();
        return new Vocabulary(words(WORD_PARTS), words(UNSPLITTABLE), synonyms, related);
    }

    private Set<String> words(String path) {
        var words = new TreeSet<String>();
        lines(path).forEach(line -> words.addAll(new HashSet<>(Arrays.asList(line.split("[\\s,]+")))));
        return words;
    }

    private Stream<String> lines(String path) {
        var file = files.get(path);
        return file == null
                ? Stream.empty()
                : file.lines().stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty());
    }

    /// A mapping, read leniently.
    private record Reading(Yaml yaml) {

        Yaml value(String key) {
            return yaml instanceof Yaml.Mapping mapping && mapping.fields().containsKey(key)
                    ? mapping.fields().get(key).value()
                    : Yaml.Mapping.NONE;
        }

        Reading reading(String key) {
            return new Reading(value(key));
        }

        String text(String key) {
            var text = value(key) instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
            return ConventionKeys.canBe(key, text) ? text : ""; // What cannot be is told, and shown to nobody.
        }

        List<String> texts(String key) {
            return value(key).texts().stream().map(Yaml.Scalar::text).toList();
        }

        /// By language; what was not translated is not there.
        Map<String, String> labels() {
            return PhoneLanguage.words().stream()
                    .filter(language -> !text(language).isEmpty())
                    .collect(toMap(language -> language, this::text));
        }

        void putTo(Map<Kind, List<String>> headings, Kind kind, String key) {
            if (!texts(key).isEmpty()) headings.put(kind, texts(key));
        }
    }
}
