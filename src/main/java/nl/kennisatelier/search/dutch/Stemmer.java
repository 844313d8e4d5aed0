package nl.kennisatelier.search.dutch;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A light stemmer: the forms of one Dutch word get one stem, and words that only look alike keep their own.
///
/// Stems are spelled as words (ramen: raam, rammen: ram), so that they can be read, and so that a long vowel is never
/// mistaken for a short one. Rules take off one ending at a time; before each, the irregular words have the say.
final class Stemmer {

    /// Below this an ending is as likely part of the word itself: eten, alle, ring.
    private static final int LENGTH_MIN = 4;

    private static final String BEFORE = "(aan|achter|af|bij|binnen|door|in|los|mee|na|om|onder|op|open|over|"
            + "samen|tegen|terug|toe|uit|vast|voor|weg)";

    private static final Pattern SEPARABLE = Pattern.compile(BEFORE + "ge(.{3,})");

    /// Of a verb like leveren, that is not cut as investeren is.
    private static final Pattern LONGER = Pattern.compile(BEFORE + "(.+eren)");

    /// Verbs that take no ge: beperkt, verdeeld, hergebruikt.
    private static final Pattern UNSTRESSED = Pattern.compile("(?:be|her|ont|ver).{3,}t");

    /// Spelled like no participle: a typing error, and no form of a verb (gemeentte, of menen).
    private static final Pattern MISSPELLED = Pattern.compile("ge.*[^aeiouy](?:tte|dde)n?");

    private final Memo<String> stems = new Memo<>(this::work);
    private final Map<String, String> irregular;
    private final Map<String, String> irregularEndings;
    private final int endingLengthMax;
    private final boolean cuts;

    /// Leaves every word as it is.
    static Stemmer none() {
        return new Stemmer(Map.of(), false);
    }

    Stemmer(Map<String, String> irregular) {
        this(irregular, true);
    }

    /// @param irregular folded words and their stems; `-dagen` stands for every word with that ending
    private Stemmer(Map<String, String> irregular, boolean cuts) {
        this.cuts = cuts;
        this.irregular = Map.copyOf(irregular);
        this.irregularEndings = irregular.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("-"))
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().substring(1), Map.Entry::getValue));
        this.endingLengthMax = irregularEndings.keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    String stem(String word) {
        return stems.of(word);
    }

    /// As `stem`, but for a piece of a word that is not worth remembering.
    String work(String word) {
        if (!cuts || word.startsWith("ge") && MISSPELLED.matcher(word).matches()) return word;
        var known = known(word);
        var stem = word;
        for (var ending : Ending.values()) {
            if (known != null) {
                return known;
            }
            var shorter = stem.length() < LENGTH_MIN ? stem : ending.cut(stem);
            known = shorter.equals(stem) ? null : known(shorter);
            stem = shorter;
        }
        return known == null ? stem : known;
    }

    /// The stem of a word that rules would get wrong, or null.
    private String known(String word) {
        var whole = irregular.get(word);
        if (whole != null) {
            return whole;
        }
        for (int from = Math.max(0, word.length() - endingLengthMax); from + 3 <= word.length(); from++) {
            var ending = irregularEndings.get(word.substring(from));
            if (ending != null) {
                return word.substring(0, from) + ending;
            }
        }
        if (word.endsWith("en")) return separable(word);
        return word.endsWith("ing") ? ofVerb(word) : verb(word);
    }

    /// Of a verb that the rules would get wrong: beoordeling, from beoordelen.
    private String ofVerb(String word) {
        return word.length() < 8 ? null : known(word.substring(0, word.length() - 3) + "en");
    }

    /// Of a strong verb in two pieces the participle follows from that of the verb itself, teruggevonden from gevonden,
    /// or is the infinitive with ge: opgevangen, opvangen.
    private String separable(String word) {
        var longer = LONGER.matcher(word);
        var verb = longer.matches() ? irregular.get(longer.group(2)) : null;
        if (verb != null) return longer.group(1) + verb;
        var parts = SEPARABLE.matcher(word);
        if (!parts.matches()) return null;
        var rest = irregular.get("ge" + parts.group(2));
        if (rest != null) return parts.group(1) + rest;
        var infinitive = parts.group(1) + parts.group(2);
        boolean noun = infinitive.endsWith("ingen") || infinitive.endsWith("chten");
        return !noun && KnownWords.dutch().has(infinitive) ? work(infinitive) : null;
    }

    /// The third person is among the irregular words (werkt: werk), the participle follows from it: gewerkt, bespaard.
    private String verb(String word) {
        if (word.length() < 5 || (!word.endsWith("t") && !word.endsWith("d"))) {
            return null;
        }
        var present = word.substring(0, word.length() - 1) + "t";
        if (irregular.containsKey(present)) {
            return irregular.get(present);
        }
        if (word.startsWith("ge")) {
            return irregular.get(present.substring(2));
        }
        var separable = SEPARABLE.matcher(present);
        if (separable.matches()) {
            var rest = irregular.get(separable.group(2));
            if (rest != null) return separable.group(1) + rest;
            var letters = word.substring(0, separable.end(1)) + word.substring(separable.start(2));
            return infinitive(letters, true);
        }
        return UNSTRESSED.matcher(word).matches() ? infinitive(word, false) : null;
    }

    /// The stem of the infinitive that is known to Dutch: beperken for beperkt, vaststellen for vaststeld.
    ///
    /// @param whole whether the last letter may be of the verb itself: afronden for afrond
    private String infinitive(String word, boolean whole) {
        var base = word.substring(0, word.length() - 1);
        for (var stem : whole ? List.of(word, base) : List.of(base)) {
            for (var infinitive : List.of(stem + "en", stem + stem.charAt(stem.length() - 1) + "en")) {
                if (KnownWords.dutch().has(infinitive)) return work(infinitive);
            }
        }
        return null;
    }
}
