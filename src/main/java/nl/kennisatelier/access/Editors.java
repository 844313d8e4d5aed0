package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.Sha256;

/// Who may write, each with a token of their own. Only the hash of a token is kept.
///
/// The file is read at every question, so a token that was given or taken back counts at once, also in a server that
/// was running already. A line that is none of ours gives nobody access, and stays where it is.
public final class Editors {

    /// The name of the file in the data folder.
    public static final String FILE = "redacteuren.tsv";

    /// The name of the file beside it, with when each token was used last.
    public static final String USES_FILE = "redacteuren-gebruik.tsv";

    /// In characters.
    public static final int NAME_LENGTH_MAX = 60;

    /// So that a token that leaks is recognised for what it is, by people and by scanners.
    public static final String TOKEN_PREFIX = "ka_";

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._-]*[\\p{L}\\p{M}\\p{N}.])?");
    private static final Pattern LINE = Pattern.compile(
            "([^\t]+)\t([0-9a-fA-F]{64})\t(\\d{4}-\\d{2}-\\d{2})(?:\t(\\d{4}-\\d{2}-\\d{2})?)?(?:\t([a-z]+))?");

    /// Of the hash.
    private static final int ID_BYTES = 4;

    private static final int TOKEN_LENGTH = TOKEN_PREFIX.length() + RandomSigns.SECRET_LENGTH;

    private final Path file;
    private final Clock clock;
    private final IntSupplier known;
    private final IntSupplier knownRevoked;
    private final LastUses uses;
    private final RevokedTokens revoked;
    private final RandomSigns signs = new RandomSigns();

    /// One who may write.
    ///
    /// @param id of the token, by which a line of the log names its editor
    /// @param added the day the token was given
    /// @param expires the last day that it opens anything; nothing for as long as nobody takes it back
    /// @param used when it was used last, to the minute, as far as that is known
    /// @param given the role that somebody gave; nothing for none
    public record Editor(
            String name,
            String id,
            LocalDate added,
            Optional<LocalDate> expires,
            Optional<Instant> used,
            Optional<Role> given) {

        public Role role() {
            return given.orElse(Role.REVIEWER);
        }
    }

    private record Line(Editor editor, byte[] hash) {

        boolean isExpired(LocalDate today) {
            return editor.expires().filter(today::isAfter).isPresent();
        }
    }

    /// Why nobody can come in who could before.
    public enum Closed {
        /// The file is absent or empty, and was not.
        GONE,
        /// It is somebody else's, or no line of it is one of ours.
        UNREADABLE,
        /// Of the list of tokens that were taken back something is missing, or it cannot be read.
        REVOKED
    }

    private Editors(Path file, Clock clock, IntSupplier known, IntSupplier knownRevoked) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
        this.known = known;
        this.knownRevoked = knownRevoked;
        this.revoked = new RevokedTokens(this.file.resolveSibling(RevokedTokens.FILE));
        this.uses = LastUses.of(this.file.resolveSibling(USES_FILE), clock);
    }

    /// @param file need not exist yet
    public static Editors of(Path file, Clock clock) {
        return of(file, clock, () -> 0, () -> 0);
    }

    /// @param known how many there were when somebody last looked
    /// @param knownRevoked how many lines the list of tokens that were taken back had then
    public static Editors of(Path file, Clock clock, IntSupplier known, IntSupplier knownRevoked) {
        return new Editors(file, clock, known, knownRevoked);
    }

    /// Why the doors of all are closed, when they should not be.
    public Optional<Closed> closed() {
        if (!revoked.isWhole(knownRevoked.getAsInt())) return Optional.of(Closed.REVOKED);
        try {
            var lines = lines();
            if (lines.stream().anyMatch(line -> parse(line).isPresent())) return Optional.empty();
            if (!lines.isEmpty()) return Optional.of(Closed.UNREADABLE);
            return known.getAsInt() > 0 ? Optional.of(Closed.GONE) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(Closed.UNREADABLE);
        }
    }

    /// Whether this can be the name of an editor: letters, digits, spaces, dots and dashes.
    public static boolean isName(String name) {
        var plain = plain(name);
        return plain.length() <= NAME_LENGTH_MAX && NAME.matcher(plain).matches();
    }

    /// Gives somebody a token without an end. This is the only time that it can be seen.
    ///
    /// @throws IllegalArgumentException as the one with an end
    public String add(String name) throws IOException {
        return add(name, Optional.empty());
    }

    /// Gives somebody a token. This is the only time that it can be seen.
    ///
    /// @param expires the last day that it opens anything
    /// @throws IllegalArgumentException when it is no [name][#isName], or [has][#has] a token already
    /// @throws IOException when the doors are [closed][#closed], too
    public String add(String name, Optional<LocalDate> expires) throws IOException {
        return add(name, expires, Optional.empty());
    }

    /// The same, with a role.
    public synchronized String add(String name, Optional<LocalDate> expires, Optional<Role> role) throws IOException {
        if (closed().isPresent()) throw new IOException(file.getFileName() + " is not what it was");
        if (!isName(name)) throw new IllegalArgumentException("no name for an editor: " + name);
        try (var _ = OwnerFile.lock(file)) {
            var lines = lines();
            if (lines.stream().anyMatch(line -> isOf(line, name))) {
                throw new IllegalArgumentException("has a token already: " + name);
            }
            var token = TOKEN_PREFIX + signs.next(RandomSigns.SECRET_LENGTH);
            var hash = HexFormat.of().formatHex(hashOf(token));
            lines.add(line(plain(name), hash, LocalDate.now(clock), expires, role));
            write(lines);
            return token;
        }
    }

    private static String line(
            String name, String hash, LocalDate added, Optional<LocalDate> expires, Optional<Role> role) {
        var end = expires.map(LocalDate::toString).orElse("");
        var more = role.map(given -> "\t" + end + "\t" + given.word).orElse(end.isEmpty() ? "" : "\t" + end);
        return String.join("\t", name, hash, added.toString()) + more;
    }

    /// Gives an editor another role; the token stays.
    ///
    /// @return whether there was an editor of that name
    public synchronized boolean give(String name, Role role) throws IOException {
        if (!Files.exists(file)) return false;
        try (var _ = OwnerFile.lock(file)) {
            var lines = lines();
            boolean isThere = lines.stream().anyMatch(line -> isOf(line, name));
            lines.replaceAll(line -> isOf(line, name) ? withRole(line, role) : line);
            if (isThere) write(lines);
            return isThere;
        }
    }

    private static String withRole(String line, Role role) {
        var editor = parse(line).orElseThrow().editor();
        return line(editor.name(), hashIn(line), editor.added(), editor.expires(), Optional.of(role));
    }

    /// What this editor may do.
    public Role role(String name) throws IOException {
        return all().stream()
                .filter(editor -> editor.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Editor::role)
                .orElse(Role.EDITOR);
    }

    /// Whether anybody looks after people and tokens here; as long as nobody does, that is done at the machine.
    public boolean hasAdministrator() throws IOException {
        return all().stream().anyMatch(editor -> editor.role() == Role.ADMINISTRATOR);
    }

    /// Whether there is an editor of that name, in whatever capitals.
    public boolean has(String name) throws IOException {
        return lines().stream().anyMatch(line -> isOf(line, name));
    }

    /// All who may write, in the order in which they came.
    public List<Editor> all() throws IOException {
        var all = new ArrayList<Editor>();
        for (var text : lines()) {
            var line = parse(text);
            if (line.isEmpty()) continue;
            var editor = line.get().editor();
            var used = uses.last(useOf(line.get().hash()));
            all.add(new Editor(editor.name(), editor.id(), editor.added(), editor.expires(), used, editor.given()));
        }
        return List.copyOf(all);
    }

    /// Somebody showed this token, and it was theirs. Nothing is written.
    public void used(String token) {
        uses.note(useOf(hashOf(token)));
    }

    /// When tokens were used.
    public LastUses uses() {
        return uses;
    }

    private static String useOf(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    /// Takes a token back.
    ///
    /// @return whether there was an editor of that name
    public synchronized boolean revoke(String name) throws IOException {
        if (!Files.exists(file)) return false;
        try (var _ = OwnerFile.lock(file)) {
            var lines = lines();
            var gone = lines.stream().filter(line -> isOf(line, name)).toList();
            revoked.add(gone.stream().map(Editors::hashIn).toList()); // First: no copy of the list brings it back.
            if (lines.removeAll(gone)) write(lines);
            return !gone.isEmpty();
        }
    }

    /// Writes the list anew without tokens that were taken back, where it is of before.
    public synchronized void settle() throws IOException {
        if (Files.exists(file) && lines().size() < new KeptList(file).lines().size()) write(lines());
    }

    /// How many lines of it are ours, with those of tokens that were taken back.
    public int known() throws IOException {
        return (int) new KeptList(file)
                .lines().stream().filter(line -> parse(line).isPresent()).count();
    }

    /// Whose token this is. Every hash is compared, each in the same time, so the time tells nothing.
    public Optional<String> nameOf(String token) throws IOException {
        return token.length() == TOKEN_LENGTH ? nameOf(hashOf(token)) : Optional.empty();
    }

    /// The last day of a token that was good, and has expired.
    public Optional<LocalDate> expired(String token) throws IOException {
        if (token.length() != TOKEN_LENGTH) return Optional.empty();
        return line(hashOf(token))
                .filter(line -> line.isExpired(LocalDate.now(clock)))
                .flatMap(line -> line.editor().expires());
    }

    /// Whose token has this [hash][#hashOf]: nobody's any more once it was taken back, or has expired.
    public Optional<String> nameOf(byte[] hash) throws IOException {
        return line(hash)
                .filter(line -> !line.isExpired(LocalDate.now(clock)))
                .map(line -> line.editor().name());
    }

    private Optional<Line> line(byte[] hash) throws IOException {
        var found = Optional.<Line>empty();
        if (closed().isPresent()) return found;
        for (var text : lines()) {
            var line = parse(text);
            if (line.isPresent() && MessageDigest.isEqual(line.get().hash(), hash)) found = line;
        }
        return found;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    private static boolean isOf(String line, String name) {
        return parse(line)
                .filter(own -> own.editor().name().equalsIgnoreCase(plain(name)))
                .isPresent();
    }

    private static Optional<Line> parse(String line) {
        var match = LINE.matcher(line.strip());
        if (!match.matches()) return Optional.empty();
        try {
            var hash = HexFormat.of().parseHex(match.group(2));
            var expires = Optional.ofNullable(match.group(4)).map(LocalDate::parse);
            var added = LocalDate.parse(match.group(3));
            var role = Optional.ofNullable(match.group(5)).flatMap(Role::of);
            return Optional.of(
                    new Line(new Editor(match.group(1), idOf(hash), added, expires, Optional.empty(), role), hash));
        } catch (java.time.DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The hash by which a token is known, to remember instead of the token itself.
    public static byte[] hashOf(String token) {
        return Sha256.of(token);
    }

    /// The short id of a token: it tells tokens apart, and opens nothing.
    public static String idOf(String token) {
        return idOf(hashOf(token));
    }

    static String idOf(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private static String hashIn(String line) {
        return parse(line).map(own -> HexFormat.of().formatHex(own.hash())).orElse("");
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<>(new KeptList(file).lines());
        var gone = revoked.read();
        lines.removeIf(line -> gone.contains(hashIn(line)));
        return lines;
    }

    private void write(List<String> lines) throws IOException {
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        OwnerFile.replace(file, text.getBytes(UTF_8));
    }
}
