package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.ProseHtml;

/// What one report tells of how a question was answered: what stands in the section in which the question is named.
///
/// @param report with its place and date
/// @param answers each safe to show, as many as fit
/// @param more that the report has besides
/// @param href of the section in the report
public record Voice(Card report, List<String> answers, int more, String href) {

    /// Of reports; more fit on no screen beside each other.
    static final int VOICES_MAX = 6;

    private static final int ANSWERS_MAX = 6;

    private static final Pattern ITEM = Pattern.compile("(?s)<li>(.*?)(?=</li>|<[uo]l>)");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)<p>(.*?)</p>");
    private static final Pattern TABLE = Pattern.compile("(?s)<table>.*?</table>");

    /// The reports that answered a question, newest first, those without an answer left out.
    static List<Voice> of(PageRequest visit, Passage question) {
        return reports(visit, question).stream()
                .limit(2L * VOICES_MAX)
                .map(report -> of(visit, question, report))
                .filter(voice -> !voice.answers().isEmpty())
                .limit(VOICES_MAX)
                .toList();
    }

    static List<Document> reports(PageRequest visit, Passage question) {
        return visit.library().namedBy(question.id()).stream()
                .filter(document ->
                        document.kind() == Kind.REPORT && document.status().isFound())
                .toList();
    }

    private static Voice of(PageRequest visit, Passage question, Document report) {
        var sections = report.sections();
        var address = "\"content:" + question.location().path() + "#" + question.anchor() + "\"";
        for (int i = 0; i < sections.size(); i++) {
            // Who names it in an introduction tells of the question, not of its answers.
            if (sections.get(i).level() == 0 || !names(sections.get(i), address)) continue;
            var all = answers(report, under(sections, i), address);
            return new Voice(
                    Card.of(visit, report),
                    all.stream()
                            .limit(ANSWERS_MAX)
                            .map(html -> ProseHtml.quoted(ProseHtml.of(visit, html), visit.href(report)))
                            .toList(),
                    Math.max(0, all.size() - ANSWERS_MAX),
                    visit.href(report) + "#" + sections.get(i).anchor());
        }
        return new Voice(Card.of(visit, report), List.of(), 0, visit.href(report));
    }

    private static boolean names(Section section, String address) {
        return section.blocks().stream()
                .anyMatch(block -> block instanceof Block.Prose prose
                        && plain(prose.html()).contains(address));
    }

    /// As the address stands in it.
    private static String plain(String html) {
        return html.replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&#43;", "+")
                .replace("&amp;", "&");
    }

    /// The section and those within it.
    private static List<Section> under(List<Section> sections, int first) {
        var found = new ArrayList<>(List.of(sections.get(first)));
        for (var next : sections.subList(first + 1, sections.size())) {
            if (next.level() <= sections.get(first).level()) break;
            found.add(next);
        }
        return found;
    }

    /// Lists first, for those are answers of many; else what was written of them. Where neither stands, the answers
    /// were tips, and stand among those.
    private static List<String> answers(Document report, List<Section> sections, String address) {
        var prose = new StringBuilder();
        var passages = new ArrayList<String>();
        for (var section : sections) {
            for (var block : section.blocks()) {
                switch (block) {
                    case Block.Prose text -> prose.append(text.html());
                    case Block.Passages marked -> marked.passages().forEach(passage -> passages.add(passage.html()));
                    case Block.References _ -> {}
                }
            }
        }
        var items = new ArrayList<>(found(ITEM, prose, 1));
        items.addAll(found(TABLE, prose, 0));
        if (items.isEmpty()) {
            found(PARAGRAPH, prose, 1).stream()
                    .filter(text -> !plain(text).contains(address))
                    .forEach(items::add);
        }
        items.addAll(passages);
        if (!items.isEmpty()) return items;
        return report.passages(Kind.TIP).stream().map(Passage::html).toList();
    }

    private static List<String> found(Pattern pattern, CharSequence html, int group) {
        return pattern.matcher(html)
                .results()
                .map(match -> match.group(group).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
