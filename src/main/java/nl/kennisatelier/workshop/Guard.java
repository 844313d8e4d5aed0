package nl.kennisatelier.workshop;

/// What a facilitator set against trouble.
///
/// @param isLocked whether nobody new comes in; who takes part already still does
/// @param looksFirst whether an answer waits until the facilitator has seen it
public record Guard(boolean isLocked, boolean looksFirst) {

    static final Guard NONE = new Guard(false, false);

    Guard locked(boolean locked) {
        return new Guard(locked, looksFirst);
    }

    Guard looking(boolean first) {
        return new Guard(isLocked, first);
    }
}
