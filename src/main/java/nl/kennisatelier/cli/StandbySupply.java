package nl.kennisatelier.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.BuiltInPages;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.git.EditionCopy;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.web.kit.site.SiteServices;

/// The last good edition, while the repository cannot be read. It is shown and found, and nobody can change it.
///
/// @param trouble why
/// @param isShown whether there is one
/// @param letters that still come in; nothing where none do
record StandbySupply(
        PartTrouble trouble,
        boolean isShown,
        EditionCopy copy,
        SearchIndex index,
        Publisher publisher,
        EditionLog log,
        Optional<LettersOfSite> letters)
        implements Supply {

    static StandbySupply of(
            PartTrouble trouble,
            EditionCopy copy,
            SearchIndex index,
            Publisher publisher,
            EditionLog log,
            Optional<LettersOfSite> letters) {
        return new StandbySupply(trouble, copy.commit().isPresent(), copy, index, publisher, log, letters);
    }

    @Override
    public Optional<HttpServlet> git() {
        return Optional.empty();
    }

    @Override
    public SiteServices services() {
        var services = SiteServices.of(publisher::current, index, new BuiltInPages()::page)
                .withFiles((edition, path) ->
                        content(edition.commit().orElseThrow()).read(path));
        return letters.map(all -> services.withLetterbox(all.box()).withFigures(all.figures()))
                .orElse(services);
    }

    private Content content(Commit commit) throws IOException {
        return copy.content(commit);
    }

    /// Nothing is online when there is no copy either.
    @Override
    public void start() throws IOException {
        var commit = copy.commit();
        if (commit.isEmpty()) return;
        var clock = Clock.systemUTC();
        var catalogue = publisher.unread().readAll(content(commit.get()), Catalogue.Broken.AS_IT_IS);
        log.published(publisher.publish(catalogue, clock.instant(), List.of(), commit));
    }

    @Override
    public List<PartTrouble> troubles() {
        boolean isTold = isShown || trouble.kind() == PartTrouble.Kind.TEXTS_BRANCH;
        var texts = isTold ? trouble : new PartTrouble(PartTrouble.Kind.TEXTS_NOWHERE, trouble.detail());
        var others = letters.stream().flatMap(all -> all.troubles().stream());
        return Stream.concat(Stream.of(texts), others).toList();
    }

    @Override
    public void remember() {
        letters.ifPresent(LettersOfSite::remember);
    }

    @Override
    public List<Duty> duties() {
        return letters.stream().map(LettersOfSite::duty).toList();
    }

    @Override
    public String advice(String origin) {
        return "";
    }

    @Override
    public void close() {
        copy.close();
    }
}
