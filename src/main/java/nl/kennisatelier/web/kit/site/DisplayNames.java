package nl.kennisatelier.web.kit.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.Maturity;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.QuestionStanding.Stage;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.programme.Roadmap;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;

/// What ids are called on the page, in its language. An id without a name is shown as it is.
public record DisplayNames(Library library, Words words) {

    public String theme(String path) {
        return taxonomy()
                .theme(path)
                .map(theme -> theme.label(words.language()))
                .orElse(path);
    }

    public String choice(ListName list, String id) {
        return taxonomy()
                .choice(list, id)
                .map(choice -> choice.label(words.language()))
                .orElse(id);
    }

    public String municipality(String slug) {
        return taxonomy().municipalityName(slug, words.language());
    }

    /// The name of before, with that of today where another took over.
    private String withNow(String before, String now) {
        return now.equals(before) ? before : words.get("moved", before, now);
    }

    /// The name without its municipality, which editors often write behind it: `Kerschoten, Apeldoorn`.
    public String neighbourhood(String written) {
        var slug = Neighbourhoods.now(written, library);
        var name = title(Kind.NEIGHBOURHOOD, slug);
        var town = municipalityOf(slug).map(this::municipality).orElse("");
        return !town.isEmpty() && name.endsWith(", " + town)
                ? name.substring(0, name.length() - town.length() - 2)
                : name;
    }

    public String title(Kind kind, String slug) {
        return document(kind, library.slugNow(kind, slug)).map(Document::title).orElseGet(() -> capital(slug));
    }

    /// What an entry is called: a record of reuse as its lesson and its place are called now.
    public String title(Entry entry) {
        return RecordTitle.of(library, entry);
    }

    /// How far a lesson travelled: `Overgenomen in 3 wijken`; of a record what came of it. Empty where nothing is told.
    public String travelled(Entry entry) {
        if (entry instanceof Document document && document.details() instanceof Details.Reuse told) {
            return outcome(told.outcome());
        }
        return Journey.of(library, entry)
                .filter(journey -> journey.places() > 0)
                .map(journey -> journey.maturity() == Maturity.HEARD
                        ? words.get("travelled.seen", journey.places())
                        : words.get("travelled", maturity(journey.maturity()), journey.placesTold()))
                .orElse("");
    }

    public String outcome(ReuseOutcome outcome) {
        return words.get("outcome." + outcome);
    }

    public String maturity(Maturity maturity) {
        return words.get("maturity." + maturity);
    }

    /// One of the kind: `Tip`.
    public String kind(Kind kind) {
        return words.get("kind." + kind);
    }

    /// Many of the kind: `Tips`.
    public String kinds(Kind kind) {
        return words.get("kinds." + kind);
    }

    /// A number of the kind: `3 tips`.
    public String count(Kind kind, long number) {
        return words.get("count." + kind, number);
    }

    /// `3 tips, 2 vragen en 1 link`.
    ///
    /// @param parts at least one
    public String and(List<String> parts) {
        if (parts.size() == 1) return parts.getFirst();
        var first = String.join(", ", parts.subList(0, parts.size() - 1));
        return first + " " + words.get("and") + " " + parts.getLast();
    }

    public String value(Facet facet, String value) {
        return switch (facet) {
            case THEME -> theme(value);
            case MUNICIPALITY ->
                withNow(municipality(value), municipality(library.moved().municipality(value)));
            case NEIGHBOURHOOD -> neighbourhood(value);
            case KIND -> Kind.ofWord(value).map(this::kinds).orElse(value);
            case YEAR -> value;
            case ROLE -> choice(ListName.ROLES, value);
            case APPROACH -> choice(ListName.APPROACHES, value);
            case CHALLENGE -> choice(ListName.CHALLENGES, value);
            case PATH -> choice(ListName.PATHS, value);
            case PROGRAMME ->
                withNow(
                        title(Kind.PROGRAMME, value),
                        title(Kind.PROGRAMME, library.moved().programme(value)));
            case STAGE -> stageKey(value).map(words::get).orElse(value);
            case NATURE ->
                SignalNature.ofWord(value)
                        .map(nature -> words.get("signal.nature." + nature))
                        .orElse(value);
            case ADDRESSEE -> addressee(value);
            case MATURITY -> Maturity.ofWord(value).map(this::maturity).orElse(value);
            case WORKED -> ReuseOutcome.ofWord(value).map(this::outcome).orElse(value);
            case DOCUMENT -> documentTitle(value);
        };
    }

    /// To whom a signal goes; of one of before also who took over.
    public String addressee(String id) {
        var after = library.taxonomy().after(ListName.ADDRESSEES, id);
        var now = after.isEmpty() ? id : after.getLast();
        return withNow(choice(ListName.ADDRESSEES, id), choice(ListName.ADDRESSEES, now));
    }

    /// The sentence for a stage of a question, a signal or a proposal; what is a word of more than one reads the same.
    public static Optional<String> stageKey(String word) {
        return Stage.ofWord(word)
                .map(stage -> "question.stage." + stage)
                .or(() -> SignalStage.ofWord(word).map(stage -> "signal.stage." + stage))
                .or(() -> ProposalStage.ofWord(word).map(stage -> "proposal.stage." + stage));
    }

    public String value(Scope.By by, String value) {
        return switch (by) {
            case THEME -> theme(value);
            case NEIGHBOURHOOD -> value(Facet.NEIGHBOURHOOD, value);
            case MUNICIPALITY -> value(Facet.MUNICIPALITY, value);
            case PROGRAMME -> value(Facet.PROGRAMME, value);
            case MEETING -> choice(ListName.MEETINGS, value);
        };
    }

    /// `17 mei 2021`, `mei 2021` or `2021`.
    public String date(EventDate date) {
        if (date.month() == 0) return Integer.toString(date.year());
        return date.day() == 0
                ? format("MMMM yyyy").format(YearMonth.of(date.year(), date.month()))
                : format("d MMMM yyyy").format(LocalDate.of(date.year(), date.month(), date.day()));
    }

    /// A day that something was written, by the clock of those who read it.
    public String day(Instant moment) {
        return format("d MMMM yyyy").withZone(DutchTime.ZONE).format(moment);
    }

    /// To the second, for who wants to know whether a change is in.
    public String second(Instant moment) {
        return format("d MMMM yyyy, HH:mm:ss").withZone(DutchTime.ZONE).format(moment);
    }

    /// Of today, for those who are in one room: `20:57`.
    public String time(Instant moment) {
        return format("HH:mm").withZone(DutchTime.ZONE).format(moment);
    }

    public String moment(Instant moment) {
        return format("d MMMM yyyy, HH:mm").withZone(DutchTime.ZONE).format(moment);
    }

    /// Where it was learned: `Palenstein, Zoetermeer`; the programme when it is of no place; empty when of neither.
    public String place(Entry entry) {
        var labels = entry.labels();
        if (entry instanceof Document document && document.details() instanceof Details.Neighbourhood place) {
            return place.municipality().isEmpty() ? "" : municipality(place.municipality());
        }
        if (labels.neighbourhoods().size() == 1) {
            return placeOf(labels.neighbourhoods().first());
        }
        if (labels.neighbourhoods().size() > 1 || labels.municipalities().size() > 2) {
            int places =
                    labels.neighbourhoods().size() + labels.municipalities().size();
            return words.get("place.many", places);
        }
        return labels.municipalities().isEmpty()
                ? labels.programme()
                        .map(slug -> title(Kind.PROGRAMME, slug))
                        .filter(title -> entry.kind() != Kind.PROGRAMME)
                        .orElse("")
                : labels.municipalities().stream().map(this::municipality).collect(Collectors.joining(", "));
    }

    /// A place where a lesson was: `Palenstein, Zoetermeer`.
    public String place(Stop.Where where) {
        if (!where.neighbourhood().isEmpty()) return placeOf(where.neighbourhood());
        var town = where.municipality().isEmpty() ? "" : municipality(where.municipality());
        return Stream.of(where.spot(), town).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }

    /// A pilot, by its municipality where its neighbourhood is not known.
    public String place(Pilots.Pilot pilot) {
        return pilot.isPlaced() ? placeOf(pilot.neighbourhood()) : municipality(pilot.municipalityNow());
    }

    /// A path of the roadmap by its names, one or two.
    public String path(Roadmap.Path path) {
        return path.ids().stream()
                .map(id -> choice(ListName.PATHS, id))
                .collect(Collectors.joining(" " + words.get("or") + " "));
    }

    /// The slug of the municipality that a neighbourhood lies in.
    public Optional<String> municipalityOf(String neighbourhood) {
        return document(Kind.NEIGHBOURHOOD, Neighbourhoods.now(neighbourhood, library))
                .map(Document::details)
                .filter(Details.Neighbourhood.class::isInstance)
                .map(details -> ((Details.Neighbourhood) details).municipality())
                .filter(slug -> !slug.isEmpty());
    }

    /// A neighbourhood with its municipality: `Palenstein, Zoetermeer`.
    public String placeOf(String neighbourhood) {
        var name = neighbourhood(neighbourhood);
        var municipality = municipalityOf(neighbourhood).map(this::municipality);
        return municipality
                .filter(m -> !m.equals(name))
                .map(m -> name + ", " + m)
                .orElse(name);
    }

    /// The document of this name, where the name may be anything an editor wrote.
    public Optional<Document> document(Kind kind, String slug) {
        return entry(kind.folder + "/" + slug)
                .filter(Document.class::isInstance)
                .map(Document.class::cast);
    }

    /// The entry with this id, where the id may be anything at all.
    public Optional<Entry> entry(String id) {
        try {
            return library.entry(new EntryId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String documentTitle(String id) {
        return entry(id).map(Entry::title).orElse(id);
    }

    public Optional<Theme> themeAt(String path) {
        return taxonomy().theme(path);
    }

    private Taxonomy taxonomy() {
        return library.taxonomy();
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.locale());
    }

    private static String capital(String slug) {
        var spaced = slug.replace('-', ' ');
        return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
