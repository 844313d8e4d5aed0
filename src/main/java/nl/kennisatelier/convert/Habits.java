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
    static List<Block> mended(List<Block> blocks) {
        return joined(blocks.stream().map(Habits::mend).toList());
    }

    /// Lists that follow each other were one list.
    static List<Block> joined(List<Block> blocks) {
        var joined = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Block.Items list
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Block.Items before
                    && before.ordered() == list.ordered()) {
                joined.removeLast();
                var items = new ArrayList<>(before.items());
                items.addAll(list.items());
                joined.add(new Block.Items(list.ordered(), items));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static Block mend(Block block) {
        return switch (block) {
            case Block.Paragraph(var line) when BULLET.matcher(line.plain()).find() -> typed(line.without(BULLET));
            case Block.Paragraph(var line) when isHeading(line) -> new Block.Heading(LEVEL, line, false);
            case Block.Paragraph(var line)
            when NUMBER.matcher(line.plain()).find() ->
                new Block.Items(true, List.of(new Block.Item(line.without(NUMBER), List.of())));
            case Block.Items list -> numbered(list);
            default -> block;
        };
    }

    /// `- 1: Wat ...` is a numbered item with a bullet before it.
    private static Block typed(Line line) {
        var number = NUMBER.matcher(line.plain()).find();
        return new Block.Items(number, List.of(new Block.Item(number ? line.without(NUMBER) : line, List.of())));
    }

    private static Block.Items numbered(Block.Items list) {
        var typed = list.items().stream()
                .allMatch(item -> NUMBER.matcher(item.line().plain()).find());
        var items = list.items().stream()
                .map(item -> new Block.Item(
                        typed ? item.line().without(NUMBER) : item.line(),
                        item.inner().stream().map(Habits::numbered).toList()))
                .toList();
        return new Block.Items(list.ordered() || typed, items);
    }

    private static boolean isHeading(Line line) {
        var words = line.plain();
        return line.isBold() && words.length() <= HEADING_LENGTH_MAX && !words.endsWith(".") && !line.hasLink();
    }
}
