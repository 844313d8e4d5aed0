package nl.kennisatelier.circulation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.circulation.Harvest.Picked;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.SetQuestion;

/// The Markdown under the front matter of a draft report. One instance writes one text.
final class DraftText {

    /// From the folder of a year to that of the content: `verslagen/2026/`.
    private static final String UP = "../../";

    /// Words of a tip that go into its id; as many as for an id that is made when it is read.
    private static final int ID_WORDS = 6;

    private final Harvest harvest;
    private final Library library;
    private final Words words;
    private final StringBuilder text = new StringBuilder("\n");

    /// What each tip is called: two may have the same words.
    private final Map<Picked, String> ids = new IdentityHashMap<>();

    DraftText(Harvest harvest, Library library, Words words) {
        this.harvest = harvest;
        this.library = library;
        this.words = words;
        var taken = new HashSet<String>();
        tipsInOrder().forEach(tip -> ids.put(tip, id(tip.text(), taken)));
    }

    private List<Picked> tipsInOrder() {
        return harvest.picked().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(question -> question.getValue().stream())
                .filter(Picked::isTip)
                .filter(DraftText::hasWords)
                .toList();
    }

    String body() {
        text.append(opening()).append("\n");
        var questions = harvest.workshop().set().questions();
        for (int number = 1; number <= questions.size(); number++) question(number, questions.get(number - 1));
        tips();
        return text.toString();
    }

    /// What a search result says of it.
    static String summary(Harvest harvest, Library library, Words words) {
        var place = new DraftText(harvest, library, words).placeInWords();
        var said = words.get(
                "harvest.draft.summary" + (place.isEmpty() ? "" : ".in"),
                harvest.participants(),
                harvest.asked(),
                place);
        return said.length() <= nl.kennisatelier.library.Document.SUMMARY_LENGTH_MAX
                ? said
                : said.substring(0, nl.kennisatelier.library.Document.SUMMARY_LENGTH_MAX);
    }

    private String placeInWords() {
        return DraftReport.neighbourhood(harvest, library).map(Entry::title).orElse(TypedWords.plain(harvest.place()));
    }

    private String opening() {
        var neighbourhood = DraftReport.neighbourhood(harvest, library)
                .map(place -> "[" + TypedWords.markdown(place.title()) + "](" + UP + place.path() + ")")
                .orElse("");
        var place = TypedWords.markdown(harvest.place());
        var where = place.isEmpty() || neighbourhood.isEmpty()
                ? place + neighbourhood
                : words.get("harvest.draft.where", place, neighbourhood);
        return words.get(
                "harvest.draft.opening" + (where.isEmpty() ? "" : ".in"),
                date(harvest.date()),
                harvest.asked(),
                harvest.participants(),
                where);
    }

    private String date(EventDate date) {
        var day = LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
        return DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale()).format(day);
    }

    /// A question of which nothing goes in is left out.
    private void question(int number, SetQuestion ask) {
        var picked = harvest.of(number).stream().filter(DraftText::hasWords).toList();
        var counts = harvest.counts().getOrDefault(number, List.of());
        if (picked.isEmpty() && counts.isEmpty()) return;
        text.append("\n## ").append(heading(ask.text())).append("\n\n");
        var remarks = new ArrayList<String>();
        DraftReport.source(ask, library).ifPresent(source -> remarks.add(link(source)));
        boolean isAllTips = !picked.isEmpty() && picked.stream().allMatch(Picked::isTip);
        if (isAllTips) remarks.add(words.get("harvest.draft.tips", picked.size()));
        if (!remarks.isEmpty()) text.append(String.join(" ", remarks)).append("\n\n");
        if (ask.how().form() != Asking.Form.OPEN) tally(TallyTable.of(ask.how(), counts, words));
        else if (!isAllTips || picked.stream().anyMatch(DraftText::isShared)) answers(picked);
    }

    /// Names the question, so that the library knows where it was answered.
    private String link(Entry source) {
        var part = source.kind().isDocument() ? "" : "#" + source.id().part();
        var path = UP + source.location().path() + part;
        var title = TypedWords.markdown(source.title());
        var link = words.get("harvest.draft.question", "[" + title + "](" + path + ")");
        return title.matches("(?s).*[.?!…]") ? link : link + ".";
    }

    private void answers(List<Picked> picked) {
        var groups = new LinkedHashMap<String, List<Picked>>();
        groups.put("", new ArrayList<>());
        picked.forEach(answer -> groups.computeIfAbsent(TypedWords.plain(answer.heading()), _ -> new ArrayList<>())
                .add(answer));
        groups.forEach((heading, answers) -> {
            if (answers.isEmpty()) return;
            if (!heading.isEmpty()) text.append("### ").append(heading(heading)).append("\n\n");
            answers.forEach(answer ->
                    text.append("- ").append(words(answer)).append(said(answer)).append("\n"));
            text.append("\n");
        });
    }

    /// A tip stands among the tips; here is the way to it.
    private String words(Picked answer) {
        var typed = TypedWords.markdown(answer.text());
        return answer.isTip() ? words.get("harvest.draft.tip", "[" + typed + "](#" + ids.get(answer) + ")") : typed;
    }

    /// Whether more than one person stood behind it: the tips do not say so, and readers want to know.
    private static boolean isShared(Picked answer) {
        return answer.recognised() + answer.merged() > 0;
    }

    private static boolean hasWords(Picked answer) {
        return !TypedWords.markdown(answer.text()).isEmpty();
    }

    /// Who said it and how many recognised it: ` (bewoner, 7 keer herkend)`.
    private String said(Picked answer) {
        var facts = new ArrayList<String>();
        if (!answer.role().isEmpty()) facts.add(role(answer.role()));
        if (answer.table() > 0) facts.add(words.get("harvest.draft.table", answer.table()));
        if (answer.recognised() > 0) facts.add(words.get("harvest.draft.recognised", answer.recognised()));
        if (answer.merged() > 0) facts.add(words.get("harvest.draft.merged", answer.merged()));
        return facts.isEmpty() ? "" : " *(" + String.join(", ", facts) + ")*";
    }

    private String role(String role) {
        var label = library.taxonomy()
                .choice(ListName.ROLES, role)
                .map(choice -> choice.label(words.language()))
                .orElse(role);
        return TypedWords.markdown(label.toLowerCase(words.locale()));
    }

    private void tally(TallyTable tally) {
        if (tally.rows().isEmpty()) return;
        row(tally.heads().get(0), tally.heads().get(1));
        text.append("|---|---:|\n");
        tally.rows().forEach(row -> row(row.label(), row.value()));
        text.append("\n").append(words.get("harvest.draft.counted", tally.total()));
        if (!tally.mean().isEmpty()) text.append(" ").append(tally.mean());
        text.append("\n");
    }

    private void row(String first, String second) {
        text.append("| ")
                .append(TypedWords.markdown(first))
                .append(" | ")
                .append(TypedWords.markdown(second))
                .append(" |\n");
    }

    private void tips() {
        if (ids.isEmpty()) return;
        text.append("\n## ").append(tipsHeading()).append("\n\n");
        for (var tip : tipsInOrder()) {
            text.append("- ").append(TypedWords.markdown(tip.text()));
            text.append(" ^").append(ids.get(tip));
            text.append(remarks(tip));
            text.append("\n");
        }
    }

    /// Who said it, which knowledge question it answers, and whether it is for national government.
    private String remarks(Picked tip) {
        var remarks = new ArrayList<String>();
        if (DraftReport.isRole(tip.role(), library)) remarks.add("rol: " + tip.role());
        harvest.picked().forEach((number, picked) -> {
            if (picked.stream().anyMatch(one -> one == tip)) {
                DraftReport.knowledge(harvest, number, library)
                        .ifPresent(question -> remarks.add("beantwoordt: " + question));
            }
        });
        if (tip.isRaised()) remarks.add("signaal: ja");
        return remarks.isEmpty() ? "" : " <!-- " + String.join("; ", remarks) + " -->";
    }

    private String tipsHeading() {
        var names = library.conventions().atelier().headings().getOrDefault(Kind.TIP, List.of());
        return names.isEmpty() ? "Tips" : names.getFirst();
    }

    /// Made of the first words, so that it says something to who reads it, and once only.
    private static String id(String tip, Set<String> taken) {
        var stem = Slug.of("tip-" + Slug.ofFirst(ID_WORDS, tip));
        var id = stem;
        for (int number = 2; !taken.add(id); number++) {
            var end = "-" + number;
            id = stem.substring(0, Math.min(stem.length(), EntryId.STEP_LENGTH_MAX - end.length())) + end;
        }
        return id;
    }

    /// A heading of somebody must not open a list of tips or links, as the headings of editors do.
    private String heading(String typed) {
        var words = TypedWords.markdown(typed);
        var opens = library.conventions().atelier().headings().values().stream()
                .flatMap(List::stream)
                .anyMatch(name -> letters(name).equals(letters(words)));
        return opens || words.isEmpty() ? this.words.get("harvest.draft.about", words) : words;
    }

    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
