package nl.kennisatelier.web.reader;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.Gap;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.http.AttachmentFiles;
import nl.kennisatelier.web.kit.http.PageSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.browse.AgendaPage;
import nl.kennisatelier.web.reader.browse.ListPage;
import nl.kennisatelier.web.reader.browse.MapPage;
import nl.kennisatelier.web.reader.browse.NewsPage;
import nl.kennisatelier.web.reader.browse.QuestionsPage;
import nl.kennisatelier.web.reader.browse.ReusePage;
import nl.kennisatelier.web.reader.browse.SetsPage;
import nl.kennisatelier.web.reader.browse.TermsPage;
import nl.kennisatelier.web.reader.browse.ThemePage;
import nl.kennisatelier.web.reader.browse.ThemesPage;
import nl.kennisatelier.web.reader.find.ResultsPage;
import nl.kennisatelier.web.reader.home.HomePage;
import nl.kennisatelier.web.reader.programme.DashboardPage;
import nl.kennisatelier.web.reader.programme.GapPage;
import nl.kennisatelier.web.reader.programme.ProposalsPage;
import nl.kennisatelier.web.reader.programme.QuarterListPage;
import nl.kennisatelier.web.reader.programme.QuarterPage;
import nl.kennisatelier.web.reader.programme.QuartersPage;
import nl.kennisatelier.web.reader.programme.RaisedPage;
import nl.kennisatelier.web.reader.programme.RoadmapPage;
import nl.kennisatelier.web.reader.programme.SignalsPage;
import nl.kennisatelier.web.reader.read.DocumentPage;
import nl.kennisatelier.web.reader.read.FixedPage;
import nl.kennisatelier.web.reader.read.PassagePage;

/// The pages of readers, and the files that texts name.
public final class ReaderRoutes implements Wing {

    /// Pages whose text comes with the program.
    public static final List<String> FIXED =
            List.of("over", "toegankelijkheid", "privacy", "kwetsbaarheid", "open-data");

    private final PageSupport pages;

    public ReaderRoutes(PageSupport pages) {
        this.pages = pages;
    }

    @Override
    public void routes(RouteTable routes) {
        pages.reader(routes, "/", visit -> Optional.of(HomePage.of(visit)));
        pages.everywhere(routes, "/zoeken", this::results);
        for (var kind : Kind.values()) {
            if (kind.isDocument()) document(routes, kind);
            else pages.everywhere(routes, "/" + kind.folder, (ctx, visit) -> toSearch(ctx, visit, kind));
            pages.reader(routes, "/" + kind.folder + "/{document}/{part}", PassagePage::of);
        }
        pages.reader(routes, "/nieuws", visit -> Optional.of(NewsPage.of(visit)));
        pages.reader(routes, "/themas", visit -> Optional.of(ThemesPage.of(visit)));
        Stream.of("/themas/{one}", "/themas/{one}/{two}", "/themas/{one}/{two}/{three}")
                .forEach(path -> pages.reader(routes, path, ThemePage::of));
        FIXED.forEach(name -> pages.reader(routes, "/" + name, visit -> FixedPage.of(visit, name)));
        pages.file(routes, "/bijlagen/{hash}/{name}", ReaderRoutes::attachment);
    }

    private void document(RouteTable routes, Kind kind) {
        pages.reader(
                routes,
                "/" + kind.folder,
                visit -> Optional.of(
                        switch (kind) {
                            case TERM -> TermsPage.of(visit);
                            case NEIGHBOURHOOD -> MapPage.of(visit);
                            case QUESTION_SET -> SetsPage.of(visit);
                            case REPORT, EXAMPLE, PROGRAMME, SOURCE, MANUAL, ARTICLE -> ListPage.of(visit, kind);
                            case REUSE -> ReusePage.of(visit);
                            case EVENT -> AgendaPage.of(visit);
                            case KNOWLEDGE_QUESTION -> QuestionsPage.of(visit);
                            case SIGNAL -> SignalsPage.of(visit);
                            case PROPOSAL -> ProposalsPage.ofAll(visit);
                            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> ListPage.of(visit, kind);
                        }));
        var path = "/" + kind.folder + "/{slug}";
        switch (kind) {
            case PROGRAMME -> {
                pages.reader(routes, path, ReaderRoutes::programme);
                pages.reader(routes, path + "/voorstellen", ProposalsPage::ofProgramme);
                for (var lack : Gap.Lack.values()) {
                    lack.word.ifPresent(
                            word -> pages.reader(routes, path + "/" + word, visit -> GapPage.of(visit, lack)));
                }
                pages.reader(routes, path + "/kwartaal", QuartersPage::of);
                pages.reader(routes, path + "/kwartaal/{quarter}", QuarterPage::of);
                pages.reader(routes, path + "/kwartaal/{quarter}/{list}", QuarterListPage::of);
            }
            case SIGNAL -> {
                pages.reader(routes, "/signalen/opgehaald", visit -> Optional.of(RaisedPage.of(visit)));
                pages.everywhere(routes, path, this::signal);
            }
            case ARTICLE -> pages.everywhere(routes, path, this::article);
            case REPORT, EXAMPLE, NEIGHBOURHOOD, QUESTION_SET, SOURCE, TERM, MANUAL, REUSE ->
                pages.reader(routes, path, visit -> DocumentPage.of(visit, kind));
            case KNOWLEDGE_QUESTION, EVENT, PROPOSAL ->
                pages.reader(routes, path, visit -> DocumentPage.of(visit, kind));
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> {}
        }
    }

    /// A text about the site itself stands at an address of its own.
    private void article(Context ctx, PageRequest visit) {
        var own = visit.names()
                .document(Kind.ARTICLE, visit.step("slug"))
                .filter(text -> text.ownPage().isPresent());
        if (own.isPresent()) {
            ctx.redirect(visit.href(own.get()), HttpStatus.FOUND);
            return;
        }
        DocumentPage.of(visit, Kind.ARTICLE).ifPresentOrElse(page -> pages.send(ctx, page), () -> ctx.status(404));
    }

    /// One that another took up leads there for good.
    private void signal(Context ctx, PageRequest visit) {
        var signal = visit.names().document(Kind.SIGNAL, visit.step("slug"));
        var now = signal.flatMap(one -> SignalDossier.takenUpBy(visit.library(), one));
        if (now.isPresent()) {
            ctx.redirect(visit.href(now.get()), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        DocumentPage.of(visit, Kind.SIGNAL).ifPresentOrElse(page -> pages.send(ctx, page), () -> ctx.status(404));
    }

    /// One without pilots is a text like any other.
    private static Optional<? extends Page> programme(PageRequest visit) {
        if (visit.step("slug").equals(RoadmapPage.SLUG)) {
            var roadmap = RoadmapPage.of(visit);
            return roadmap.isPresent() ? roadmap : DocumentPage.of(visit, Kind.PROGRAMME);
        }
        var dashboard = visit.names()
                .document(Kind.PROGRAMME, visit.step("slug"))
                .flatMap(programme -> DashboardPage.of(visit, programme));
        return dashboard.isPresent() ? dashboard : DocumentPage.of(visit, Kind.PROGRAMME);
    }

    private static void toSearch(Context ctx, PageRequest visit, Kind kind) {
        var query = SearchRequest.ALL.plus(Facet.KIND, kind.word).toQuery();
        ctx.redirect(visit.href("/zoeken") + "?" + query, HttpStatus.FOUND);
    }

    /// A form sends empty fields too: the address readers share is without them, and in the names of today.
    private void results(Context ctx, PageRequest visit) {
        var asked = SearchRequest.parse(ctx.queryParamMap());
        var now = SearchRequest.parse(visit.query());
        var request = ResultsPage.inOneSpelling(now);
        boolean hasEmpty = ctx.queryParamMap().values().stream().anyMatch(values -> values.contains(""));
        if (hasEmpty || !now.equals(asked)) {
            var query = request.toQuery();
            ctx.redirect(ctx.path() + (query.isEmpty() ? "" : "?" + query), HttpStatus.SEE_OTHER);
        } else {
            pages.send(ctx, ResultsPage.of(visit, request, "1".equals(ctx.queryParam(ResultsPage.WHY))));
        }
    }

    private static void attachment(Context ctx, PageRequest visit) {
        try {
            if (!AttachmentFiles.send(ctx, visit)) ctx.status(404);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The addresses of the Dutch pages that are no entry of the library.
    public static List<String> overviews(Edition edition) {
        var fixed = Stream.concat(
                Stream.of("/", "/zoeken", "/themas", "/nieuws", "/redactie"),
                FIXED.stream().map(name -> "/" + name));
        var kinds = Stream.of(Kind.values())
                .filter(kind -> edition.library().documents(kind).stream()
                        .anyMatch(document -> document.status().isFound()))
                .map(kind -> "/" + kind.folder);
        var themes = edition.library().taxonomy().allThemes().map(Theme::path).map(path -> "/themas/" + path);
        return Stream.of(fixed, kinds, themes).flatMap(paths -> paths).toList();
    }
}
