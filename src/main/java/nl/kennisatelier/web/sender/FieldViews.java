package nl.kennisatelier.web.sender;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.NoteCheck;
import nl.kennisatelier.circulation.letters.Place;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.circulation.letters.Telltale;
import nl.kennisatelier.circulation.letters.Wrong;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.privacy.PersonalData;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.sender.FieldView.Control;
import nl.kennisatelier.web.sender.FieldView.Doubt;
import nl.kennisatelier.web.sender.FieldView.Option;
import nl.kennisatelier.web.sender.FieldView.OptionGroup;

/// Makes the fields of a form of what somebody typed, and of what is wrong with it.
///
/// @param today gives the years to choose from
public record FieldViews(PageRequest visit, int today) {

    private static final Set<LetterField> DATE = EnumSet.of(LetterField.DAY, LetterField.MONTH, LetterField.YEAR);

    private static final Set<LetterField> EXPLAINED = EnumSet.of(
            LetterField.PLACE,
            LetterField.TOWN,
            LetterField.SPOT,
            LetterField.LEARNED,
            LetterField.DONE,
            LetterField.ROLE,
            LetterField.BECAUSE,
            LetterField.BEGINS,
            LetterField.SEARCHED);

    private static final int YEARS_PAST = 15;
    private static final int YEARS_COMING = 2;

    private static final int DAYS = 31;

    /// @param fields in the order of the form
    public List<FieldGroup> of(
            SentNote note,
            List<LetterField> fields,
            Map<LetterField, NoteCheck.Trouble> troubles,
            List<Telltale> doubts) {
        var groups = new ArrayList<FieldGroup>();
        var date = new ArrayList<FieldView>();
        var numbered = doubts.stream().map(Telltale::words).distinct().toList();
        for (var field : fields) {
            if (field == LetterField.SEARCHED && note.get(field).isEmpty()) continue;
            var view = view(note, field, troubles, doubts, numbered);
            if (!DATE.contains(field)) {
                groups.add(new FieldGroup("", List.of(view)));
                continue;
            }
            if (date.isEmpty())
                groups.add(new FieldGroup(t(note.kind() == LetterKind.EVENT ? "note.when.EVENT" : "note.when"), date));
            date.add(view);
        }
        return List.copyOf(groups);
    }

    private FieldView view(
            SentNote note,
            LetterField field,
            Map<LetterField, NoteCheck.Trouble> troubles,
            List<Telltale> doubts,
            List<String> numbered) {
        var trouble = troubles.get(field);
        return new FieldView(
                field.word,
                label(field),
                EXPLAINED.contains(field) ? t("note.help." + field) : "",
                control(field),
                note.get(field),
                field.isTyped ? field.lengthMax : 0,
                note.kind().required.contains(field),
                options(field, note.kind()),
                trouble == null ? "" : visit.words().get("note.trouble." + trouble, field.lengthMax, label(field)),
                doubts.stream()
                        .filter(doubt -> doubt.field() == field)
                        .map(doubt -> doubt(doubt, numbered.indexOf(doubt.words()) + 1, note.kind()))
                        .toList());
    }

    private Doubt doubt(Telltale found, int number, LetterKind kind) {
        var seems = visit.words().get("note.doubt." + found.kind(), found.words());
        return new Doubt(
                number,
                found.words(),
                kind == LetterKind.WRONG ? seems : seems + " " + t("note.doubt.public"),
                visit.words().get("note.mask." + found.kind()),
                t(
                        kind == LetterKind.WRONG
                                ? "note.doubt.editors"
                                : found.kind() == PersonalData.Kind.NAME ? "note.doubt.nobody" : "note.doubt.stays"));
    }

    public String label(LetterField field) {
        return t("note.field." + field);
    }

    /// What was filled in, for people to read.
    public String shown(LetterField field, String value) {
        return switch (field) {
            case PLACE ->
                value.equals(Place.OTHER)
                        ? t("note.place.another")
                        : Place.of(
                                        new SentNote(LetterKind.REUSE, "", Map.of(LetterField.PLACE, value)),
                                        visit.library())
                                .map(Place::name)
                                .orElse(value);
            case ROLE -> visit.names().choice(ListName.ROLES, value);
            case THEME -> visit.names().theme(value);
            case WORKED -> t("note.worked." + value);
            case WRONG ->
                Wrong.ofWord(value).map(why -> t("note.reason." + why)).orElse(value);
            case MONTH ->
                value.matches("[1-9]|1[0-2]")
                        ? month(Month.of(Integer.parseInt(value))).label()
                        : value;
            case DAY, YEAR, TOWN, SPOT, CHANGED, BECAUSE, LEARNED, DONE, MESSAGE -> value;
            case QUESTION, TITLE, BEGINS, ENDS, VENUE, ORGANISER, SEARCHED -> value;
        };
    }

    private static Control control(LetterField field) {
        return switch (field) {
            case DAY, MONTH, YEAR -> Control.PART_OF_DATE;
            case WORKED, WRONG -> Control.CHOICES;
            case PLACE, ROLE, THEME -> Control.LIST;
            case CHANGED, BECAUSE, LEARNED, DONE, MESSAGE -> Control.TEXT;
            case TOWN, SPOT, QUESTION, TITLE, BEGINS, ENDS, VENUE, ORGANISER, SEARCHED -> Control.LINE;
        };
    }

    private List<OptionGroup> options(LetterField field, LetterKind kind) {
        return switch (field) {
            case PLACE -> places();
            case ROLE ->
                one(visit.library().taxonomy().list(ListName.ROLES).stream()
                        .map(role ->
                                new Option(role.id(), role.label(visit.words().language()))));
            case THEME ->
                visit.library().taxonomy().themes().stream().map(this::themes).toList();
            case WORKED -> one(NoteCheck.WORKED.stream().map(word -> new Option(word, t("note.worked." + word))));
            case WRONG -> one(Stream.of(Wrong.values()).map(why -> new Option(why.word, t("note.reason." + why))));
            case DAY -> one(numbers(1, DAYS));
            case MONTH -> one(Stream.of(Month.values()).map(this::month));
            case YEAR -> one(years(kind));
            case TOWN, SPOT, CHANGED, BECAUSE, LEARNED, DONE, MESSAGE -> List.of();
            case QUESTION, TITLE, BEGINS, ENDS, VENUE, ORGANISER, SEARCHED -> List.of();
        };
    }

    private static List<OptionGroup> one(Stream<Option> options) {
        return List.of(new OptionGroup("", options.toList()));
    }

    private Option month(Month month) {
        return new Option(
                String.valueOf(month.getValue()),
                month.getDisplayName(TextStyle.FULL_STANDALONE, visit.words().locale()));
    }

    private Stream<Option> years(LetterKind kind) {
        if (kind == LetterKind.EVENT) return numbers(today, today + YEARS_COMING);
        return numbers(0, YEARS_PAST)
                .map(back -> String.valueOf(today - Integer.parseInt(back.value())))
                .map(year -> new Option(year, year));
    }

    private static Stream<Option> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).map(number -> new Option(number, number));
    }

    private OptionGroup themes(Theme top) {
        return new OptionGroup(
                top.label(visit.words().language()),
                top.branch()
                        .map(theme -> new Option(
                                theme.path(), theme.label(visit.words().language())))
                        .toList());
    }

    /// Neighbourhoods under their municipality, and then the municipalities alone.
    private List<OptionGroup> places() {
        var names = visit.names();
        var groups = new TreeMap<String, List<Option>>();
        for (var place : visit.library().documents(Kind.NEIGHBOURHOOD)) {
            var slug = place.id().slug();
            var town = names.municipalityOf(slug).map(names::municipality).orElse("");
            groups.computeIfAbsent(town, _ -> new ArrayList<>()).add(new Option(slug, names.neighbourhood(slug)));
        }
        var all = new ArrayList<OptionGroup>();
        groups.forEach((town, places) -> {
            places.sort(Comparator.comparing(Option::label));
            all.add(new OptionGroup(town, places));
        });
        var towns =
                Stream.concat(municipalities().stream(), Stream.of(new Option(Place.OTHER, t("note.place.another"))));
        all.add(new OptionGroup(t("note.place.other"), towns.toList()));
        return all;
    }

    private List<Option> municipalities() {
        return visit.library().taxonomy().list(ListName.MUNICIPALITIES).stream()
                .filter(choice -> choice.successor().isEmpty())
                .map(choice -> new Option(
                        Place.MUNICIPALITY + Place.slug(choice), visit.words().get("note.place.only", choice.label())))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private String t(String key) {
        return visit.words().get(key);
    }
}
