package nl.kennisatelier.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.source.SourceFile;

/// The pieces of a file in which words belong together: a field at its head, a paragraph, an item of a list.
final class Paragraphs {

    /// Fields that hold addresses of pages, ids and words from lists; and the one in which consent is given.
    private static final Set<String> NOT_WORDS = Set.of(
            "met_toestemming",
            "url",
            "website",
            "cbs",
            "plaats",
            "datum",
            "date",
            "id",
            "themas",
            "thema",
            "tags",
            "trefwoorden",
            "keywords",
            "aanpakken",
            "fasen",
            "rollen",
            "wijken",
            "wijk",
            "gemeenten",
            "gemeente",
            "programma",
            "taal",
            "licentie",
            "status",
            "vragenset",
            "pilots",
            "opgaven",
            "verwant",
            "afgeleid_van",
            "opgevolgd_door",
            "alternatieven",
            "voorheen",
            "aliases");

    private static final Pattern KEY = Pattern.compile("([A-Za-z_-]+):.*");
    private static final Pattern NAME = Pattern.compile("^[\\s-]*[A-Za-z_-]+:\\s*[\"']?");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+>#]|\\d{1,3}[.)]|\\|).*");

    /// With which most sentences begin, and no name does.
    private static final Set<String> OPENINGS = Set.of("""
            De Het Een Wij We Ik Je Jij Jullie Zij Ze Hij Er Dat Dit Die Deze Maar Want Dus En Of Als Toen Nu Ook Niet Wel Zo In Op \
            Aan Bij Met Van Voor Door Over Naar Om Uit Tot Na Tijdens Volgens Tussen Onder Waar Wat Wie Hoe Waarom Wanneer Welke \
            Veel Meer Sommige Alle Iedereen Niemand Elke Elk Kun Kan Heb Heeft Is Was Zijn Bewoners Buren Mensen Vraag Maak Geef \
            Laat Begin Zorg Kijk Ga Doe Zet Neem Gebruik Betrek Bekijk Denk Praat Vertel Zoek Hier Daar Daarom Daarna Eerst Later \
            Samen Zonder Vooral Soms Twee Drie Vier Vijf Geen Iemand Onze Hun Welk Ben Zou Wil Moet Mag""".split("\\s+"));

    /// Behind which even a name in small letters is one, and what stands for the sign of an address.
    private static final List<String> SIGNS =
            List.of("mevr", "dhr", "mw.", "Mevr", "Dhr", "Mw.", " at ", "apenstaartje");

    private Paragraphs() {}

    /// @param line of its first character, from 1
    record Paragraph(int line, String text) {

        Paragraph with(String other) {
            return new Paragraph(line, other);
        }

        int lineAt(int place) {
            return line
                    + (int) text.substring(0, place)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    static List<Paragraph> of(SourceFile file) {
        var found = new ArrayList<Paragraph>();
        var text = new StringBuilder();
        int start = 1;
        int line = 0;
        boolean inFields = false;
        boolean isSkipped = false;
        for (var next : file.text().split("\n", -1)) {
            line++;
            if (next.startsWith("---") && (line == 1 || inFields)) {
                inFields = line == 1;
                isSkipped = true;
            } else if (inFields) {
                var key = KEY.matcher(next);
                if (key.matches()) isSkipped = NOT_WORDS.contains(key.group(1));
            } else isSkipped = false;
            boolean begins = inFields
                    || isSkipped
                    || next.isBlank()
                    || ITEM.matcher(next).matches();
            if (begins) {
                if (!text.isEmpty()) found.add(new Paragraph(start, text.toString()));
                text.setLength(0);
            }
            if (isSkipped) continue;
            if (text.isEmpty()) start = line;
            text.append(inFields ? NAME.matcher(next).replaceFirst("") : next).append('\n');
        }
        if (!text.isEmpty()) found.add(new Paragraph(start, text.toString()));
        return found;
    }

    /// A look at the letters alone, for most paragraphs name nobody: a sign of an address or a number, a capital in the
    /// middle of a sentence, or at its start a word that seldom begins one.
    static boolean mayNameSomebody(String text) {
        char before = '\n';
        char sign = '.'; // The last that was no blank.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' && (text.startsWith("/in/", i) || text.startsWith("/pub/", i))) return true;
            if (c == '@' || c == '(' && text.startsWith("(at)", i) || c == '[' && text.startsWith("[at]", i))
                return true;
            if (Character.isDigit(c) && !Character.isDigit(before) && isNumber(text, i)) return true;
            if (Character.isUpperCase(c) && !Character.isLetterOrDigit(before)) {
                if (Character.isLetterOrDigit(sign) || sign == ',') return true;
                if (!OPENINGS.contains(word(text, i))) return true;
            }
            if (!Character.isWhitespace(c)) sign = c;
            before = c;
        }
        return SIGNS.stream().anyMatch(text::contains);
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        return text.substring(start, end);
    }

    /// A number of a house, a telephone or a postcode; a year alone is none.
    private static boolean isNumber(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        int length = end - start;
        boolean isYear = length == 4 && (text.startsWith("19", start) || text.startsWith("20", start));
        boolean isPostcode = end + 1 < text.length() && Character.isUpperCase(text.charAt(end + 1));
        boolean isBehindWord = start > 1 && text.charAt(start - 1) == ' ' && Character.isLetter(text.charAt(start - 2));
        return isPostcode || !isYear && (isBehindWord || text.charAt(start) == '0' || length > 7);
    }
}
