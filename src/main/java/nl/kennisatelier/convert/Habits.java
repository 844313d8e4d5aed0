package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What people write who do not know styles: a heading that is only bold, a list that is only typed.
final class Habits {

    /// In characters; a longer bold line is a sentence that somebody wanted to be read.
    private static final int HEADING_LENGTH_MAX = 90;

    private static final int LEVEL = 3;

    static final Pattern BULLET = Pattern.compile("^[-–—•·●▪◦§*][ \\u00A0\\t]+(?=\\S)");
    static final Pattern NUMBER = Pattern.compile("^\\d{1,2}\\s*[:.)]\\s+(?=\\S)");

    private Habits() {}

    /// The same blocks, each as what it was meant to be.
    static List<ReportBlock> mended(List<ReportBlock> blocks) {
        var mended = new ArrayList<ReportBlock>();
        for (int i = 0; i < blocks.size(); i++) mended.add(isAlone(blocks, i) ? blocks.get(i) : mend(blocks.get(i)));
        return joined(mended);
    }

    /// One paragraph with a number is no list: it may as well be a note under the text.
    private static boolean isAlone(List<ReportBlock> blocks, int at) {
        return isNumbered(blocks, at) && !isNumbered(blocks, at - 1) && !isNumbered(blocks, at + 1);
    }

    private static boolean isNumbered(List<ReportBlock> blocks, int at) {
        return at >= 0
                && at < blocks.size()
                && blocks.get(at) instanceof ReportBlock.Paragraph(var line)
                && NUMBER.matcher(line.plain()).find()
                && !isHeading(line);
    }

    /// Lists that follow each other were one list.
    static List<ReportBlock> joined(List<ReportBlock> blocks) {
        var joined = new ArrayList<ReportBlock>();
        for (var block : blocks) {
            if (block instanceof ReportBlock.Items list
                    && !joined.isEmpty()
                    && joined.getLast() instanceof ReportBlock.Items before
                    && before.ordered() == list.ordered()) {
                joined.removeLast();
                var items = new ArrayList<>(before.items());
                items.addAll(list.items());
                joined.add(new ReportBlock.Items(list.ordered(), items));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static ReportBlock mend(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Paragraph(var line)
            when BULLET.matcher(line.plain()).find() -> typed(line.without(BULLET));
            case ReportBlock.Paragraph(var line) when isHeading(line) -> new ReportBlock.Heading(LEVEL, line, false);
            case ReportBlock.Paragraph(var line)
            when NUMBER.matcher(line.plain()).find() ->
                new ReportBlock.Items(true, List.of(new ReportBlock.Item(line.without(NUMBER), List.of())));
            case ReportBlock.Items list -> numbered(list);
            default -> block;
        };
    }

    /// `- 1: Wat ...` is a numbered item with a bullet before it.
    private static ReportBlock typed(Line line) {
        var number = NUMBER.matcher(line.plain()).find();
        return new ReportBlock.Items(
                number, List.of(new ReportBlock.Item(number ? line.without(NUMBER) : line, List.of())));
    }

    private static ReportBlock.Items numbered(ReportBlock.Items list) {
        var typed = list.items().stream()
                .allMatch(item -> NUMBER.matcher(item.line().plain()).find());
        var items = list.items().stream()
                .map(item -> new ReportBlock.Item(
                        typed ? item.line().without(NUMBER) : item.line(),
                        item.inner().stream().map(Habits::numbered).toList()))
                .toList();
        return new ReportBlock.Items(list.ordered() || typed, items);
    }

    private static boolean isHeading(Line line) {
        var words = line.plain();
        return line.isBold() && words.length() <= HEADING_LENGTH_MAX && !words.endsWith(".") && !line.hasLink();
    }
}
