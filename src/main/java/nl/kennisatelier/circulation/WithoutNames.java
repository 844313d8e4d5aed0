package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.kennisatelier.convert.Manuscript;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.privacy.PersonalData;
import nl.kennisatelier.source.ReviewMark;
import nl.kennisatelier.words.Words;

/// A manuscript in which a word stands for whoever was named, with a remark to look at: git cannot forget, so a name
/// comes in only when somebody chose so.
public record WithoutNames(PersonalData data, Words words) {

    private static final Pattern MAIL_LINK =
            Pattern.compile("\\[([^]\\n]*)]\\(<?mailto:[^)\\n]*\\)|<(?:mailto:)?([^<>\\s]+@[^<>\\s]+)>");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    /// @param library its places, programmes and organisations are no people
    public static Manuscript of(Manuscript manuscript, Library library, Words words) {
        return new WithoutNames(PersonalData.in(library), words).of(manuscript);
    }

    private Manuscript of(Manuscript manuscript) {
        var remarks = new ArrayList<String>();
        if (!data.find(manuscript.title()).isEmpty()) remarks.add(words.get("cli.import.mark.title"));
        manuscript.remarks().forEach(remark -> remarks.add(data.masked(remark, this::word)));
        return new Manuscript(
                data.masked(manuscript.title(), this::word),
                manuscript.labels(),
                manuscript.meeting(),
                manuscript.participants(),
                remarks,
                body(manuscript.body()),
                manuscript.pictures());
    }

    /// A remark that stands there already gets no remark inside it.
    private String body(String text) {
        var plain = MAIL_LINK.matcher(text).replaceAll("$1$2");
        var out = new StringBuilder();
        int end = 0;
        var comment = COMMENT.matcher(plain);
        while (comment.find()) {
            out.append(data.masked(plain.substring(end, comment.start()), this::marked));
            out.append(data.masked(comment.group(), this::word));
            end = comment.end();
        }
        return out.append(data.masked(plain.substring(end), this::marked)).toString();
    }

    private String word(PersonalData.Kind kind) {
        var key = switch (kind) {
            case NAME -> "name";
            case EMAIL -> "email";
            case PHONE -> "phone";
            case ADDRESS -> "address";
            case IBAN, BSN -> "other";
        };
        return "[" + words.get("cli.import.mark." + key) + "]";
    }

    private String marked(PersonalData.Kind kind) {
        return word(kind) + ReviewMark.inText(words.get("cli.import.mark"));
    }
}
