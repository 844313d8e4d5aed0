package nl.kennisatelier.circulation.letters;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.FreePath;
import nl.kennisatelier.circulation.TypedWords;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.markdown.FieldLines;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.words.Words;

/// The Markdown that a note becomes, and where: of whatever was typed, nothing is more than words.
///
/// @param path in the content that no text has; of what becomes no text only a name
/// @param text with its front matter
public record NoteText(String path, String text) {

    /// In characters, of the name of the file.
    /// Between two paragraphs.
    private static final Pattern APART = Pattern.compile("\\n\\s*\\n");

    private static final int NAME_LENGTH_MAX = 60;

    private static final int SUMMARY_LENGTH_MAX = 200;

    /// Of a tip that go into its id.
    private static final int ID_WORDS = 6;

    /// @param words in the language of the texts
    /// @param today when it came in
    public static NoteText of(SentNote note, Library library, Words words, LocalDate today) {
        var writer = new Writer(note, Place.of(note, library).orElse(Place.NONE), words, today);
        var text = switch (note.kind()) {
            case REUSE -> writer.reuse();
            case LESSON -> writer.report(tipsHeading(library));
            case WRONG -> writer.wrong();
            case QUESTION -> writer.question();
            case EVENT -> writer.event();
        };
        return new NoteText(FreePath.of(writer.path(), library), text);
    }

    private static String tipsHeading(Library library) {
        var names = library.conventions().atelier().headings().getOrDefault(Kind.TIP, List.of());
        return names.isEmpty() ? "Tips" : names.getFirst();
    }

    /// Writes one text.
    private record Writer(SentNote note, Place place, Words words, LocalDate today) {

        String path() {
            var folder = switch (note.kind()) {
                case REUSE -> Kind.REUSE.folder + "/" + year() + "/";
                case LESSON -> Kind.REPORT.folder + "/" + today.getYear() + "/";
                case WRONG -> LetterKind.WRONG.word + "/";
                case QUESTION -> Kind.KNOWLEDGE_QUESTION.folder + "/";
                case EVENT -> Kind.EVENT.folder + "/" + year() + "/";
            };
            return folder + name() + ".md";
        }

        private String year() {
            var year = note.get(LetterField.YEAR);
            return year.isEmpty() ? String.valueOf(today.getYear()) : year;
        }

        private String name() {
            var of = note.kind() == LetterKind.REUSE
                    ? note.subject().substring(note.subject().lastIndexOf('/') + 1) + " " + where()
                    : note.headline();
            var slug = Slug.of(of);
            if (slug.equals("-")) return note.kind().word + "-" + today;
            if (slug.length() <= NAME_LENGTH_MAX) return slug;
            int dash = slug.lastIndexOf('-', NAME_LENGTH_MAX);
            return slug.substring(0, dash > 0 ? dash : NAME_LENGTH_MAX);
        }

        private String where() {
            var spot = plain(LetterField.SPOT);
            return !place.neighbourhood().isEmpty() ? place.neighbourhood() : spot.isEmpty() ? place.name() : spot;
        }

        String reuse() {
            var lines = new FieldLines().plain("van", note.subject());
            places(lines).typed("plek", place.neighbourhood().isEmpty() ? plain(LetterField.SPOT) : "");
            return lines.plain("datum", date())
                    .plain("werkte", note.get(LetterField.WORKED))
                    .typed("aangepast", plain(LetterField.CHANGED))
                    .typed("waardoor", plain(LetterField.BECAUSE))
                    .plain("rol", note.get(LetterField.ROLE))
                    .toString();
        }

        /// As precise as it is known.
        private String date() {
            if (note.get(LetterField.YEAR).isEmpty()) return "onbekend";
            return Stream.of(LetterField.YEAR, LetterField.MONTH, LetterField.DAY)
                    .map(note::get)
                    .takeWhile(part -> !part.isEmpty())
                    .map(part -> part.length() == 1 ? "0" + part : part)
                    .collect(Collectors.joining("-"));
        }

        String report(String tipsHeading) {
            var role = note.get(LetterField.ROLE);
            var lines = new FieldLines()
                    .typed("titel", sentence(plain(LetterField.LEARNED)))
                    .typed("samenvatting", Characters.shortenedAtWord(plain(LetterField.DONE), SUMMARY_LENGTH_MAX))
                    .plain("datum", today.toString().substring(0, "2026-11".length()));
            var question = note.subject().substring(note.subject().indexOf('/') + 1);
            themes(lines)
                    .ids("rollen", role.isEmpty() ? List.of() : List.of(role))
                    .ids("beantwoordt", question.isEmpty() ? List.of() : List.of(question));
            var body = new StringBuilder(places(lines).toString()).append('\n');
            paragraph(body, paragraphs(LetterField.DONE));
            paragraph(body, worked());
            paragraph(body, spot());
            body.append("## ").append(tipsHeading).append("\n\n- ").append(markdown(LetterField.LEARNED));
            body.append(" ^").append(Slug.of("tip-" + Slug.ofFirst(ID_WORDS, note.get(LetterField.LEARNED))));
            if (!role.isEmpty()) body.append(" <!-- rol: ").append(role).append(" -->");
            return body.append('\n').toString();
        }

        private String worked() {
            var worked = note.get(LetterField.WORKED);
            return worked.isEmpty() ? "" : words.get("note.text.worked." + worked);
        }

        private String spot() {
            var spot = markdown(LetterField.SPOT);
            return spot.isEmpty() ? "" : words.get("note.text.spot", spot);
        }

        private static void paragraph(StringBuilder body, String words) {
            if (!words.isEmpty()) body.append(words).append("\n\n");
        }

        String wrong() {
            return new FieldLines()
                            .plain("bij", note.subject())
                            .plain("reden", note.get(LetterField.WRONG))
                            .toString()
                    + "\n" + paragraphs(LetterField.MESSAGE) + "\n";
        }

        String question() {
            var lines =
                    new FieldLines().typed("titel", plain(LetterField.QUESTION)).plain("datum", today.toString());
            var role = note.get(LetterField.ROLE);
            themes(lines).ids("rollen", role.isEmpty() ? List.of() : List.of(role));
            return places(lines)
                    .typed("gezocht_met", plain(LetterField.SEARCHED))
                    .toString();
        }

        String event() {
            var lines = new FieldLines()
                    .typed("titel", plain(LetterField.TITLE))
                    .plain("datum", date())
                    .plain("begint", time(LetterField.BEGINS))
                    .plain("eindigt", time(LetterField.ENDS))
                    .typed("plaats", plain(LetterField.VENUE))
                    .typed("organisator", plain(LetterField.ORGANISER));
            return places(themes(lines)).toString();
        }

        private String time(LetterField field) {
            return NoteCheck.time(note.get(field)).map(LocalTime::toString).orElse("");
        }

        private FieldLines places(FieldLines lines) {
            if (!place.neighbourhood().isEmpty()) return lines.ids("wijken", List.of(place.neighbourhood()));
            return place.municipality().isEmpty() ? lines : lines.ids("gemeenten", List.of(place.municipality()));
        }

        private FieldLines themes(FieldLines lines) {
            var theme = note.get(LetterField.THEME);
            return theme.isEmpty() ? lines : lines.ids("themas", List.of(theme));
        }

        /// As a title, which has no point behind it.
        private static String sentence(String words) {
            var line = Characters.shortenedAtWord(words, LetterField.TITLE.lengthMax);
            return line.replaceFirst("\\.$", "");
        }

        private String plain(LetterField field) {
            return TypedWords.plain(note.get(field));
        }

        /// What stood apart stays apart.
        private String paragraphs(LetterField field) {
            return APART.splitAsStream(note.get(field))
                    .map(TypedWords::markdown)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }

        private String markdown(LetterField field) {
            return TypedWords.markdown(note.get(field));
        }
    }
}
