package nl.kennisatelier.web.facilitator.live;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.SetQuestion;

/// What another evening said to the same question, as the report of it tells.
///
/// @param report its slug
/// @param title where it was and when: `Palenstein, 2024`
/// @param href of the report
/// @param said the answers in words, in the order of the report; never none
public record SaidBefore(String report, String title, String href, List<String> said) {

    /// More reports nobody chooses from.
    private static final int REPORTS_MAX = 8;

    /// Of one report; more do not stand beside the answers of tonight.
    private static final int SAID_MAX = 20;

    private static final Pattern ITEM = Pattern.compile("(?s)<li[^>]*>(.*?)(?=<(?:/li|ul|ol)\\b)");

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    /// As safe HTML spells quotes and other signs.
    private static final Pattern SIGN = Pattern.compile("&#(\\d{1,5});");

    /// Newest first; none for a question of the facilitator's own, and where nobody wrote down what was said.
    static List<SaidBefore> of(PageRequest visit, Board board, int question) {
        var library = visit.library();
        return board.workshop().ask(question).flatMap(SetQuestion::source).flatMap(library::entry).stream()
                .flatMap(asked -> library.namedBy(asked.id()).stream()
                        .filter(document -> document.kind() == Kind.REPORT)
                        .flatMap(report -> of(visit, report, asked).stream()))
                .limit(REPORTS_MAX)
                .toList();
    }

    private static List<SaidBefore> of(PageRequest visit, Document report, Entry asked) {
        var said = said(visit.library(), report, asked);
        return said.isEmpty()
                ? List.of()
                : List.of(new SaidBefore(report.id().slug(), title(visit, report), visit.href(report), said));
    }

    private static String title(PageRequest visit, Document report) {
        var place = visit.names().place(report);
        var where = place.isEmpty() ? report.title() : place;
        return report.labels().date().map(date -> where + ", " + date.year()).orElse(where);
    }

    /// What stands under the heading where the question is named, up to the next heading of its level.
    private static List<String> said(Library library, Document report, Entry asked) {
        var said = new ArrayList<String>();
        int level = 0;
        for (var section : report.sections()) {
            boolean isOfIt = names(library, section, asked);
            if (level > 0 && section.level() <= level) level = 0;
            if (isOfIt) level = Math.max(1, section.level());
            if (level > 0) section.blocks().stream().flatMap(SaidBefore::words).forEach(said::add);
        }
        return said.stream().limit(SAID_MAX).toList();
    }

    private static boolean names(Library library, Section section, Entry asked) {
        return section.blocks().stream().anyMatch(block -> switch (block) {
            case Block.References(var references) ->
                references.stream()
                        .flatMap(reference -> library.target(reference).stream())
                        .anyMatch(entry -> entry.id().equals(asked.id()));
            case Block.Prose prose ->
                prose.text().contains(asked.title()) && prose.html().contains("<a ");
            case Block.Passages _ -> false;
        });
    }

    private static Stream<String> words(Block block) {
        return switch (block) {
            case Block.Prose prose ->
                ITEM.matcher(prose.html())
                        .results()
                        .map(item -> plain(item.group(1)))
                        .filter(text -> !text.isEmpty());
            case Block.Passages(var kind, var passages) ->
                kind == Kind.QUESTION ? Stream.of() : passages.stream().map(Passage::title);
            case Block.References _ -> Stream.of();
        };
    }

    /// What somebody said, without who said it and how many recognised it.
    private static String plain(String html) {
        var words = MARKUP.matcher(html.replaceFirst("(?s)<em>\\([^<]*\\)</em>\\s*$", ""))
                .replaceAll("");
        return SIGN.matcher(words)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
