package nl.kennisatelier.mail;

import java.util.Optional;
import nl.kennisatelier.source.Characters;

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
        subject = Characters.shortened(line, SUBJECT_LENGTH_MAX);
        if (stop.isPresent() && !stop.get().matches("https?://[!-~]+")) throw new IllegalArgumentException("stop");
    }
}
