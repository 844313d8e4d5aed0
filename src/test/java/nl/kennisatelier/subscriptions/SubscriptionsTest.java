package nl.kennisatelier.subscriptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.mail.Mail;
import nl.kennisatelier.mail.MailAddress;
import nl.kennisatelier.mail.Postbox;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a real mail server and real tables; what stands in the mails is as bare as can be.
class SubscriptionsTest {

    private static final byte[] SECRET = {1, 2, 3};

    @TempDir
    private static Path folder;

    private static Store store;

    private final Passing clock = new Passing("2026-03-02T09:00:00Z");
    private final List<String> stopped = new ArrayList<>();
    private final Notes notes = new Notes();
    private Postbox box;
    private Subscriptions subscriptions;
    private MailRounds rounds;

    /// Writes the keys into the mails, and news when it has any.
    private static final class Notes implements MailWriter {

        private String news = "";

        @Override
        public Mail question(Subscription asked, String key, Optional<String> stop) {
            return new Mail(asked.address(), "Wil je?", key, stop.orElse("-"), Optional.empty());
        }

        @Override
        public Optional<Mail> news(Subscription subscription, Instant told, LocalDate today, String stop) {
            if (news.equals("kapot")) throw new IllegalStateException("in this test");
            return news.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Mail(
                            subscription.address(),
                            news + " sinds " + LocalDate.ofInstant(told, ZoneOffset.UTC),
                            stop,
                            "",
                            Optional.empty()));
        }
    }

    @BeforeAll
    static void openStore() {
        store = EmptyTables.open(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void open() {
        for (var table : List.of("subscription", "stopped_subscription")) {
            store.change(handle -> handle.execute("delete from " + table));
        }
        box = Postbox.open();
        subscriptions = on(Optional.of(SECRET));
        rounds = new MailRounds(subscriptions, box.server(clock), notes, clock);
    }

    private Subscriptions on(Optional<byte[]> secret) {
        return new Subscriptions(store, secret, clock, () -> true, stopped::add);
    }

    @AfterEach
    void close() {
        box.close();
    }

    private static Subscription wanted(String address, Frequency frequency) {
        return new Subscription(MailAddress.of(address).orElseThrow(), frequency, "thema=groen", "nl");
    }

    /// Asks, reads the mail and says yes.
    private void join(String address, Frequency frequency) throws IOException {
        assertTrue(subscriptions.ask(wanted(address, frequency)));
        rounds.round();
        assertEquals(
                Subscriptions.Answer.DONE,
                subscriptions.confirm(box.shown().getLast().text()));
    }

    private static String reversed(String key) {
        return new StringBuilder(key).reverse().toString();
    }

    private List<String> subjects() {
        return box.shown().stream().map(Postbox.Shown::subject).toList();
    }

    @Test
    void nobodyIsKeptBeforeTheySaidYes() throws IOException {
        subscriptions.ask(wanted("anna@voorbeeld.nl", Frequency.WEEK));
        rounds.round();
        assertEquals(0, subscriptions.count());
        var key = box.shown().getFirst().text();
        assertEquals(Optional.of(wanted("anna@voorbeeld.nl", Frequency.WEEK)), subscriptions.asked(key));
        assertFalse(key.contains("anna"), key);
        assertEquals(Subscriptions.Answer.UNKNOWN, subscriptions.confirm(key.substring(1)));
        assertEquals(Subscriptions.Answer.UNKNOWN, subscriptions.confirm(reversed(key)));
        assertEquals(Subscriptions.Answer.UNKNOWN, subscriptions.confirm("../../x"));
        assertEquals(Subscriptions.Answer.DONE, subscriptions.confirm(key));
        assertEquals(Subscriptions.Answer.DONE, subscriptions.confirm(key), "twice is once");
        assertEquals(1, subscriptions.count());
        clock.pass(Duration.ofHours(49));
        assertEquals(Subscriptions.Answer.UNKNOWN, subscriptions.confirm(key), "after two days");
    }

    @Test
    void oneAddressHasOneSubscriptionAndHearsOfItOnlyByMail() throws IOException {
        join("anna@voorbeeld.nl", Frequency.WEEK);
        assertEquals("-", box.shown().getFirst().html(), "no key to stop what is not there");
        join("Anna@Voorbeeld.nl", Frequency.MONTH);
        assertEquals(1, subscriptions.count());
        var stop = box.shown().getLast().html();
        assertTrue(subscriptions.isThere(stop));
        subscriptions.stop(stop);
        assertEquals(0, subscriptions.count());
    }

    @Test
    void newsComesOnceAPeriodWhenThereIsAnyAndNotAtNight() throws IOException {
        join("week@voorbeeld.nl", Frequency.WEEK);
        join("maand@voorbeeld.nl", Frequency.MONTH);
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7).minusHours(5)); // Five in the morning there.
        rounds.round();
        assertEquals(2, box.raw().size());
        clock.pass(Duration.ofHours(2));
        rounds.round();
        rounds.round();
        assertEquals(List.of("Nieuws sinds 2026-03-02"), subjects().subList(2, 3));
        assertEquals(3, box.raw().size(), "once");
        notes.news = "";
        clock.pass(Duration.ofDays(7));
        rounds.round();
        assertEquals(3, box.raw().size(), "no news, no mail");
        notes.news = "Meer";
        clock.pass(Duration.ofDays(18));
        rounds.round();
        assertEquals(
                List.of("Meer sinds 2026-03-16", "Meer sinds 2026-03-02"),
                subjects().subList(3, 5));
    }

    @Test
    void whoStopsIsGoneAtOnceAndWhoeverLooksAfterCopiesHearsOfIt() throws IOException {
        join("anna@voorbeeld.nl", Frequency.WEEK);
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7));
        rounds.round();
        var stop = box.shown().getLast().text();
        subscriptions.stop(reversed(stop));
        assertEquals(1, subscriptions.count());
        subscriptions.stop(stop);
        subscriptions.stop(stop);
        assertEquals(0, subscriptions.count());
        assertEquals(stopped, List.copyOf(store.read(Stopped::in)));
        assertEquals(1, stopped.size());
        clock.pass(Duration.ofDays(7));
        rounds.round();
        assertEquals(2, box.raw().size());
    }

    @Test
    void aServerThatIsAwayLosesNothing() throws IOException {
        join("anna@voorbeeld.nl", Frequency.WEEK);
        int port = box.port();
        box.close();
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7));
        subscriptions.ask(wanted("bert@voorbeeld.nl", Frequency.WEEK));
        for (int i = 0; i < 3; i++) assertThrows(IOException.class, rounds::round);
        assertTrue(subscriptions.isStuck());
        assertEquals(1, subscriptions.waiting());
        box = Postbox.again(port);
        rounds.round();
        assertFalse(subscriptions.isStuck());
        assertEquals(List.of("Wil je?", "Nieuws sinds 2026-03-02"), subjects());
    }

    @Test
    void whatBrokeOffInTheMiddleComesAgainLaterAndKeepsNobodyWaiting() throws IOException {
        join("anna@voorbeeld.nl", Frequency.WEEK);
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7));
        box.refuseAll(451);
        assertThrows(IOException.class, rounds::round);
        box.refuseAll(0);
        rounds.round();
        assertEquals(1, box.raw().size(), "it may have been taken: not at once again");
        clock.pass(Duration.ofHours(1));
        rounds.round();
        assertEquals(2, box.raw().size());
        clock.pass(Duration.ofHours(100));
        rounds.round();
        assertEquals(2, box.raw().size(), "and then not again");
    }

    @Test
    void aQuestionThatIsNotTakenKeepsNoOtherMailWaiting() throws IOException {
        join("anna@voorbeeld.nl", Frequency.WEEK);
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7));
        subscriptions.ask(wanted("bert@voorbeeld.nl", Frequency.WEEK));
        box.refuse("bert@voorbeeld.nl", 421);
        rounds.round();
        assertEquals(List.of("Wil je?", "Nieuws sinds 2026-03-02"), subjects());
        assertEquals(1, subscriptions.waiting());
        box.refuse("bert@voorbeeld.nl", 0);
        clock.pass(Duration.ofMinutes(15));
        rounds.round();
        assertEquals(0, subscriptions.waiting());
        assertEquals("bert@voorbeeld.nl", box.shown().getLast().to());
    }

    @Test
    void aDiskOnWhichNothingCanBeWrittenSendsNothing() throws IOException {
        join("anna@voorbeeld.nl", Frequency.WEEK);
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7));
        store.change(handle -> handle.execute("alter table subscription add constraint is_full check (tries < 1)"));
        assertThrows(RuntimeException.class, rounds::round);
        assertThrows(RuntimeException.class, rounds::round);
        assertEquals(List.of("Wil je?"), subjects());
        store.change(handle -> handle.execute("alter table subscription drop constraint is_full"));
    }

    @Test
    void whoTheirServerDoesNotKnowThreeDaysIsLetGo() throws IOException {
        join("weg@voorbeeld.nl", Frequency.WEEK);
        join("later@voorbeeld.nl", Frequency.WEEK);
        box.refuse("weg@voorbeeld.nl", 550);
        box.refuse("later@voorbeeld.nl", 450);
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7));
        for (int day = 1; day <= 3; day++) {
            assertEquals(2, subscriptions.count());
            rounds.round();
            rounds.round();
            clock.pass(Duration.ofDays(1));
        }
        assertEquals(1, subscriptions.count());
        assertEquals(1, subscriptions.letGo(), "the operator sees it");
        assertEquals(
                3, box.recipients().stream().filter("weg@voorbeeld.nl"::equals).count() - 1, "once a day");
        box.refuse("later@voorbeeld.nl", 0);
        rounds.round();
        assertEquals("later@voorbeeld.nl", box.shown().getLast().to());
    }

    @Test
    void troubleWithOneKeepsNoOtherWaiting() throws IOException {
        join("anna@voorbeeld.nl", Frequency.WEEK);
        clock.pass(Duration.ofDays(7));
        notes.news = "kapot";
        assertThrows(IllegalStateException.class, rounds::round);
        notes.news = "Nieuws";
        rounds.round();
        assertEquals(1, box.raw().size(), "its turn comes later");
        clock.pass(Duration.ofHours(1));
        rounds.round();
        assertEquals(2, box.raw().size());
    }

    @Test
    void nobodyFillsAMailboxOrTheMemory() throws IOException {
        for (int i = 0; i < 20; i++) assertTrue(subscriptions.ask(wanted("anna@voorbeeld.nl", Frequency.WEEK)));
        rounds.round();
        assertEquals(Asked.MAILS_A_DAY_MAX, box.raw().size());
        for (int i = 0; i < Asked.WAITING_MAX; i++)
            subscriptions.ask(wanted("a" + i + "@voorbeeld.nl", Frequency.WEEK));
        assertFalse(subscriptions.ask(wanted("te-veel@voorbeeld.nl", Frequency.WEEK)));
        clock.pass(Duration.ofHours(49));
        rounds.round();
        assertEquals(Asked.MAILS_A_DAY_MAX, box.raw().size(), "what waited for too long is gone");
    }

    @Test
    void noAddressStandsInTheFileAndNoneIsReadWithAnotherSecret() throws IOException {
        join("anna.uniek@voorbeeld.nl", Frequency.WEEK);
        var other = on(Optional.of(new byte[] {9}));
        assertFalse(other.tidy());
        assertEquals(1, other.unreadable());
        subscriptions.tidy();
        assertEquals(0, subscriptions.unreadable());
        notes.news = "Nieuws";
        clock.pass(Duration.ofDays(7));
        new MailRounds(other, box.server(clock), notes, clock).round();
        assertEquals(1, box.raw().size());
        store.erase(); // Writes the file anew.
        var bytes = EmptyTables.bytes(folder);
        assertFalse(bytes.contains("uniek") || bytes.contains("voorbeeld.nl"));
        assertTrue(bytes.contains("week") || bytes.contains("maand"), "it was looked at where they stand");
    }

    @Test
    void whoCanBeToldNothingForLongIsLetGoAndStoppingWorksWithoutTheSecret() throws IOException {
        join("anna@voorbeeld.nl", Frequency.MONTH);
        join("anna@voorbeeld.nl", Frequency.MONTH);
        var stop = box.shown().getLast().html();
        join("bert@voorbeeld.nl", Frequency.MONTH);
        var without = on(Optional.empty());
        assertFalse(without.ask(wanted("carl@voorbeeld.nl", Frequency.WEEK)));
        assertEquals(
                Subscriptions.Answer.UNKNOWN,
                without.confirm(box.shown().getLast().text()));
        without.stop(stop);
        assertEquals(1, without.count());
        clock.pass(Duration.ofDays(91));
        assertFalse(without.tidy());
        assertEquals(0, without.count());
        assertEquals(2, store.read(Stopped::in).size());
        clock.pass(Duration.ofDays(366));
        without.tidy();
        assertEquals(0, store.read(Stopped::in).size());
    }

    @Test
    void moreThanThereIsRoomForAreNotTakenAndTidyingThemIsShort() {
        store.change(
                handle -> handle.execute("insert into subscription (hash, mark, locked, frequency, scope, language,"
                        + " confirmed, looked, next_try, tries, refused) select 'h' || n, 'm' || n, 'x', 'week', '', 'nl', 0,"
                        + clock.millis() + ", 0, 0, 0 from system_range(1, " + Subscriptions.COUNT_MAX
                        + ") as r(n)"));
        store.change(handle -> handle.execute("insert into stopped_subscription (hash, stopped) select 's' || n, n + "
                + clock.millis() + " from system_range(1, " + (Subscriptions.STOPPED_MAX + 2_000) + ") as r(n)"));
        var asked = new Asked(SECRET, Clock.fixed(clock.instant(), clock.getZone()));
        var one = new Asked.One(wanted("anna@voorbeeld.nl", Frequency.WEEK), clock.instant(), clock.instant());
        assertEquals(Subscriptions.Answer.FULL, subscriptions.confirm(asked.key(one)));
        long start = System.nanoTime();
        assertFalse(subscriptions.tidy());
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took.toString());
        assertEquals(Subscriptions.STOPPED_MAX, store.read(Stopped::in).size());
        assertEquals(Subscriptions.COUNT_MAX, subscriptions.unreadable());
    }
}
