package nl.kennisatelier.markdown;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/// What other programs make something of and we do not: it stays on the page as it was written, and the editor hears of
/// it. What each is stands in the messages under `foreign.NAME.is`, what to write instead under `foreign.NAME.write`.
enum Foreign {
    SHORTCODE("{{", "\\{\\{[<%]"),
    TEMPLATE("{", "\\{%[-\\s]*\\w|(?<![$\\w])\\{\\{[-\\s]*[\\w.'\"]"),
    SCRIPT(
            "port ",
            "^\\s*(?:import\\s.{1,200}\\sfrom\\s+['\"]|import\\s+['\"]|export\\s+(?:default|const|function)\\b)"),
    VALUE("{", "(?<![\\\\$\\w{#%])\\{[a-z]\\w*(?:\\.\\w+)+(?:\\([^)]{0,100}\\))?}"),
    MATH(
            "$",
            "\\$\\$|(?<![\\w$\\\\])\\$(?![\\s\\d][^$]*\\s\\$|\\s)(?:[a-zA-Z]|[^$]{0,300}[\\\\^_{}=][^$]{0,300})(?<!\\s)\\$(?![\\w$])"),
    EMOJI(":", "(?<![\\w:/]):[a-z][a-z0-9_+-]{1,30}:(?![\\w:/])"),
    CONTENTS("[", "(?i)^\\s*(?:\\[TOC]|\\[\\[_?TOC_?]]|\\{:toc}|\\$\\{toc})\\s*$"),
    TABS("===", "^===[+!]*\\s+\""),
    ATTRIBUTES("{", "\\{:(?!\\s*#|toc})[^{}]{1,200}}|(?<=[\\]\\s)`])\\{\\.[\\w-][^{}]{0,200}}"),
    DIRECTIVE("..", "^\\s*\\.\\.\\s[\\w-]{1,40}::"),
    WIKI_TABLE("{|", "^\\s*\\{\\|"),
    DEFINITION(":", "^:\\s{1,3}\\S"),
    ABBREVIATION("*[", "^\\*\\[[^\\]]{1,80}]:\\s"),
    FRAME(":::", "^\\s*:{3,}"),
    INCLUDE("8<", "^\\s*-{1,2}8<-{1,2}"),
    INLINE_NOTE("^[", "(?<!\\^)\\^\\[[^\\]]"),
    CITATION("@", "\\[-?@[\\w:-]{1,80}(?:[;,\\s][^\\]]{0,200})?]"),
    REVISION("{", "\\{(?:\\+\\+|--|~~|>>)[^{}]{1,300}(?:\\+\\+|--|~~|<<)}"),
    DIAGRAM("```", "(?!)");

    /// In characters, of what is shown in a message.
    private static final int SHOWN_MAX = 40;

    private static final List<Foreign> ALL = List.of(values());

    private static final Pattern CODE = Pattern.compile("(`++)(?:(?!\\1).){1,2000}?\\1(?!`)");
    private static final Pattern DRAWN = Pattern.compile(
            "(?i)\\{?\\s*(mermaid|plantuml|puml|graphviz|dot|d2|math|katex|latex|dataview|dataviewjs|tasks|query|flow"
                    + "|sequence|note|warning|tip|admonition)\\b.*");

    private final String sign;
    private final Pattern pattern;

    /// @param sign that is always in it: looked for first, for most texts and lines have none
    Foreign(String sign, String pattern) {
        this.sign = sign;
        this.pattern = Pattern.compile(pattern);
    }

    static void report(String text, Node document, BodyReader.Lines lines, List<Problem> problems) {
        var passedOver = passedOver(document, lines, problems);
        var perhaps = ALL.stream().filter(one -> text.contains(one.sign)).toList();
        int number = -1;
        for (var line : text.lines().toList()) {
            if (passedOver.get(++number) || line.isEmpty()) continue;
            var place = new Location(lines.path(), lines.before() + number + 1);
            var bare = line.indexOf('`') < 0 ? line : CODE.matcher(line).replaceAll("`");
            for (var foreign : perhaps) foreign.reportIn(bare, place, problems);
        }
    }

    private void reportIn(String line, Location place, List<Problem> problems) {
        if (!line.contains(sign)) return;
        var found = pattern.matcher(line);
        while (found.find()) {
            if (this == EMOJI && Inlines.knows(found.group())) continue;
            problems.add(problem(line.substring(found.start()), place));
            return;
        }
    }

    private Problem problem(String from, Location place) {
        var shown = Characters.shortened(from.strip(), SHOWN_MAX);
        return Problem.of(
                Problem.Kind.FOREIGN_SYNTAX, place, shown, "foreign." + this + ".is", "foreign." + this + ".write");
    }

    /// The lines of code, in which nothing means anything, and of boxes. Code that others make a picture of is told.
    private static BitSet passedOver(Node document, BodyReader.Lines lines, List<Problem> problems) {
        var passed = new BitSet();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                pass(code);
                if (code.getInfo() != null && DRAWN.matcher(code.getInfo()).matches()) {
                    problems.add(DIAGRAM.problem(code.getInfo(), lines.of(code)));
                }
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                pass(code);
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof BoxParser.Draft draft && draft.closed && draft.getFirstChild() != null) {
                    passed.set(first(draft));
                    passed.set(draft.getSourceSpans().getLast().getLineIndex());
                }
                visitChildren(block);
            }

            private void pass(Block code) {
                code.getSourceSpans().forEach(span -> passed.set(span.getLineIndex()));
            }

            private int first(Node node) {
                return node.getSourceSpans().getFirst().getLineIndex();
            }
        });
        return passed;
    }
}
