package nl.kennisatelier.web.kit.site;

/// How one part of the running site stands, for who looks after it.
///
/// @param part a short word, the same in every language: `disk`
/// @param trouble what is wrong, for the operator to read: no secret, no address of a visitor, no path of the machine;
///     empty when all is well
/// @param cure what to do about it, for who asks from the machine itself: it may name folders there; empty when all is
///     well
/// @param elsewhere the same for others
/// @param waits whether it hangs on another part, of which it is told why
public record HealthCheck(String part, String trouble, String cure, String elsewhere, boolean waits) {

    public HealthCheck(String part, String trouble, String cure) {
        this(part, trouble, cure, cure, false);
    }

    public static HealthCheck well(String part) {
        return new HealthCheck(part, "", "");
    }

    /// One of which the cure is for this machine only.
    public static HealthCheck onMachine(String part, String trouble, String cure, String elsewhere) {
        return new HealthCheck(part, trouble, cure, elsewhere, false);
    }

    /// One that is well again as soon as another is.
    public static HealthCheck waiting(String part, String trouble, String cure) {
        return new HealthCheck(part, trouble, cure, cure, true);
    }

    public boolean isWell() {
        return trouble.isEmpty();
    }

    /// @param here whether who asks is on the machine
    public String cure(boolean here) {
        return here ? cure : elsewhere;
    }

    /// `disk: ok`, or `disk: what is wrong -> what to do`.
    ///
    /// @param here as above
    public String line(boolean here) {
        var told = cure(here).isEmpty() ? "" : " -> " + cure(here);
        return part + ": " + (isWell() ? "ok" : trouble + told).replaceAll("\\R", " ");
    }
}
