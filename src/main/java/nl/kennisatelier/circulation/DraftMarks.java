package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kennisatelier.circulation.HarvestRows.Part;
import nl.kennisatelier.source.Sha256;

/// By which the words of an answer are found in its draft report when the answer itself is gone: a hash of them.
public final class DraftMarks {

    /// A thought in a list, or a tip that a question leads to.
    private static final Pattern LINE = Pattern.compile("\\s*[-*] (.+)");

    private static final Pattern LINK = Pattern.compile("\\[(.+)]\\(#");

    /// What [DraftText] puts behind an answer begins so.
    private static final Pattern END = Pattern.compile(" \\*\\(| \\^|$");

    private DraftMarks() {}

    /// Of each answer that goes in, by its number.
    public static Map<Long, String> of(List<Part> parts) {
        var marks = new HashMap<Long, String>();
        for (var part : parts) {
            part.picked().forEach((number, picked) -> marks.put(number, mark(TypedWords.markdown(picked.text()))));
        }
        return marks;
    }

    private static String mark(String markdown) {
        return Sha256.hex("answer: " + markdown);
    }

    /// The lines of a text, counted from 1, in which the words of such an answer still stand as they went in.
    public static List<Integer> lines(String text, Set<String> marks) {
        if (marks.isEmpty()) return List.of();
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i ->
                        candidates(lines.get(i)).stream().map(DraftMarks::mark).anyMatch(marks::contains))
                .mapToObj(i -> i + 1)
                .toList();
    }

    /// The words that came from an answer, with its number: each answer once, in the order of the text.
    ///
    /// @param marks of the answers, by their number
    public static Map<Long, String> origins(String text, Map<Long, String> marks) {
        var answers = new HashMap<String, Long>();
        marks.forEach((answer, mark) -> answers.put(mark, answer));
        var origins = new LinkedHashMap<Long, String>();
        text.lines().flatMap(line -> candidates(line).stream()).forEach(words -> {
            var answer = answers.get(mark(words));
            if (answer != null) origins.putIfAbsent(answer, words);
        });
        return origins;
    }

    private static List<String> candidates(String line) {
        var candidates = new ArrayList<String>();
        var item = LINE.matcher(line);
        if (!item.matches()) return candidates;
        var end = END.matcher(item.group(1));
        while (end.find()) candidates.add(item.group(1).substring(0, end.start()));
        var link = LINK.matcher(item.group(1));
        if (link.find()) candidates.add(link.group(1));
        return candidates;
    }
}
