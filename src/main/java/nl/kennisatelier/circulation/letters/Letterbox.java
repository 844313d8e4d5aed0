package nl.kennisatelier.circulation.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kennisatelier.access.Signature;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.source.Sha256;

/// What people sent in, a file each in a folder of the data folder. What it says of itself is on the disk.
///
/// The address of a letter is made of the form it came on, what stands in it and the secret of the site, so who presses
/// twice sends one; the same words of somebody else are a letter of their own, with an address of its own. The name of
/// its file is a hash of that address.
public final class Letterbox {

    /// The name of the folder in the data folder.
    public static final String FOLDER = "binnengekomen";

    /// That wait at once, in letters and in bytes.
    public static final int WAITING_MAX = 500;

    public static final long BYTES_MAX = 5 << 20;

    /// Who says that somebody is in a text is read by then.
    public static final Duration PERSON_WAITS_MAX = Duration.ofDays(3);

    /// The same form with the same words comes again by then when somebody pressed twice.
    public static final Duration PRESSED_TWICE = Duration.ofMinutes(10);

    private static final String ENDING = ".md";

    /// In bytes, of an address: 128 bits, in hex.
    private static final int TOKEN_BYTES = 16;

    /// No branch is called so, nor anything else that the secret signs.
    private static final String SIGNED = "\nbrief\n";

    private static final String FORMS = "\nformulier\n";

    private final Path folder;
    private final byte[] secret;
    private final Clock clock;
    private final boolean isClosed;

    /// Guarded by this.
    private final Map<String, Letter> letters = new HashMap<>();

    /// That an editor places in this process now; guarded by this.
    private final Set<String> atWork = new HashSet<>();

    /// Filled before anybody asks.
    private final List<String> newer = new ArrayList<>();

    private Letterbox(Path folder, byte[] secret, Clock clock, boolean isClosed) {
        this.folder = folder;
        this.secret = secret.clone();
        this.clock = clock;
        this.isClosed = isClosed;
    }

    /// What became of sending.
    public sealed interface Sent {

        /// It is on the disk.
        ///
        /// @param token the last step of its address: nobody else has it, and it stands nowhere
        record Kept(String token) implements Sent {}

        /// So many wait that there is no room.
        record Full() implements Sent {}
    }

    /// How much there is, now.
    ///
    /// @param oldest when the one that waits longest came; nothing when none waits
    /// @param aboutPeople those that wait and say that somebody is in a text
    /// @param placed and refused, in the last thirty days
    public record Counts(int waiting, Optional<Instant> oldest, int aboutPeople, int placed, int refused) {}

    /// @param folder need not exist yet
    /// @param secret of the site
    public static Letterbox open(Path folder, byte[] secret, Clock clock) throws IOException {
        Files.createDirectories(folder);
        var box = new Letterbox(folder, secret, clock, false);
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) box.read(file);
        }
        return box;
    }

    /// One that takes nothing and shows nothing, for when its folder is not what it was.
    public static Letterbox closed(Path folder, byte[] secret, Clock clock) {
        return new Letterbox(folder, secret, clock, true);
    }

    private void read(Path file) throws IOException {
        var name = file.getFileName().toString();
        var id = name.substring(0, name.length() - ENDING.length());
        var bytes = Files.readAllBytes(file);
        var letter = LetterFile.read(id, bytes);
        if (letter.isPresent()) letters.put(id, letter.get());
        else if (LetterFile.isWhole(bytes)) newer.add(name);
        else SetAside.move(file);
    }

    /// The files that are whole, and that a newer program wrote: they stay as they are.
    public List<String> newer() {
        return List.copyOf(newer);
    }

    public boolean isClosed() {
        return isClosed;
    }

    /// How many files there are, those that are over included.
    public synchronized int size() {
        return letters.size() + newer.size();
    }

    /// What only this site can sign, for its forms.
    public byte[] secretOfForms() {
        return Signature.of(FORMS.getBytes(UTF_8), secret);
    }

    /// Whether somebody pressed twice: this note came a moment ago on this form, and waits.
    ///
    /// @param form on which it came; no two people have the same
    public synchronized Optional<String> sameAs(String form, SentNote note) {
        var token = token(form, note);
        return Optional.ofNullable(letters.get(id(token)))
                .filter(this::isPressedTwice)
                .map(_ -> token);
    }

    private boolean isPressedTwice(Letter letter) {
        return letter.isWaiting() && clock.instant().isBefore(letter.arrived().plus(PRESSED_TWICE));
    }

    /// Keeps a note; it is on disk when this returns.
    ///
    /// @param form on which it came
    /// @param kept words that the sender let stand
    /// @param text the Markdown that it becomes
    public synchronized Sent send(String form, SentNote note, List<String> kept, String text) throws IOException {
        var known = sameAs(form, note);
        if (known.isPresent()) return new Sent.Kept(known.get());
        var token = token(form, note);
        var now = clock.instant();
        var letter = new Letter(id(token), note, now, kept, text, Fate.waiting(now));
        if (isClosed || !hasRoomFor(letter)) return new Sent.Full();
        write(letter);
        return new Sent.Kept(token);
    }

    private boolean hasRoomFor(Letter letter) {
        var open = letters.values().stream().filter(Letter::isOpen).toList();
        long bytes = open.stream().mapToLong(Letter::size).sum();
        return open.size() < WAITING_MAX && bytes + letter.size() <= BYTES_MAX;
    }

    /// That of the letter that waits, when somebody pressed twice; else one that no letter has.
    private String token(String form, SentNote note) {
        for (int number = 0; ; number++) {
            var bytes = (SIGNED + form + "\n" + number + "\n" + note.essence()).getBytes(UTF_8);
            var token = HexFormat.of().formatHex(Signature.of(bytes, secret), 0, TOKEN_BYTES);
            var letter = letters.get(id(token));
            if (letter == null || isPressedTwice(letter)) return token;
        }
    }

    private static String id(String token) {
        return Sha256.hex(List.of(("brief " + token).getBytes(UTF_8)), TOKEN_BYTES);
    }

    private void write(Letter letter) throws IOException {
        OwnerFile.replace(folder.resolve(letter.id() + ENDING), LetterFile.write(letter));
        letters.put(letter.id(), letter);
    }

    /// @param token as anybody may send it
    public Optional<Letter> byToken(String token) {
        return letter(id(token));
    }

    /// Whether what has this address was damaged on the disk, and no whole one was put back.
    public boolean isDamaged(String token) {
        return byToken(token).isEmpty() && SetAside.has(folder, id(token) + ENDING);
    }

    public synchronized Optional<Letter> letter(String id) {
        return Optional.ofNullable(letters.get(id));
    }

    /// Those that no editor decided on, with who says that somebody is in a text on top, and then the oldest.
    public synchronized List<Letter> undecided() {
        return letters.values().stream()
                .filter(Letter::isOpen)
                .sorted(Comparator.comparing((Letter letter) -> !letter.note().isAboutPerson())
                        .thenComparing(Letter::arrived)
                        .thenComparing(Letter::id))
                .toList();
    }

    public synchronized Counts counts() {
        var open = undecided();
        long people =
                open.stream().filter(letter -> letter.note().isAboutPerson()).count();
        return new Counts(
                open.size(),
                oldest(open),
                (int) people,
                lately(Fate.State.PLACED) + lately(Fate.State.PROPOSED),
                lately(Fate.State.REFUSED));
    }

    /// How many say that somebody is in a text, and wait for longer than they should.
    public synchronized int late(Instant now) {
        return (int) letters.values().stream()
                .filter(letter -> letter.isOpen() && letter.note().isAboutPerson())
                .filter(letter -> letter.arrived().plus(PERSON_WAITS_MAX).isBefore(now))
                .count();
    }

    private static Optional<Instant> oldest(List<Letter> some) {
        return some.stream().map(Letter::arrived).min(Comparator.naturalOrder());
    }

    private int lately(Fate.State state) {
        var since = clock.instant().minus(Duration.ofDays(30));
        return (int) letters.values().stream()
                .map(Letter::fate)
                .filter(fate -> fate.state() == state && fate.when().isAfter(since))
                .count();
    }

    /// By the sender, as long as nobody decided.
    ///
    /// @return whether it is back
    public boolean takeBack(String token) throws IOException {
        return decide(id(token), _ -> Fate.over(Fate.State.TAKEN_BACK, clock.instant()));
    }

    /// @return whether it was still to decide on
    public boolean refuse(String id, String who, Refusal why) throws IOException {
        return decide(id, _ -> Fate.refused(clock.instant(), who, why));
    }

    /// Another text was mended because of it.
    ///
    /// @param address of that text, without the first slash
    /// @return whether it was still to decide on
    public boolean mended(String id, String who, String address) throws IOException {
        return decide(id, _ -> Fate.mended(clock.instant(), who, address));
    }

    private synchronized boolean decide(String id, UnaryOperator<Fate> next) throws IOException {
        var letter = letters.get(id);
        if (letter == null || !letter.isWaiting()) return false;
        write(letter.with(next.apply(letter.fate())));
        return true;
    }

    /// An editor begins to place it. It is on disk, so that nobody places it again when the process is stopped after
    /// the text is in.
    ///
    /// @param branch empty for the one that readers see
    /// @return whether it was still to decide on
    synchronized boolean begin(String id, String who, String path, String branch) throws IOException {
        boolean begun = decide(id, _ -> Fate.placing(clock.instant(), who, path, branch));
        if (begun) atWork.add(id);
        return begun;
    }

    /// The text is in.
    ///
    /// @param address of it, without the first slash
    synchronized void placed(String id, String address) throws IOException {
        var letter = letters.get(id);
        write(letter.with(letter.fate().placed(clock.instant(), address)));
    }

    /// The text is not in: it waits again, as it did.
    synchronized void letGo(String id) throws IOException {
        var letter = letters.get(id);
        if (letter.fate().state() == Fate.State.PLACING) write(letter.with(Fate.waiting(letter.arrived())));
    }

    /// The editor is done with it, well or not.
    synchronized void leave(String id) {
        atWork.remove(id);
    }

    /// Letters that an editor was placing when the process was stopped.
    synchronized List<Letter> brokenOff() {
        return letters.values().stream()
                .filter(letter -> letter.fate().state() == Fate.State.PLACING && !atWork.contains(letter.id()))
                .toList();
    }

    /// Lets go what nobody read in time, and forgets what was decided long ago.
    ///
    /// @return that there is nothing more to do
    public synchronized boolean tidy() throws IOException {
        var now = clock.instant();
        for (var letter : new ArrayList<>(letters.values())) {
            if (letter.isWaiting() && !now.isBefore(letter.unreadUntil())) {
                write(letter.with(Fate.over(Fate.State.EXPIRED, now)));
            } else if (!letter.isOpen() && !now.isBefore(letter.toldUntil())) {
                forget(letter);
            }
        }
        return false;
    }

    private void forget(Letter letter) throws IOException {
        Files.deleteIfExists(folder.resolve(letter.id() + ENDING));
        letters.remove(letter.id());
        DurableFiles.sync(folder);
    }
}
