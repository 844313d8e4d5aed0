package nl.kennisatelier.circulation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.kennisatelier.convert.Manuscript;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.markdown.NewDocument;
import nl.kennisatelier.words.Words;

/// A report that was written elsewhere, as a draft with its pictures beside it. It stands nowhere yet.
///
/// @param path of the text
/// @param pictures by path
public record ImportedText(String path, String text, Map<String, byte[]> pictures) {

    private static final Pattern PICTURE = Pattern.compile("]\\((picture-\\d+)\\.\\w+\\)");

    /// Where it would come. Another text may stand there.
    public static String path(Manuscript manuscript, EventDate today) {
        return NewDocument.path(Kind.REPORT, known(manuscript), today);
    }

    /// As a file that is gone on with by hand, with all fields that it may have.
    public static ImportedText file(Manuscript manuscript, String path, Conventions conventions, Words words) {
        var named = Named.of(manuscript, path, _ -> false);
        var made = NewDocument.of(Kind.REPORT, path, known(manuscript), named.body, conventions, words);
        return new ImportedText(path, made.text(), named.pictures);
    }

    /// For a form, which shows the fields itself.
    ///
    /// @param isTaken whether a picture stands at that path already
    public static ImportedText form(Manuscript manuscript, String path, Predicate<String> isTaken) {
        var named = Named.of(manuscript, path, isTaken);
        var made = NewDocument.bare(Kind.REPORT, path, known(manuscript), named.body);
        return new ImportedText(path, made.text(), named.pictures);
    }

    private static NewDocument.Known known(Manuscript manuscript) {
        return new NewDocument.Known(
                manuscript.title(),
                manuscript.labels(),
                manuscript.meeting(),
                manuscript.participants(),
                manuscript.remarks());
    }

    /// The body in which each picture goes by the name of the file that it comes in.
    private record Named(String body, Map<String, byte[]> pictures) {

        static Named of(Manuscript manuscript, String path, Predicate<String> isTaken) {
            var stem = path.substring(0, path.length() - ".md".length());
            var files = new HashMap<String, String>();
            var pictures = new TreeMap<String, byte[]>();
            int number = 0;
            for (var picture : manuscript.pictures()) {
                String file;
                do file = stem + "-" + ++number + "." + picture.extension();
                while (isTaken.test(file));
                pictures.put(file, picture.bytes());
                files.put(picture.name(), file.substring(file.lastIndexOf('/') + 1));
            }
            var body = PICTURE.matcher(manuscript.body()).replaceAll(named -> "](" + files.get(named.group(1)) + ")");
            return new Named(body, pictures);
        }
    }
}
