package nl.kennisatelier.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.privacy.PersonalData.Found;
import nl.kennisatelier.privacy.PersonalData.Kind;

/// Where somebody can be reached, lives or banks, by its form: addresses and numbers. What anybody may use, the mailbox
/// of an organisation or a number of emergency, is nobody's.
final class Contacts {

    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+"
            + "(?:\\s?(?:@|\\(at\\)|\\[at])\\s?|\\s(?:at|apenstaartje)\\s)[\\p{L}\\p{N}-]{1,63}+"
            + "(?:(?:\\.|\\s?(?:\\((?:dot|punt)\\)|\\[(?:dot|punt)])\\s?)[\\p{L}\\p{N}-]{2,63}+){1,4}");

    private static final Pattern BOX_PART = Pattern.compile("[._+-]");

    private static final Set<String> BOXES = Set.of("""
        info informatie contact redactie gemeente post mail receptie secretariat secretariaat bestuur administratie \
        klantenservice klantcontact service support helpdesk help hulp hallo hello welkom pers press communicatie \
        voorlichting participatie inspraak wijk wijkteam wijken buurtteam team energie energieloket warmte loket \
        aanmelden aanmelding inschrijven nieuws nieuwsbrief webmaster admin beheer noreply no-reply meldpunt melding \
        meldingen privacy avg fg security ict kantoor office sales verkoop verhuur huur huurders wonen projecten project \
        programma subsidie subsidies vacatures werken vrijwilligers bewoners atelier kennisatelier bibliotheek \
        school planning agenda events evenementen griffie raad college vve duurzaam duurzaamheid\
        """.split("\\s+"));

    /// A page of one person.
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}-])(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:in|pub)/[\\p{L}\\p{N}%._-]{0,80}[\\p{L}\\p{N}]");

    /// Ten digits as they are written here, or a number abroad. What anybody may call (0800, 0900, 088) is nobody's.
    private static final Pattern PHONE = Pattern.compile("(?=[+(0])(?=[+(0])(?<![\\p{L}\\p{N}/._=-])(?:(?:(?:\\+|00)31["
            + " .-]{0,2}(?:\\(0\\)|0(?=[1-9]))?[ .-]?\\(?(?!88|[89]00)|\\(0\\)|\\(?0(?!88|[89]0\\d)(?=\\d))(?:["
            + " ./()–-]{0,3}\\d){9}|0(?: \\d){9}|\\+(?!31)[1-9]\\d{0,2}(?:[ ./()-]{0,2}\\d){7,11})(?!\\d)");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}([-./ ])\\d{1,2}\\1(?:19|20)\\d\\d.*+");

    private static final String STREET = "straat|laan|plein|gracht|kade|singel|dreef|steeg|plantsoen|boulevard|brink";

    /// These end many other words too: only with a capital in front.
    private static final String MORE_STREET = "weg|hof|pad|dijk|markt|baan|park|veld|erf|burg|oord|horst|kamp|ring|wal";

    /// A number behind a word.
    private static final Pattern DIGITS = Pattern.compile("(?=\\d)(?<=[\\p{L},.'’-]\\s{1,3}|nr\\.?)\\d{1,4}");

    /// The word before the number of a house: a name, or a street.
    private static final Pattern HOUSE = Pattern.compile("\\p{Lu}|(?:" + STREET + "|nr|nummer)$");

    /// With its first words and `huisnummer` behind it.
    private static final int STREET_LENGTH_MAX = 90;

    private static final String MEASURE =
            "km|kilometer|m|m2|meter|cm|graden|keer|jaar|maand|maanden|weken|dagen|uur|euro|%"
                    + "|procent|huizen|woningen|mensen|bewoners|buren|bomen|x|huurders|gezinnen|huishoudens|panden|deelnemers";

    private static final String NUMBER =
            ",?\\s{1,3}(?:nr\\.?\\s{0,2}|nummer\\s|huisnummer\\s)?(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}"
                    + "(?:\\s?-?[a-zA-Z](?!\\p{L}))?(?!\\p{N}|[.:,]\\d)(?!\\s{0,3}(?:" + MEASURE + ")(?!\\p{L}))";

    /// A street with the number of a house: `Kerkstraat 12a`, `Laan van Meerdervoort 3`, `Oude Dijk 4`.
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\p{L})(?:"
            + "(?:(?:Oude|Nieuwe|Grote|Kleine|Hoge|Lage|Korte|Lange|Eerste|Tweede|Derde|Sint|Van|De)\\s)?(?:"
            + "[\\p{L}'’-]{2,40}?(?:" + STREET + ")|(?:['’]s-)?\\p{Lu}[\\p{L}'’-]{1,40}?(?:" + MORE_STREET
            + "))|(?:Oude|Nieuwe|Grote|Kleine|Hoge|Lage|Korte|Lange)\\s(?:Weg|Laan|Straat|Plein|Dijk|Hof|Pad|Kade|Markt|Gracht|Singel|Steeg|Haven|Wal|Brink)"
            + "|(?:Laan|Plein|Weg|Hof|Park)\\s(?:(?:van|de|der|den|het)\\s){0,2}\\p{Lu}[\\p{L}'’-]{1,40}+"
            + ")" + NUMBER + "|(?:(?<=\\b(?:van|bij)\\s)|huis)nummer\\s\\d{1,4}(?!\\p{N}|[.:,]\\d)");

    /// `2718 AB 12`; behind a year two capitals are more often an abbreviation.
    private static final Pattern POSTCODE =
            Pattern.compile("(?=\\d)(?=\\d)(?<![\\p{L}\\p{N}.,])(?<!(?i:postbus)\\s\\d{1,6},?\\s)"
                    + "(?:(?:(?!(?:19|20)\\d\\d\\s)[1-9]\\d{3}\\s?|(?:19|20)\\d\\d)(?!SA|SD|SS|KM|KW|KG|MW|GB|MB|TB|PK|CO|EU|HA)[A-Z]{2}"
                    + "|[1-9]\\d{3}(?!sa|sd|ss|km|kw|kg|mw|gb|mb|tb|px|mm|cm|ha|hz|wh|ml|en|st|de|te|pk|er)[a-z]{2})(?![\\p{L}\\p{N}])"
                    + "(?:,?\\s(?:nr\\.?\\s)?\\d{1,4}(?:-?[a-zA-Z](?!\\p{L}))?(?!\\p{N}))?");

    private static final Pattern IBAN = Pattern.compile(
            "(?=[A-Za-z]{2}\\d)(?=\\p{L}{2}\\d)(?<![\\p{L}\\p{N}])(?i:[A-Z]{2})\\d{2}(?:[ .-]?(?i:[A-Z0-9])){11,30}");

    private static final int ACCOUNT_MIN = 15;
    private static final int IBAN_REST = 97;

    /// Signs of an account by country; elsewhere no number is one.
    private static final Map<String, Integer> ACCOUNTS = Stream.of(
                    ("NL18 BE16 DE22 FR27 GB22 ES24 IT27 PT25 PL28 TR26 LU20 AT20 CH21 IE22 SE24 DK18 NO15 FI18 GR27"
                                    + " RO24 BG22 HU28 CZ24 SK24 HR21 SI19 LT20 LV21 EE20 CY28 MT31 UA29")
                            .split(" "))
            .collect(Collectors.toMap(
                    country -> country.substring(0, 2), country -> Integer.valueOf(country.substring(2))));

    private static final Pattern BSN = Pattern.compile(
            "(?=\\d)(?<![\\p{L}\\p{N}+€/=_\"-]|€\\s|\\d[.,])(?<!(?i:rsin|kvk|btw|euro)[:\\s]\\s?)(?:\\d{9}|\\d{3}([."
                    + " -])\\d{3}\\1\\d{3}|\\d{4}([. -])\\d{2}\\2\\d{3})(?![\\p{L}\\p{N}\"-]|[.,]\\d)"
                    + "(?!\\s{0,2}(?:euro|€|%|kWh|m2|m³|inwoners|huishoudens|woningen|bytes))");

    /// The fewest digits of each: most texts with a digit hold a year, or how many there were.
    private static final int PHONE_DIGITS = 8;

    private static final int POSTCODE_DIGITS = 4;
    private static final int ACCOUNT_DIGITS = 7;
    private static final int BSN_DIGITS = 9;

    private Contacts() {}

    /// Most texts hold no such sign at all, and then cost next to nothing.
    static List<Found> in(String text) {
        var all = new ArrayList<Found>();
        if (mayHoldMail(text)) addMail(all, text);
        if (text.contains("/in/") || text.contains("/pub/"))
            PROFILE.matcher(text).results().forEach(page -> add(all, Kind.NAME, page));
        int digits = (int) text.chars().filter(Character::isDigit).count();
        if (digits > 0) addNumbers(all, text, digits);
        return all;
    }

    /// Whether an `@` stands in it, or a loose `at`.
    private static boolean mayHoldMail(String text) {
        if (text.indexOf('@') >= 0 || text.contains("apenstaartje")) return true;
        for (int at = text.indexOf("at", 1); at > 0 && at + 2 < text.length(); at = text.indexOf("at", at + 2)) {
            if (!Character.isLetterOrDigit(text.charAt(at - 1)) && !Character.isLetterOrDigit(text.charAt(at + 2)))
                return true;
        }
        return false;
    }

    private static void addMail(List<Found> all, String text) {
        EMAIL.matcher(text).results().filter(mail -> !isBox(mail)).forEach(mail -> add(all, Kind.EMAIL, mail));
    }

    private static void addNumbers(List<Found> all, String text, int digits) {
        if (digits >= PHONE_DIGITS) addPhones(all, text);
        addHouses(all, text);
        if (digits >= POSTCODE_DIGITS) POSTCODE.matcher(text).results().forEach(code -> add(all, Kind.ADDRESS, code));
        if (digits >= ACCOUNT_DIGITS) addAccounts(all, text);
        if (digits >= BSN_DIGITS) addCitizens(all, text);
    }

    private static void addPhones(List<Found> all, String text) {
        PHONE.matcher(text).results().filter(number -> !isDate(number)).forEach(number -> add(all, Kind.PHONE, number));
    }

    private static void addCitizens(List<Found> all, String text) {
        BSN.matcher(text).results().filter(number -> isBsn(digits(number))).forEach(bsn -> add(all, Kind.BSN, bsn));
    }

    private static void add(List<Found> all, Kind kind, MatchResult match) {
        all.add(new Found(kind, match.start(), match.end()));
    }

    /// Looks before each number only: a street without one is anybody's.
    private static void addHouses(List<Found> all, String text) {
        var number = DIGITS.matcher(text);
        var address = ADDRESS.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        while (number.find()) {
            if (!HOUSE.matcher(wordBefore(text, number.start())).find()) continue;
            address.region(
                    Math.max(from, Math.min(number.start(), number.start() - STREET_LENGTH_MAX)),
                    Math.min(text.length(), number.end() + 3));
            while (address.find()) {
                add(all, Kind.ADDRESS, address.toMatchResult());
                from = address.end();
            }
        }
    }

    private static String wordBefore(String text, int place) {
        int limit = Math.max(0, place - STREET_LENGTH_MAX);
        int end = place;
        while (end > limit && !Character.isLetter(text.charAt(end - 1))) end--;
        int start = end;
        while (start > limit && isOfName(text.charAt(start - 1))) start--;
        return text.substring(start, end);
    }

    private static boolean isOfName(char sign) {
        return Character.isLetter(sign) || sign == '-' || sign == '\'' || sign == '’';
    }

    private static boolean isBox(MatchResult mail) {
        var parts = BOX_PART.split(mail.group().toLowerCase(Locale.ROOT).split("[@(\\[\\s]", 2)[0]);
        return parts.length > 0 && BOXES.contains(parts[0]);
    }

    private static boolean isDate(MatchResult number) {
        return DATE.matcher(number.group()).matches();
    }

    /// The number may be followed by words that look like more of it: the longest piece that sums right is it.
    private static void addAccounts(List<Found> all, String text) {
        var match = IBAN.matcher(text);
        int from = 0;
        while (match.find(from)) {
            from = accountEnd(text, match.start(), match.end());
            if (from > 0) all.add(new Found(Kind.IBAN, match.start(), from));
            else from = match.start() + 2;
        }
    }

    private static int accountEnd(String text, int start, int limit) {
        for (int end = limit; end >= start + ACCOUNT_MIN; end--) {
            boolean isWhole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (isWhole && isAccount(text.substring(start, end))) return end;
        }
        return 0;
    }

    private static boolean isAccount(String number) {
        if (!Character.isLetterOrDigit(number.charAt(number.length() - 1))) return false;
        var plain = number.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        if (ACCOUNTS.getOrDefault(plain.substring(0, 2), 0) != plain.length()) return false;
        var turned = plain.substring(4) + plain.substring(0, 4);
        var figures = new StringBuilder();
        turned.chars().forEach(sign -> figures.append(Character.digit(sign, 36)));
        return new BigInteger(figures.toString())
                        .mod(BigInteger.valueOf(IBAN_REST))
                        .intValue()
                == 1;
    }

    private static String digits(MatchResult number) {
        return number.group().replaceAll("\\D", "");
    }

    /// The eleven test: nine times the first digit, eight times the second, and so on, less the last.
    private static boolean isBsn(String digits) {
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int at = 0; at < 8; at++) sum += (9 - at) * Character.digit(digits.charAt(at), 10);
        return sum % 11 == 0 && !digits.startsWith("00") && !digits.contains("00000");
    }
}
