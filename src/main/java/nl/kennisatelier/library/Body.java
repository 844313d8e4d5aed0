package nl.kennisatelier.library;

import java.util.List;

/// All that a document says under its head. It is much, and seldom asked for: it may stand elsewhere until then.
public sealed interface Body {

    List<Section> sections();

    /// The same in a document that goes by another name.
    Body in(EntryId document);

    /// At hand.
    record Held(List<Section> sections) implements Body {

        public static final Held NONE = new Held(List.of());

        public Held {
            sections = List.copyOf(sections);
        }

        @Override
        public Body in(EntryId document) {
            return new Held(named(sections, document));
        }
    }

    /// Fetched when it is asked for, and perhaps each time.
    non-sealed interface Elsewhere extends Body {

        /// Those of the passages of the document, in their order.
        List<Wording.Held> wordings();

        @Override
        default Body in(EntryId document) {
            return new Named(this, document);
        }
    }

    /// Elsewhere, under another name.
    record Named(Elsewhere there, EntryId document) implements Elsewhere {

        @Override
        public List<Section> sections() {
            return named(there.sections(), document);
        }

        @Override
        public List<Wording.Held> wordings() {
            return there.wordings();
        }
    }

    private static List<Section> named(List<Section> sections, EntryId document) {
        return sections.stream().map(section -> section.in(document)).toList();
    }
}
