package nl.kennisatelier.web.reader.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.BuiltInPages;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.web.kit.page.Contact;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /over`, `/privacy` and other texts that come with the program.
///
/// @param contact whom to tell or ask; nothing when nobody was named
/// @param licence of the texts, on the page that speaks of it
/// @param register where the statement that the page makes is registered
/// @param source where the source code is, on the page that speaks of it; or empty
public record FixedPage(
        Frame frame,
        Document document,
        String language,
        List<SectionView> sections,
        Optional<Link> contact,
        Optional<Link> licence,
        Optional<Link> register,
        String source)
        implements Page {

    /// What the owner of the site wrote himself goes before what comes with the program, even in another language.
    public static Optional<FixedPage> of(PageRequest visit, String name) {
        var language = visit.words().language();
        var pages = visit.services().pages();
        return own(visit, name)
                .or(() -> pages.page(name, language))
                .or(() -> pages.page(name, "nl"))
                .map(document -> of(visit, name, document));
    }

    /// A page that only this site has; nothing where nobody wrote it.
    public static Optional<FixedPage> ofOwn(PageRequest visit, String name) {
        return own(visit, name).map(document -> of(visit, name, document));
    }

    private static Optional<Document> own(PageRequest visit, String name) {
        return Stream.of(visit.words().language(), "nl")
                .flatMap(language -> visit.library().atPath(Document.pathOfPage(name, language)).stream())
                .filter(document -> document.ownPage().isPresent())
                .findFirst();
    }

    @Override
    public String template() {
        return "reader/read/fixed";
    }

    /// Who is named for what the page speaks of, or else for all.
    private static Optional<Link> contact(PageRequest visit, String name) {
        return switch (name) {
            case "kwetsbaarheid" -> security(visit);
            case "privacy" -> Contact.link(visit.owner().privacy().mail()).or(visit::contact);
            default -> visit.contact();
        };
    }

    private static Optional<Link> security(PageRequest visit) {
        return Contact.link(visit.config().securityContact()).or(visit::contact);
    }

    /// Where no news goes by mail, nothing is said of it.
    private static List<Section> sectionsOnMail(PageRequest visit, String name) {
        if (!name.equals("privacy") || !visit.services().mailsNews()) return List.of();
        return visit.services()
                .pages()
                .page(BuiltInPages.NEWS_BY_MAIL, visit.words().language())
                .map(Document::sections)
                .orElse(List.of());
    }

    private static FixedPage of(PageRequest visit, String name, Document document) {
        var frame = visit.frame(document.title()).nav(name).description(document.summary());
        frame.crumb(visit.words().get("nav.about"), "/over");
        return new FixedPage(
                frame.build(),
                document,
                visit.langOf(document.language()),
                Stream.of(document.sections(), sectionsOnMail(visit, name))
                        .flatMap(List::stream)
                        .map(section -> SectionView.of(visit, section))
                        .toList(),
                contact(visit, name),
                name.equals("over") || name.equals("open-data") ? visit.licence() : Optional.empty(),
                name.equals("toegankelijkheid") ? Contact.link(visit.owner().accessibility()) : Optional.empty(),
                name.equals("over") ? visit.config().sourceUrl() : "");
    }
}
