package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.mail.MailAddress;
import nl.kennisatelier.mail.MailServer;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.subscriptions.MailRounds;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.web.subscriber.NewsMails;
import nl.kennisatelier.words.Words;

/// The news by mail, on a site whose operator named a mail server.
///
/// @param edition what is online
record MailOfSite(Subscriptions subscriptions, MailRounds rounds, Supplier<Edition> edition) {

    /// Who asks for the news gets a mail at once, as far as people see.
    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    /// @return nothing without a mail server
    static Optional<MailOfSite> of(
            Settings settings,
            Subscriptions subscriptions,
            Supplier<Edition> edition,
            ArrivalDays arrivals,
            Optional<Vanished> vanished,
            Clock clock) {
        if (!settings.isSet(Setting.SMTP)) return Optional.empty();
        var writer = new NewsMails(() -> edition.get().library(), arrivals, vanished, settings.get(Setting.BASE_URL));
        var rounds = new MailRounds(subscriptions, server(settings, clock), writer, clock);
        return Optional.of(new MailOfSite(subscriptions, rounds, edition));
    }

    private static MailServer server(Settings settings, Clock clock) {
        var uri = URI.create(settings.get(Setting.SMTP));
        return new MailServer(
                uri,
                tls(settings.get(Setting.SMTP_TLS), uri.getHost()),
                settings.get(Setting.SMTP_USER),
                settings.get(Setting.SMTP_PASSWORD),
                MailAddress.of(settings.get(Setting.SMTP_FROM)).orElseThrow(),
                URI.create(settings.get(Setting.BASE_URL)).getHost(),
                Optional.empty(),
                clock);
    }

    /// A line that stays on this machine has nobody in between.
    static MailServer.Tls tls(String asked, String host) {
        var isOff = asked.equals("off") || asked.equals("auto") && LOOPBACK.contains(host);
        return isOff ? MailServer.Tls.OFF : MailServer.Tls.REQUIRED;
    }

    /// On a thread of its own: a mail server that hangs keeps no other duty waiting.
    List<Duty> duties(Clock clock) {
        return List.of(new Duty("send-mail", EVERY, clock, this::round));
    }

    /// As long as nothing is online, nobody can say that there is no news.
    private boolean round() throws IOException {
        return edition.get() != Edition.NONE && rounds.round();
    }

    SiteServices in(SiteServices services, Words words) {
        return services.withSubscriptions(subscriptions)
                .withHealth(List.of(new Checks(words).mail(subscriptions)))
                .withFigures(figures());
    }

    private List<Figure> figures() {
        return List.of(
                new Figure("kennisatelier_subscriptions", "Who gets the news by mail.", subscriptions::count),
                new Figure(
                        "kennisatelier_mail_let_go",
                        "Who gets no more news by mail since the start: their mail server refused it three times.",
                        subscriptions::letGo),
                new Figure(
                        "kennisatelier_mail_questions_waiting",
                        "Who asked for the news by mail, and waits for the mail server.",
                        subscriptions::waiting));
    }
}
