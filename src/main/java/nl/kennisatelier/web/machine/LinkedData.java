package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import nl.kennisatelier.export.DataCatalogue;
import nl.kennisatelier.export.Statements;
import nl.kennisatelier.export.ThemesAndTerms;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.Licence;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.words.Words;

/// `GET /taxonomie.ttl`, `/catalogus.ttl` and the same as `.jsonld`: what others link to.
final class LinkedData {

    private final Online online;
    private final List<Words> languages;

    LinkedData(Online online, List<Words> languages) {
        this.online = online;
        this.languages = languages;
    }

    void routes(RouteTable routes) {
        routes(routes, "/taxonomie", this::taxonomy);
        routes(routes, "/catalogus", this::catalogue);
    }

    private void routes(RouteTable routes, String path, Function<Context, Statements> said) {
        routes.get(path + ".ttl", OpenData.open(ctx -> {
            online.send(ctx, Statements.TURTLE, said.apply(ctx).turtle());
        }));
        routes.get(path + ".jsonld", OpenData.open(ctx -> {
            var json = JsonData.indented(said.apply(ctx).jsonLd());
            online.send(ctx, Statements.JSON_LD, json.getBytes(UTF_8));
        }));
    }

    private Statements taxonomy(Context ctx) {
        return new ThemesAndTerms(online.library(), online.url(ctx, ""), languages).statements();
    }

    private Statements catalogue(Context ctx) {
        var licence = Licence.link(online.library().conventions().atelier().licence(), "nl");
        return new DataCatalogue(
                        online.url(ctx, ""),
                        online.siteName(),
                        licence.map(Link::href).orElse(""),
                        online.edition().get().commit().map(Commit::when),
                        languages)
                .statements();
    }
}
