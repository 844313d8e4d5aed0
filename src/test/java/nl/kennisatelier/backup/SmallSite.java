package nl.kennisatelier.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.Edit;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.git.Verdict;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.source.SealedText;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// All that writes in a data folder, without the site around it; who asks for a copy gets one, as from a server.
public final class SmallSite implements AutoCloseable {

    static final Instant EVENING = Instant.parse("2026-03-01T19:00:00Z");
    private static final int KEEP_DAYS = 30;

    final Workshops workshops;
    private final Path data;
    private final Store store;
    private final ContentRepository repository;
    private final CopyDesk desk;

    private SmallSite(Path data, Clock clock) throws IOException {
        this.data = OwnFiles.folder(data);
        this.store = EmptyTables.file(data.resolve("workshops"));
        this.workshops = Workshops.on(store, clock, data.resolve("workshops"));
        this.repository = ContentRepository.open(data.resolve("content.git"), "main");
        this.desk = CopyDesk.open(store, data.resolve("workshops"));
    }

    static SmallSite open(Path data) throws IOException {
        return open(data, at(0));
    }

    static SmallSite open(Path data, Clock clock) throws IOException {
        return new SmallSite(data, clock);
    }

    /// A clock that stands still.
    ///
    /// @param days after the evening
    static Clock at(int days) {
        return Clock.fixed(EVENING.plusSeconds(86_400L * days), ZoneOffset.UTC);
    }

    /// With an editor, a secret, a letter, a text, and a workshop of one answer that has ended.
    static void fill(Path data) throws IOException {
        fill(data, at(0));
    }

    /// The same, of today.
    public static void fillNow(Path data) throws IOException {
        fill(data, Clock.systemUTC());
    }

    private static void fill(Path data, Clock clock) throws IOException {
        try (var site = open(data, clock)) {
            Editors.of(data.resolve(Editors.FILE), clock).add("Anna");
            SiteSecret.of(data.resolve("geheim"));
            Files.createDirectories(data.resolve("binnengekomen"));
            Files.writeString(
                    data.resolve("binnengekomen/a.md"), SealedText.seal("Een brief van iemand uit Palenstein.\n"));
            site.push("a.md", "# Een");
            var id = site.begin();
            site.answer(id, "Bij de vijver");
            site.workshops.lead(id, new Command.End());
        }
    }

    /// Somebody gets the news by mail from now on.
    ///
    /// @param key that stops it
    void subscribe(String key) {
        store.keep(handle -> handle.execute(
                "insert into subscription (hash, mark, locked, frequency, scope, language, confirmed, looked, next_try,"
                        + " tries, refused) values (?, ?, ?, 'week', '', 'nl', ?, ?, 0, 0, 0)",
                Sha256.hex(key),
                key,
                key,
                EVENING.toEpochMilli(),
                EVENING.toEpochMilli()));
    }

    void unsubscribe(String key) {
        new Subscriptions(store, Optional.empty(), at(0), () -> true, workshops::stopped).stop(key);
    }

    /// The keys of those who get it.
    List<String> subscribed() {
        return store.read(handle -> handle.createQuery("select locked from subscription order by locked")
                .mapTo(String.class)
                .list());
    }

    String begin() {
        var ask = new SetQuestion(Optional.empty(), "Wat zie jij?", new Asking(Asking.Form.OPEN, 0, List.of()));
        var set = new QuestionSet("Avond", "", "", "", List.of(ask));
        var id = workshops
                .begin(new Workshop.Plan(set, "nl", "De Kiem", "", KEEP_DAYS))
                .workshop()
                .id();
        workshops.lead(id, new Command.Ask(1));
        return id;
    }

    void answer(String id, String text) {
        var who = workshops.join(id, "bewoner").orElseThrow().participant();
        workshops.answer(who, 1, text, text, false);
    }

    long number(String id, String text) {
        return answer(id, answer -> answer.text().equals(text)).number();
    }

    private Answer answer(String id, Predicate<Answer> which) {
        return workshops.board(id).answers(1).filter(which).findFirst().orElseThrow();
    }

    void takeBack(String id, String text) {
        var answer = answer(id, one -> one.text().equals(text));
        var who = new Participant(id, answer.participant().orElseThrow(), answer.role());
        if (!workshops.takeBack(who, answer.number()).isYes()) throw new IllegalStateException(text);
    }

    /// The duties of the house that make copies.
    void rounds(Path elsewhere, int day) throws IOException {
        workshops.retention().tidy();
        new CopyRounds(store, data.resolve("workshops"), at(day), Generations.USUAL).round();
        new BackupRounds(data, store, elsewhere, Generations.USUAL, at(day), "9").round();
    }

    /// Only those beside the file; nothing is erased from it before.
    void copyRound(int day) throws IOException {
        copyRound(at(day));
    }

    void copyRound(Clock clock) throws IOException {
        new CopyRounds(store, data.resolve("workshops"), clock, Generations.USUAL).round();
    }

    List<String> texts(String id) {
        return workshops.board(id).answers(1).map(Answer::text).toList();
    }

    /// @return the commit
    String push(String path, String text) throws IOException {
        var edit = new Edit("Anna", "main", Optional.empty(), Map.of(path, Optional.of(text.getBytes(UTF_8))), "Erbij");
        var outcome = repository.write(edit, _ -> new Verdict.Accepted(List.of(), List::of));
        return ((Outcome.Done) outcome).commit();
    }

    String read(String path) throws IOException {
        var content = repository.at(repository.head().orElseThrow().id());
        return new String(content.read(path), UTF_8);
    }

    @Override
    public void close() {
        desk.close();
        repository.close();
        store.close();
    }
}
