package nl.kennisatelier.web.kit.site;

/// How one part of the running site stands, for who looks after it.
///
/// @param part a short word, the same in every language: `disk`
/// @param trouble what is wrong, for the operator to read: no secret, no address of a visitor, no path of the machine;
///     empty when all is well
/// @param cure what to do about it; empty when all is well
public record HealthCheck(String part, String trouble, String cure) {

    public static HealthCheck well(String part) {
        return new HealthCheck(part, "", "");
    }

    public boolean isWell() {
        return trouble.isEmpty();
    }

    /// `disk: ok`, or `disk: what is wrong -> what to do`.
    public String line() {
        return part + ": " + (isWell() ? "ok" : trouble + (cure.isEmpty() ? "" : " -> " + cure)).replaceAll("\\R", " ");
    }
}
