package nl.kennisatelier.web.facilitator.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Consensus;

/// The answers to an open question as they hang on the wall. While it is open they hang in the order in which they
/// came, so that nothing moves while people read; once it is closed, what all roles share comes first.
///
/// @param columns one for each table, or for each heading, and for those without one; else a single one
/// @param newest the two that came last, the last one first; none once it is closed
/// @param total how many notes there are
/// @param step how large they are, as a first guess
/// @param isShared whether what all roles share comes first
public record ScreenWall(List<Column> columns, List<ScreenNote> newest, int total, WallStep step, boolean isShared) {

    /// More never fits one picture, even of the shortest answers.
    static final int NOTES_MAX = 60;

    /// Of one heading.
    static final int COLUMN_MAX = 16;

    /// Up to here all take turns; of more the newest do.
    static final int TURNS_MAX = 150;

    /// How many of the newest: six pictures.
    static final int TURNS_OF = 130;

    private static final int NEWEST_MAX = 2;

    /// @param heading empty for those without one
    /// @param question what this table is asked itself, or empty
    /// @param total how many there are, those that are not shown among them
    /// @param isTable whether they are of one table
    public record Column(String heading, String question, List<ScreenNote> notes, int total, boolean isTable) {

        /// As long as it is the same, the column goes on.
        public String key() {
            return question.isEmpty() ? heading : heading + ": " + question;
        }
    }

    /// @param consensus nothing while the question is open
    /// @param from the number of the note with which the picture begins; 0 for the first picture
    static ScreenWall of(PageRequest visit, Board board, int question, Consensus consensus, long from) {
        var merged = board.answers(question)
                .filter(answer -> answer.isMerged() && answer.isShown())
                .collect(Collectors.groupingBy(answer -> answer.mergedInto().getAsLong()));
        boolean isOpen = board.progress().isOpen();
        var arrived = board.wall(question).toList();
        long last = arrived.isEmpty() ? 0 : arrived.getLast().number();
        var notes = new LinkedHashMap<Answer, ScreenNote>();
        for (var answer : isOpen ? arrived : sorted(arrived, merged, consensus)) {
            var same = merged.getOrDefault(answer.number(), List.of());
            var note = ScreenNote.of(
                    visit, answer, weight(answer, same), 1 + same.size(), isOpen && answer.number() == last);
            notes.put(answer, note.with(visit, consensus));
        }
        var texts = arrived.stream().map(Answer::text).toList();
        var newest = arrived.reversed().stream()
                .limit(isOpen ? NEWEST_MAX : 0)
                .map(notes::get)
                .toList();
        return new ScreenWall(
                isByTable(board, arrived) ? tables(visit, board, question, notes) : columns(arrived, notes, from),
                newest,
                arrived.size(),
                WallStep.of(texts),
                !consensus.shared().isEmpty());
    }

    private static List<Answer> sorted(List<Answer> arrived, Map<Long, List<Answer>> merged, Consensus consensus) {
        return arrived.stream()
                .sorted(Comparator.comparingInt((Answer answer) -> consensus.place(answer.number()))
                        .thenComparing(answer -> -weight(answer, merged.getOrDefault(answer.number(), List.of())))
                        .thenComparing(Answer::number))
                .toList();
    }

    private static int weight(Answer answer, List<Answer> same) {
        return answer.recognised() + same.stream().mapToInt(Answer::recognised).sum();
    }

    private static boolean isByTable(Board board, List<Answer> arrived) {
        return board.seating().isAny()
                && board.seating().isOnWall()
                && arrived.stream().anyMatch(answer -> answer.table() > 0);
    }

    /// A table keeps its place, whatever comes in.
    private static List<Column> tables(PageRequest visit, Board board, int question, Map<Answer, ScreenNote> notes) {
        var byTable = new TreeMap<Integer, List<ScreenNote>>(
                Comparator.comparingInt(table -> table == 0 ? Integer.MAX_VALUE : table));
        notes.forEach((answer, note) ->
                byTable.computeIfAbsent(answer.table(), _ -> new ArrayList<>()).add(note));
        return byTable.entrySet().stream()
                .map(table -> new Column(
                        table.getKey() == 0 ? "" : visit.words().get("live.table", table.getKey()),
                        board.seating().own(question, table.getKey()).orElse(""),
                        table.getValue().stream().limit(COLUMN_MAX).toList(),
                        table.getValue().size(),
                        table.getKey() > 0))
                .toList();
    }

    private static List<Column> columns(List<Answer> arrived, Map<Answer, ScreenNote> notes, long from) {
        var byHeading = new LinkedHashMap<String, List<ScreenNote>>();
        arrived.stream()
                .map(Answer::heading)
                .filter(heading -> !heading.isEmpty())
                .forEach(heading -> byHeading.putIfAbsent(heading, new ArrayList<>()));
        if (byHeading.isEmpty()) return List.of(picture(List.copyOf(notes.values()), from));
        byHeading.put("", new ArrayList<>());
        notes.forEach((answer, note) -> byHeading.get(answer.heading()).add(note));
        return byHeading.entrySet().stream()
                .filter(column -> !column.getValue().isEmpty())
                .map(column -> new Column(
                        column.getKey(),
                        "",
                        column.getValue().stream().limit(COLUMN_MAX).toList(),
                        column.getValue().size(),
                        false))
                .toList();
    }

    /// As many as may fit, from where the picture begins.
    private static Column picture(List<ScreenNote> notes, long from) {
        int begin = begin(notes, from);
        return new Column("", "", notes.subList(begin, Math.min(begin + NOTES_MAX, notes.size())), notes.size(), false);
    }

    /// Where that note was taken away, the picture begins with the next.
    static int begin(List<ScreenNote> notes, long from) {
        for (int i = 0; i < notes.size(); i++) if (notes.get(i).number() == from) return i;
        for (int i = 0; from > 0 && i < notes.size(); i++) if (notes.get(i).number() > from) return i;
        return notes.size() > TURNS_MAX ? notes.size() - TURNS_OF : 0;
    }

    /// Whether there are headings.
    public boolean isGrouped() {
        return columns.size() > 1 || !columns.getFirst().heading().isEmpty();
    }

    /// The notes, where there are no headings.
    public List<ScreenNote> notes() {
        return columns.getFirst().notes();
    }

    /// Classes of the style sheet.
    String style() {
        if (isGrouped()) return "grouped s5";
        return step == WallStep.S5 ? "s5 many" : step.word();
    }

    /// Whether each comes by within two minutes.
    public boolean isTurning() {
        return total <= TURNS_MAX;
    }
}
