package nl.kennisatelier.web.kit.site;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.git.History;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.kit.page.FixedPages;
import nl.kennisatelier.workshop.Workshops;

/// What stands behind the pages: the site is a view of it.
///
/// @param edition what is online
/// @param history what git remembers of the files; nothing for a folder outside git
/// @param editorial the way in for editors; nothing when the content is a folder
/// @param files the pictures and PDFs that texts name
/// @param workshops live and past; nothing where none can be held
/// @param letterbox for what people send in; nothing where nobody can edit what it holds
/// @param vanishedFromFolder what was online once; nothing where the desk of the editors knows it
/// @param subscriptions who gets the news by mail; nothing where no mail is sent
/// @param troubles what parts of the site are closed now, or not as they should be
/// @param vitals how each part of it stands, for the operator
public record SiteServices(
        Supplier<Edition> edition,
        SearchIndex index,
        FixedPages pages,
        Optional<History> history,
        Optional<Editorial> editorial,
        Files files,
        Optional<Workshops> workshops,
        Optional<Letterbox> letterbox,
        Optional<Vanished> vanishedFromFolder,
        Optional<Subscriptions> subscriptions,
        Supplier<List<PartTrouble>> troubles,
        Vitals vitals) {

    /// Where the bytes of pictures are.
    public interface Files {

        Files NONE = (_, path) -> {
            throw new NoSuchFileException(path);
        };

        /// @param path of an attachment of the library of this edition
        /// @throws NoSuchFileException when it has gone meanwhile
        byte[] read(Edition edition, String path) throws IOException;
    }

    /// Without pictures and workshops.
    public SiteServices(
            Supplier<Edition> edition,
            SearchIndex index,
            FixedPages pages,
            Optional<History> history,
            Optional<Editorial> editorial) {
        this(
                edition,
                index,
                pages,
                history,
                editorial,
                Files.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List::of,
                Vitals.NONE);
    }

    /// A plain folder, that nobody edits through the site.
    public static SiteServices of(Supplier<Edition> edition, SearchIndex index, FixedPages pages) {
        return new SiteServices(edition, index, pages, Optional.empty(), Optional.empty());
    }

    /// What of it the pages may ask.
    public ReaderServices forReaders() {
        return new ReaderServices(
                index,
                pages,
                history,
                this::isHidden,
                files,
                vanished(),
                new UseCounts(workshops.map(Workshops::uses)),
                workshops.isPresent(),
                editable().isPresent(),
                subscriptions.isPresent());
    }

    private boolean isHidden(String blob) {
        return editorial
                .map(site -> site.desk().hiddenVersions())
                .filter(hidden -> hidden.isHidden(blob))
                .isPresent();
    }

    /// The desk of a site that keeps its texts in a repository of its own, where they can be changed.
    public Optional<Desk> editable() {
        return editorial.filter(Editorial::isEditable).map(Editorial::desk);
    }

    public SiteServices withFiles(Files files) {
        return new SiteServices(
                edition,
                index,
                pages,
                history,
                editorial,
                files,
                workshops,
                letterbox,
                vanishedFromFolder,
                subscriptions,
                troubles,
                vitals);
    }

    public SiteServices withVanished(Vanished vanished) {
        return new SiteServices(
                edition,
                index,
                pages,
                history,
                editorial,
                files,
                workshops,
                letterbox,
                Optional.of(vanished),
                subscriptions,
                troubles,
                vitals);
    }

    /// What was online once and is not any more; nothing where nobody looks after it.
    public Optional<Vanished> vanished() {
        return editorial.map(Editorial::desk).map(Desk::vanished).or(() -> vanishedFromFolder);
    }

    public SiteServices withWorkshops(Workshops workshops) {
        return new SiteServices(
                edition,
                index,
                pages,
                history,
                editorial,
                files,
                Optional.of(workshops),
                letterbox,
                vanishedFromFolder,
                subscriptions,
                troubles,
                vitals);
    }

    public SiteServices withLetterbox(Letterbox box) {
        return new SiteServices(
                edition,
                index,
                pages,
                history,
                editorial,
                files,
                workshops,
                Optional.of(box),
                vanishedFromFolder,
                subscriptions,
                troubles,
                vitals);
    }

    public SiteServices withSubscriptions(Subscriptions subscriptions) {
        return new SiteServices(
                edition,
                index,
                pages,
                history,
                editorial,
                files,
                workshops,
                letterbox,
                vanishedFromFolder,
                Optional.of(subscriptions),
                troubles,
                vitals);
    }

    /// Looks after these parts as well.
    public SiteServices withHealth(List<Supplier<HealthCheck>> health) {
        return with(vitals.and(health, List.of()));
    }

    /// Gives these figures as well.
    public SiteServices withFigures(List<Figure> figures) {
        return with(vitals.and(List.of(), figures));
    }

    private SiteServices with(Vitals vitals) {
        return new SiteServices(
                edition,
                index,
                pages,
                history,
                editorial,
                files,
                workshops,
                letterbox,
                vanishedFromFolder,
                subscriptions,
                troubles,
                vitals);
    }

    public SiteServices withTroubles(Supplier<List<PartTrouble>> troubles) {
        return new SiteServices(
                edition,
                index,
                pages,
                history,
                editorial,
                files,
                workshops,
                letterbox,
                vanishedFromFolder,
                subscriptions,
                troubles,
                vitals);
    }

    /// Whether a part is closed now.
    public boolean isClosed(Part part) {
        return troubles.get().stream()
                .anyMatch(trouble ->
                        trouble.kind().part() == part && trouble.kind().closes());
    }
}
