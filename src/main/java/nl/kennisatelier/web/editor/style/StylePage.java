package nl.kennisatelier.web.editor.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.style.HouseStyle;
import nl.kennisatelier.style.StyleReader;
import nl.kennisatelier.style.StyleReview;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/beheer/huisstijl`: how the site looks, and what of it cannot be read.
///
/// @param isOwn whether anything of it is the owner's
/// @param shut why who looks may change nothing here, as the end of a key; empty for who may
/// @param colours those by which a site is known
/// @param problems besides the colours that cannot be read
/// @param said what became of the last button, as the end of a key; or empty
/// @param refused why not, line by line
public record StylePage(
        Frame frame,
        String action,
        boolean isOwn,
        String shut,
        StyleReview review,
        List<WeakRow> weak,
        List<ColourField> colours,
        List<EditorPage.Row> problems,
        String themeHref,
        String said,
        List<String> refused)
        implements Page {

    static final String ADDRESS = "/beheer/huisstijl";

    /// The field that says which token; a colour of its own has the token as its name.
    static final String TOKEN = "kleur";

    static final String DARK = "donker";

    /// The field that says what a file is.
    static final String WHAT = "wat";

    /// The worst of a colour; its proposal mends the others too.
    private static final int PLACES_MAX = 3;

    private static final String BASIS = "--basis-color-";
    private static final String HEAD = BASIS + "accent-1-inverse-bg-default";
    private static final String LINKS = BASIS + "accent-1-color-default";

    /// Those by which a site is known: its head, its links and its one main button.
    static final List<String> KNOWN = List.of(HEAD, LINKS, BASIS + "action-2-inverse-bg-default");

    /// @param name of the token, short
    public record WeakRow(
            String token, String name, boolean isDark, String given, String proposal, List<String> where) {}

    /// @param end of the key of its label
    public record ColourField(String token, String end, String value) {}

    /// What a file may be.
    public enum Piece {
        LOGO("logo.svg"),
        DARK_LOGO("logo-donker.svg"),
        ICON("icoon"),
        SHARED("delen.png"),
        THEME(StyleReader.THEME);

        /// In the folder; of an icon the type decides how it ends.
        final String file;

        Piece(String file) {
            this.file = file;
        }

        /// In the form.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Piece> of(String word) {
            return Stream.of(values())
                    .filter(piece -> piece.word().equals(word))
                    .findFirst();
        }
    }

    static StylePage of(
            PageRequest visit, String theme, Parsed<HouseStyle> style, String shut, String said, List<String> refused) {
        var review = StyleReview.of(theme);
        var others = style.problems().stream().filter(problem -> problem.kind() != Problem.Kind.STYLE_CONTRAST);
        return new StylePage(
                visit.frame(visit.words().get("style.title"))
                        .style(Frame.FORMS)
                        .style(Frame.DESK)
                        .crumb(visit.words().get("editor.title"), "/redactie")
                        .crumb(visit.words().get("people.title"), "/beheer")
                        .hidden()
                        .build(),
                visit.href(ADDRESS),
                !style.value().hash().equals(HouseStyle.OURS.hash()),
                shut,
                review,
                review.weak().stream().map(one -> row(visit, one)).toList(),
                KNOWN.stream()
                        .map(token -> new ColourField(
                                token,
                                token.equals(HEAD) ? "head" : token.equals(LINKS) ? "links" : "button",
                                review.hex(token)))
                        .toList(),
                EditorPage.rows(visit, others),
                visit.formHref(Content.STYLE + StyleReader.THEME),
                said,
                refused);
    }

    private static WeakRow row(PageRequest visit, StyleReview.Weak weak) {
        var where = new ArrayList<String>();
        weak.places().stream()
                .sorted(Comparator.comparingDouble(place -> place.contrast() / place.need()))
                .limit(PLACES_MAX)
                .forEach(place -> where.add(place(visit, weak, place)));
        int more = weak.places().size() - PLACES_MAX;
        if (more > 0) where.add(visit.words().get("style.place.more", more));
        return new WeakRow(weak.token(), name(weak.token()), weak.isDark(), weak.given(), weak.proposal(), where);
    }

    private static String place(PageRequest visit, StyleReview.Weak weak, StyleReview.Place place) {
        boolean isOver = weak.token().equals(place.over());
        var other = name(isOver ? place.under() : place.over());
        return visit.words()
                .get(isOver ? "style.place.on" : "style.place.under", other, place.contrast(), place.need());
    }

    private static String name(String token) {
        return token.replaceFirst("^(?:" + BASIS + "|--)", "");
    }

    /// How it stands, in a sentence.
    public String lead() {
        if (!isOwn) return frame.t("style.lead.ours");
        return frame.t("style.lead", review.good(), review.all(), weak.size());
    }

    public boolean isTrouble() {
        return !said.equals("kept");
    }

    public List<Piece> pieces() {
        return Stream.of(Piece.values()).toList();
    }

    @Override
    public String template() {
        return "editor/style";
    }
}
