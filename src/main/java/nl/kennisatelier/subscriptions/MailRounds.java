package nl.kennisatelier.subscriptions;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.mail.Mail;
import nl.kennisatelier.mail.MailAddress;
import nl.kennisatelier.mail.MailLine;
import nl.kennisatelier.mail.MailServer;
import nl.kennisatelier.words.DutchTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands to the mail server what is to be sent: first what asks for a yes, then the news of whose time has come.
///
/// Each mail is claimed on disk before it is handed over, and told on disk after. Whatever breaks off in between, that
/// one mail is tried again in an hour, and may come twice: better than never. No other comes twice, and a disk on which
/// nothing can be written sends none at all.
public final class MailRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    /// Rows that are looked at in one round.
    static final int ROUND_MAX = 100;

    /// What a round may take before it lets the process stop, or look after its health.
    private static final Duration ROUND_TIME_MAX = Duration.ofMinutes(1);

    /// Nobody's telephone rings at night.
    private static final int FROM_HOUR = 7;

    /// Until the second try; each next waits four times as long, a day at most.
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private static final Duration AGAIN_MAX = Duration.ofDays(1);

    /// That a server says that there is no such person, with a day in between, before it is believed.
    static final int REFUSALS_MAX = 3;

    private final Subscriptions subscriptions;
    private final MailServer server;
    private final MailWriter writer;
    private final Clock clock;

    public MailRounds(Subscriptions subscriptions, MailServer server, MailWriter writer, Clock clock) {
        this.subscriptions = subscriptions;
        this.server = server;
        this.writer = writer;
        this.clock = clock;
    }

    /// The line of a round, opened for its first mail.
    private final class Line implements AutoCloseable {

        private Optional<MailLine> opened = Optional.empty();

        void open() throws IOException {
            if (opened.isEmpty()) opened = Optional.of(server.open());
        }

        MailLine.Answer send(Mail mail) throws IOException {
            open();
            return opened.orElseThrow().send(mail);
        }

        @Override
        public void close() {
            opened.ifPresent(MailLine::close);
            opened = Optional.empty();
        }
    }

    /// Sends what is to be sent now; to be called every ten seconds or so.
    ///
    /// @return whether there is more to do
    /// @throws IOException when the mail server does not take them: nothing is lost by it
    public synchronized boolean round() throws IOException {
        var asked = subscriptions.asked();
        if (asked.isEmpty()) return false;
        try (var line = new Line()) {
            var failed = sendQuestions(asked.get(), line);
            boolean more = sendNews(line);
            if (failed.isPresent()) throw failed.get();
            if (line.opened.isPresent()) subscriptions.setStuck(false);
            return more;
        } catch (IOException failed) {
            subscriptions.setStuck(true);
            throw failed;
        }
    }

    /// One that breaks off waits a while, and the others go first the next time.
    ///
    /// @return why one broke off
    /// @throws IOException when the server is away
    private Optional<IOException> sendQuestions(Asked asked, Line line) throws IOException {
        var left = new ArrayList<>(asked.take());
        try {
            while (!left.isEmpty()) {
                var one = left.getFirst();
                var mail = writer.question(one.wanted(), asked.key(one), subscriptions.stopOf(one.wanted()));
                line.open();
                left.removeFirst();
                var failed = send(one, mail, asked, line);
                if (failed.isPresent()) return failed;
            }
            return Optional.empty();
        } finally {
            asked.putBack(left.reversed());
        }
    }

    private static Optional<IOException> send(Asked.One one, Mail mail, Asked asked, Line line) {
        try {
            if (line.send(mail) == MailLine.Answer.LATER) asked.later(one);
            return Optional.empty();
        } catch (IOException failed) {
            asked.later(one);
            line.close(); // The news gets a fresh one.
            return Optional.of(failed);
        }
    }

    private boolean sendNews(Line line) throws IOException {
        long start = System.nanoTime();
        var due = due();
        for (var row : due) {
            if (System.nanoTime() - start > ROUND_TIME_MAX.toNanos()) return true;
            send(row, line);
        }
        return due.size() >= ROUND_MAX / Frequency.values().length;
    }

    /// Whose last news is a week or a month old, by the day.
    private List<SubscriptionTables.Row> due() {
        var now = clock.instant().atZone(DutchTime.ZONE);
        var day = now.getHour() >= FROM_HOUR
                ? now.toLocalDate()
                : now.toLocalDate().minusDays(1);
        return Stream.of(Frequency.values())
                .flatMap(frequency -> due(frequency, day).stream())
                .toList();
    }

    private List<SubscriptionTables.Row> due(Frequency frequency, LocalDate day) {
        var before =
                frequency.before(day).plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
        return subscriptions
                .store()
                .read(handle -> SubscriptionTables.due(
                        handle,
                        frequency,
                        before.toEpochMilli(),
                        clock.millis(),
                        ROUND_MAX / Frequency.values().length));
    }

    private void send(SubscriptionTables.Row row, Line line) throws IOException {
        var opened = subscriptions.opened(row.locked());
        var address = opened.flatMap(parts -> MailAddress.of(parts[1]));
        if (address.isEmpty()) {
            claim(row); // Told elsewhere: see [Subscriptions#unreadable].
            return;
        }
        var wanted = new Subscription(address.get(), row.frequency(), row.scope(), row.language());
        var mail = news(row, wanted, opened.get()[0]);
        if (mail.isEmpty()) {
            told(row);
            return;
        }
        line.open(); // A server that is away is the fault of nobody who is to get a mail.
        if (!claim(row)) return;
        switch (line.send(mail.get())) {
            case TAKEN -> told(row);
            case LATER -> LOG.debug("a mail server asks to come back later");
            case REFUSED -> refused(row);
        }
    }

    private Optional<Mail> news(SubscriptionTables.Row row, Subscription wanted, String stop) {
        var told = Instant.ofEpochMilli(row.looked()).truncatedTo(ChronoUnit.HOURS); // Many are of the same hour.
        try {
            return writer.news(wanted, told, DutchTime.today(clock), stop);
        } catch (RuntimeException ours) {
            claim(row); // The others get theirs.
            throw ours;
        }
    }

    private boolean claim(SubscriptionTables.Row row) {
        var wait = AGAIN_AFTER.multipliedBy(1L << 2 * Math.min(row.tries(), 3));
        var next = clock.instant().plus(wait.compareTo(AGAIN_MAX) < 0 ? wait : AGAIN_MAX);
        return subscriptions.store().keep(handle -> SubscriptionTables.claim(handle, row, next.toEpochMilli()));
    }

    private void told(SubscriptionTables.Row row) {
        subscriptions.store().keep(handle -> {
            SubscriptionTables.told(handle, row.hash(), clock.millis());
            return true;
        });
    }

    private void refused(SubscriptionTables.Row row) {
        long next = clock.instant().plus(AGAIN_MAX).toEpochMilli();
        int times = subscriptions.store().keep(handle -> SubscriptionTables.refused(handle, row.hash(), next));
        if (times < REFUSALS_MAX) return;
        LOG.warn("news by mail: a mail server refused one address {} times, a day apart: it gets no more", times);
        subscriptions.letGo(row.hash());
    }
}
