package nl.kennisatelier.web.editor.desk;

import java.util.Map;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.FileType;

/// What an editor said of a picture or a PDF.
///
/// @param alt what is to be seen on it, for who does not see it; of a PDF the words of the link
/// @param caption under it; may be empty
/// @param isOrnament whether there is nothing to be told of it
/// @param people what was said of people on it: `nee`, `ja`, `niet-gevraagd`, or nothing
/// @param line of the text that it comes behind
record PictureWords(String alt, String caption, boolean isOrnament, String people, int line) {

    static final String ALT = "alt";
    static final String CAPTION = "bijschrift";
    static final String ORNAMENT = "versiering";
    static final String PEOPLE = "mensen";
    static final String LINE = "waar";

    /// Nobody asked who is on it.
    static final String UNASKED = "niet-gevraagd";

    /// In characters.
    static final int ALT_LENGTH_MAX = 150;
    static final int CAPTION_LENGTH_MAX = 150;

    private static final int NAME_LENGTH_MAX = 76;

    static PictureWords of(Map<String, String> fields) {
        var line = fields.getOrDefault(LINE, "");
        return new PictureWords(
                plain(fields.getOrDefault(ALT, ""), ALT_LENGTH_MAX),
                plain(fields.getOrDefault(CAPTION, ""), CAPTION_LENGTH_MAX),
                fields.containsKey(ORNAMENT),
                fields.getOrDefault(PEOPLE, ""),
                line.matches("\\d{1,6}") ? Integer.parseInt(line) : Integer.MAX_VALUE);
    }

    private static String plain(String typed, int max) {
        return Characters.upTo(typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), max);
    }

    /// Why this is not enough, as the end of a key; empty when it is.
    String trouble(FileType type) {
        if (type == FileType.PDF) return alt.isEmpty() ? "link" : "";
        if (alt.isEmpty() && !isOrnament) return "alt";
        return people.isEmpty() ? "people" : "";
    }

    /// @param text the file that it stands beside
    /// @return without what comes behind the point
    String name(String text) {
        var slug = text.substring(text.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        var words = Slug.of(alt).equals("-") ? "foto" : Slug.of(alt);
        var name = Slug.of(slug) + "-" + words;
        return Characters.upTo(name, NAME_LENGTH_MAX).replaceFirst("-+$", "");
    }

    /// @param file its name
    /// @param size of a PDF, in words
    String markdown(FileType type, String file, String size) {
        if (type == FileType.PDF) return "[" + escaped(alt) + " (pdf, " + size + ")](" + file + ")";
        var title = caption.isEmpty() ? "" : " \"" + caption.replace("\\", "").replace('"', '\'') + "\"";
        return "![" + (isOrnament ? "" : escaped(alt)) + "](" + file + title + ")";
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\\\[\\]`*_<>])", "\\\\$1");
    }
}
