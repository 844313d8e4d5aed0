package nl.kennisatelier.markdown;

import java.util.Optional;
import java.util.TreeSet;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Section;

/// A passage has the themes, place and date of its document besides its own.
final class Inheritance {

    private Inheritance() {}

    /// A neighbourhood is about itself.
    static Labels ofPlace(String slug) {
        var none = new TreeSet<String>();
        var self = new TreeSet<>(java.util.List.of(slug));
        return new Labels(none, none, none, none, self, none, none, Optional.empty(), Optional.empty());
    }

    static Passage passage(Passage p, Labels labels) {
        return p.withLabels(p.labels().plus(labels));
    }

    static Section section(Section section, Labels labels) {
        var blocks = section.blocks().stream()
                .map(block -> block instanceof Block.Passages(var kind, var list)
                        ? new Block.Passages(
                                kind, list.stream().map(p -> passage(p, labels)).toList())
                        : block)
                .toList();
        return section.withBlocks(blocks);
    }
}
