package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Atelier;
import nl.kennisatelier.library.ContactPoint;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.ThemeIcon;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.PhoneLanguage;

/// The keys of `atelier.yaml` and of the lists: what is not read there is told at its line, and so is text behind a
/// `#`.
record ConventionKeys(SourceFile file, List<Problem> problems) {

    private static final Set<String> SITE =
            Set.of("naam", "licentie", "contact", "koppen", "vaak_gezocht", "afzender", "contacten", "voet");

    /// Who is asked about texts, by the name that they give.
    static final String CONTACTS = "contacten";

    private static final Set<String> OF_CONTACT = Set.of("naam", "mail", "telefoon");

    /// Links at the foot of each page.
    static final String FOOT = "voet";

    private static final Set<String> OF_FOOT = Set.of("label", "url");

    /// Who answers for the site.
    static final String OWNER = "afzender";

    private static final Set<String> OF_OWNER = Set.of(
            "naam",
            "onderdeel",
            "adres",
            "mail",
            "telefoon",
            "antwoord_binnen",
            "website",
            "privacy",
            "toegankelijkheid");
    private static final Map<String, Set<String>> IN_OWNER = Map.of(
            "adres", Set.of("straat", "postcode", "plaats"),
            "privacy", Set.of("wie", "mail"),
            "toegankelijkheid", Set.of("verklaring"));

    private static final Set<String> HEADINGS = Stream.of(Kind.values())
            .flatMap(kind -> Atelier.headingsKey(kind).stream())
            .collect(Collectors.toUnmodifiableSet());

    /// Of the last ones some are kept for who compares our lists with others; nothing is done with those.
    private static final Set<String> ITEM = andLanguages(
            "id", "label", "alt", "voorheen", "kinderen", ListSuccession.KEY, "top", "rne", "versie", "regel", "tooi");

    /// Which picture a theme has.
    static final String ICON = "icoon";

    /// Which challenges a theme is part of.
    static final String CHALLENGE = "opgave";

    /// On which paths of the Roadmap Next Economy it is.
    static final String PATHS = "rne";

    private static final Set<String> THEME =
            Stream.concat(ITEM.stream(), Stream.of(ICON, CHALLENGE)).collect(Collectors.toUnmodifiableSet());

    /// Lists that are kept beside ours.
    private static final Set<String> OTHER_LISTS = Set.of(
            "rijpheid", "organisaties", "werkte", "signaalstappen", "signaalaarden", "voorstelstanden", "eenheden");

    private static final Set<String> LISTS = Stream.concat(
                    Stream.of(ListName.values()).map(name -> name.key), OTHER_LISTS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern PAGE = Pattern.compile("https?://[^\\s\"<>/@]+\\.[^\\s\"<>]+");

    /// Here or elsewhere.
    private static final Pattern LINK = Pattern.compile("(?:https://|/)[^\\s\"<>]*");

    private static final Set<String> TEXTS = andLanguages("naam", "contact", "label");

    /// What a value of a list is called in another language stands under its word: `en`.
    private static Set<String> andLanguages(String... others) {
        return Stream.concat(Stream.of(others), PhoneLanguage.words().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a field may have this value: one for an address holds an address that leads somewhere.
    static boolean canBe(String key, String value) {
        if (value.isEmpty()) return true;
        return switch (key) {
            case "mail" -> ContactPoint.isMail(value);
            case "website", "verklaring" -> PAGE.matcher(value).matches();
            case "url" -> LINK.matcher(value).matches();
            default -> true;
        };
    }

    void ofSite(Yaml yaml) {
        check(yaml, SITE);
        if (yaml instanceof Yaml.Mapping site && site.fields().containsKey("koppen")) {
            check(site.fields().get("koppen").value(), HEADINGS);
        }
        if (yaml instanceof Yaml.Mapping site && site.fields().containsKey(OWNER)) {
            ofOwner(site.fields().get(OWNER).value());
        }
        if (yaml instanceof Yaml.Mapping site && site.fields().containsKey(FOOT)) {
            items(site.fields().get(FOOT).value(), OF_FOOT);
        }
        if (yaml instanceof Yaml.Mapping site
                && site.fields().containsKey(CONTACTS)
                && site.fields().get(CONTACTS).value() instanceof Yaml.Mapping contacts) {
            contacts.fields().values().forEach(contact -> check(contact.value(), OF_CONTACT));
        }
    }

    private void ofOwner(Yaml owner) {
        check(owner, OF_OWNER);
        if (!(owner instanceof Yaml.Mapping parts)) return;
        IN_OWNER.forEach((part, known) -> {
            if (parts.fields().containsKey(part)) check(parts.fields().get(part).value(), known);
        });
    }

    void ofLists(Yaml yaml) {
        check(yaml, LISTS);
        if (yaml instanceof Yaml.Mapping lists) {
            lists.fields().values().forEach(list -> ofItems(list.value()));
        }
    }

    void ofItems(Yaml yaml) {
        items(yaml, ITEM);
        ListSuccession.of(yaml).check(file, problems);
    }

    void ofThemes(Yaml yaml) {
        items(yaml, THEME);
    }

    /// What themes choose from another list.
    ///
    /// @param known ids in it
    void ofChoices(Yaml themes, ListName list, List<String> known) {
        if (!(themes instanceof Yaml.Sequence items) || known.isEmpty()) return;
        var key = list == ListName.CHALLENGES ? CHALLENGE : PATHS;
        for (var item : items.items()) {
            if (!(item instanceof Yaml.Mapping(var fields, var _))) continue;
            if (fields.containsKey(key)) ofWords(key, fields.get(key).value().texts(), known);
            if (fields.containsKey("kinderen")) ofChoices(fields.get("kinderen").value(), list, known);
        }
    }

    private void ofWords(String key, List<Yaml.Scalar> words, List<String> known) {
        for (var word : words) {
            if (known.contains(word.text())) continue;
            var meant = Nearest.to(word.text(), known).orElse("");
            report(Problem.Kind.VALUE_UNKNOWN, word.line(), key, word.text(), meant);
        }
    }

    private void items(Yaml yaml, Set<String> known) {
        if (!(yaml instanceof Yaml.Sequence list)) return;
        for (var item : list.items()) {
            check(item, known);
            if (item instanceof Yaml.Mapping mapping && mapping.fields().containsKey("kinderen")) {
                items(mapping.fields().get("kinderen").value(), known);
            }
        }
    }

    private void check(Yaml yaml, Set<String> known) {
        if (!(yaml instanceof Yaml.Mapping mapping)) return;
        mapping.fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                report(
                        Problem.Kind.KEY_UNKNOWN,
                        field.line(),
                        name,
                        Nearest.to(name, known).orElse(""));
            } else if (name.equals(ICON)) {
                checkIcon(field);
            } else if (!canBe(name, shown(field))) {
                report(Problem.Kind.VALUE_SHAPE, field.line(), name, shown(field));
            } else if (TEXTS.contains(name) && field.value() instanceof Yaml.Scalar text) {
                LostText.problem(file.path(), file.lines(), text).ifPresent(problems::add);
            }
        });
    }

    private static String shown(Yaml.Field field) {
        return field.value() instanceof Yaml.Scalar text
                ? text.text().strip()
                : field.value().shown();
    }

    private void checkIcon(Yaml.Field field) {
        var word = shown(field);
        if (ThemeIcon.ofWord(word).isPresent()) return;
        var all = Stream.of(ThemeIcon.values()).map(icon -> icon.word).collect(Collectors.joining(", "));
        report(Problem.Kind.ICON_UNKNOWN, field.line(), word, all);
    }

    private void report(Problem.Kind kind, int line, String... arguments) {
        problems.add(Problem.of(kind, new Location(file.path(), line), arguments));
    }
}
