package nl.kennisatelier.web.editor.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Where in a text a picture can stand, and the text with it.
///
/// @param line it comes behind, from 1; 0 for the top
/// @param heading of the part that it begins; empty for another place
record PicturePlace(int line, String heading) {

    /// More headings than anybody looks through.
    private static final int HEADINGS_MAX = 30;

    static List<PicturePlace> headings(String body) {
        var places = new ArrayList<PicturePlace>();
        var lines = body.split("\n", -1);
        for (int i = 0; i < lines.length && places.size() < HEADINGS_MAX; i++) {
            if (lines[i].matches("#{1,4} +\\S.*"))
                places.add(new PicturePlace(
                        i + 1, lines[i].replaceFirst("#+ +", "").strip()));
        }
        return places;
    }

    /// The last line with something on it.
    static PicturePlace end(String body) {
        return new PicturePlace((int) body.stripTrailing().lines().count(), "");
    }

    /// Behind a line, but not in the middle of a paragraph or a list.
    static String with(String body, int line, String markdown) {
        var lines = new ArrayList<>(Arrays.asList(body.split("\n", -1)));
        int at = Math.min(Math.max(0, line), lines.size());
        boolean isHeading = at > 0 && lines.get(at - 1).startsWith("#");
        while (!isHeading && at > 0 && at < lines.size() && !lines.get(at).isBlank()) at++;
        lines.addAll(at, around(lines, at, markdown));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static List<String> around(List<String> lines, int at, String markdown) {
        var added = new ArrayList<String>();
        if (at > 0 && !lines.get(at - 1).isBlank()) added.add("");
        added.add(markdown);
        boolean isLast = at == lines.size();
        if (isLast || !lines.get(at).isBlank()) added.add("");
        return added;
    }
}
