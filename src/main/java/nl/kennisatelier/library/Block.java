package nl.kennisatelier.library;

import java.util.List;

/// What stands under a heading, piece by piece.
public sealed interface Block {

    /// The words without markup.
    String text();

    /// Running text.
    ///
    /// @param html safe to show
    /// @param anchor by which others lead to it, unique on the page; or empty
    record Prose(String html, String text, String anchor) implements Block {

        public Prose(String html, String text) {
            this(html, text, "");
        }
    }

    /// Passages of one kind in a row: a list of tips, or one marked paragraph.
    record Passages(Kind kind, List<Passage> passages) implements Block {

        public Passages {
            passages = List.copyOf(passages);
        }

        @Override
        public String text() {
            return String.join("\n", passages.stream().map(Passage::text).toList());
        }
    }

    /// Questions or other entries named by reference, in order.
    record References(List<Reference> references) implements Block {

        public References {
            references = List.copyOf(references);
        }

        @Override
        public String text() {
            return String.join("\n", references.stream().map(Reference::label).toList());
        }
    }
}
