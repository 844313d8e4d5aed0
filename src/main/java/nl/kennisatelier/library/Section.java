package nl.kennisatelier.library;

import java.util.List;

/// A heading and what stands under it, up to the next heading of any level.
///
/// @param anchor unique on the page
/// @param level 2 to 6; 0 for the text before the first heading
/// @param title without markup; empty at level 0
public record Section(String anchor, int level, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /// The same in a document that goes by another name.
    Section in(EntryId document) {
        var renamed = blocks.stream()
                .map(block -> block instanceof Block.Passages(var kind, var list)
                        ? new Block.Passages(
                                kind,
                                list.stream()
                                        .map(passage -> passage.in(document))
                                        .toList())
                        : block)
                .toList();
        return new Section(anchor, level, title, renamed);
    }

    public String text() {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }
}
