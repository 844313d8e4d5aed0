package nl.kennisatelier.markdown;

import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Section;

/// A passage has the place and the date of its document, and its main theme where it has none of its own.
///
/// @param plain of a passage that says nothing of itself, as most: they share one
record Inheritance(Labels document, Labels plain) {

    static Inheritance from(Labels document) {
        return new Inheritance(document, Labels.NONE.within(document));
    }

    Passage passage(Passage p) {
        return p.withLabels(p.labels().equals(Labels.NONE) ? plain : p.labels().within(document));
    }

    Section section(Section section) {
        var blocks = section.blocks().stream()
                .map(block -> block instanceof Block.Passages(var kind, var list)
                        ? new Block.Passages(
                                kind, list.stream().map(this::passage).toList())
                        : block)
                .toList();
        return section.withBlocks(blocks);
    }
}
