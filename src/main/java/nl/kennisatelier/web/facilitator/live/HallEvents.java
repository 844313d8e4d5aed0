package nl.kennisatelier.web.facilitator.live;

import java.util.function.BooleanSupplier;
import nl.kennisatelier.workshop.Board;

/// Tells a screen or a cockpit that there is something new; it then asks for its page.
final class HallEvents implements EventStream.Teller {

    private final BooleanSupplier mayStay;
    private long told;
    private boolean isOver;

    /// @param mayStay whether the key of this browser still opens the page
    HallEvents(BooleanSupplier mayStay) {
        this.mayStay = mayStay;
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    @Override
    public String tell(Board board) {
        if (board.version() == told) return "";
        isOver = !mayStay.getAsBoolean();
        if (isOver) return EventStream.OVER;
        told = board.version();
        return EventStream.event("versie", Long.toString(told));
    }
}
