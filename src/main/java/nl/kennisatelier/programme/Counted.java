package nl.kennisatelier.programme;

import java.util.Optional;
import java.util.OptionalLong;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Money;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.SignalStage;

/// One of the things that a [Measure] counts. What is told of it is as it was at the end of the quarter.
public sealed interface Counted {

    /// The day that it counts by; nothing where nobody knows.
    default Optional<EventDate> when() {
        return Optional.empty();
    }

    /// @param days from raised to answered, or that it was open; none where one of the two days is not known
    record Signal(Document signal, SignalStage stage, Optional<EventDate> when, OptionalLong days) implements Counted {}

    record Plan(Document proposal, ProposalStage stage, Optional<EventDate> when, Money costs, Money cover)
            implements Counted {}

    /// A lesson that another place told of.
    ///
    /// @param record the last that told of it
    record Travel(Entry lesson, Document record, Stop.Where to, ReuseOutcome outcome, Optional<EventDate> when)
            implements Counted {}

    /// @param days from asked to answered; none where one of the two days is not known
    record Question(Document question, QuestionStanding.Stage stage, Optional<EventDate> when, OptionalLong days)
            implements Counted {}

    /// @param days from the event to the day that its report was here; none where one of the two is not known
    record Report(Document report, int participants, Optional<EventDate> when, OptionalLong days) implements Counted {}

    /// A lesson, a question set, or whatever has no date.
    record Text(Entry entry, Optional<EventDate> when) implements Counted {}

    record Place(Pilots.Pilot pilot) implements Counted {}

    record OnPath(Roadmap.Path path) implements Counted {}
}
