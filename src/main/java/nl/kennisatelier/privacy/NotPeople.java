package nl.kennisatelier.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy.ListName;

/// What a library calls its places, programmes and organisations: those are no people.
///
/// @param phrases what they are called, and each two words or more of it, in lower case
/// @param words of its places, programmes and lists, in lower case
record NotPeople(Set<String> phrases, Set<String> words) {

    static final NotPeople NONE = new NotPeople(Set.of(), Set.of());

    private static final int PIECE_MAX = 6;

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    static NotPeople of(Library library) {
        var phrases = new HashSet<String>();
        Kind.documents()
                .filter(Kind::isNaming)
                .flatMap(kind -> titles(library, kind))
                .forEach(title -> addPieces(phrases, words(title)));
        labels(library).forEach(label -> addPieces(phrases, words(label)));
        var words = Stream.concat(
                        labels(library),
                        Kind.documents().filter(NotPeople::isPlace).flatMap(kind -> titles(library, kind)))
                .flatMap(name -> words(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new NotPeople(Set.copyOf(phrases), words);
    }

    /// Whose words are no surnames by themselves either.
    private static boolean isPlace(Kind kind) {
        return switch (kind) {
            case NEIGHBOURHOOD, PROGRAMME -> true;
            case REPORT, EXAMPLE, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// The phrase, and each two words or more that stand together in it.
    private static void addPieces(Set<String> phrases, List<String> words) {
        phrases.add(String.join(" ", words));
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= Math.min(words.size(), from + PIECE_MAX); to++) {
                phrases.add(String.join(" ", words.subList(from, to)));
            }
        }
    }

    private static Stream<String> titles(Library library, Kind kind) {
        return library.documents(kind).stream()
                .flatMap(document -> Stream.concat(Stream.of(document.title()), alternatives(document)));
    }

    private static Stream<String> labels(Library library) {
        return Stream.of(ListName.values())
                .flatMap(list -> library.taxonomy().list(list).stream())
                .flatMap(NotPeople::labels);
    }

    private static Stream<String> alternatives(Document document) {
        return document.details() instanceof Details.Term term ? term.alternatives().stream() : Stream.empty();
    }

    private static Stream<String> labels(Choice choice) {
        return Stream.concat(Stream.of(choice.label()), choice.alternatives().stream());
    }

    /// Whether it is, or is part of, a name that the library knows.
    boolean isKnown(String phrase) {
        return phrases.contains(String.join(" ", words(phrase)));
    }

    private static List<String> words(String phrase) {
        return List.of(APART.split(phrase.toLowerCase(Locale.ROOT).strip()));
    }
}
