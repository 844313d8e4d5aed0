package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Consensus;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// `GET /w/{id}` once it has ended: what was answered, for who took part.
///
/// @param questions that were answered
/// @param report that was made of it and is online, to go on to
/// @param unsent what came too late
/// @param isFinal whether nothing comes in any more
/// @param deleted the day on which the answers are deleted, or were
public record ResultPage(
        Frame frame,
        Workshop workshop,
        int participants,
        Optional<Link> report,
        List<Asked> questions,
        Unsent unsent,
        String deleted,
        boolean isPurged,
        boolean isFinal)
        implements Page {

    /// In the address: all answers.
    static final String WHOLE = "alle";

    /// Of one question; the most recognised come first.
    static final int SHOWN_MAX = 30;

    /// @param common what all roles share, and what divides them
    /// @param more how many others there are
    /// @param lang of the question where it is not that of the page, else `null`
    public record Asked(
            int number,
            String text,
            String lang,
            Bars tally,
            Common common,
            List<AnswerNote> notes,
            int more,
            List<AnswerNote> own) {}

    /// @param consensus by the number of a question
    /// @param notesMax of one question
    static ResultPage of(
            PageRequest visit,
            Board board,
            IntFunction<Consensus> consensus,
            Participant who,
            int notesMax,
            Unsent unsent,
            Instant now) {
        var workshop = board.workshop();
        var asks = workshop.set().questions();
        var questions = java.util.stream.IntStream.rangeClosed(1, asks.size())
                .mapToObj(number ->
                        asked(visit, board, consensus.apply(number), number, asks.get(number - 1), who, notesMax))
                .filter(asked -> !asked.notes().isEmpty()
                        || !asked.own().isEmpty()
                        || !asked.tally().bars().isEmpty())
                .toList();
        return new ResultPage(
                visit.frame(workshop.set().title())
                        .hidden()
                        .query(JoinRoutes.CHOSEN)
                        .script("phone.js")
                        .build(),
                workshop,
                board.participantCount(),
                report(visit, workshop),
                questions,
                unsent,
                workshop.deletedAt().map(visit.names()::day).orElse(""),
                workshop.purged().isPresent(),
                !workshop.isInGrace(now));
    }

    /// The report of a workshop, when it is online.
    public static Optional<Link> report(PageRequest visit, Workshop workshop) {
        if (workshop.report().isEmpty()) return Optional.empty();
        return visit.library()
                .document(Kind.REPORT, workshop.report())
                .map(report -> new Link(report.title(), visit.href(report)));
    }

    private static Asked asked(
            PageRequest visit,
            Board board,
            Consensus consensus,
            int number,
            SetQuestion ask,
            Participant who,
            int notesMax) {
        var how = ask.how();
        var wall = board.wall(number).toList();
        var notes = how.form() != Asking.Form.OPEN
                ? List.<AnswerNote>of()
                : wall.stream()
                        .sorted(Comparator.comparingInt((Answer answer) -> consensus.place(answer.number()))
                                .thenComparing(answer -> -answer.recognised()))
                        .limit(notesMax)
                        .map(answer -> AnswerNote.of(visit, how, answer))
                        .toList();
        var own = board.answers(number)
                .filter(answer -> answer.isOf(who))
                .map(answer -> AnswerNote.of(visit, how, answer))
                .toList();
        var tally = wall.isEmpty() ? Bars.NONE : Bars.of(visit, how, wall);
        int more = how.form() == Asking.Form.OPEN ? wall.size() - notes.size() : 0;
        var lang = SpokenSet.lang(visit, board.workshop(), ask.text());
        return new Asked(number, ask.text(), lang, tally, Common.of(visit, consensus, wall), notes, more, own);
    }

    /// All there is, however much.
    public String whole() {
        return action() + "?" + QuestionPart.RESULT + "=1&" + WHOLE + "=1";
    }

    public String action() {
        return frame.href("/w/" + workshop.id());
    }

    @Override
    public String template() {
        return "facilitator/live/result";
    }
}
