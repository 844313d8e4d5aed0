package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.markdown.NewDocument;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.SetQuestion;

/// A report made of what people answered, for an editor to read over: a file of the content folder, and the branch that
/// it waits on.
///
/// @param path that no published text has
/// @param branch `concept/2026-05-17-palenstein`; may be taken
public record DraftReport(String path, String text, String branch) {

    /// What the branches of drafts begin with.
    public static final String BRANCH_PREFIX = "concept/";

    /// In characters, of the place in the name of a branch.
    private static final int PLACE_LENGTH_MAX = 40;

    /// @param words of the language that the workshop was in
    public static DraftReport of(Harvest harvest, Library library, Words words) {
        var known = known(harvest, library, words);
        var path = FreePath.of(NewDocument.path(Kind.REPORT, known, harvest.date()), library);
        var body = new DraftText(harvest, library, words).body();
        var made = NewDocument.of(Kind.REPORT, path, known, body, library.conventions(), words);
        return new DraftReport(made.path(), made.text(), BRANCH_PREFIX + harvest.date() + "-" + place(harvest));
    }

    /// In UTF-8.
    public byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    /// The name of the file without its folders.
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What its address ends with, once it is published.
    public String slug() {
        return file().substring(0, file().length() - ".md".length());
    }

    private static String place(Harvest harvest) {
        var place = harvest.neighbourhood().isEmpty() ? harvest.place() : harvest.neighbourhood();
        var slug = Slug.of(place);
        if (slug.equals("-")) return "workshop";
        var first = slug.substring(0, Math.min(slug.length(), PLACE_LENGTH_MAX));
        return first.replaceAll("-+$", "");
    }

    private static NewDocument.Known known(Harvest harvest, Library library, Words words) {
        var more = new HashMap<String, String>();
        more.put("samenvatting", DraftText.summary(harvest, library, words));
        var set = harvest.workshop().set().basedOn();
        if (isSlug(set) && library.document(Kind.QUESTION_SET, set).isPresent()) more.put("vragenset", set);
        var answered = answered(harvest, library);
        if (!answered.isEmpty()) more.put("beantwoordt", NewDocument.list(answered));
        if (!words.language().equals("nl")) more.put("taal", words.language());
        return new NewDocument.Known(
                TypedWords.plain(harvest.title()),
                labels(harvest, library),
                "",
                harvest.participants(),
                java.util.List.of(),
                Map.copyOf(more));
    }

    /// The slugs of the knowledge questions that the text answers as a whole: of which no tip says so itself.
    private static List<String> answered(Harvest harvest, Library library) {
        return harvest.answered().stream()
                .sorted()
                .filter(number -> harvest.of(number).stream().noneMatch(Harvest.Picked::isTip))
                .flatMap(number -> knowledge(harvest, number, library).stream())
                .distinct()
                .toList();
    }

    /// The knowledge question that the answers to a question answer.
    static Optional<String> knowledge(Harvest harvest, int number, Library library) {
        if (!harvest.answered().contains(number)) return Optional.empty();
        boolean hasAny = !harvest.of(number).isEmpty() || harvest.counts().containsKey(number);
        return source(harvest.workshop().set().questions().get(number - 1), library)
                .filter(source -> hasAny && source.kind() == Kind.KNOWLEDGE_QUESTION)
                .map(source -> source.id().slug());
    }

    /// Themes and approaches of the questions that were asked, the programme of the place, the roles of who answered.
    private static Labels labels(Harvest harvest, Library library) {
        var themes = new LinkedHashSet<String>();
        var approaches = new TreeSet<String>();
        harvest.workshop().set().questions().stream()
                .flatMap(ask -> source(ask, library).stream())
                .forEach(question -> {
                    themes.addAll(question.labels().themes());
                    approaches.addAll(question.labels().approaches());
                });
        var roles = new TreeSet<String>();
        harvest.picked().values().stream()
                .flatMap(java.util.List::stream)
                .map(Harvest.Picked::role)
                .filter(role -> isRole(role, library))
                .forEach(roles::add);
        var neighbourhood = neighbourhood(harvest, library);
        var places = new TreeSet<String>();
        neighbourhood.ifPresent(place -> places.add(place.id().slug()));
        var none = new TreeSet<String>();
        return new Labels(
                themes,
                approaches,
                roles,
                none,
                places,
                none,
                none,
                neighbourhood.flatMap(place -> place.labels().programme()),
                Optional.of(harvest.date()));
    }

    /// The question in the library that was asked; it may be gone.
    static Optional<Entry> source(SetQuestion ask, Library library) {
        return ask.source().flatMap((EntryId id) -> library.entry(id));
    }

    static Optional<Document> neighbourhood(Harvest harvest, Library library) {
        var slug = harvest.neighbourhood();
        return isSlug(slug) ? library.document(Kind.NEIGHBOURHOOD, slug) : Optional.empty();
    }

    static boolean isRole(String role, Library library) {
        return library.taxonomy().choice(ListName.ROLES, role).isPresent();
    }

    private static boolean isSlug(String text) {
        return text.matches("[a-z0-9-]{1," + EntryId.STEP_LENGTH_MAX + "}");
    }
}
