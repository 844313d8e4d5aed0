package nl.kennisatelier.web.facilitator.sets;

import java.util.List;
import nl.kennisatelier.circulation.SetFile;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/vragenset/aanbieden`: gives a set to the library, as a draft that editors read over.
///
/// @param set its address
/// @param path of the file that it becomes
/// @param asksToken whether nobody is logged in
/// @param trouble why the token did not do, or why nothing was kept: the end of a key; or empty
/// @param lines what the desk said
/// @param preview where the draft can be seen once it is in; an empty label before
/// @param back to the set
public record OfferPage(
        Frame frame,
        String title,
        int questions,
        String set,
        String path,
        boolean asksToken,
        String trouble,
        List<String> lines,
        Link preview,
        String back)
        implements Page {

    private static final Link NOWHERE = new Link("", "");

    static OfferPage asking(PageRequest visit, Selection set, String address, SetFile file, boolean asksToken) {
        return of(visit, set, address, file, asksToken, "", List.of(), NOWHERE);
    }

    /// @param trouble `wrong` or `often`: of the token
    static OfferPage unknown(PageRequest visit, Selection set, String address, SetFile file, String trouble) {
        return of(visit, set, address, file, true, trouble, List.of(), NOWHERE);
    }

    static OfferPage refused(PageRequest visit, Selection set, String address, SetFile file, List<String> lines) {
        return of(visit, set, address, file, false, "refused", lines, NOWHERE);
    }

    static OfferPage done(
            PageRequest visit, Selection set, String address, SetFile file, List<String> lines, String href) {
        return of(visit, set, address, file, false, "", lines, new Link(file.title(), href));
    }

    private static OfferPage of(
            PageRequest visit,
            Selection set,
            String address,
            SetFile file,
            boolean asksToken,
            String trouble,
            List<String> lines,
            Link preview) {
        return new OfferPage(
                visit.frame(visit.words().get("set.offer"))
                        .style(Frame.FORMS)
                        .nav("vragensets")
                        .crumb(visit.names().kinds(Kind.QUESTION_SET), "/vragensets")
                        .query(address)
                        .bare()
                        .hidden()
                        .build(),
                file.title(),
                set.asked(visit.library()).questions().size(),
                address,
                file.path(),
                asksToken,
                trouble,
                lines,
                preview,
                visit.href("/vragenset") + "?" + address);
    }

    public boolean isDone() {
        return !preview.label().isEmpty();
    }

    public boolean isAboutToken() {
        return trouble.equals("wrong") || trouble.equals("often");
    }

    @Override
    public String template() {
        return "facilitator/sets/offer";
    }
}
