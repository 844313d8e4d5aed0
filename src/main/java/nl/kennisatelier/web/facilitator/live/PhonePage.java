package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.JoinCode;

/// `GET /w/{id}`: the workshop on the phone of who takes part.
///
/// @param unsent an answer to a question that is no longer asked
public record PhonePage(Frame frame, Board board, QuestionPart question, Unsent unsent, Others others) implements Page {

    @Override
    public String template() {
        return "facilitator/live/phone";
    }

    public String id() {
        return board.workshop().id();
    }

    public String code() {
        return board.workshop().code().map(JoinCode::shown).orElse("");
    }

    public int keepDays() {
        return board.workshop().keepDays();
    }

    /// The tables that somebody can answer for; none when there are no tables, or it is over.
    public List<Integer> tables() {
        return board.workshop().isEnded() ? List.of() : board.seating().all();
    }

    public String state() {
        return question.state();
    }
}
