package nl.kennisatelier.programme;

import java.util.Arrays;
import java.util.Optional;

/// What the picture of a quarter counts. Each is a list too: the number is how many stand in it.
public enum Measure {
    /// Raised by the end of the quarter; of the whole knowledge base, for they are of everybody.
    SIGNALS("signalen"),
    /// Those of them that a text of a pilot or of the programme shows.
    SIGNALS_OWN("signalen-van-pilots"),
    SIGNALS_RAISED("nieuwe-signalen"),
    SIGNALS_HANDED_OVER("aangeboden-signalen"),
    SIGNALS_ANSWERED("beantwoorde-signalen"),
    /// Without an answer at the end of the quarter, the longest open first.
    SIGNALS_OPEN("open-signalen"),

    /// Of the pilots, by the end of the quarter.
    PROPOSALS("voorstellen"),
    /// Those that took a step.
    PROPOSALS_CHANGED("veranderde-voorstellen"),
    PILOTS_PROPOSING("pilots-met-voorstel"),
    /// Of those that were not stopped or declined.
    COSTS_KNOWN("kosten-bekend"),
    COVER_KNOWN("dekking-bekend"),

    /// A lesson and another place that told of it, each pair once.
    TRAVELS("overgenomen"),
    WORKED("werkte"),
    IN_PART("werkte-deels"),
    FAILED("werkte-niet"),
    UNDER_WAY("nog-bezig"),
    OUTCOME_UNKNOWN("uitkomst-onbekend"),
    OTHER_TOWN("andere-gemeente"),
    OTHER_PROGRAMME("ander-programma"),

    QUESTIONS_ASKED("gestelde-vragen"),
    QUESTIONS_ANSWERED("beantwoorde-vragen"),
    /// Without an answer at the end of the quarter.
    QUESTIONS_OPEN("open-vragen"),

    REPORTS("verslagen"),
    /// Question sets that those reports came of.
    SETS("vragensets"),

    /// Of the roadmap, with lessons by the end of the quarter.
    PATHS("paden"),
    /// Pilots without a lesson about the challenge that fewest learned about.
    PILOTS_EMPTY("pilots-zonder-les"),
    /// Lessons of pilots by the end of the quarter.
    LESSONS("lessen"),
    /// What nobody gave a month or a day, so that it counts in no quarter.
    UNDATED("zonder-kwartaal");

    /// In addresses and in the open data.
    public final String word;

    Measure(String word) {
        this.word = word;
    }

    public static Optional<Measure> ofWord(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word.equals(word))
                .findFirst();
    }
}
