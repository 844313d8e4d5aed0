package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Certainty;
import nl.kennisatelier.library.ContactPoint;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.ExamplePart;
import nl.kennisatelier.web.kit.page.Contact;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The eight things that everybody wants to know of an example; what nobody knows says so.
///
/// @param ask where a reader who knows can tell; empty in a preview
public record SchemeView(List<Row> rows, List<Step> steps, String ask) {

    /// @param isEffect whether it also says how sure it is
    /// @param said what is known; empty for nothing
    public record Row(String label, boolean isEffect, List<Link> said) {}

    /// How sure the effect is, on the way from nothing to studied.
    public record Step(String word, boolean isHere) {}

    static Optional<SchemeView> of(PageRequest visit, Document document) {
        if (!(document.details() instanceof Details.Example example)) return Optional.empty();
        var rows = new ArrayList<Row>();
        for (var part : ExamplePart.values()) {
            rows.add(new Row(label(visit, part), part == ExamplePart.EFFECT, said(visit, document, example, part)));
        }
        var steps = Stream.of(Certainty.values())
                .map(step -> new Step(visit.words().get("certainty." + step), step == example.certainty()))
                .toList();
        var ask = visit.root().isPreview() ? "" : visit.href("/klopt-niet/" + document.id());
        return Optional.of(new SchemeView(List.copyOf(rows), steps, ask));
    }

    private static String label(PageRequest visit, ExamplePart part) {
        return visit.words().get("example." + part.name().toLowerCase(Locale.ROOT));
    }

    private static List<Link> said(PageRequest visit, Document document, Details.Example example, ExamplePart part) {
        var practice = example.practice();
        return switch (part) {
            case AIM -> plain(practice.aim());
            case AUDIENCE -> plain(practice.audience());
            case METHOD -> plain(practice.method());
            case COSTS -> plain(practice.costs());
            case PERIOD -> plain(example.period());
            case CONDITIONS -> plain(practice.conditions().toArray(String[]::new));
            case CONTACT -> contact(visit, document);
            case EFFECT -> effect(example);
        };
    }

    private static List<Link> plain(String... said) {
        return Stream.of(said)
                .filter(ExamplePart::isKnown)
                .map(text -> new Link(text, ""))
                .toList();
    }

    private static List<Link> contact(PageRequest visit, Document document) {
        var point = visit.library().conventions().atelier().contact(document.upkeep());
        return point.map(SchemeView::contact).orElse(List.of());
    }

    private static List<Link> contact(ContactPoint point) {
        return Stream.of(
                        plain(point.name()), Contact.link(point.mail()).stream().toList(), plain(point.telephone()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Link> effect(Details.Example example) {
        var effect = example.practice().effect();
        var what = effect.what().isEmpty() ? example.outcome() : effect.what();
        return Stream.concat(plain(what).stream(), Contact.link(effect.source()).stream())
                .toList();
    }
}
