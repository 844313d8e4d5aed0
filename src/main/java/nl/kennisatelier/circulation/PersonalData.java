package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Library;

/// Finds what says who somebody is, or where they can be reached, in a text that is to be published. It finds
/// what looks like it: a person has the last word, for it misses what it does not know, and takes some words
/// for names.
public final class PersonalData {

    /// What was found.
    public enum Kind {
        NAME,
        EMAIL,
        PHONE,
        ADDRESS
    }

    /// @param start place of its first character; `end`: behind its last
    public record Found(Kind kind, int start, int end) {}

    /// What stands in the place of it.
    public interface Mask {
        String of(Kind kind);
    }

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]++\\s?(?:@|\\(at\\)|\\[at])\\s?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){1,4}");

    /// Ten digits as they are written here; a number that anybody may call (0800, 0900, 14 0xx, 112) is nobody's.
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:\\+|00)31[ .-]?(?:\\(0\\))?|\\(?0(?![89]00))(?:[ ./()-]{0,2}\\d){9}(?!\\d)");

    private static final String STREET = "straat|laan|plein|gracht|kade|singel|dreef|steeg|plantsoen|boulevard|brink";

    /// These end many other words too: only with a capital in front.
    private static final String MORE_STREET = "weg|hof|pad|dijk|markt|baan|park|veld|erf|burg|oord|horst|kamp|ring|wal";

    private static final String MEASURE =
            "km|kilometer|m|meter|cm|graden|keer|jaar|maand|maanden|weken|dagen|uur|euro|%|procent|huizen|woningen"
                    + "|mensen|bewoners|buren|bomen|x";

    private static final String NUMBER = "\\s+(?:nr\\.?\\s*|nummer\\s+|huisnummer\\s+)?\\d{1,4}"
            + "(?:\\s?-?[a-zA-Z](?!\\p{L}))?(?!\\p{N}|[.:,]\\d)(?!\\s*(?:" + MEASURE + ")\\b)";

    /// A street with the number of a house: `Kerkstraat 12a`, `Laan van Meerdervoort 3`, `Oude Dijk 4`.
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\p{L})(?:"
            + "(?:(?:Oude|Nieuwe|Grote|Kleine|Hoge|Lage|Korte|Lange|Eerste|Tweede|Derde|Sint|Van|De)\\s)?(?:"
            + "[\\p{L}'’-]{2,40}?(?:" + STREET + ")|\\p{Lu}[\\p{L}'’-]{1,40}?(?:" + MORE_STREET + "))"
            + "|(?:Oude|Nieuwe|Grote|Kleine|Hoge|Lage|Korte|Lange)\\s(?:Weg|Laan|Straat|Plein|Dijk|Hof|Pad|Kade|Markt)"
            + "|(?:Laan|Plein|Weg|Hof|Park)\\s(?:(?:van|de|der|den|het)\\s){0,2}\\p{Lu}[\\p{L}'’-]+"
            + ")" + NUMBER + "|(?:(?<=\\b(?:van|bij)\\s)|huis)nummer\\s\\d{1,4}(?!\\p{N}|[.:,]\\d)");

    /// `2718 AB`; behind a year two capitals are more often an abbreviation.
    private static final Pattern POSTCODE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?!(?:19|20)\\d\\d\\s)[1-9]\\d{3}\\s?|(?:19|20)\\d\\d)"
                    + "(?!SA|SD|SS)[A-Z]{2}(?![\\p{L}\\p{N}])");

    private static final String BETWEEN = "(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|el|al|ben|von|le|la)\\s){0,3}";
    private static final String CAPITAL = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}?\\p{Ll}+){0,3}";

    /// Behind one of these words stands a name.
    private static final Pattern TITLED =
            Pattern.compile("(?<!\\p{L})(?iu:meneer|mijnheer|mevrouw|mevr\\.?|mw\\.?|dhr\\.?|juffrouw|juf|meester"
                    + "|dokter|dr\\.|wethouder|burgemeester"
                    + "|buurman|buurvrouw|tante|oom|opa|oma|dominee|pastoor|imam|ik heet|mijn naam is)\\s+("
                    + BETWEEN + "(?:\\p{Lu}\\.\\s?){0,4}" + BETWEEN + CAPITAL + "(?:\\s" + BETWEEN + CAPITAL
                    + "){0,2})");

    /// Behind an abbreviation even a name without a capital is one.
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?<!\\p{L})(?iu:mevr\\.?|mw\\.|dhr\\.?)\\s+((?:(?:van|de|der|den)\\s){0,3}"
                    + "(?!(?:van|de|der|den|die|dat|uit|met|en|of|is|was|heeft|zei|in|op)\\b)\\p{Ll}{3,})");

    /// `Fatima el Amrani`, `J. de Vries`.
    private static final Pattern PAIR = Pattern.compile("(?<![\\p{L}\\p{N}])(" + CAPITAL
            + "|(?:\\p{Lu}\\.\\s?){1,4})(?:(?<=\\.)|\\s)" + BETWEEN + "(" + CAPITAL + ")(?!\\p{L})");

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])" + CAPITAL + "(?!\\p{L})");

    private final NoNames known;

    private PersonalData(NoNames known) {
        this.known = known;
    }

    /// That takes no place, programme or organisation of this library for a person.
    public static PersonalData in(Library library) {
        return new PersonalData(NoNames.of(library));
    }

    /// What is in a text, from its start; no two overlap.
    public List<Found> find(String text) {
        var all = new ArrayList<Found>();
        add(all, EMAIL, text, Kind.EMAIL);
        add(all, PHONE, text, Kind.PHONE);
        add(all, ADDRESS, text, Kind.ADDRESS);
        add(all, POSTCODE, text, Kind.ADDRESS);
        for (var before : List.of(TITLED, ABBREVIATED)) {
            var titled = before.matcher(text);
            while (titled.find()) all.add(new Found(Kind.NAME, titled.start(1), titled.end(1)));
        }
        pairs(all, text);
        var word = WORD.matcher(text);
        while (word.find()) {
            if (known.isFirstName(word.group())) all.add(new Found(Kind.NAME, word.start(), word.end()));
        }
        return withoutOverlap(all);
    }

    /// The text with a word for each thing found.
    public String masked(String text, Mask mask) {
        var out = new StringBuilder();
        int end = 0;
        for (var found : find(text)) {
            out.append(text, end, found.start()).append(mask.of(found.kind()));
            end = found.end();
        }
        return out.append(text.substring(end)).toString();
    }

    private static void add(List<Found> all, Pattern pattern, String text, Kind kind) {
        var match = pattern.matcher(text);
        while (match.find()) all.add(new Found(kind, match.start(), match.end()));
    }

    /// Two capitals in a row are a name in the middle of a sentence. At its start the first one says nothing, unless it
    /// is a first name.
    private void pairs(List<Found> all, String text) {
        var pair = PAIR.matcher(text);
        int from = 0;
        while (pair.find(from)) {
            from = pair.end(1); // The second word may begin a name itself.
            var first = pair.group(1);
            if (known.isKnown(pair.group())) continue;
            boolean isInitial = first.endsWith(".");
            boolean isName = known.isFirstName(first)
                    || !known.isWord(pair.group(2))
                            && (isInitial || !known.isWord(first) && !startsSentence(text, pair.start()));
            if (!isName) continue;
            all.add(new Found(Kind.NAME, pair.start(), pair.end()));
            from = pair.end();
        }
    }

    private static boolean startsSentence(String text, int place) {
        var before = text.substring(0, place).stripTrailing();
        return before.isEmpty() || ".!?:;\"“‘(-•\n".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// The longest of those that share a character.
    private static List<Found> withoutOverlap(List<Found> all) {
        var longest = all.stream()
                .sorted(Comparator.comparingInt((Found found) -> found.start() - found.end()))
                .toList();
        var kept = new ArrayList<Found>();
        for (var found : longest) {
            if (kept.stream().noneMatch(other -> found.start() < other.end() && other.start() < found.end())) {
                kept.add(found);
            }
        }
        kept.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(kept);
    }
}
