package nl.kennisatelier.workshop;

/// What a facilitator set against trouble.
///
/// @param isLocked whether nobody new comes in; who takes part already still does
/// @param looksFirst whether an answer waits until the facilitator has seen it
public record Precautions(boolean isLocked, boolean looksFirst) {

    static final Precautions NONE = new Precautions(false, false);

    Precautions locked(boolean locked) {
        return new Precautions(locked, looksFirst);
    }

    Precautions looking(boolean first) {
        return new Precautions(isLocked, first);
    }
}
