package nl.kennisatelier.workshop;

/// Whether people join as a hall does.
///
/// @param many how many joined: in [#SECONDS] when they came fast, altogether when they are too many
/// @param hall the most that were there at one moment
public record Crowd(Oddity oddity, int many, int hall) {

    /// Over which time those who come fast are counted.
    public static final int SECONDS = 20;

    public static final Crowd USUAL = new Crowd(Oddity.NONE, 0, 0);

    public enum Oddity {
        NONE,
        /// More in a short time than walk through a door.
        FAST,
        /// More than twice as many as were ever there.
        LARGE
    }

    public boolean isOdd() {
        return oddity != Oddity.NONE;
    }
}
