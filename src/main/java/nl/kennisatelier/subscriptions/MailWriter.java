package nl.kennisatelier.subscriptions;

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
    /// @param since texts of this day are new
    /// @param stop key of the page where they stop it
    /// @return nothing when there is no news
    Optional<Mail> news(Subscription subscription, LocalDate since, LocalDate today, String stop);
}
