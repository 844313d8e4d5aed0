package nl.kennisatelier.convert;

import java.util.List;
import java.util.stream.Stream;

/// A piece of a document.
sealed interface ReportBlock {

    /// @param level 0 for the title, 1 to 6 as in HTML
    /// @param styled whether its writer said that it is a heading; else it only looks like one
    record Heading(int level, Line line, boolean styled) implements ReportBlock {}

    record Paragraph(Line line) implements ReportBlock {}

    /// Somebody else's words.
    record Quote(List<Line> paragraphs) implements ReportBlock {}

    record Items(boolean ordered, List<Item> items) implements ReportBlock {

        private Stream<Line> lines() {
            return items.stream()
                    .flatMap(item -> Stream.concat(
                            Stream.of(item.line()), item.inner().stream().flatMap(Items::lines)));
        }
    }

    /// @param inner lists in the item
    record Item(Line line, List<Items> inner) {}

    /// @param rows the first is the head
    record Table(List<List<Line>> rows) implements ReportBlock {}

    /// @param source as the document names it
    record Image(String source, String description) implements ReportBlock {}

    /// What a call in the text leads to.
    record Note(String label, Line line) implements ReportBlock {}

    /// Here something was read as it may not have been meant.
    record Doubt(Flat flat) implements ReportBlock {}

    /// All that it says, one for each paragraph, item and cell.
    default Stream<Line> said() {
        return switch (this) {
            case Heading heading -> Stream.of(heading.line());
            case Paragraph(var line) -> Stream.of(line);
            case Quote(var paragraphs) -> paragraphs.stream();
            case Items list -> list.lines();
            case Table(var rows) -> rows.stream().flatMap(List::stream);
            case Note note -> Stream.of(note.line());
            case Image _ -> Stream.empty();
            case Doubt _ -> Stream.empty();
        };
    }
}
