package nl.kennisatelier.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.words.Words;

/// The data of the site as a catalogue of data (DCAT), for the registers of governments: each list with its tables, who
/// publishes it and on what terms.
///
/// @param origin where the site stands: `https://kennis.example.nl`
/// @param site by its name, which is who publishes
/// @param licence the address of the terms; or empty
/// @param modified when the texts were changed last; nothing where nobody knows
/// @param languages of the site
public record DataCatalogue(
        String origin, String site, String licence, Optional<Instant> modified, List<Words> languages) {

    private static final String THEMES = "http://publications.europa.eu/resource/authority/data-theme/";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/NLD";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    /// A list of data.
    ///
    /// @param name in the keys of its words, and in its address
    /// @param about what it is about, in the list of data themes of the EU
    /// @param page where people see it
    private record Dataset(String name, List<String> about, String page, List<Form> forms) {}

    /// @param type as `text/csv`
    private record Form(String path, String type) {}

    private static final List<Dataset> DATASETS = List.of(
            new Dataset(
                    "lessen",
                    List.of("REGI", "ENVI", "SOCI"),
                    "/zoeken",
                    List.of(
                            new Form("/zoeken.csv", "text/csv"),
                            new Form("/zoeken.json", "application/json"),
                            new Form("/zoeken.atom", "application/atom+xml"))),
            new Dataset(
                    "hergebruik",
                    List.of("REGI", "SOCI"),
                    "/hergebruik",
                    List.of(new Form("/hergebruik.csv", "text/csv"))),
            new Dataset(
                    "kennisvragen",
                    List.of("REGI", "SOCI"),
                    "/kennisvragen",
                    List.of(
                            new Form("/kennisvragen.csv", "text/csv"),
                            new Form("/kennisvragen.atom", "application/atom+xml"))),
            new Dataset(
                    "agenda",
                    List.of("REGI", "EDUC"),
                    "/agenda",
                    List.of(
                            new Form("/agenda.ics", "text/calendar"),
                            new Form("/agenda.atom", "application/atom+xml"))),
            new Dataset(
                    "taxonomie",
                    List.of("REGI"),
                    "/themas",
                    List.of(
                            new Form("/taxonomie.ttl", "text/turtle"),
                            new Form("/taxonomie.jsonld", "application/ld+json"))));

    public Statements statements() {
        var all = new Statements();
        var catalogue = all.about(origin + "/catalogus", "dcat:Catalog")
                .thing("foaf:homepage", origin + "/")
                .thing("dct:language", LANGUAGE);
        say(catalogue, "");
        rights(catalogue);
        for (var dataset : DATASETS) {
            var address = origin + "/catalogus#" + dataset.name();
            catalogue.thing("dcat:dataset", address);
            about(all, dataset, address);
        }
        all.about(publisher(), "foaf:Agent").text("foaf:name", site, "");
        return all;
    }

    private void about(Statements all, Dataset dataset, String address) {
        var about = all.about(address, "dcat:Dataset")
                .thing("dcat:landingPage", origin + dataset.page())
                .thing("dct:language", LANGUAGE)
                .data("dct:identifier", Optional.of(address), "xsd:anyURI");
        say(about, dataset.name() + ".");
        dataset.about().forEach(theme -> about.thing("dcat:theme", THEMES + theme));
        rights(about);
        for (var form : dataset.forms()) {
            var place = address + "-" + form.path().replaceFirst(".*\\.", "");
            about.thing("dcat:distribution", place);
            all.about(place, "dcat:Distribution")
                    .thing("dcat:accessURL", origin + form.path())
                    .thing("dcat:downloadURL", origin + form.path())
                    .thing("dcat:mediaType", MEDIA + form.type())
                    .thing("dct:license", licence);
        }
    }

    private void say(Statements.About about, String what) {
        for (var words : languages) {
            about.text("dct:title", words.get("catalogue." + what + "title", site), words.language());
            about.text("dct:description", words.get("catalogue." + what + "text", site), words.language());
        }
    }

    private void rights(Statements.About about) {
        about.thing("dct:publisher", publisher()).thing("dct:license", licence);
        about.data("dct:modified", modified.map(Instant::toString), "xsd:dateTime");
    }

    private String publisher() {
        return origin + "/over#uitgever";
    }
}
