package nl.kennisatelier.web.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Atelier;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Body;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.library.ThemeIcon;
import nl.kennisatelier.library.Upkeep;
import nl.kennisatelier.library.Vocabulary;
import nl.kennisatelier.library.Wording;
import nl.kennisatelier.source.Location;

/// A few documents made by hand: two reports with tips, a place, a programme, a
/// knowledge question, and one text that was withdrawn.
final class SampleLibrary {

    private SampleLibrary() {}

    static Library small() {
        return of(List.of(
                report("palenstein", "Integraal & duurzaam <Palenstein>", "2021-05-17", Status.PUBLISHED),
                report("hengstdal", "Groen in Hengstdal", "2023", Status.PUBLISHED),
                report("weg", "Deze les is ingetrokken", "2020", Status.WITHDRAWN),
                document(
                        Kind.NEIGHBOURHOOD,
                        "palenstein",
                        "Palenstein",
                        new Details.Neighbourhood("zoetermeer", "", "", Optional.empty(), Optional.empty())),
                document(
                        Kind.PROGRAMME,
                        "next-generation-woonwijken",
                        "Next Generation Woonwijken",
                        new Details.Programme(
                                "",
                                List.of(new Details.Pilot("zoetermeer", "", true)),
                                List.of(),
                                List.of(),
                                List.of())),
                document(Kind.KNOWLEDGE_QUESTION, "wadi", "Wie onderhoudt dit?", new Details.KnowledgeQuestion("")),
                document(
                        Kind.SIGNAL,
                        "gas",
                        "Van het gas mogen",
                        new Details.Signal(SignalNature.OBSTACLE, List.of("rijk"), "", "", List.of())),
                record("pen-hengstdal", "hengstdal", "nijmegen", Optional.empty(), "2024-09"),
                record("pen-verder", "verder", "ede", Optional.of("pen-hengstdal"), "onbekend")));
    }

    /// What another place did with the tip of the first report.
    private static Document record(String slug, String place, String town, Optional<String> via, String date) {
        var id = EntryId.of(Kind.REUSE, slug);
        var location = new Location("hergebruik/" + slug + ".md", 1);
        var lesson = new Reference("tips/palenstein/tip-rol", "", "", location);
        var from = via.map(
                other -> new Relation(Relation.Type.VIA, id, new Reference("hergebruik/" + other, "", "", location)));
        return new Document(
                id,
                Kind.REUSE,
                "De pen",
                "",
                List.of(),
                "nl",
                Status.PUBLISHED,
                new Labels(
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(List.of(place)),
                        new TreeSet<>(List.of(town)),
                        new TreeSet<>(),
                        Optional.empty(),
                        EventDate.parse(date)),
                List.of(),
                Body.Held.NONE,
                List.of(),
                List.of(),
                Stream.concat(Stream.of(new Relation(Relation.Type.REUSES, id, lesson)), from.stream())
                        .toList(),
                List.of(),
                List.of(),
                new Details.Reuse(ReuseOutcome.IN_PART, "Alleen in één straat.", "De pen was te groot.", ""),
                Upkeep.NONE,
                location,
                "0");
    }

    /// As many reports as asked, each with one tip.
    static Library large(int reports) {
        var documents = new ArrayList<Document>();
        for (int i = 1; i <= reports; i++) {
            documents.add(report("verslag-" + i, "Verslag " + i, "2021", Status.PUBLISHED));
        }
        return of(documents);
    }

    private static Library of(List<Document> documents) {
        var atelier = new Atelier("Kennisatelier", "CC BY 4.0", "post@example.org", Map.of(), List.of());
        var words = new Vocabulary(Set.of(), Set.of(), List.of(List.of("bewoners", "inwoners")), List.of());
        return Library.of(new Conventions(atelier, taxonomy(), words, KeyFigures.NONE), documents)
                .value();
    }

    private static Taxonomy taxonomy() {
        var heat = new Theme(
                "groen/hitte",
                "Hitte",
                "Heat",
                ThemeIcon.LEAF,
                List.of("koelte"),
                List.of(),
                List.of("groen"),
                List.of("smart-energy-delta"),
                List.of(),
                List.of());
        return new Taxonomy(
                List.of(new Theme("groen", "Groen", "Green", ThemeIcon.LEAF, List.of(), List.of(), List.of(heat))),
                Map.of(
                        ListName.ROLES, List.of(choice("bewoner", "Bewoner", "Resident")),
                        ListName.APPROACHES, List.of(choice("samen-leren", "Samen leren", "Learning together")),
                        ListName.MUNICIPALITIES, List.of(choice("zoetermeer", "Zoetermeer", "Zoetermeer"))));
    }

    private static Choice choice(String id, String dutch, String english) {
        return new Choice(id, dutch, Map.of("en", english), List.of(), "", "");
    }

    private static Document report(String slug, String title, String date, Status status) {
        var id = EntryId.of(Kind.REPORT, slug);
        var path = "verslagen/" + slug + ".md";
        var labels = labels(date);
        var tip = passage("tip-rol", "=Geef bewoners \"de pen\", 🌳 ook hier.", 31, labels, id, path);
        return new Document(
                id,
                Kind.REPORT,
                title,
                "Wat wij leerden van bewoners & ambtenaren.",
                List.of(),
                "nl",
                status,
                labels,
                List.of(),
                new Body.Held(List.of(section())),
                List.of(tip),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Details.Report("", 34, List.of(), Optional.empty(), ""),
                Upkeep.NONE,
                new Location(path, 1),
                "0");
    }

    private static Section section() {
        var words = "Alles over bewoners die samen leren, met meer tips.";
        return new Section("begin", 2, "Begin", List.of(new Block.Prose("<p>" + words + "</p>", words)));
    }

    private static Passage passage(String part, String text, int line, Labels labels, EntryId document, String path) {
        return new Passage(
                document.withPart(Kind.TIP, part),
                Kind.TIP,
                1,
                text,
                new Wording.Held("", text, text, "", ""),
                Optional.empty(),
                Asking.OPEN,
                false,
                labels,
                document,
                new Location(path, line));
    }

    private static Document document(Kind kind, String slug, String title, Details details) {
        return new Document(
                EntryId.of(kind, slug),
                kind,
                title,
                "",
                List.of(),
                "nl",
                Status.PUBLISHED,
                Labels.NONE,
                List.of(),
                Body.Held.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                details,
                Upkeep.NONE,
                new Location(kind.folder + "/" + slug + ".md", 1),
                "0");
    }

    private static Labels labels(String date) {
        return new Labels(
                new TreeSet<>(List.of("groen/hitte")),
                new TreeSet<>(List.of("samen-leren")),
                new TreeSet<>(List.of("bewoner")),
                new TreeSet<>(),
                new TreeSet<>(List.of("palenstein")),
                new TreeSet<>(),
                new TreeSet<>(),
                Optional.of("next-generation-woonwijken"),
                EventDate.parse(date));
    }
}
