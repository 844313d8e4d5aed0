package nl.kennisatelier.library;

import java.util.List;
import java.util.Map;

/// What the owner of a site says of it in `atelier.yaml`.
///
/// @param licence of the content, or empty
/// @param contact an address for readers, or empty
/// @param headings for each kind the headings that open a list of it
/// @param oftenSearched words to offer on the home page
public record Atelier(
        String name, String licence, String contact, Map<Kind, List<String>> headings, List<String> oftenSearched) {

    public static final Atelier DEFAULT = new Atelier(
            "Kennisatelier",
            "",
            "",
            Map.of(
                    Kind.TIP, List.of("Tips", "Tip", "Aanbevelingen", "Adviezen"),
                    Kind.QUESTION, List.of("Vragen", "Zelf aan de slag", "Richtvragen"),
                    Kind.LINK, List.of("Inspiratie", "Meer inspiratie"),
                    Kind.NEIGHBOURHOOD, List.of("Deelnemende wijken")),
            List.of());

    public Atelier {
        headings = Map.copyOf(headings);
        oftenSearched = List.copyOf(oftenSearched);
    }
}
