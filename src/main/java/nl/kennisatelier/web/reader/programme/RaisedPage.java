package nl.kennisatelier.web.reader.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Raised;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /signalen/opgehaald`: what was marked as something for national government and is in no signal yet, by theme.
public record RaisedPage(Frame frame, List<Group> groups) implements Page {

    private static final int SHOWN_MAX = 200;

    public record Group(String theme, List<Piece> pieces) {}

    /// @param home the text it stands in, with the place
    /// @param likest the signal that it may belong to; an empty label for none
    /// @param line what an editor adds to a signal to take it up
    public record Piece(Link passage, Link home, Link likest, String line) {}

    public static RaisedPage of(PageRequest visit) {
        Map<String, List<Piece>> byTheme = new LinkedHashMap<>();
        Raised.all(visit.library()).stream().limit(SHOWN_MAX).forEach(raised -> {
            var theme = raised.passage()
                    .labels()
                    .mainTheme()
                    .map(visit.names()::theme)
                    .orElse("");
            byTheme.computeIfAbsent(theme, _ -> new ArrayList<>()).add(piece(visit, raised));
        });
        return new RaisedPage(
                visit.frame(visit.words().get("raised.title"))
                        .description(visit.words().get("raised.lead"))
                        .style("programme.css")
                        .crumb(visit.names().kinds(Kind.SIGNAL), "/signalen")
                        .build(),
                byTheme.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static Piece piece(PageRequest visit, Raised raised) {
        var passage = raised.passage();
        var home = visit.library().home(passage);
        return new Piece(
                link(visit, passage, ""),
                link(visit, home, visit.names().place(passage)),
                raised.likest().map(signal -> link(visit, signal, "")).orElse(new Link("", "")),
                "- " + passage.id());
    }

    private static Link link(PageRequest visit, Entry entry, String note) {
        return new Link(entry.title(), visit.href(entry), note, visit.langOf(entry));
    }

    @Override
    public String template() {
        return "reader/programme/raised";
    }
}
