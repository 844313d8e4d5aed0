package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;

/// The lines above a report: what it is called, and around that the day, the programme and the kind of meeting.
///
/// @param title empty when no line is one
/// @param sure whether its writer said that it is the title
/// @param text of the lines that are no title
/// @param rest of the blocks
record Opening(Optional<Line> title, boolean sure, String text, List<ReportBlock> rest) {

    private static final Pattern WHAT_IT_IS =
            Pattern.compile("(?i).*\\b(terugkoppeling|terugblik|verslag|impressie|samenvatting|notulen)\\b.*");

    private static final Pattern DAY =
            Pattern.compile("(?i)(datum\\s*:\\s*)?(\\p{L}+dag\\s+)?(\\d{1,2}\\s+\\p{L}+\\s+\\d{4}|[\\d./-]{8,10})\\W*");

    static Opening of(List<ReportBlock> blocks, Library library) {
        var around = new ArrayList<String>();
        var titles = new ArrayList<ReportBlock.Heading>();
        var doubts = new ArrayList<ReportBlock>();
        int next = 0;
        for (; next < blocks.size(); next++) {
            if (blocks.get(next) instanceof ReportBlock.Doubt) {
                doubts.add(blocks.get(next));
                continue;
            }
            var line = line(blocks.get(next));
            if (line.isEmpty()) break;
            var words = line.get().plain();
            if (isAround(words, library)) {
                around.add(words);
            } else if (blocks.get(next) instanceof ReportBlock.Heading heading && goesOn(titles, heading)) {
                titles.add(heading);
            } else {
                break;
            }
        }
        var sure = !titles.isEmpty() && titles.getFirst().styled();
        if (titles.isEmpty()
                && around.stream().allMatch(words -> DAY.matcher(words).matches())
                && isTitle(blocks, next)) {
            titles.add(new ReportBlock.Heading(0, ((ReportBlock.Paragraph) blocks.get(next++)).line(), false));
        }
        var title = titles.stream()
                .map(ReportBlock.Heading::line)
                .reduce(Line::plus)
                .or(() -> around.stream()
                        .filter(words -> !DAY.matcher(words).matches())
                        .map(Line::of)
                        .findFirst());
        doubts.addAll(blocks.subList(next, blocks.size()));
        return new Opening(title, sure, String.join("\n", around), doubts);
    }

    /// A first line that is short and no sentence, in a text that goes on after it.
    private static boolean isTitle(List<ReportBlock> blocks, int at) {
        return at + 1 < blocks.size()
                && blocks.get(at) instanceof ReportBlock.Paragraph(var line)
                && line.plain().matches(".{3,80}[^.:;,]")
                && line.onlyAddress().isEmpty();
    }

    private static Optional<Line> line(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Heading heading -> Optional.of(heading.line());
            case ReportBlock.Paragraph paragraph -> Optional.of(paragraph.line());
            default -> Optional.empty();
        };
    }

    private static boolean isAround(String words, Library library) {
        return words.length() <= 100
                && (DAY.matcher(words).matches()
                        || WHAT_IT_IS.matcher(words).matches() && words.split("\\s+").length <= 4
                        || library.documents(Kind.PROGRAMME).stream()
                                .anyMatch(programme ->
                                        Sections.letters(programme.title()).equals(Sections.letters(words))));
    }

    /// A title broken over lines that only look like headings goes on with a small letter.
    private static boolean goesOn(List<ReportBlock.Heading> titles, ReportBlock.Heading heading) {
        if (titles.isEmpty()) return true;
        var words = heading.line().plain();
        return !heading.styled()
                && words.substring(0, 1).equals(words.substring(0, 1).toLowerCase(Locale.ROOT));
    }
}
