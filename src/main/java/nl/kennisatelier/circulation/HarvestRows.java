package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Harvest.Picked;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.privacy.PersonalData;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Consensus;
import nl.kennisatelier.workshop.SetQuestion;

/// Lays out what was answered for a facilitator to sort. What they ticked or typed stands as they left it; the rest as
/// seems best: what the hall saw goes in, unless it holds something of a person.
public final class HarvestRows {

    /// Of one question: who wants to read more, asks for them.
    static final int ROWS_MAX = 100;

    private final Library library;
    private final Words words;
    private final Board board;
    private final HarvestChoices choices;
    private final IntFunction<Consensus> consensus;
    private final boolean isChecked;
    private final PersonalData data;
    private final Map<Long, List<Answer>> merged;

    /// @param consensus what all roles share of a question, by its number
    /// @param isChecked whether the form was sent to make a report: then what cannot go in is marked
    public HarvestRows(
            Library library,
            Words words,
            Board board,
            HarvestChoices choices,
            IntFunction<Consensus> consensus,
            boolean isChecked) {
        this.library = library;
        this.words = words;
        this.board = board;
        this.choices = choices;
        this.consensus = consensus;
        this.isChecked = isChecked;
        this.data = PersonalData.in(library);
        this.merged = board.answers().stream()
                .filter(answer -> answer.isMerged() && isThere(answer))
                .collect(Collectors.groupingBy(answer -> answer.mergedInto().getAsLong()));
    }

    /// One question with what was answered.
    ///
    /// @param number counted from 1
    /// @param more answers that are not shown
    /// @param tally of a question without words of people
    /// @param isCounted whether its count goes in
    /// @param isHeaded whether its answers stand under headings, which can be changed
    /// @param answers whether what goes in answers a knowledge question; nothing where it was none
    public record Part(
            int number,
            SetQuestion ask,
            List<HarvestRow> rows,
            Map<Long, Picked> picked,
            int more,
            TallyTable tally,
            boolean isCounted,
            boolean isHeaded,
            Optional<Boolean> answers) {

        public boolean isOpen() {
            return ask.how().form() == Form.OPEN;
        }
    }

    public List<Part> parts() {
        var questions = board.workshop().set().questions();
        return IntStream.rangeClosed(1, questions.size())
                .mapToObj(number -> part(number, questions.get(number - 1)))
                .toList();
    }

    private Part part(int number, SetQuestion ask) {
        if (ask.how().form() != Form.OPEN) {
            var tally = TallyTable.of(ask.how(), shown(number), words);
            var ticked = choices.seenCounts().contains((long) number)
                    ? choices.counts().contains((long) number)
                    : tally.total() > 0;
            return new Part(number, ask, List.of(), Map.of(), 0, tally, ticked, false, answers(number, ask, ticked));
        }
        var all = there(number).sorted(order(number)).toList();
        boolean isWhole = choices.whole().contains((long) number);
        var now = all.stream().limit(isWhole ? all.size() : ROWS_MAX).toList();
        var rows = new ArrayList<HarvestRow>();
        var picked = new HashMap<Long, Picked>();
        for (var answer : now) {
            var row = row(answer, ask);
            rows.add(row);
            if (row.isIn() && mayGoIn(answer)) picked.put(answer.number(), picked(answer, row));
        }
        var none = new TallyTable(List.of("", ""), List.of(), 0, "");
        var answers = answers(number, ask, !picked.isEmpty());
        boolean isHeaded = now.stream()
                .anyMatch(answer -> choices.headings().containsKey(answer.number())
                        || !answer.heading().isEmpty());
        return new Part(
                number, ask, List.copyOf(rows), picked, all.size() - now.size(), none, false, isHeaded, answers);
    }

    /// It does, unless the facilitator says otherwise.
    private Optional<Boolean> answers(int number, SetQuestion ask, boolean hasAny) {
        long key = number;
        return DraftReport.source(ask, library)
                .filter(source -> source.kind() == Kind.KNOWLEDGE_QUESTION)
                .map(_ -> choices.seenAnswered().contains(key)
                        ? choices.answered().contains(key)
                        : hasAny);
    }

    /// What came in while they were sorting, nobody has looked at yet.
    private boolean mayGoIn(Answer answer) {
        return !isChecked || choices.seen().contains(answer.number());
    }

    /// What the hall saw of a question without words of people.
    List<String> shown(int question) {
        return board.answers(question).filter(Answer::isShown).map(Answer::text).toList();
    }

    private static boolean isThere(Answer answer) {
        return switch (answer.state()) {
            case SHOWN, WAITING, HIDDEN -> true;
            case REMOVED, TAKEN_BACK -> false;
        };
    }

    /// The choices with a heading for each answer to a question that had none: of words that they share, where they do.
    public HarvestChoices withHeadings(int question) {
        var bare = there(question).filter(answer -> heading(answer).isEmpty()).toList();
        var ask = board.workshop().set().questions().get(question - 1);
        var proposed =
                SharedWords.headings(ask.text(), bare.stream().map(Answer::text).toList());
        var headings = new HashMap<Long, String>();
        for (int i = 0; i < bare.size(); i++) headings.put(bare.get(i).number(), proposed.get(i));
        return choices.under(headings);
    }

    /// What may go in by itself: not what was merged into another.
    private Stream<Answer> there(int question) {
        return board.answers(question).filter(answer -> isThere(answer) && !answer.isMerged());
    }

    /// By heading, those without one first; then what all roles share, what most people recognise, and the order in
    /// which they came.
    private Comparator<Answer> order(int question) {
        var headings = board.answers(question)
                .filter(HarvestRows::isThere)
                .map(this::heading)
                .distinct()
                .filter(heading -> !heading.isEmpty())
                .toList();
        var shared = consensus.apply(question);
        return Comparator.comparingInt((Answer answer) -> headings.indexOf(heading(answer)))
                .thenComparing(answer -> shared.place(answer.number()))
                .thenComparing(answer -> -weight(answer))
                .thenComparing(Answer::number);
    }

    /// Where the facilitator put it while sorting, or else in the hall.
    private String heading(Answer answer) {
        return choices.headings().getOrDefault(answer.number(), answer.heading());
    }

    private int weight(Answer answer) {
        return recognised(answer) + others(answer);
    }

    private int recognised(Answer answer) {
        return answer.recognised()
                + merged.getOrDefault(answer.number(), List.of()).stream()
                        .mapToInt(Answer::recognised)
                        .sum();
    }

    private int others(Answer answer) {
        return merged.getOrDefault(answer.number(), List.of()).size();
    }

    private HarvestRow row(Answer answer, SetQuestion ask) {
        var number = answer.number();
        boolean isSeen = choices.seen().contains(number);
        var found = data.find(answer.text());
        boolean isTipFirst = answer.starred() || asksForTips(ask);
        boolean isRaised = isSeen && choices.raised().contains(number);
        // What goes to national government must stand by itself.
        boolean isTip = isSeen ? choices.tips().contains(number) || isRaised : isTipFirst;
        // Who ticks that something is a tip wants it in.
        boolean isIn = isSeen
                ? choices.in().contains(number) || isRaised || isTip && !isTipFirst
                : answer.isShown() && found.isEmpty();
        boolean isCleared = choices.cleared().contains(number);
        var typed = found.isEmpty() ? "" : typed(answer, isCleared);
        return new HarvestRow(
                number,
                answer.text(),
                said(answer),
                heading(answer),
                !answer.isShown(),
                isIn,
                isTip,
                isRaised,
                found.stream()
                        .map(one -> words.get("harvest.found." + one.kind()))
                        .distinct()
                        .toList(),
                typed,
                isCleared,
                found.isEmpty() || !isIn || !isChecked ? "" : trouble(typed, isCleared));
    }

    /// Masked, until somebody types other words; as it was given for who says that nothing in it is of a person.
    private String typed(Answer answer, boolean isCleared) {
        var masked = data.masked(answer.text(), kind -> words.get("harvest.mask." + kind));
        var typed = choices.texts().getOrDefault(answer.number(), masked);
        return isCleared && typed.equals(masked) ? answer.text() : typed;
    }

    private String trouble(String typed, boolean isCleared) {
        if (typed.isBlank()) return "empty";
        return isCleared || data.find(typed).isEmpty() ? "" : "left";
    }

    private static boolean asksForTips(SetQuestion ask) {
        return ask.text().matches("(?is).*\\btips?\\b.*");
    }

    private String said(Answer answer) {
        var said = new ArrayList<String>();
        if (!answer.role().isEmpty()) said.add(role(answer.role()));
        if (recognised(answer) > 0) said.add(words.get("harvest.draft.recognised", recognised(answer)));
        if (others(answer) > 0) said.add(words.get("harvest.draft.merged", others(answer)));
        consensus.apply(answer.question()).of(answer.number()).stream()
                .flatMap(behind -> behind.shares().stream())
                .forEach(share -> said.add(words.get(
                        "live.consensus.share",
                        role(share.role()),
                        share.recognised(),
                        share.people(),
                        share.percent())));
        return String.join(" · ", said);
    }

    private String role(String role) {
        return library.taxonomy()
                .choice(ListName.ROLES, role)
                .map(choice -> choice.label(words.language()))
                .orElse(role);
    }

    private Picked picked(Answer answer, HarvestRow row) {
        return new Picked(
                row.goesIn(),
                answer.role(),
                heading(answer),
                recognised(answer),
                others(answer),
                row.isTip(),
                row.isRaised(),
                answer.table());
    }
}
