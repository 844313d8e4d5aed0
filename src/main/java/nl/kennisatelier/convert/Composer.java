package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.ReviewMark;
import nl.kennisatelier.words.Words;

/// Writes blocks down as the body of a report: tips and questions under headings that are known, links together at the
/// end, and a remark for the editor wherever it could be otherwise.
final class Composer {

    /// More than anybody looks at in one report.
    private static final int PICTURES_MAX = 40;

    private final IllustrationMaker maker = new IllustrationMaker();
    private final Sections sections;
    private final Words words;
    private final boolean isPiece;
    private final Function<String, Optional<byte[]>> images;
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<String, Picture> known = new HashMap<>();
    private final StringBuilder body = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// The heading that is open, and whether a list came under it.
    private Optional<Kind> open = Optional.empty();

    private boolean listed;

    /// Whether what comes next is a link.
    private boolean comesLink;

    /// Of the headings that are styled.
    private int top = 6;

    /// Level, as written, of the last heading that was styled: what only looks like a heading stands under it.
    private int above = 1;

    /// @param isPiece whether it becomes a part of a text that exists
    Composer(Sections sections, Words words, boolean isPiece, Function<String, Optional<byte[]>> images) {
        this.isPiece = isPiece;
        this.sections = sections;
        this.words = words;
        this.images = images;
    }

    List<Picture> pictures() {
        return pictures;
    }

    String body(List<ReportBlock> blocks) {
        for (var block : blocks) {
            if (block instanceof ReportBlock.Heading heading && heading.styled())
                top = Math.min(top, Math.max(1, heading.level()));
        }
        var all = Habits.joined(asked(blocks));
        for (int i = 0; i < all.size(); i++) {
            comesLink = i + 1 < all.size() && isLink(all.get(i + 1));
            write(all.get(i));
        }
        close();
        if (!links.isEmpty()) {
            paragraph("## " + sections.name(Kind.LINK));
            paragraph(String.join("\n", links));
        }
        notes.forEach(this::paragraph);
        return body.toString();
    }

    private static boolean isLink(ReportBlock block) {
        return block instanceof ReportBlock.Paragraph(var line)
                        && line.onlyAddress().isPresent()
                || block instanceof ReportBlock.Items list && list.said().allMatch(Line::hasLink);
    }

    /// Under a heading for questions, a line that asks something is one.
    private List<ReportBlock> asked(List<ReportBlock> blocks) {
        var asked = new ArrayList<ReportBlock>();
        var asking = false;
        for (var block : blocks) {
            if (block instanceof ReportBlock.Heading heading) {
                asking = opened(heading.line().plain())
                        .filter(opened -> opened.kind() == Kind.QUESTION)
                        .isPresent();
            }
            if (asking
                    && block instanceof ReportBlock.Paragraph(var line)
                    && line.plain().endsWith("?")) {
                var question = new ReportBlock.Item(line.without(Habits.NUMBER), List.of());
                asked.add(new ReportBlock.Items(true, List.of(question)));
            } else {
                asked.add(block);
            }
        }
        return asked;
    }

    /// In a piece of a text links stay where they are, and a heading that is not quite ours stays as it is.
    private Optional<Sections.Opened> opened(String heading) {
        return sections.opened(heading).filter(found -> !isPiece || found.sure() && found.kind() != Kind.LINK);
    }

    private void write(ReportBlock block) {
        switch (block) {
            case ReportBlock.Heading heading -> heading(heading);
            case ReportBlock.Paragraph(var line) -> paragraph(line);
            case ReportBlock.Items list -> items(list);
            case ReportBlock.Table(var rows) -> paragraph(table(rows));
            case ReportBlock.Image image -> image(image);
            case ReportBlock.Quote(var lines) ->
                paragraph(lines.stream().map(line -> "> " + line.markdown()).collect(Collectors.joining("\n>\n")));
            case ReportBlock.Note(var label, var line) -> notes.add("[^" + label + "]: " + line.markdown());
            case ReportBlock.Doubt(var flat) -> review("cli.import.flat." + flat);
        }
    }

    private void heading(ReportBlock.Heading heading) {
        close();
        var said = heading.line().plain();
        var opened = opened(said);
        open = opened.map(Sections.Opened::kind);
        listed = false;
        if (opened.isEmpty()) {
            int level = heading.styled() ? Math.min(6, Math.max(1, heading.level()) - top + 2) : Math.min(6, above + 1);
            if (heading.styled()) above = level;
            paragraph("#".repeat(level) + " " + heading.line().words());
            return;
        }
        if (!opened.get().sure()) review("cli.import.note.heading", said, sections.name(open.get()));
        if (open.get() != Kind.LINK) paragraph("## " + sections.name(open.get()));
    }

    /// A heading that promises a list, and has none under it.
    private void close() {
        if (isListed() && !listed && !isPiece) review("cli.import.note.list");
        open = Optional.empty();
    }

    private void paragraph(Line line) {
        var address = line.onlyAddress();
        if (isPiece) {
            words(line);
        } else if (address.isPresent() || open.equals(Optional.of(Kind.LINK)) && line.hasLink()) {
            link(line);
        } else if (comesLink && sections.startsLinks(line.plain())) {
            close();
            open = Optional.of(Kind.LINK);
        } else {
            words(line);
        }
    }

    private void words(Line line) {
        if (isListed() && Habits.NUMBER.matcher(line.plain()).find()) review("cli.import.note.lone");
        paragraph(line.markdown());
    }

    /// Whether each item of a list that stands here is found on its own.
    private boolean isListed() {
        return open.filter(kind -> kind != Kind.LINK).isPresent();
    }

    private void link(Line line) {
        links.add("- " + line.markdown());
    }

    private void items(ReportBlock.Items list) {
        if (open.equals(Optional.of(Kind.LINK))) {
            list.items().forEach(item -> {
                link(item.line());
                item.inner().forEach(this::items);
            });
            return;
        }
        if (open.equals(Optional.of(Kind.TIP)) && listed && list.ordered()) review("cli.import.note.lone");
        listed = true;
        var lines = new ArrayList<String>();
        items(list, open.equals(Optional.of(Kind.QUESTION)) || list.ordered() && open.isEmpty(), "", lines);
        paragraph(String.join("\n", lines));
    }

    private static void items(ReportBlock.Items list, boolean ordered, String indent, List<String> lines) {
        int number = 1;
        for (var item : list.items()) {
            var mark = ordered ? number++ + ". " : "- ";
            lines.add(indent + mark + item.line().markdown());
            for (var inner : item.inner()) items(inner, inner.ordered(), indent + " ".repeat(mark.length()), lines);
        }
    }

    private static String table(List<List<Line>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(1);
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var cells = new StringBuilder("|");
            for (int i = 0; i < width; i++) {
                var cell = i < row.size() ? row.get(i).markdown().replace("|", "\\|") : "";
                cells.append(' ').append(cell).append(" |");
            }
            lines.add(cells.toString());
            if (lines.size() == 1) lines.add("|" + " --- |".repeat(width));
        }
        return String.join("\n", lines);
    }

    private void image(ReportBlock.Image image) {
        var picture = Optional.ofNullable(known.get(image.source()))
                .or(() -> images.apply(image.source())
                        .filter(_ -> pictures.size() < PICTURES_MAX)
                        .flatMap(bytes -> Picture.of("picture-" + (pictures.size() + 1), bytes, maker)));
        if (picture.isEmpty()) {
            review("cli.import.note.picture");
            return;
        }
        if (known.putIfAbsent(image.source(), picture.get()) == null) pictures.add(picture.get());
        var described = Description.of(image.description());
        if (described.words().isEmpty()) review("cli.import.note.description");
        else if (described.isMachine()) review("cli.import.note.described");
        paragraph("![" + Line.of(described.words()).words() + "]("
                + picture.get().name() + "." + picture.get().extension() + ")");
    }

    private void review(String key, Object... arguments) {
        paragraph(ReviewMark.inText(remark(words.get(key, arguments))));
    }

    /// Cannot end the comment that it stands in.
    static String remark(String text) {
        return text.replaceAll("-{2,}", "-").replaceAll("[<>\\p{Cc}]", " ").strip();
    }

    private void paragraph(String markdown) {
        if (markdown.isEmpty()) return;
        if (!body.isEmpty()) body.append('\n');
        body.append(markdown).append('\n');
    }
}
