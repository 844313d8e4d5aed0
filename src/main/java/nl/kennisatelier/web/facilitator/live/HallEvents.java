package nl.kennisatelier.web.facilitator.live;

import nl.kennisatelier.workshop.Board;

/// Tells a screen or a cockpit that there is something new; it then asks for its page.
final class HallEvents implements EventStream.Teller {

    private long told;

    @Override
    public String tell(Board board) {
        if (board.version() == told) return "";
        told = board.version();
        return EventStream.event("versie", Long.toString(told));
    }
}
