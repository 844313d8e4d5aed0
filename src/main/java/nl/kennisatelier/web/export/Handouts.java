package nl.kennisatelier.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.kennisatelier.export.Handout;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.web.kit.http.Renderer;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Pages that are made to be taken along, as the room `export` takes them.
public record Handouts(Renderer renderer) {

    Handout of(PageRequest visit, Page page) {
        var frame = page.frame();
        return new Handout(
                frame.title(),
                frame.head().description(),
                frame.language(),
                frame.site(),
                frame.canonical(),
                visit.edition().commit().map(Commit::when),
                new String(renderer.render(page), UTF_8));
    }
}
