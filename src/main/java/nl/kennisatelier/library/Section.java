package nl.kennisatelier.library;

import java.util.List;

/// A heading and what stands under it, up to the next heading of any level.
///
/// @param anchor unique on the page
/// @param alias the anchor as forges spell it, unique too; empty where it is the same
/// @param level 2 to 6; 0 for the text before the first heading
/// @param title without markup; empty at level 0
/// @param headline the title with its links and emphasis, safe to show; empty where it has none
public record Section(String anchor, String alias, int level, String title, String headline, List<Block> blocks) {

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
        return withBlocks(renamed);
    }

    public Section(String anchor, int level, String title, List<Block> blocks) {
        this(anchor, "", level, title, "", blocks);
    }

    public Section withBlocks(List<Block> other) {
        return new Section(anchor, alias, level, title, headline, other);
    }

    public String text() {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }
}
