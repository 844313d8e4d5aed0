package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Citation;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.source.Problem;

/// Where facts come from: of a whole text, or of one step in it.
record Citations(Fields fields) {

    /// Those of the text.
    List<Citation> all() {
        return fields.items(Key.CITATIONS, "url").stream()
                .flatMap(item -> of(item).stream())
                .toList();
    }

    /// That of an item that has one.
    Optional<Citation> of(Fields.Item item, String part) {
        return item.inner(part, "url").flatMap(this::of);
    }

    private Optional<Citation> of(Fields.Item item) {
        var url = item.text("url");
        var address = SafeUrl.of(url, "");
        if (address instanceof SafeUrl.Unsafe) fields.report(Problem.Kind.LINK_UNSAFE, item.line(), url);
        var title = item.text("titel").isEmpty() ? url : item.text("titel");
        if (title.isEmpty()) return Optional.empty();
        return Optional.of(new Citation(
                address instanceof SafeUrl.Outside(var safe) ? safe : "",
                title,
                EventDate.parse(item.text("datum")),
                item.text("opmerking")));
    }
}
