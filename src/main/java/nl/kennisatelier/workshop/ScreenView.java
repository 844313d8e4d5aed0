package nl.kennisatelier.workshop;

/// How a facilitator wants the screen in the hall.
///
/// @param byRole whether what was counted is split by role
/// @param isHeard whether the screen says by a sound that the time is over
public record ScreenView(boolean byRole, boolean isHeard) {

    ScreenView split(boolean byRole) {
        return new ScreenView(byRole, isHeard);
    }

    ScreenView heard(boolean isHeard) {
        return new ScreenView(byRole, isHeard);
    }
}
