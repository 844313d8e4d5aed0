package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Footnotes of any program: a short link in the text to a place further on, from where a link leads back.
final class Footnotes {

    /// An element that is a call in the text; the note itself has the same name, and stands at the end.
    static final String TAG = "voetnoot";

    private static final Pattern CALL = Pattern.compile("[\\[(]?(\\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡]{1,3})[\\])]?");

    private Footnotes() {}

    /// @param before how many notes stand in the text already that these come into
    static void name(Element body, int before) {
        var notes = new ArrayList<Element>();
        var labels = new HashMap<String, String>();
        var places = places(body);
        for (var call : body.select("a[href^=#]")) {
            if (call.parent() == null || !CALL.matcher(call.text().strip()).matches()) continue;
            if (labels.containsKey(call.attr("href"))) { // Called once more.
                call.replaceWith(new Element(TAG).attr("label", labels.get(call.attr("href"))));
                continue;
            }
            var back = names(call);
            var note = Optional.ofNullable(places.get(call.attr("href").substring(1)))
                    .flatMap(place -> around(place, back))
                    .filter(found -> !call.parents().contains(found));
            if (note.isEmpty()) continue;
            var label = String.valueOf(before + notes.size() + 1);
            labels.put(call.attr("href"), label);
            note.get().select("a[href^=#]").stream()
                    .filter(link -> back.contains(link.attr("href").substring(1)))
                    .forEach(Element::remove);
            note.get().remove();
            notes.add(new Element(TAG)
                    .attr("label", label)
                    .appendChildren(note.get().childNodesCopy()));
            call.replaceWith(new Element(TAG).attr("label", label));
        }
        body.appendChildren(notes);
    }

    /// Of the call, or of what stands around nothing but it.
    private static List<String> names(Element call) {
        return Stream.of(call, call.parent())
                .flatMap(element -> Stream.of(element.id(), element.attr("name")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Every place that has a name; of two with one name the first.
    private static Map<String, Element> places(Element body) {
        var places = new HashMap<String, Element>();
        body.stream().forEach(element -> {
            for (var name : List.of(element.id(), element.attr("name"))) {
                if (!name.isEmpty()) places.putIfAbsent(name, element);
            }
        });
        return places;
    }

    /// The paragraph or the item with a link back, not larger than it has to be.
    private static Optional<Element> around(Element place, List<String> back) {
        return Stream.iterate(
                        place,
                        element -> element != null && !element.normalName().equals("body"),
                        Element::parent)
                .filter(element -> element.normalName().matches("p|li|div|aside|dd|section"))
                .filter(element -> element.select("a[href^=#]").stream()
                        .anyMatch(link -> back.contains(link.attr("href").substring(1))))
                .findFirst();
    }
}
