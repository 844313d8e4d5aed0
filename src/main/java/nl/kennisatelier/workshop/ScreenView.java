package nl.kennisatelier.workshop;

/// How a facilitator wants the screen in the hall.
///
/// @param byRole whether what was counted is split by role
/// @param isHeard whether the screen says by a sound that the time is over
/// @param compared slug of the report whose answers stand beside those of tonight, or empty
public record ScreenView(boolean byRole, boolean isHeard, String compared) {

    /// With the answers of tonight only.
    public ScreenView(boolean byRole, boolean isHeard) {
        this(byRole, isHeard, "");
    }

    ScreenView beside(String report) {
        return new ScreenView(byRole, isHeard, report);
    }

    ScreenView split(boolean byRole) {
        return new ScreenView(byRole, isHeard, compared);
    }

    ScreenView heard(boolean isHeard) {
        return new ScreenView(byRole, isHeard, compared);
    }
}
