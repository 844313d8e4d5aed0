package nl.kennisatelier.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.kennisatelier.mail.Mail;

/// Writes what people get.
public interface MailWriter {

    /// Asks whether somebody really wants it.
    ///
    /// @param key of the page where they say so
    /// @param stop key of the page where they stop what they have already; nothing when they have nothing
    Mail question(Subscription asked, String key, Optional<String> stop);

    /// Tells the news.
    ///
    /// @param told when the news was told last: what came after it is new
    /// @param stop key of the page where they stop it
    /// @return nothing when there is no news
    Optional<Mail> news(Subscription subscription, Instant told, LocalDate today, String stop);
}
