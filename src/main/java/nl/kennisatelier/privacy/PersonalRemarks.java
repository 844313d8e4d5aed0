package nl.kennisatelier.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.Agreed;
import nl.kennisatelier.privacy.PersonalData.Found;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// Where one text seems to say who somebody is, or how to reach them.
///
/// In two steps, for what places and organisations are called is known only when all is read, and can change. First
/// the paragraphs in which there may be something, most of them by a look at their letters alone; then what is left by
/// the names of the library.
///
/// @param functions of speakers who did not agree to be named, by line
public record PersonalRemarks(
        String path,
        Kind kind,
        List<Paragraphs.Paragraph> suspects,
        Set<String> agreed,
        Map<Integer, String> functions) {

    /// That knows no place and no organisation, and so finds at least what any other finds.
    private static final PersonalData ANYBODY = PersonalData.in(Library.empty());

    /// In characters, of what is shown of it: enough to find it by.
    private static final int SHOWN_MAX = 8;

    /// At these nobody in particular reads what comes in.
    private static final Set<String> FUNCTIONS = Set.of("""
            info contact gemeente post mail secretariaat bestuur redactie balie wijkteam wijk wijkzaken buurt buurtteam \
            bewoners bewonersplatform servicedesk helpdesk klantcontact klantenservice communicatie participatie energieloket \
            loket energie duurzaam duurzaamheid warmte warmtenet aardgasvrij meldpunt vragen aanmelden inschrijven \
            nieuwsbrief pers privacy veilig security support hallo hello team project programma vve huurders cooperatie \
            stichting vereniging noreply reply wijkcentrum buurthuis bibliotheek school kennis onderzoek data office \
            beheer receptie algemeen organisatie kantoor webmaster admin avg fg""".split("\\s+"));

    private static final Pattern EXAMPLE =
            Pattern.compile(".*[@.](voorbeeld|example)\\.\\w+|.*\\.(invalid|example|test)");
    private static final Pattern TARGETS =
            Pattern.compile("https?://(?!(?:\\w{2,3}\\.)?linkedin\\.com/(?:in|pub)/)[^\\s)>\\]]+"
                    + "|]\\((?![^)]*(?:@|linkedin\\.com/(?:in|pub)/))[^)\\n]*\\)");
    private static final Pattern PARTS = Pattern.compile("[._+-]");

    public static PersonalRemarks of(SourceFile file, Document document) {
        var kind = document.kind();
        var suspects = new ArrayList<Paragraphs.Paragraph>();
        for (var paragraph : Paragraphs.of(file)) {
            if (!Paragraphs.mayNameSomebody(paragraph.text())) continue;
            var bare = withoutTargets(paragraph);
            if (!ANYBODY.find(bare.text()).isEmpty()) suspects.add(bare);
        }
        if (suspects.isEmpty()) return new PersonalRemarks(file.path(), kind, List.of(), Set.of(), Map.of());
        var functions = kind == Kind.REPORT ? Agreed.functionsOfOthers(file) : Map.<Integer, String>of();
        return new PersonalRemarks(file.path(), kind, List.copyOf(suspects), Agreed.in(file), functions);
    }

    private static Paragraphs.Paragraph withoutTargets(Paragraphs.Paragraph paragraph) {
        var text = paragraph.text();
        boolean hasTarget = text.contains("://") || text.contains("](");
        return hasTarget ? paragraph.with(TARGETS.matcher(text).replaceAll(" ")) : paragraph;
    }

    boolean isEmpty() {
        return suspects.isEmpty();
    }

    /// The same, of a text in which these may be named and no others, whatever its own fields say.
    ///
    /// @param others names, addresses and numbers, in lower case
    public PersonalRemarks agreeing(Set<String> others) {
        return new PersonalRemarks(path, kind, suspects, others, functions);
    }

    /// What is left of it, once the names of the library are known.
    public List<Problem> problems(Supplier<PersonalData> data) {
        if (suspects.isEmpty()) return List.of();
        var problems = new ArrayList<Problem>();
        for (var paragraph : suspects) {
            for (var found : data.get().find(paragraph.text())) {
                var words =
                        paragraph.text().substring(found.start(), found.end()).replaceAll("\\s+", " ");
                if (isToTell(found, words)) problems.add(problem(paragraph, found, words));
            }
        }
        return List.copyOf(problems);
    }

    private Problem problem(Paragraphs.Paragraph paragraph, Found found, String words) {
        var location = new Location(path, paragraph.lineAt(found.start()));
        boolean isSpeaker = functions.getOrDefault(location.line(), "").contains(words);
        return isSpeaker
                ? Problem.of(Problem.Kind.CONSENT_MISSING, location)
                : Problem.of(Problem.Kind.PERSONAL_DATA, location, shortened(words));
    }

    private boolean isToTell(Found found, String words) {
        if (found.kind() == PersonalData.Kind.NAME && namesOthers(kind)) return false;
        if (found.kind() == PersonalData.Kind.EMAIL && isOfNobody(words)) return false;
        var plain = words.toLowerCase(Locale.ROOT);
        return agreed.stream().noneMatch(name -> name.contains(plain) || plain.contains(name));
    }

    /// Texts on programmes, terms, sources and how to use the site: most capitals in them are of organisations.
    private static boolean namesOthers(Kind kind) {
        return switch (kind) {
            case PROGRAMME, SOURCE, TERM, MANUAL -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, QUESTION_SET, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// A mailbox of a function, or one that is only an example.
    static boolean isOfNobody(String address) {
        var plain = address.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        var name = plain.replaceFirst("(@|\\(at\\)|\\[at]).*", "");
        return EXAMPLE.matcher(plain).matches() || PARTS.splitAsStream(name).anyMatch(FUNCTIONS::contains);
    }

    private static String shortened(String words) {
        int shown = Math.min(SHOWN_MAX, (words.length() + 1) / 2);
        return Characters.upTo(words, shown) + "…";
    }
}
