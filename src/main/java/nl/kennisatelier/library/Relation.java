package nl.kennisatelier.library;

import java.util.Comparator;
import java.util.Optional;

/// One text that names an earlier one in a field of its own, and says in which way. The later text always names the
/// earlier: what follows from that, who took a lesson over, whether a question was answered, is worked out.
///
/// @param by what names it: a document, or a passage in it
/// @param to what is named: an address on the site, of now or of before, or the path of a file
public record Relation(Type type, EntryId by, Reference to) {

    public enum Type {
        /// A record of reuse and its lesson: `van`.
        REUSES(Optional.empty()),
        /// A record of reuse and the one that it was learned from: `via`.
        VIA(Optional.of(Kind.REUSE)),
        /// Where it was heard: `gehoord_op`.
        HEARD_AT(Optional.empty()),
        /// What answers a knowledge question, and the question: `beantwoordt`.
        ANSWERS(Optional.of(Kind.KNOWLEDGE_QUESTION)),
        /// A report and its event: `agenda`.
        REPORTS_ON(Optional.of(Kind.EVENT)),
        /// An event and a question that is on its agenda: `kennisvragen`.
        ASKS(Optional.of(Kind.KNOWLEDGE_QUESTION)),
        /// An event and its question set: `vragenset`.
        USES_SET(Optional.of(Kind.QUESTION_SET)),
        /// A signal and what shows that it is so: `bewijs`.
        SHOWN_BY(Optional.empty()),
        /// A signal and the one that took it over: `opgegaan_in`.
        MERGED_INTO(Optional.of(Kind.SIGNAL)),
        /// A proposal and a lesson that it builds on: `steunt_op`.
        BUILDS_ON(Optional.empty()),
        /// A proposal and the example that tells of it: `voorbeeld`.
        TOLD_IN(Optional.of(Kind.EXAMPLE)),
        /// What others took over from, and the one that did; both of one kind. Here the earlier one names the later:
        /// `opgevolgd_door`.
        SUCCEEDED_BY(Optional.empty()),
        /// A programme and a neighbourhood that takes part: `pilots`.
        PILOTS(Optional.of(Kind.NEIGHBOURHOOD));

        /// What is named, where that can be one kind only: editors then write its slug alone.
        public final Optional<Kind> named;

        Type(Optional<Kind> named) {
            this.named = named;
        }
    }

    /// What is named in which way.
    record Named(EntryId id, Type type) implements Comparable<Named> {

        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::id).thenComparing(Named::type);

        @Override
        public int compareTo(Named other) {
            return ORDER.compare(this, other);
        }
    }

    /// The only kind that can be meant, where there is one.
    public Optional<Kind> wanted() {
        return type == Type.SUCCEEDED_BY ? by.kind() : type.named;
    }

    /// The same in a document that goes by another name.
    Relation in(EntryId document, EntryId other) {
        var named = by.equals(document) ? other : other.withPart(by.kind().orElseThrow(), by.part());
        return new Relation(type, named, to);
    }
}
