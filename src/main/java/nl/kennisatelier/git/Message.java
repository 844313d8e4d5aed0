package nl.kennisatelier.git;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.revwalk.FooterLine;

/// What somebody writes with a change.
public final class Message {

    /// What git itself puts below it while somebody types, and leaves out.
    private static final Pattern REMARKS = Pattern.compile("(?ms)^# -+ >8 -+$.*|^#[^\\n]*\\n?");

    private Message() {}

    /// What it says at its end behind this word and a colon, as `git commit --trailer` writes it. In any case.
    public static List<String> said(String message, String word) {
        var written = REMARKS.matcher(message).replaceAll("").strip();
        return FooterLine.getValues(FooterLine.fromMessage(written), word);
    }
}
