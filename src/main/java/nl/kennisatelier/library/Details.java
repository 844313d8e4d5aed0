package nl.kennisatelier.library;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What only one kind of document has.
public sealed interface Details {

    /// The place in its municipality that an entry names by hand, where it names one.
    static Optional<String> spot(Entry entry) {
        if (!(entry instanceof Document document)) return Optional.empty();
        return Optional.of(document.details().spot()).filter(named -> !named.isEmpty());
    }

    /// The same of these details alone; empty where none is named.
    default String spot() {
        return "";
    }

    /// Written result of one workshop.
    ///
    /// @param meeting id in the list of meetings, or empty
    /// @param participants number of people, 0 when unknown
    /// @param speakers as they may be shown: the name only where consent was recorded
    /// @param english the summary in English, or empty
    record Report(String meeting, int participants, List<String> speakers, Optional<String> questionSet, String english)
            implements Details {}

    /// The same report, that tells of nobody who spoke.
    static Details withoutSpeakers(Details details) {
        return details instanceof Report report
                ? new Report(report.meeting(), report.participants(), List.of(), report.questionSet(), report.english())
                : details;
    }

    /// A local practice.
    ///
    /// @param outcome what came of it, or empty
    record Example(
            String period,
            List<String> parties,
            List<String> obstacles,
            List<String> successFactors,
            String outcome,
            Practice practice)
            implements Details {

        /// How sure it is what it brought about; an outcome alone was told.
        public Certainty certainty() {
            var certainty = practice.effect().certainty();
            boolean isTold = certainty == Certainty.NOTHING && !outcome.isBlank();
            return isTold ? Certainty.TOLD : certainty;
        }
    }

    /// What somebody must know who wants to do the same. Each may be empty, or say that it is not known.
    ///
    /// @param audience whom it is for
    /// @param method how it was done
    record Practice(String aim, String audience, String method, String costs, List<String> conditions, Effect effect) {

        public Practice {
            conditions = List.copyOf(conditions);
        }
    }

    /// What it brought about.
    ///
    /// @param source from where we have it, an address or words; or empty
    record Effect(Certainty certainty, String what, String source) {

        public static final Effect NONE = new Effect(Certainty.NOTHING, "", "");
    }

    /// A place that takes part.
    ///
    /// @param municipality slug, or empty
    /// @param cbs code of Statistics Netherlands, or empty
    /// @param website address, or empty
    /// @param built when most of it was built
    record Neighbourhood(
            String municipality, String cbs, String website, Optional<Place> place, Optional<BuildingPeriod> built)
            implements Details {}

    /// A point on the map.
    ///
    /// @param latitude degrees north
    /// @param longitude degrees east
    /// @param precision what the point is of: `halte`, `stad`, ...; empty for the neighbourhood itself
    record Place(double latitude, double longitude, String precision) {}

    /// The frame in which neighbourhoods work together.
    record Programme(
            String lead, List<Pilot> pilots, List<String> challenges, List<Element> elements, List<String> frameworks)
            implements Details {}

    /// @param municipality slug
    /// @param neighbourhood slug, or empty when the programme does not say which: then its municipality takes part
    /// @param isSure whether the source says so, and not only we
    record Pilot(String municipality, String neighbourhood, boolean isSure) {}

    /// @param delivers the kind of result that will show it, one of [#DELIVERED]; or empty
    record Element(String title, String delivers, String text) {

        public static final List<String> DELIVERED = List.of("signaal", "voorstel", "hergebruik", "routekaart");
    }

    /// Ordered questions, own or from elsewhere; they stand in the sections of the document too.
    ///
    /// @param minutes 0 when unknown
    /// @param basedOn slug of the set it was made from, or empty
    record SetOfQuestions(
            List<String> roles,
            int minutes,
            String opening,
            String closing,
            String basedOn,
            List<Asked> questions,
            List<Translation> translations,
            List<ScriptPart> script)
            implements Details {

        public SetOfQuestions {
            questions = List.copyOf(questions);
            translations = List.copyOf(translations);
            script = List.copyOf(script);
        }
    }

    /// What is no question: a welcome, a presentation, a break.
    ///
    /// @param before number of the question that comes after it; one more than there are for what comes last
    /// @param minutes that it takes; 0 when nobody said
    /// @param notes for who leads, or empty
    record ScriptPart(int before, String title, int minutes, String notes) {

        /// In characters.
        public static final int TITLE_LENGTH_MAX = 120;

        /// In characters.
        public static final int NOTES_LENGTH_MAX = 1_000;
    }

    /// A question in a set.
    ///
    /// @param question where it stands: in this file or in another
    /// @param as how this set asks it
    record Asked(Reference question, Asking.Said as) {}

    /// A site or document worth knowing.
    record Source(String url) implements Details {}

    /// A word, and the other words for the same thing.
    ///
    /// @param related slugs of other terms
    record Term(List<String> alternatives, String definition, List<String> related) implements Details {}

    /// What another place did with a lesson; its [Relation] says with which one.
    ///
    /// @param adapted what was done otherwise, or empty
    /// @param because why it worked in part, or not; or empty
    /// @param spot a place in the municipality that has no page here, or empty
    record Reuse(ReuseOutcome outcome, String adapted, String because, String spot) implements Details {}

    /// What somebody wants to know and nobody here has told yet. Whether it was answered is worked out.
    ///
    /// @param searchedWith the words of the search that led to it, where the asker sent them; or empty
    record KnowledgeQuestion(String searchedWith) implements Details {}

    /// A meeting that comes or has been.
    ///
    /// @param meeting id in the list of meetings, or empty
    /// @param begins in Dutch time; without it the event takes its whole day
    /// @param ends of the same day
    /// @param venue where people meet, or empty
    /// @param online address to take part from elsewhere, or empty
    /// @param signUp address to sign up at, or empty
    /// @param moment what the moment is for where nobody meets: [#HAND_IN]; or empty
    record Event(
            String meeting,
            Optional<LocalTime> begins,
            Optional<LocalTime> ends,
            String venue,
            String online,
            String signUp,
            String organiser,
            String moment)
            implements Details {

        /// The last day to send something in.
        public static final String HAND_IN = "indienen";

        /// In minutes, of an event that ends the next day.
        private static final int NIGHT_MAX = 12 * 60;

        /// An evening may go on after midnight; of longer events the hours were probably swapped.
        public static boolean canEnd(LocalTime begins, LocalTime ends) {
            int minutes = Math.floorMod((int) Duration.between(begins, ends).toMinutes(), 24 * 60);
            return ends.isAfter(begins) || minutes > 0 && minutes <= NIGHT_MAX;
        }
    }

    /// One of the steps that a signal or a proposal went through.
    interface Step {

        Optional<EventDate> date();

        /// The last step of which the day is known, for what has no date may not have been taken; where none has one
        /// the last of all.
        static <S extends Step> Optional<S> last(List<S> course) {
            return course.reversed().stream()
                    .filter(step -> step.date().isPresent())
                    .findFirst()
                    .or(() -> course.reversed().stream().findFirst());
        }
    }

    /// What gets stuck in neighbourhoods and only national government can help with. Its relations say what shows it.
    ///
    /// @param addressees ids in the list of addressees
    /// @param about the law or rule it is about, or empty
    /// @param question what is asked, or empty
    /// @param course in order; a step may lack its date
    record Signal(SignalNature nature, List<String> addressees, String about, String question, List<SignalStep> course)
            implements Details {

        public Signal {
            addressees = List.copyOf(addressees);
            course = List.copyOf(course);
        }

        /// How it stands, see [Step#last]; not known where nobody tells a step.
        public SignalStage standing() {
            return Step.last(course).map(SignalStep::stage).orElse(SignalStage.UNKNOWN);
        }

        /// Whether somebody is still waiting; nobody is where an answer has no day.
        public boolean isOpen() {
            return standing().isOpen() && answer().isEmpty();
        }

        /// What was said to it last.
        public Optional<SignalStep> answer() {
            return course.reversed().stream().filter(SignalStep::isAnswer).findFirst();
        }
    }

    /// @param by who took it: id in the list of addressees, or any words, or empty
    /// @param answer what was said, or empty
    /// @param mark by which the other side knows it, or empty
    record SignalStep(
            SignalStage stage,
            Optional<EventDate> date,
            String by,
            String answer,
            Optional<Citation> source,
            String mark)
            implements Step {

        /// Whether it says something to who raised the signal.
        public boolean isAnswer() {
            return !stage.isOpen() && !answer.isEmpty();
        }
    }

    /// A plan that needs money, and what came of it. Its relations say on which lessons it builds.
    ///
    /// @param spot a place in the municipality that has no page here, or empty
    /// @param challenges ids in the list of challenges
    /// @param costs what it costs; empty when nobody says
    /// @param cover who pays for it; empty when nobody says
    /// @param course in order; a step may lack its date
    record Proposal(
            String spot,
            List<String> challenges,
            List<String> parties,
            Homes homes,
            List<BudgetLine> costs,
            List<BudgetLine> cover,
            List<String> conditions,
            List<ProposalStep> course)
            implements Details {

        public Proposal {
            challenges = List.copyOf(challenges);
            parties = List.copyOf(parties);
            costs = List.copyOf(costs);
            cover = List.copyOf(cover);
            conditions = List.copyOf(conditions);
            course = List.copyOf(course);
        }

        /// How it stands, see [Step#last]; not known where nobody tells a step.
        public ProposalStage standing() {
            return Step.last(course).map(ProposalStep::stage).orElse(ProposalStage.UNKNOWN);
        }

        /// What it costs, as far as it says so in whole euros.
        public Money costsTotal() {
            return Money.of(costs.stream().map(BudgetLine::amount).toList());
        }

        /// What covers that; what was declined covers nothing.
        public Money coverTotal() {
            return Money.of(cover.stream()
                    .filter(BudgetLine::covers)
                    .map(BudgetLine::amount)
                    .toList());
        }

        /// What it costs for all homes together, where that is said per home.
        public Money estimate() {
            return Money.perHome(costs.stream().map(BudgetLine::amount).toList(), homes.from());
        }
    }

    /// How many homes something is about.
    ///
    /// @param from 0 when unknown
    /// @param upTo 0 when it is one number
    record Homes(int from, int upTo, boolean isGuess) {}

    /// What one thing costs, or what one party pays.
    ///
    /// @param name the thing, or the party; empty when unknown
    /// @param form how it is paid, or empty: `energieprestatievergoeding`
    /// @param stage how it stands with that money alone
    /// @param note what a reader should know of it, or empty
    record BudgetLine(
            String name,
            String form,
            Amount amount,
            Optional<ProposalStage> stage,
            Optional<EventDate> date,
            String note) {

        /// Whether it may pay for anything: what was declined does not.
        public boolean covers() {
            return stage.filter(ProposalStage.DECLINED::equals).isEmpty();
        }
    }

    /// @param reason why, or empty when unknown
    record ProposalStep(ProposalStage stage, Optional<EventDate> date, String reason) implements Step {}

    /// Any other text.
    record Plain() implements Details {}
}
