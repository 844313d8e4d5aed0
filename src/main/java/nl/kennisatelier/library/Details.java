package nl.kennisatelier.library;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What only one kind of document has.
public sealed interface Details {

    /// Written result of one workshop.
    ///
    /// @param meeting id in the list of meetings, or empty
    /// @param participants number of people, 0 when unknown
    /// @param speakers as they may be shown: the name only where consent was recorded
    record Report(String meeting, int participants, List<String> speakers, Optional<String> questionSet)
            implements Details {}

    /// A local practice.
    record Example(
            String period, List<String> parties, List<String> obstacles, List<String> successFactors, String outcome)
            implements Details {}

    /// A place that takes part.
    ///
    /// @param municipality slug, or empty
    /// @param cbs code of Statistics Netherlands, or empty
    /// @param website address, or empty
    record Neighbourhood(String municipality, String cbs, String website, Optional<Place> place) implements Details {}

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

    /// @param delivers the kind of result that will show it: `signaal`, `voorstel`, `hergebruik`, `routekaart`
    record Element(String title, String delivers, String text) {}

    /// Ordered questions, own or from elsewhere; they stand in the sections of the document too.
    ///
    /// @param minutes 0 when unknown
    /// @param basedOn slug of the set it was made from, or empty
    record SetOfQuestions(
            List<String> roles, int minutes, String opening, String closing, String basedOn, List<Asked> questions)
            implements Details {

        public SetOfQuestions {
            questions = List.copyOf(questions);
        }
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
    /// @param successor slug of the term that replaced it, or empty
    record Term(List<String> alternatives, String definition, List<String> related, String successor)
            implements Details {}

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
    }

    /// Any other text.
    record Plain() implements Details {}
}
