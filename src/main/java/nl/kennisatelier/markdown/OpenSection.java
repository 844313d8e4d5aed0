package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.library.Section;
import org.commonmark.node.Document;

/// The section being read.
final class OpenSection {
    static OpenSection beforeAll() {
        return new OpenSection("", "", 0, "", "", Optional.empty());
    }

    final String anchor;
    final String alias;
    final int level;
    final String title;
    final String headline;
    final Optional<Kind> listed;
    final List<Block> blocks = new ArrayList<>();
    final Document prose = new Document();

    /// Passages of one kind in a row, not yet a block.
    final List<Passage> passages = new ArrayList<>();

    final List<Reference> references = new ArrayList<>();
    Kind kind;

    OpenSection(String anchor, String alias, int level, String title, String headline, Optional<Kind> listed) {
        this.anchor = anchor;
        this.alias = alias;
        this.level = level;
        this.title = title;
        this.headline = headline;
        this.listed = listed;
    }

    void closePassages() {
        if (!passages.isEmpty()) blocks.add(new Block.Passages(kind, passages));
        passages.clear();
    }

    void closeReferences() {
        if (!references.isEmpty()) blocks.add(new Block.References(references));
        references.clear();
    }

    void closeLists() {
        closePassages();
        closeReferences();
    }

    boolean isEmpty() {
        return blocks.isEmpty() && prose.getFirstChild() == null && passages.isEmpty() && references.isEmpty();
    }

    Section section() {
        return new Section(anchor, alias, level, title, headline, blocks);
    }
}
