package nl.kennisatelier.convert;

import java.util.List;

/// A piece of a document.
sealed interface ReportBlock {

    /// @param level 0 for the title, 1 to 6 as in HTML
    /// @param styled whether its writer said that it is a heading; else it only looks like one
    record Heading(int level, Line line, boolean styled) implements ReportBlock {}

    record Paragraph(Line line) implements ReportBlock {}

    record Items(boolean ordered, List<Item> items) implements ReportBlock {}

    /// @param inner lists in the item
    record Item(Line line, List<Items> inner) {}

    /// @param rows the first is the head
    record Table(List<List<Line>> rows) implements ReportBlock {}

    /// @param source as the document names it
    record Image(String source, String description) implements ReportBlock {}
}
