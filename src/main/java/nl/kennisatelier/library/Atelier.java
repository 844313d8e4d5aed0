package nl.kennisatelier.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the owner of a site says of it in `atelier.yaml`.
///
/// @param licence of the content, or empty
/// @param contact an address for readers, or empty
/// @param headings for each kind the headings that open a list of it
/// @param oftenSearched words to offer on the home page
/// @param owner who answers for the site
/// @param contacts who is asked about texts, by the name that those texts give
/// @param foot links at the foot of each page, besides ours: addresses by their label
public record Atelier(
        String name,
        String licence,
        String contact,
        Map<Kind, List<String>> headings,
        List<String> oftenSearched,
        SiteOwner owner,
        Map<String, ContactPoint> contacts,
        SequencedMap<String, String> foot) {

    public static final Atelier DEFAULT = new Atelier(
            "Kennisatelier",
            "",
            "",
            Stream.of(Kind.values())
                    .filter(kind -> !usualHeadings(kind).isEmpty())
                    .collect(Collectors.toMap(kind -> kind, Atelier::usualHeadings)),
            List.of());

    /// Of a site that is nobody's yet.
    public Atelier(
            String name, String licence, String contact, Map<Kind, List<String>> headings, List<String> oftenSearched) {
        this(name, licence, contact, headings, oftenSearched, SiteOwner.NONE, Map.of(), new LinkedHashMap<>());
    }

    public Atelier {
        headings = Map.copyOf(headings);
        oftenSearched = List.copyOf(oftenSearched);
        contacts = Map.copyOf(contacts);
        foot = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(foot));
    }

    /// Whom a text names itself; nothing where it names nobody that is known here.
    public Optional<ContactPoint> contact(Upkeep upkeep) {
        var written = upkeep.contact();
        return ContactPoint.isMail(written)
                ? Optional.of(new ContactPoint("", written, ""))
                : Optional.ofNullable(contacts.get(written));
    }

    /// Who makes the texts: the publisher, or else the site itself.
    public String maker() {
        return owner.isKnown() ? owner.name() : name;
    }

    private static List<String> usualHeadings(Kind kind) {
        return switch (kind) {
            case TIP -> List.of("Tips", "Tip", "Aanbevelingen", "Adviezen");
            case QUESTION -> List.of("Vragen", "Zelf aan de slag", "Richtvragen");
            case LINK -> List.of("Inspiratie", "Meer inspiratie");
            case NEIGHBOURHOOD -> List.of("Deelnemende wijken");
            case REPORT, EXAMPLE, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> List.of();
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> List.of();
            case INSIGHT, OPPORTUNITY, RISK, ACTION -> List.of();
        };
    }

    /// The key under `koppen` in `atelier.yaml`; empty where no heading opens a list of that kind.
    public static Optional<String> headingsKey(Kind kind) {
        return switch (kind) {
            case TIP, QUESTION, NEIGHBOURHOOD -> Optional.of(kind.folder);
            case LINK -> Optional.of("inspiratie");
            case REPORT, EXAMPLE, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> Optional.empty();
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> Optional.empty();
            case INSIGHT, OPPORTUNITY, RISK, ACTION -> Optional.empty();
        };
    }
}
