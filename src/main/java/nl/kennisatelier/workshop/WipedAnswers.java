package nl.kennisatelier.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.subscriptions.Stopped;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers whose words are gone: who gave them took them back, or the facilitator wiped them. So that no copy of
/// before brings the words back, it is told by which answers they were, and by nothing that says what was in them.
/// Who stopped getting the news by mail stands among them, and the keys that were taken back or replaced, in the same
/// way and for the same reason.
///
/// @param keys for each workshop the hashes under which its answers were sent; for [#NEWS] those of what was stopped
/// @param replaced the keys that open nothing any more: no table tells them, only the file does
/// @param states how each workshop stood last
public record WipedAnswers(Map<String, Set<String>> keys, ReplacedKeys replaced, LastStates states) {

    /// A line for each: the workshop, and the hash. It stands beside the copies that it is about.
    public static final String FILE = "gewist.tsv";

    /// In the place of a workshop, whose names are longer: the subscriptions that were stopped.
    static final String NEWS = "nieuws";

    public static final WipedAnswers NONE = new WipedAnswers(Map.of());

    private WipedAnswers(Map<String, Set<String>> keys) {
        this(keys, ReplacedKeys.NONE, LastStates.NONE);
    }

    private static final Logger LOG = LoggerFactory.getLogger(WipedAnswers.class);

    private static final Pattern LINE = Pattern.compile("([0-9a-z]{1,12})\t([0-9a-f]{64})");

    /// All that a store knows of; those of workshops whose answers were deleted are not told any more.
    public static WipedAnswers of(Store store) {
        return store.read(WipedAnswers::of);
    }

    /// The same of a copy.
    ///
    /// @param folder is only looked at
    /// @throws nl.kennisatelier.store.Unavailable when it is damaged
    public static WipedAnswers in(Path folder) {
        return StoreFile.read(folder, WipedAnswers::of);
    }

    private static WipedAnswers of(Handle handle) {
        var all = new HashMap<String, Set<String>>();
        handle.createQuery("select workshop, client_key from answer where state = 'TAKEN_BACK'")
                .map((row, _) -> add(all, row.getString("workshop"), row.getString("client_key")))
                .list();
        Stopped.in(handle).forEach(hash -> add(all, NEWS, hash));
        return new WipedAnswers(all, ReplacedKeys.NONE, LastStates.of(handle));
    }

    private static boolean add(Map<String, Set<String>> all, String workshop, String key) {
        return all.computeIfAbsent(workshop, _ -> new HashSet<>()).add(key);
    }

    /// @return nothing of a file that is not there; lines that were not wholly written are left out
    public static WipedAnswers read(Path file) throws IOException {
        var all = new HashMap<String, Set<String>>();
        var text = String.join("\n", told(file).said());
        text.lines().map(LINE::matcher).forEach(line -> {
            if (line.matches()) add(all, line.group(1), line.group(2));
        });
        return new WipedAnswers(all, ReplacedKeys.read(text), LastStates.read(text));
    }

    /// How many lines [stay][#lasting] in a file.
    ///
    /// @throws KeptList.Unreadable when it is there and cannot be read
    public static KeptList.Stock stock(Path file) throws IOException {
        return told(file).stock(read(file).lasting());
    }

    private static KeptList.Told<String> told(Path file) throws IOException {
        return new KeptList(file).told(WipedAnswers::ours);
    }

    private static Optional<String> ours(String line) {
        var own = line.strip().toLowerCase(Locale.ROOT);
        boolean isOurs = LINE.matcher(own).matches() || ReplacedKeys.isOne(own) || LastStates.isOne(own);
        return isOurs ? Optional.of(own) : Optional.empty();
    }

    /// For its owner only, and on disk.
    public void write(Path file) throws IOException {
        OwnerFile.replace(file, lines().getBytes(UTF_8));
    }

    /// Changes what stands in a file that others add to meanwhile. One with lines that are none of ours stays as it is:
    /// somebody may still mend them, and what is told is added all the same.
    public static synchronized void update(Path file, UnaryOperator<WipedAnswers> change) throws IOException {
        if (told(file).odd() > 0) return;
        var told = read(file);
        change.apply(told).writeOver(told, file);
    }

    /// The same where something else was told before, or nothing at all: none is told as well.
    ///
    /// @param told what stands there, as it was read
    public void writeOver(WipedAnswers told, Path file) throws IOException {
        if (!equals(told) || Files.notExists(file)) write(file);
    }

    /// The text of a file with these.
    public String lines() {
        var lines = new StringBuilder();
        new TreeMap<>(keys)
                .forEach((workshop, all) -> all.stream().sorted().forEach(key -> lines.append(line(workshop, key))));
        return lines + replaced.lines() + states.lines();
    }

    private static String line(String workshop, String key) {
        return workshop + "\t" + key + "\n";
    }

    /// Adds some at the end of a file: on disk when this returns. If that fails, the next round writes it as a whole.
    static void tell(Path file, String workshop, Collection<String> some) {
        var lines = new StringBuilder();
        some.forEach(key -> lines.append(line(workshop, key)));
        tell(file, lines.toString());
    }

    /// The same of a key.
    ///
    /// @param old its hash
    /// @param instead the hash of the key that came instead, or [ReplacedKeys#NOTHING]
    static void tellReplaced(Path file, String workshop, String old, String instead) {
        tell(file, ReplacedKeys.line(workshop, old, instead));
    }

    /// The same of how a workshop stands from now on.
    ///
    /// @param state as [LastStates] names it
    static void tellState(Path file, String workshop, String state) {
        tell(file, LastStates.line(workshop, state));
    }

    private static void tell(Path file, String lines) {
        try {
            append(file, lines);
        } catch (IOException later) {
            LOG.warn("it could not be told beside the copies what was wiped or taken back: {}", later.toString());
        }
    }

    private static synchronized void append(Path file, String lines) throws IOException {
        if (!Files.exists(file)) NONE.write(file);
        new KeptList(file).append(lines, WipedAnswers::ours);
    }

    boolean holds(String workshop, String key) {
        return of(workshop).contains(key);
    }

    Set<String> of(String workshop) {
        return keys.getOrDefault(workshop, Set.of());
    }

    public boolean isEmpty() {
        return keys.isEmpty() && replaced.isEmpty() && states.all().isEmpty();
    }

    /// How many of its lines stay, whatever becomes of the workshops: no table tells those.
    public int lasting() {
        return replaced.count() + states.gone().size();
    }

    /// Only what stays: the keys, which no table tells, and how workshops stood.
    public WipedAnswers onlyLasting() {
        return new WipedAnswers(Map.of(), replaced, states);
    }

    /// The workshops of which it is known that their answers are gone.
    public Set<String> gone() {
        return states.gone();
    }

    /// @param others what they say of how a workshop stood is later
    public WipedAnswers plus(WipedAnswers others) {
        var all = new HashMap<String, Set<String>>();
        for (var some : List.of(this, others)) {
            some.keys().forEach((workshop, each) -> each.forEach(key -> add(all, workshop, key)));
        }
        return new WipedAnswers(all, replaced.plus(others.replaced), states.plus(others.states));
    }

    /// Those that are not among others.
    public WipedAnswers minus(WipedAnswers others) {
        var all = new HashMap<String, Set<String>>();
        keys.forEach((workshop, each) ->
                each.stream().filter(key -> !others.holds(workshop, key)).forEach(key -> add(all, workshop, key)));
        return new WipedAnswers(all);
    }

    /// Those of some workshops, and what was stopped.
    public WipedAnswers in(Set<String> workshops) {
        return new WipedAnswers(keys.entrySet().stream()
                .filter(one -> workshops.contains(one.getKey()) || one.getKey().equals(NEWS))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Those of all workshops but these, what was stopped, and all that stays.
    public WipedAnswers without(Set<String> workshops) {
        var others = new HashSet<>(keys.keySet());
        others.removeAll(workshops);
        return new WipedAnswers(in(others).keys(), replaced, states);
    }
}
