package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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

/// Which words with a capital are names of people, and which are not: places, programmes and organisations of a library
/// are not, and neither are words that begin the name of an organisation or a building anywhere.
///
/// @param firstNames in lower case
/// @param phrases what the library calls its places, programmes and organisations, in lower case
/// @param words of those, and words that no surname is made of, in lower case
record NoNames(Set<String> firstNames, Set<String> phrases, Set<String> words) {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    /// Whose titles are names of something else than a person.
    private static final List<Kind> NAMED =
            List.of(Kind.NEIGHBOURHOOD, Kind.PROGRAMME, Kind.SOURCE, Kind.EXAMPLE, Kind.TERM);

    private static final Set<String> COMMON = Set.of("""
            den haag sint nieuw nieuwe oud oude noord zuid oost west noorder zuider ooster wester boven beneden hoog laag \
            nederland nederlandse europa europese unie amsterdam rotterdam utrecht eindhoven groningen arnhem nijmegen \
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli \
            augustus september oktober november december pasen kerst koningsdag ramadan suikerfeest \
            gemeente provincie rijk ministerie kamer raad waterschap woningcorporatie corporatie stichting vereniging \
            coöperatie bewonersvereniging huurdersvereniging energiecoöperatie vve ggd nederlands nationaal nationale \
            programma operatie project platform netwerk fonds buurthuis wijkhuis dorpshuis huis school bibliotheek kerk \
            moskee park plein straat laan wijk buurt dorp stad regio rode kruis green deal tweede eerste leger heils \
            albert heijn jumbo lidl action gamma praxis whatsapp facebook google teams nextdoor buurtapp \
            de het een ik wij we jij je jullie zij ze er dat dit die deze mijn ons onze hun haar zijn als maar want dus \
            omdat toen nu ook niet wel meer minder samen iedereen niemand iemand alle veel""".split("\\s+"));

    static NoNames of(Library library) {
        var phrases = names(library).map(NoNames::lower).collect(Collectors.toSet());
        var words = new HashSet<>(COMMON);
        phrases.forEach(phrase -> words.addAll(List.of(APART.split(phrase))));
        return new NoNames(listed(), phrases, words);
    }

    private static Stream<String> names(Library library) {
        var titles = NAMED.stream()
                .flatMap(kind -> library.documents(kind).stream())
                .flatMap(document -> Stream.concat(Stream.of(document.title()), alternatives(document)));
        var lists = Stream.of(ListName.values())
                .flatMap(list -> library.taxonomy().list(list).stream())
                .flatMap(NoNames::labels);
        return Stream.concat(titles, lists);
    }

    private static Stream<String> alternatives(Document document) {
        return document.details() instanceof Details.Term term ? term.alternatives().stream() : Stream.empty();
    }

    private static Stream<String> labels(Choice choice) {
        return Stream.concat(Stream.of(choice.label()), choice.alternatives().stream());
    }

    /// Whether it is, or is part of, a name that the library knows.
    boolean isKnown(String phrase) {
        var plain = lower(phrase);
        return phrases.contains(plain)
                || phrases.stream().anyMatch(known -> (" " + known + " ").contains(" " + plain + " "));
    }

    /// Whether no surname is made of this word.
    boolean isWord(String word) {
        return words.contains(lower(word));
    }

    boolean isFirstName(String word) {
        return firstNames.contains(lower(word)) && !words.contains(lower(word));
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT).strip();
    }

    private static Set<String> listed() {
        try (var in = new BufferedReader(
                new InputStreamReader(NoNames.class.getResourceAsStream("/analysis/voornamen.txt"), UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable); // It comes with the program.
        }
    }
}
