package nl.kennisatelier.web.sender;

import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;

/// A form that ends in the letterbox.
///
/// @param kind of what is sent
/// @param subject the text that it is about; an empty label for none
/// @param action where it is sent
/// @param opened when the form was first opened, signed
/// @param trouble why it was not taken, beside what is wrong with a field; empty when it was not sent yet, or only
///     fields are wrong
/// @param isDownload whether the site keeps nothing, and gives a file instead
public record NotePage(
        Frame frame,
        LetterKind kind,
        Link subject,
        String action,
        List<FieldGroup> groups,
        String opened,
        String trouble,
        boolean isDownload)
        implements Page {

    /// A field that nobody sees, and that only a program fills in.
    public static final String TRAP = "website";

    /// When the form was opened.
    public static final String OPENED = "tijd";

    /// With a number: words that were found, and what is to be done with them.
    public static final String WORDS = "woord-";

    public static final String CHOICE = "keus-";

    /// @param href to the field
    public record Wrong(String href, String text) {}

    /// What is wrong with fields, in their order.
    public List<Wrong> wrong() {
        var all = new ArrayList<Wrong>();
        for (var group : groups) {
            for (var field : group.fields()) {
                if (field.isWrong()) all.add(new Wrong("#" + field.name(), field.label() + ": " + field.trouble()));
                field.doubts().forEach(doubt -> all.add(new Wrong("#v-" + field.name(), doubt.question())));
            }
        }
        return all;
    }

    @Override
    public String template() {
        return "sender/note";
    }
}
