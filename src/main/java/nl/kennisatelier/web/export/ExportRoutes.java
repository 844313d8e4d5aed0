package nl.kennisatelier.web.export;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.export.Handout;
import nl.kennisatelier.export.MarkdownFile;
import nl.kennisatelier.export.PdfFile;
import nl.kennisatelier.export.WordFile;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.facilitator.sets.SetAddress;
import nl.kennisatelier.web.kit.http.PageSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.ReaderRoutes;

/// Every address of this room. Of what is published only: a draft leaves by no door.
public final class ExportRoutes implements Wing {

    private final PageSupport pages;
    private final Texts texts;
    private final FileSender sender;
    private final Optional<SetAddress> sets;

    /// @param sets where question sets are found again; nothing on a site that makes none
    public ExportRoutes(PageSupport pages, Handouts handouts, FileSender sender, Optional<SetAddress> sets) {
        this.pages = pages;
        this.texts = new Texts(handouts);
        this.sender = sender;
        this.sets = sets;
    }

    @Override
    public void routes(RouteTable routes) {
        for (var kind : Kind.values()) {
            var folder = "/" + kind.folder;
            if (kind.isDocument()) document(routes, folder + "/{slug}", kind);
            door(routes, folder + "/{document}/{part}", ".md", this::part, this::markdown);
        }
        ReaderRoutes.FIXED.forEach(
                name -> door(routes, "/" + name, ".md", (_, visit) -> FixedNotePage.of(visit, name), this::page));
        Stream.of("/themas/{one}", "/themas/{one}/{two}", "/themas/{one}/{two}/{three}")
                .forEach(path -> door(routes, path, ".md", (_, visit) -> ThemeNotePage.of(visit), this::page));
        files(routes, "/" + Kind.SIGNAL.folder, this::signals);
        sets.ifPresent(found -> files(routes, "/vragenset", (ctx, visit) -> set(ctx, visit, found)));
        files(routes, "/" + Kind.PROGRAMME.folder + "/{slug}/kwartaal/{quarter}", this::quarter);
        door(routes, "/zoeken", ".zip", ExportRoutes::search, this::dossier);
    }

    private void document(RouteTable routes, String page, Kind kind) {
        door(routes, page, ".md", (_, visit) -> document(visit, kind), this::markdown);
        files(
                routes,
                page,
                (_, visit) -> document(visit, kind)
                        .map(found -> new Wanted(visit.address(found), () -> texts.handout(visit, found))));
        door(routes, page, ".zip", (_, visit) -> Dossier.of(visit, kind), this::dossier);
    }

    private static Optional<Document> document(PageRequest visit, Kind kind) {
        return visit.names().document(kind, visit.step("slug"));
    }

    private Optional<Entry> part(Context ctx, PageRequest visit) {
        return visit.names().entry(visit.path().substring(1)).filter(Passage.class::isInstance);
    }

    /// All signals in one file, behind a list of them.
    private Optional<Wanted> signals(Context ctx, PageRequest visit) {
        var signals = Dossier.ofSignals(visit, visit.namesNow().query(ctx.queryParamMap()));
        return Optional.of(new Wanted(address(visit, signals), () -> handout(visit, signals)));
    }

    private Handout handout(PageRequest visit, Dossier signals) {
        var lead = visit.words().get("nota.lead", signals.texts().size());
        var front = texts.handouts().of(visit, DossierPage.of(visit, signals, lead, List.of()));
        return front.with(signals.texts().stream()
                .map(signal -> texts.handout(visit, signal))
                .toList());
    }

    private Optional<Wanted> set(Context ctx, PageRequest visit, SetAddress found) {
        var hand = found.at(visit, ctx.queryParamMap());
        if (hand.forgotten()) return Optional.empty();
        var page = SetHandoutPage.of(visit, hand);
        return Optional.of(
                new Wanted(page.frame().canonical(), () -> texts.handouts().of(visit, page)));
    }

    /// A quarter that runs is said to, until it is over: then a file of before is none of today.
    private Optional<Wanted> quarter(Context ctx, PageRequest visit) {
        return QuarterNotePage.of(visit)
                .map(page -> new Wanted(
                        page.frame().canonical(),
                        page.page().standing().getFirst(),
                        () -> texts.handouts().of(visit, page)));
    }

    private static Optional<Dossier> search(Context ctx, PageRequest visit) {
        return Optional.of(
                Dossier.of(visit, SearchRequest.parse(visit.namesNow().query(ctx.queryParamMap()))));
    }

    private static String address(PageRequest visit, Dossier dossier) {
        return visit.origin() + visit.href(dossier.path());
    }

    /// A text that somebody asks for as a file; it is made only where no such file is kept.
    ///
    /// @param address of its page, in full and with its question in its one spelling
    /// @param of what it hangs on besides the texts; or empty
    private record Wanted(String address, String of, Supplier<Handout> handout) {

        Wanted(String address, Supplier<Handout> handout) {
            this(address, "", handout);
        }
    }

    /// Gives what was found to who asked.
    private interface Sending<T> {
        void send(Context ctx, PageRequest visit, T found);
    }

    /// The two forms that somebody opens by a click.
    private void files(RouteTable routes, String page, BiFunction<Context, PageRequest, Optional<Wanted>> find) {
        door(routes, page, ".docx", find, (ctx, visit, wanted) -> {
            sender.send(
                    ctx,
                    visit,
                    wanted.address(),
                    wanted.of(),
                    WordFile.TYPE,
                    () -> WordFile.of(wanted.handout().get()));
        });
        pdf(routes, page, find);
    }

    private void pdf(RouteTable routes, String page, BiFunction<Context, PageRequest, Optional<Wanted>> find) {
        door(routes, page, ".pdf", find, (ctx, visit, wanted) -> {
            sender.send(
                    ctx,
                    visit,
                    wanted.address(),
                    wanted.of(),
                    PdfFile.TYPE,
                    () -> PdfFile.of(wanted.handout().get()));
        });
    }

    /// Behind the address of a page, in another form.
    ///
    /// @param find what is asked for; nothing where it is not there
    private <T> void door(
            RouteTable routes,
            String page,
            String form,
            BiFunction<Context, PageRequest, Optional<T>> find,
            Sending<T> sending) {
        pages.published(routes, page + form, (ctx, asked) -> {
            var path = asked.path();
            var visit = asked.ofTexts(path.substring(0, path.length() - form.length()));
            var elsewhere = takenUpBy(visit);
            if (elsewhere.isPresent()) {
                ctx.redirect(visit.href(elsewhere.get()) + form, HttpStatus.MOVED_PERMANENTLY);
                return;
            }
            find.apply(ctx, visit).ifPresentOrElse(found -> sending.send(ctx, visit, found), () -> ctx.status(404));
        });
    }

    /// The signal that another went into: its files lead where its page does.
    private static Optional<Document> takenUpBy(PageRequest visit) {
        return visit.names()
                .entry(visit.path().substring(1))
                .filter(entry -> entry.kind() == Kind.SIGNAL)
                .flatMap(signal -> SignalDossier.takenUpBy(visit.library(), (Document) signal));
    }

    private void markdown(Context ctx, PageRequest visit, Entry entry) {
        FileSender.send(ctx, MarkdownFile.TYPE, visit.address(entry), texts.markdown(visit, entry));
    }

    /// A page that is no text of the library.
    private void page(Context ctx, PageRequest visit, Page page) {
        var handout = texts.handouts().of(visit, page);
        FileSender.send(ctx, MarkdownFile.TYPE, handout.address(), MarkdownText.made(visit, handout));
    }

    private void dossier(Context ctx, PageRequest visit, Dossier dossier) {
        sender.send(
                ctx, visit, address(visit, dossier), "", DossierFile.TYPE, () -> DossierFile.of(visit, dossier, texts));
    }
}
