package nl.kennisatelier.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;

/// What keys the code asks for: those that it writes out, and those that it makes of a beginning and a word. The words
/// that may follow a beginning stand here, once: all of an enum, or a few.
final class MessageKeys {

    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)*\\.)\"\\s*\\+");
    private static final Pattern WRITTEN = Pattern.compile("\"([a-z0-9][\\w.-]*)\"");

    /// A problem may have sentences for each of its causes, and the causes are words of the library that found them.
    private static final Pattern CAUSED = Pattern.compile("(problem\\.[A-Z0-9_]+)\\.[A-Z0-9_]+(\\.what|\\.cure)");

    private static final Map<String, List<String>> ENDS = new TreeMap<>();

    static {
        all("kind.", "library.Kind", "name");
        all("kinds.", "library.Kind", "name");
        all("count.", "library.Kind", "name");
        ends("this.", Kind.documents().map(Enum::name));
        // These have a page of their own, with words of its own above it.
        ends("list.", documentsWithout("TERM", "NEIGHBOURHOOD", "KNOWLEDGE_QUESTION", "EVENT"));
        all("status.", "library.Status", "name");
        all("field.", "markdown.Key", "name");
        all("box.", "markdown.Box$Sort", "name");
        ends("foreign.", names("markdown.Foreign", "name").flatMap(name -> Stream.of(name + ".is", name + ".write")));
        ends("problem.", names("source.Problem$Kind", "name").flatMap(k -> Stream.of(k + ".what", k + ".cure")));
        ends("part.", names("inventory.PartTrouble$Kind", "name").flatMap(k -> Stream.of(k + ".what", k + ".cure")));
        all("part.name.", "inventory.Part", "name");
        ends("part.restore.", words("TEXTS WORKSHOPS"));
        all("backup.", "backup.Trouble$Kind", "name");
        ends( // What a command says of a copy, or refuses, is mended by nothing that it could name.
                "backup.cure.",
                words(
                        "FOLDER_NEWER INVENTORY_DAMAGED WORKSHOPS_FEWER UNREADABLE OVERDUE COPY_DAMAGED NO_FOLDER EMPTY_FOLDER"
                                + " UNFINISHED OPEN_TO_OTHERS DISK_FULL"));
        ends("cli.restore.untold.", words("HIDDEN PREVIEWS REVOKED WIPED"));
        all("facet.", "search.Facet", "name");
        // Neighbourhoods are found under their municipality, and a document has no list to look in.
        ends(
                "facet.find.",
                names("search.Facet", "name")
                        .filter(name -> !Set.of("NEIGHBOURHOOD", "DOCUMENT").contains(name)));
        ends(
                "catalogue.",
                Stream.of("", "lessen.", "hergebruik.", "kennisvragen.", "agenda.", "taxonomie.")
                        .flatMap(list -> Stream.of(list + "title", list + "text")));
        ends(
                "nota.",
                words("about challenges each.home each.year gone homes nature parties period programmes spot standing"
                        + " to towns unknown withdrawn"));
        ends("nota.total.", words("costs cover"));
        all("news.topic.", "programme.News$Topic", "name");
        ends(
                "gap.",
                names("programme.Gap$Lack", "name")
                        .flatMap(name -> name.equals("UNLEARNED")
                                ? Stream.of(name + ".rest", name + ".do")
                                : Stream.of(name, name + ".rest", name + ".do")));
        all("quarter.tally.", "programme.Measure", "name");
        all("timeline.", "programme.Timeline$Lane", "name");
        all("signal.stage.", "library.SignalStage", "name");
        all("signal.nature.", "library.SignalNature", "name");
        all("proposal.stage.", "library.ProposalStage", "name");
        all("question.stage.", "programme.QuestionStanding$Stage", "name");
        all("scope.", "programme.Scope$By", "name");
        all("sort.", "search.Order", "name");
        all("outcome.", "library.ReuseOutcome", "name");
        all("journey.count.", "library.ReuseOutcome", "name");
        all("maturity.", "programme.Maturity", "name");
        ends("journey.means.how.", words("1 2 3 4"));
        all("why.", "search.MatchReason$Through", "name");
        ends("zero.", names("search.Relaxation$Ease", "name").filter(name -> !name.equals("FEWER")));
        all("harvest.found.", "privacy.PersonalData$Kind", "name");
        all("harvest.mask.", "privacy.PersonalData$Kind", "name");
        ends("live.no.", Stream.concat(names("workshop.Receipt$Why", "name"), Stream.of("UNAVAILABLE", "BUSY")));
        ends("live.crowd.", names("workshop.Crowd$Oddity", "name").filter(name -> !name.equals("NONE")));
        // Of what everybody sees there is nothing to say.
        ends(
                "history.sight.",
                names("circulation.PastVersions$Sight", "name")
                        .filter(name -> !name.equals("SHOWN"))
                        .map(String::toLowerCase));
        all("note.title.", "circulation.letters.LetterKind", "name");
        all("note.lead.", "circulation.letters.LetterKind", "name");
        all("note.then.", "circulation.letters.LetterKind", "name");
        ends("note.about.", words("REUSE LESSON WRONG"));
        all("note.field.", "circulation.letters.LetterField", "name");
        ends("note.help.", words("PLACE TOWN SPOT LEARNED DONE ROLE BECAUSE BEGINS SEARCHED"));
        ends("note.worked.", words("ja deels nee bezig"));
        ends("note.text.worked.", words("ja deels nee bezig"));
        all("note.reason.", "circulation.letters.Wrong", "name");
        all("note.trouble.", "circulation.letters.NoteCheck$Trouble", "name");
        all("note.doubt.", "privacy.PersonalData$Kind", "name");
        all("note.mask.", "privacy.PersonalData$Kind", "name");
        ends("note.wrong.", words("old busy full disk failed closed"));
        all("box.kind.", "circulation.letters.LetterKind", "name");
        for (var beginning : List.of("letter.lead.", "letter.state.")) {
            var ours = names("circulation.letters.Fate$State", "name");
            ends(beginning, Stream.concat(ours, words("DAMAGED SHUT")));
        }
        all("letter.refusal.", "circulation.letters.Refusal", "name");
        ends(
                "mail.",
                Stream.concat(
                        names("web.subscriber.NoticePage$Kind", "name")
                                .flatMap(kind -> Stream.of(kind + ".title", kind + ".text")),
                        words("YES.button STOP.button")));
        all("mail.frequency.", "subscriptions.Frequency", "name");
        ends("mail.trouble.", words("old busy"));
        all("set.form.", "library.Asking$Form", "word");
        all("set.length.", "web.reader.browse.SetFilter$Length", "word");
        all("cli.setting.", "cli.Setting", "key");
        all("cli.move.", "store.TableMove$Refusal", "name");
        ends("import.", Stream.concat(names("convert.Converted$Reason", "name"), words("NONE FULL BUSY")));

        ends(
                "cli.",
                words(
                        "serve check index search backup verify restore restore.only restore.other-site doctor editor editor.add editor.add.days editor.list editor.role editor.revoke new import mend accept move"
                                + " move.from move.to import.to import.dry-run import.keep-names"
                                + " check.fix check.dry-run check.errors-only check.before check.message check.schema check.kind"
                                + " search.queries search.run search.count new.date new.theme new.neighbourhood new.dry-run cijfers cijfers.year theme theme.dark theme.to"));
        all("certainty.", "library.Certainty", "name");
        ends("example.", words("aim audience method costs period conditions contact effect"));
        ends("style.scheme.", words("light dark"));
        ends("style.shape.", words("colour rounding letters width target line fonts"));
        all("like.why.", "programme.LikeMine$Known", "name");
        all("figure.", "library.Characteristic", "name");
        ends("figure.urban.", words("1 2 3 4 5"));
        ends("like.other.", both(names("library.Characteristic", "name"), "more less"));
        ends(
                "like.also.",
                Stream.concat(
                        both(
                                names("library.Characteristic", "name").filter(what -> !what.equals("BUILT")),
                                "LOW MIDDLE HIGH"),
                        words("BUILT")));
        ends("cli.help.", words("help version"));
        ends("cli.import.mark.", words("name email phone address other"));
        ends(
                "cli.import.note.",
                words("title date no-date participants programme meeting neighbourhoods municipalities themes"
                        + " themes-found names people described changes comments margins more pdf"));
        all("cli.import.flat.", "convert.Flat", "name");
        ends(
                "edit.",
                Stream.concat(
                        words(
                                "looked refused conflict choose failed full vanishing begun imported takenover back unwritten"),
                        Stream.concat(names("convert.Illustration$Why", "name"), words("FULL GONE UNASKED placed not"))
                                .map(what -> "picture." + what)));
        ends("picture.", words("title"));
        ends("picture.trouble.", words("alt link people"));
        ends("name.trouble.", words("empty folder kind taken same gone refused byhand"));
        ends("away.trouble.", words("where refused"));
        ends("desk.nav.", words("overview new drafts review box people"));
        ends("people.role.", names("access.Role", "name"));
        ends("people.said.", words("invited called-back role revoked out groups last name taken unknown full"));
        ends("review.ended.", words("APPROVED DECLINED WITHDRAWN"));
        ends(
                "review.said.",
                words(
                        "asked remarked empty notyet why maker stranger changed conflict refused online DECLINED WITHDRAWN"));
        ends("edit.standing.", words("new draft online"));
        ends("edit.group.", names("markdown.TextField$Group", "name").filter(name -> !name.equals("TOP")));
        ends("edit.tool.", words("heading list tip question lesson link picture"));
        ends(
                "extra.",
                words("wijken speakers set outcome success obstacles parties challenges pilots elements frameworks"
                        + " closing based related-terms successor predecessor made adapted because passed"));
        ends(
                "fact.",
                words("date place moment hours organiser event programme phase reading participants period municipality"
                        + " website cbs lead duration for used also lesson spot outcome told via heard"
                        + " to about homes challenges"));
        ends(
                "footer.",
                words("over handleiding begrippen bronnen hergebruik kennisvragen signalen voorstellen"
                        + " nieuws toegankelijkheid privacy kwetsbaarheid open-data"));
        ends("harvest.", words("gone.title locked.title draft.summary.in draft.opening.in"));
        ends("harvest.row.", words("left empty"));
        ends("harvest.tally.", words("option step times dots place"));
        ends("harvest.trouble.", words("title date participants nothing person refused often failed full"));
        ends("style.said.", words("kept nothing refused conflict"));
        ends("style.shut.", words("folder forge role review"));
        ends("style.known.", words("head links button"));
        ends("style.dark.", words("own ours"));
        all("style.piece.", "web.editor.style.StylePage$Piece", "name");
        ends("health.", words("database.cure repository.cure"));
        ends("forge.", names("git.ForgeFailure$Why", "name").flatMap(why -> Stream.of(why + ".what", why + ".cure")));
        ends(
                "health.duty.",
                Stream.concat(
                        words("failed late incomplete").flatMap(how -> Stream.of(how + ".what", how + ".cure")),
                        words("delete-answers end-workshops erase-from-disk tidy-sets keep-last-uses copy-workshops"
                                + " tidy-letters tidy-uploads tidy-subscriptions send-mail backup reach-issuer")));
        ends(
                "machine.",
                names("source.MachineTrouble", "name")
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .flatMap(name -> Stream.of(name + ".what", name + ".cure")));
        ends("edit.picture.", words("TOO_LARGE TOO_MANY_PIXELS HEIC GIF INK BROKEN TOO_HEAVY"));
        ends("live.link.", names("workshop.Capability", "name").filter(name -> !name.equals("JOIN")));
        ends("live.kept.", words("phone cockpit unavailable"));
        ends("live.made.", words("published waiting elsewhere"));
        ends("live.secret.", words("eigen begeleider scherm vervangen"));
        ends("live.secret.how.", words("eigen begeleider scherm vervangen"));
        ends("live.part.", words("vragen antwoorden deelnemers"));
        ends("live.reach.", words("MACHINE NETWORK"));
        ends("live.reach.how.", words("MACHINE NETWORK"));
        ends("live.start.", words("empty token often expired closed many unavailable"));
        ends("live.trouble.", words("wrong often busy ended locked replaced full unavailable deleted"));
        ends(
                "login.",
                Stream.concat(
                        words("wrong often expired closed"),
                        names("web.editor.desk.AccountRoutes$NoEntry", "name")
                                .map(name -> "account." + name.toLowerCase(java.util.Locale.ROOT))));
        ends("nav.", words("zoeken themas wijken vragensets agenda programmas"));
        ends("new.", words("untitled taken"));
        ends("preview.is.", words("draft new changed gone"));
        ends("set.notice.", words("forgotten room long"));
        ends("set.paper.", words("keuze keuzes prioriteren stippen"));
        ends(
                "trouble.",
                words("400 403 404 413 414 415 500 503 busy closed desk long")
                        .flatMap(code -> Stream.of(code + ".title", code + ".text")));
    }

    private final Set<String> beginnings = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();

    /// @param sources texts of templates and classes
    MessageKeys(Collection<String> sources) {
        for (var source : sources) {
            BEGINNING.matcher(source).results().forEach(found -> beginnings.add(found.group(1)));
            WRITTEN.matcher(source).results().forEach(found -> written.add(found.group(1)));
        }
    }

    /// Beginnings in the code of which nobody here said what may follow, and the other way round.
    List<String> unexplained() {
        var odd = new ArrayList<String>();
        beginnings.stream().filter(one -> !ENDS.containsKey(one)).forEach(one -> odd.add(one + "?"));
        ENDS.keySet().stream().filter(one -> !beginnings.contains(one)).forEach(one -> odd.add(one + " is not used"));
        return odd;
    }

    /// Keys that the code can make and that are not there.
    static List<String> missing(Set<String> there) {
        return made().filter(key -> !there.contains(key)).toList();
    }

    /// Keys that nobody asks for.
    List<String> dead(Set<String> there) {
        var alive = new TreeSet<>(written);
        made().forEach(alive::add);
        return there.stream()
                .filter(key -> !alive.contains(CAUSED.matcher(key).replaceFirst("$1$2")))
                .sorted()
                .toList();
    }

    private static Stream<String> made() {
        return ENDS.entrySet().stream().flatMap(row -> row.getValue().stream().map(end -> row.getKey() + end));
    }

    private static void all(String beginning, String type, String member) {
        ends(beginning, names(type, member));
    }

    private static void ends(String beginning, Stream<String> ends) {
        ENDS.put(beginning, ends.toList());
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" "));
    }

    /// Each name with each of these ends.
    private static Stream<String> both(Stream<String> names, String ends) {
        return names.flatMap(name -> words(ends).map(end -> name + "." + end));
    }

    private static Stream<String> documentsWithout(String... names) {
        return Kind.documents().map(Enum::name).filter(name -> !List.of(names).contains(name));
    }

    /// Of each constant its name, or what it keeps under another. Most of these enums are of their room alone.
    private static Stream<String> names(String type, String member) {
        try {
            var constants = Class.forName("nl.kennisatelier." + type).getEnumConstants();
            var names = new ArrayList<String>();
            for (var constant : constants) {
                if (member.equals("name")) {
                    names.add(((Enum<?>) constant).name());
                } else {
                    var field = ((Enum<?>) constant).getDeclaringClass().getDeclaredField(member);
                    field.setAccessible(true);
                    names.add((String) field.get(constant));
                }
            }
            return names.stream();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
