package nl.kennisatelier.mail;

import java.util.Optional;

/// A mail to one person.
///
/// @param subject one line: other signs than can be seen become a space, and what is too long is cut
/// @param text without markup
/// @param html the same
/// @param stop where a program says by one POST that its reader wants no more, see RFC 8058; nothing for a mail that
///     comes once
public record Mail(MailAddress to, String subject, String text, String html, Optional<String> stop) {

    /// In characters.
    static final int SUBJECT_LENGTH_MAX = 150;

    public Mail {
        var line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        subject = line.length() <= SUBJECT_LENGTH_MAX ? line : cut(line);
        if (stop.isPresent() && !stop.get().matches("https?://[!-~]+")) throw new IllegalArgumentException("stop");
    }

    /// Between two signs, also where one of them takes two characters.
    private static String cut(String line) {
        int end = SUBJECT_LENGTH_MAX - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
