package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Atelier;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.source.ReviewMark;
import nl.kennisatelier.words.Words;

/// A file to start from: the front matter of its kind, what is known filled in, the rest ready behind a `#`.
///
/// @param path in the content folder
public record NewDocument(String path, String text) {

    /// In characters; what people still read in an address.
    private static final int NAME_LENGTH_MAX = 60;

    /// More than this many values are not listed behind a key.
    private static final int VALUES_SHOWN_MAX = 12;

    /// Not for a text that is new: most files never need them.
    private static final Set<Key> SELDOM = EnumSet.of(
            Key.KIND,
            Key.ID,
            Key.FORMERLY,
            Key.REDIRECTS,
            Key.TAGS,
            Key.LANGUAGE,
            Key.DRAFT,
            Key.PUBLISHED,
            Key.AGREED,
            Key.LICENCE,
            Key.NEXT_PROGRAMME,
            Key.NEXT_SOURCE,
            Key.NEXT_TERM,
            Key.MERGED);

    /// What is known of a document before it is written.
    ///
    /// @param meeting id in the list of meetings, or empty
    /// @param participants 0 when unknown
    /// @param remarks what somebody must look at in the front matter
    /// @param more other fields that hold words, by the word of their key: `samenvatting`, `vragenset`
    public record Known(
            String title,
            Labels labels,
            String meeting,
            int participants,
            List<String> remarks,
            Map<String, String> more) {

        public Known(String title, Labels labels) {
            this(title, labels, "", 0, List.of());
        }

        public Known(String title, Labels labels, String meeting, int participants, List<String> remarks) {
            this(title, labels, meeting, participants, remarks, Map.of());
        }
    }

    /// Names that a program keeps for itself, or that say nothing of the text: its kind comes behind them.
    private static final Pattern TAKEN =
            Pattern.compile("index|readme|con|prn|aux|nul|com[0-9]|lpt[0-9]|contributing|license|licence|changelog");

    /// A title in other letters than ours gets a name that is read by nobody, and an address that works.
    ///
    /// @param today gives the year of the folder when the date is not known
    public static String path(Kind kind, Known known, EventDate today) {
        var slug = Slug.of(known.title());
        if (slug.equals("-"))
            slug = kind.word + "-" + new FileName(known.title().replace('/', ' ') + ".md").slug();
        if (TAKEN.matcher(slug).matches()) slug = slug + "-" + kind.word;
        if (slug.length() > NAME_LENGTH_MAX) {
            int dash = slug.lastIndexOf('-', NAME_LENGTH_MAX);
            slug = slug.substring(0, dash > 0 ? dash : NAME_LENGTH_MAX);
        }
        var year = kind.isOfOneDay() ? known.labels().date().orElse(today).year() + "/" : "";
        return kind.folder + "/" + year + slug + ".md";
    }

    /// An empty one, with the headings that its kind has.
    public static NewDocument of(Kind kind, String path, Known known, Conventions conventions, Words words) {
        var body = "<!-- " + words.get("new.body") + " -->\n" + headings(kind, conventions);
        return of(kind, path, known, body, conventions, words);
    }

    /// For a form that shows the fields itself: only what is known is written, and the headings of its kind.
    public static NewDocument bare(Kind kind, String path, Known known, Conventions conventions) {
        return bare(kind, path, known, headings(kind, conventions));
    }

    /// The same with a text that was written already. What somebody must look at stands above it, where the form shows
    /// it and it can be taken away.
    public static NewDocument bare(Kind kind, String path, Known known, String body) {
        var remarks = known.remarks().stream()
                .map(remark -> ReviewMark.inText(remark) + "\n")
                .collect(Collectors.joining());
        var lines = new StringBuilder("---\n");
        for (var key : Key.of(kind)) {
            var value = key == Key.SUMMARY ? "" : value(key, kind, known);
            if (!value.isEmpty())
                lines.append(key.word).append(": ").append(value).append('\n');
        }
        return new NewDocument(path, lines + "---\n" + remarks + (remarks.isEmpty() ? "" : "\n") + body);
    }

    private static String headings(Kind kind, Conventions conventions) {
        var body = new StringBuilder();
        for (var listed : headings(kind)) {
            var names = conventions.atelier().headings().getOrDefault(listed, List.of());
            if (!names.isEmpty()) body.append("\n## ").append(names.getFirst()).append("\n");
        }
        return body.toString();
    }

    /// With a text that was written already.
    public static NewDocument of(
            Kind kind, String path, Known known, String body, Conventions conventions, Words words) {
        var form = new Form(conventions.taxonomy(), words);
        var filled = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (var key : Key.of(kind)) {
            var value = value(key, kind, known);
            if (!value.isEmpty()) filled.add(key.word + ": " + value);
            else if (!SELDOM.contains(key)) open.add(form.line(key));
        }
        known.remarks().forEach(remark -> filled.add(ReviewMark.inFields(remark)));
        filled.add("# " + words.get("new.fields"));
        filled.addAll(open);
        return new NewDocument(path, "---\n" + String.join("\n", filled) + "\n---\n" + body);
    }

    private static List<Kind> headings(Kind kind) {
        return switch (kind) {
            case REPORT ->
                Stream.of(Kind.values())
                        .filter(listed -> !listed.isDocument())
                        .filter(listed -> Atelier.headingsKey(listed).isPresent())
                        .toList();
            case QUESTION_SET -> List.of(Kind.QUESTION);
            case EXAMPLE, NEIGHBOURHOOD, PROGRAMME, SOURCE, TERM, MANUAL, ARTICLE -> List.of();
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> List.of();
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> List.of();
        };
    }

    /// In YAML; empty when nothing is known.
    private static String value(Key key, Kind kind, Known known) {
        var labels = known.labels();
        var own = known.more().getOrDefault(key.word, "");
        if (key == Key.ANSWERS) return own;
        if (!own.isBlank()) return own.matches("[a-z-]+") ? own : quoted(own);
        return switch (key) {
            case TITLE -> quoted(known.title());
            case SUMMARY -> kind == Kind.TERM ? "" : quoted("");
            case STATUS -> Status.DRAFT.word;
            case DATE -> labels.date().map(EventDate::toString).orElse("");
            case THEMES -> list(labels.themes());
            case APPROACHES -> list(labels.approaches());
            case ROLES -> list(labels.roles());
            case PHASES -> list(labels.phases());
            case NEIGHBOURHOODS -> list(labels.neighbourhoods());
            case MUNICIPALITIES -> list(labels.municipalities());
            case PROGRAMME -> labels.programme().orElse("");
            case MEETING -> known.meeting();
            case PARTICIPANTS -> known.participants() == 0 ? "" : String.valueOf(known.participants());
            default -> "";
        };
    }

    /// In YAML; empty for none.
    public static String list(Collection<String> values) {
        return values.isEmpty()
                ? ""
                : values.stream().map(NewDocument::plain).collect(Collectors.joining(", ", "[", "]"));
    }

    /// A path in the theme tree is written by its last step, as editors do.
    private static String plain(String value) {
        var last = value.substring(value.lastIndexOf('/') + 1);
        return last.matches("[a-z0-9-]*[a-z-][a-z0-9-]*") ? last : quoted(last);
    }

    static String quoted(String text) {
        var line = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /// The lines behind a `#`, each with what to write and what it means.
    private record Form(nl.kennisatelier.library.Taxonomy taxonomy, Words words) {

        String line(Key key) {
            return "# " + key.word + ": " + sample(key.shape) + "  # " + words.get("field." + key) + choices(key.shape);
        }

        private static String sample(Shape shape) {
            return switch (shape) {
                case Shape.From(var _, var many) -> many ? "[]" : "";
                case Shape.To(var _, var many) -> many ? "[]" : "";
                case Shape.Plain plain -> SAMPLES.getOrDefault(plain, "\"\"");
            };
        }

        private String choices(Shape shape) {
            if (!(shape instanceof Shape.From(var list, var _))) return "";
            var ids = taxonomy.list(list).stream().map(Choice::id).toList();
            return ids.isEmpty() || ids.size() > VALUES_SHOWN_MAX
                    ? ""
                    : " " + words.get("new.choices", String.join(", ", ids));
        }
    }

    private static final Map<Shape.Plain, String> SAMPLES = Map.ofEntries(
            Map.entry(Shape.Plain.SENTENCES, "[\"\", \"\"]"),
            Map.entry(Shape.Plain.WORDS, "[]"),
            Map.entry(Shape.Plain.THEMES, "[]"),
            Map.entry(Shape.Plain.NUMBER, "0"),
            Map.entry(Shape.Plain.DATE, "2021-05-17"),
            Map.entry(Shape.Plain.URL, "https://"),
            Map.entry(Shape.Plain.CITATIONS, "[{url: \"https://\", titel: \"\"}]"),
            Map.entry(Shape.Plain.SPEAKERS, "[{functie: \"\"}]"),
            Map.entry(Shape.Plain.PLACE, "{lat: 52.00, lon: 4.40}"),
            Map.entry(Shape.Plain.PILOTS, "[{gemeente: den-haag}]"),
            Map.entry(Shape.Plain.ELEMENTS, "[{titel: \"\", levert: \"\", tekst: \"\"}]"),
            Map.entry(Shape.Plain.TRANSLATIONS, "[{van: 1, tr: \"\", ar: \"\"}]"),
            Map.entry(Shape.Plain.SCRIPT, "[{wat: Welkom, minuten: 10, voor: 1}]"),
            Map.entry(Shape.Plain.EFFECT, "{hoe_zeker: verteld, wat: \"\"}"),
            Map.entry(Shape.Plain.ENTRIES, "[]"),
            Map.entry(Shape.Plain.SIGNAL_STEPS, "[{stap: opgehaald, datum: 2021-04-13}]"),
            Map.entry(Shape.Plain.PROPOSAL_STEPS, "[{stand: idee, datum: 2021-04}]"),
            Map.entry(Shape.Plain.COSTS, "[{post: \"\", bedrag: onbekend}]"),
            Map.entry(Shape.Plain.COVER, "[{van: rijk, bedrag: onbekend, stand: toegekend}]"));
}
