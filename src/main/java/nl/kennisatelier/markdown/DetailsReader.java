package nl.kennisatelier.markdown;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.library.BuildingPeriod;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Wanted;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// The keys that only one kind of document has.
///
/// @param path of the file, for links in it
/// @param asked the questions in its text, in order
/// @param isDraft whether it may still lack what it must have one day
record DetailsReader(Fields fields, Conventions conventions, String path, List<Details.Asked> asked, boolean isDraft) {

    /// Beside the name of a speaker.
    static final String CONSENT = "toestemming";

    /// The texts that they name by their slug alone.
    List<Wanted> wanted(Kind kind) {
        return switch (kind) {
            case REPORT -> wanted(Key.QUESTION_SET, Kind.QUESTION_SET);
            case TERM -> wanted(Key.RELATED, Kind.TERM);
            case EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, MANUAL, ARTICLE -> List.of();
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> List.of();
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> List.of();
        };
    }

    private List<Wanted> wanted(Key key, Kind kind) {
        return fields.words(key).stream()
                .filter(word -> !word.text().isBlank())
                .map(word -> new Wanted(kind, Slug.of(word.text()), new Location(path, word.line())))
                .toList();
    }

    Details read(Kind kind) {
        return switch (kind) {
            case REPORT -> report();
            case EXAMPLE -> new ExampleReader(fields).read();
            case NEIGHBOURHOOD -> new Details.Neighbourhood(municipality(), cbs(), url(Key.WEBSITE), place(), built());
            case PROGRAMME -> programme();
            case QUESTION_SET ->
                new Details.SetOfQuestions(
                        List.copyOf(fields.choices(Key.FOR, choices(ListName.ROLES))),
                        fields.number(Key.MINUTES),
                        fields.text(Key.OPENING),
                        fields.text(Key.CLOSING),
                        fields.text(Key.BASED_ON),
                        asked,
                        new TranslationsReader(fields, asked.size()).read(),
                        new ScriptReader(fields, asked.size()).parts());
            case SOURCE -> new Details.Source(url(Key.URL));
            case TERM ->
                new Details.Term(
                        fields.words(Key.ALTERNATIVES).stream()
                                .map(Yaml.Scalar::text)
                                .toList(),
                        fields.text(Key.DEFINITION),
                        List.copyOf(fields.slugs(Key.RELATED)));
            case REUSE -> new ReuseReader(fields, isDraft).read();
            case KNOWLEDGE_QUESTION -> new Details.KnowledgeQuestion(fields.text(Key.SEARCHED_WITH));
            case EVENT -> event();
            case SIGNAL -> new SignalReader(fields, conventions.taxonomy(), isDraft).read();
            case PROPOSAL -> new ProposalReader(fields, conventions.taxonomy(), isDraft).read();
            case MANUAL, ARTICLE -> new Details.Plain();
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> new Details.Plain();
        };
    }

    private Details.Event event() {
        if (!fields.has(Key.DATE) && !isDraft) fields.report(Problem.Kind.EVENT_DAY_MISSING, 1);
        // Other programs write the hour behind the day.
        var begins = fields.has(Key.BEGINS)
                ? fields.time(Key.BEGINS)
                : fields.value(Key.DATE).flatMap(Yaml::one).flatMap(day -> EventDate.hour(day.text()));
        return new Details.Event(
                meeting(),
                begins,
                fields.time(Key.ENDS).filter(ends -> begins.isEmpty() || isAfter(begins.get(), ends)),
                fields.text(Key.VENUE),
                url(Key.ONLINE),
                url(Key.SIGN_UP),
                fields.text(Key.ORGANISER),
                moment());
    }

    private boolean isAfter(LocalTime begins, LocalTime ends) {
        boolean isAfter = Details.Event.canEnd(begins, ends);
        if (!isAfter) {
            fields.report(Problem.Kind.TIME_ORDER, fields.line(Key.ENDS), begins.toString(), ends.toString());
        }
        return isAfter;
    }

    private String moment() {
        var moment = fields.text(Key.MOMENT);
        if (moment.isEmpty() || FixedWord.is(moment, Details.Event.HAND_IN))
            return moment.isEmpty() ? "" : Details.Event.HAND_IN;
        fields.report(Problem.Kind.MOMENT_UNKNOWN, fields.line(Key.MOMENT), moment);
        return "";
    }

    private String meeting() {
        var meeting = fields.choices(Key.MEETING, choices(ListName.MEETINGS));
        return meeting.isEmpty() ? "" : meeting.first();
    }

    private Details.Report report() {
        return new Details.Report(
                meeting(),
                fields.number(Key.PARTICIPANTS),
                fields.items(Key.SPEAKERS, "functie").stream()
                        .map(this::speaker)
                        .filter(s -> !s.isEmpty())
                        .toList(),
                Optional.of(fields.text(Key.QUESTION_SET))
                        .filter(slug -> !slug.isEmpty())
                        .map(Slug::of),
                fields.text(Key.ENGLISH));
    }

    /// Git cannot forget: a name is shown only where consent was recorded, else the function alone.
    private String speaker(Fields.Item speaker) {
        var name = speaker.text("naam");
        var role = speaker.text("functie");
        if (name.isEmpty() || !hasConsent(speaker)) return role;
        return role.isEmpty() ? name : name + ", " + role;
    }

    /// What is no plain yes is a no.
    private boolean hasConsent(Fields.Item speaker) {
        var said = speaker.fields().get(CONSENT);
        boolean isPlain = said == null || Flag.of(Flag.word(said.value())).isPresent();
        if (!isPlain)
            fields.report(
                    Problem.Kind.CONSENT_UNKNOWN, said.line(), said.value().shown());
        else if (!isAgreed(speaker) && !speaker.text("naam").isEmpty()) {
            fields.report(Problem.Kind.CONSENT_MISSING, speaker.line());
        }
        return isAgreed(speaker);
    }

    static boolean isAgreed(Fields.Item speaker) {
        return Optional.ofNullable(speaker.fields().get(CONSENT))
                .flatMap(said -> Flag.of(Flag.word(said.value())))
                .orElse(false);
    }

    private String municipality() {
        var written = fields.text(Key.MUNICIPALITY);
        var slug = written.isEmpty() ? "" : conventions.taxonomy().municipalityCalled(written);
        var known = conventions.taxonomy().list(ListName.MUNICIPALITIES).stream()
                .map(Choice::id)
                .toList();
        if (!slug.isEmpty() && !known.isEmpty() && !known.contains(slug)) {
            var meant = Nearest.to(slug, known).orElse("");
            fields.report(
                    Problem.Kind.VALUE_UNKNOWN, fields.line(Key.MUNICIPALITY), Key.MUNICIPALITY.word, slug, meant);
        }
        return slug;
    }

    /// In capitals, also where it is no code: a page that says nothing of it would hide the mistake.
    private String cbs() {
        var code = fields.text(Key.CBS).replace(" ", "").toUpperCase(Locale.ROOT);
        var figures = conventions.figures();
        if (!code.isEmpty() && !KeyFigures.isCode(code)) {
            fields.report(Problem.Kind.CBS_INVALID, fields.line(Key.CBS), fields.text(Key.CBS));
        } else if (!code.isEmpty() && figures.exist() && figures.area(code).isEmpty()) {
            fields.report(Problem.Kind.FIGURES_STALE, fields.line(Key.CBS), code);
        }
        return code;
    }

    private Optional<BuildingPeriod> built() {
        var text = fields.text(Key.BUILT);
        var period = BuildingPeriod.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            fields.report(Problem.Kind.VALUE_SHAPE, fields.line(Key.BUILT), Key.BUILT.word, text);
        }
        return period;
    }

    private Optional<Details.Place> place() {
        if (!(fields.value(Key.PLACE).orElse(null) instanceof Yaml.Mapping mapping)) return Optional.empty();
        var item = new Fields.Item(mapping.fields(), mapping.line());
        try {
            double latitude = Double.parseDouble(item.text("lat"));
            double longitude = Double.parseDouble(item.text("lon"));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return Optional.of(new Details.Place(latitude, longitude, item.text("nauwkeurig")));
            }
        } catch (NumberFormatException noNumber) {
            // Reported below, as a number out of range is.
        }
        fields.report(Problem.Kind.PLACE_INVALID, mapping.line());
        return Optional.empty();
    }

    private Details.Programme programme() {
        var seen = new HashSet<String>();
        var pilots = fields.items(Key.PILOTS, "gemeente").stream()
                .map(item -> {
                    var wijk = item.text("wijk");
                    var pilot = new Details.Pilot(town(item), wijk.isEmpty() ? "" : Slug.of(wijk), isSure(item));
                    if (!seen.add(place(pilot))) {
                        var name = wijk.isEmpty() ? item.text("gemeente") : wijk;
                        fields.report(Problem.Kind.PILOT_TWICE, item.line(), name);
                    }
                    return pilot;
                })
                .toList();
        var elements = fields.items(Key.ELEMENTS, "titel").stream()
                .map(item -> new Details.Element(item.text("titel"), delivered(item), item.text("tekst")))
                .toList();
        return new Details.Programme(
                fields.text(Key.LEAD),
                pilots,
                List.copyOf(fields.choices(Key.CHALLENGES, choices(ListName.CHALLENGES))),
                elements,
                fields.sentences(Key.FRAMEWORKS));
    }

    /// What is one row, however sure it is and whatever its municipality was called before.
    private String place(Details.Pilot pilot) {
        if (!pilot.neighbourhood().isEmpty()) return Kind.NEIGHBOURHOOD.folder + "/" + pilot.neighbourhood();
        var after = conventions.taxonomy().after(pilot.municipality());
        return after.isEmpty() ? pilot.municipality() : after.getLast();
    }

    private String town(Fields.Item pilot) {
        var written = pilot.text("gemeente");
        if (written.isEmpty() && !pilot.text("wijk").isEmpty()) return ""; // Its page says in which.
        var slug = conventions.taxonomy().municipalityCalled(written);
        Towns.meant(slug, conventions.taxonomy())
                .ifPresent(meant -> fields.report(
                        Problem.Kind.VALUE_UNKNOWN,
                        pilot.line("gemeente"),
                        Key.PILOTS.word + ".gemeente",
                        written,
                        meant));
        return slug;
    }

    private boolean isSure(Fields.Item pilot) {
        return fields.flag(pilot, "zeker").orElse(true);
    }

    private String delivered(Fields.Item element) {
        var word = element.text("levert");
        var known = FixedWord.of(word, Details.Element.DELIVERED);
        if (known.isEmpty() && !word.isEmpty()) {
            var meant = Nearest.to(word, Details.Element.DELIVERED).orElse("");
            fields.report(
                    Problem.Kind.VALUE_UNKNOWN, element.line("levert"), Key.ELEMENTS.word + ".levert", word, meant);
        }
        return known.orElse("");
    }

    /// A web address that is safe to link to, or empty.
    private String url(Key key) {
        var text = fields.text(key);
        if (text.isEmpty()) return "";
        if (SafeUrl.of(text, path) instanceof SafeUrl.Outside(var url)) return url;
        boolean isUnsafe = SafeUrl.of(text, path) instanceof SafeUrl.Unsafe;
        fields.report(isUnsafe ? Problem.Kind.LINK_UNSAFE : Problem.Kind.ADDRESS_INVALID, fields.line(key), text);
        return "";
    }

    private List<Choice> choices(ListName name) {
        return conventions.taxonomy().list(name);
    }
}
