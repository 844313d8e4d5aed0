package nl.kennisatelier.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Boxes between lines with colons (`:::tip Titel`, as in Docusaurus) and boxes that are indented (`!!! note
/// "Titel"` and `??? note`, as in MkDocs). Where the end or the text is missing it is no box: [Boxes] takes it
/// apart again.
final class BoxParser extends AbstractBlockParser {

    private static final int INDENT = 4;

    private static final Pattern FENCED =
            Pattern.compile("(:{3,})\\s*([\\p{L}][\\w-]*)\\s*(?:\\[([^\\]]*)]|\\{([^}]*)})?\\s*(.*)");
    private static final Pattern INDENTED =
            Pattern.compile("(!!!|\\?\\?\\?\\+?)\\s+([\\p{L}][\\w-]*)((?:\\s+[\\w-]+)*)\\s*(?:\"(.*)\")?\\s*");

    private final Box box;

    /// How many colons close it; 0 for one that is indented.
    private final int colons;

    private final String title;
    private int within;

    /// A box that may turn out to be none.
    ///
    /// @param line what it began with
    static final class Draft extends CustomBlock {
        final Box box;
        final String line;
        boolean closed;

        Draft(Box box, String line) {
            this.box = box;
            this.line = line;
        }
    }

    private final Draft draft;

    private BoxParser(Box box, int colons, String title, String line) {
        this.box = box;
        this.colons = colons;
        this.draft = new Draft(box, line);
        this.draft.closed = colons == 0;
        this.title = title;
    }

    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser before) {
            if (state.getIndent() >= INDENT) return BlockStart.none();
            var content = state.getLine().getContent();
            char first = state.getNextNonSpaceIndex() < content.length()
                    ? content.charAt(state.getNextNonSpaceIndex())
                    : ' ';
            if (first != ':' && first != '!' && first != '?') return BlockStart.none();
            var line = content.subSequence(state.getNextNonSpaceIndex(), content.length())
                    .toString()
                    .strip();
            var parser = first == ':' ? fenced(line) : indented(line);
            return parser == null ? BlockStart.none() : BlockStart.of(parser).atIndex(content.length());
        }

        private static BoxParser fenced(String line) {
            var start = FENCED.matcher(line);
            if (!start.matches()) return null;
            var title = start.group(3) == null ? start.group(5) : start.group(3) + " " + start.group(5);
            return new BoxParser(
                    new Box(start.group(2), Box.Fold.NONE), start.group(1).length(), named(start, title), line);
        }

        private static BoxParser indented(String line) {
            var start = INDENTED.matcher(line);
            if (!start.matches()) return null;
            var fold = switch (start.group(1)) {
                case "!!!" -> Box.Fold.NONE;
                case "???" -> Box.Fold.CLOSED;
                default -> Box.Fold.OPEN;
            };
            var title = start.group(4) == null ? "" : start.group(4);
            return new BoxParser(new Box(start.group(2), fold), 0, named(start, title), line);
        }

        /// A sort that nobody knows is its own title: no word is lost.
        private static String named(Matcher start, String title) {
            if (!title.isBlank() || Box.Sort.ofName(start.group(2)).isPresent()) return title;
            return start.group(2);
        }
    }

    @Override
    public Block getBlock() {
        return draft;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (colons > 0) return untilColons(state);
        if (state.isBlank()) return BlockContinue.atIndex(state.getIndex());
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    private BlockContinue untilColons(ParserState state) {
        var content = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        int end = start;
        while (end < content.length() && content.charAt(end) == ':') end++;
        if (end - start < colons || state.getIndent() >= INDENT) return BlockContinue.atIndex(state.getIndex());
        if (!content.subSequence(end, content.length()).toString().isBlank()) {
            if (end - start == colons) within++;
            return BlockContinue.atIndex(state.getIndex());
        }
        if (within-- > 0) return BlockContinue.atIndex(state.getIndex());
        draft.closed = true;
        return BlockContinue.finished();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (title.isBlank()) return;
        var above = new Box.Title();
        inlineParser.parse(SourceLines.of(SourceLine.of(title.strip(), null)), above);
        box.appendChild(above);
    }
}
