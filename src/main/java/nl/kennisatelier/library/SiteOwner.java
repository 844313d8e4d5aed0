package nl.kennisatelier.library;

import java.util.List;
import java.util.stream.Stream;

/// Who answers for a site, as `afzender` in `atelier.yaml` says. Each may be empty.
///
/// @param unit the part of the organisation that does the work
/// @param answersWithin how soon somebody gets an answer, in words
/// @param privacy who is asked about privacy
/// @param accessibility where the statement on accessibility is registered
public record SiteOwner(
        String name,
        String unit,
        String street,
        String postcode,
        String place,
        String mail,
        String telephone,
        String answersWithin,
        String website,
        Ask privacy,
        String accessibility) {

    /// Somebody to write to about one thing.
    public record Ask(String who, String mail) {}

    public static final SiteOwner NONE = new SiteOwner("", "", "", "", "", "", "", "", "", new Ask("", ""), "");

    public boolean isKnown() {
        return !name.isEmpty();
    }

    /// Where they are, line by line; none where nothing was said.
    public List<String> address() {
        return Stream.of(unit, street, (postcode + " " + place).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
