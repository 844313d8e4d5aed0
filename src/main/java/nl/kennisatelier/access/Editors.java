package nl.kennisatelier.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /// Of the hash.
    private static final int ID_BYTES = 4;

    private static final int TOKEN_LENGTH = TOKEN_PREFIX.length() + RandomSigns.SECRET_LENGTH;

    private final Path file;
    private final Clock clock;
    private final IntSupplier known;
    private final IntSupplier knownRevoked;
    private final LastUses uses;
    private final EditorList list;
    private final RandomSigns signs = new RandomSigns();

    /// One who may write.
    ///
    /// @param ids of the token and the account, by which a line of the log names its editor
    /// @param added the day the first of them was given
    /// @param expires the last day that they open anything; nothing for as long as nobody takes them back
    /// @param used when one was used last, to the minute, as far as that is known
    /// @param given the role that somebody gave; nothing for none
    /// @param hasToken whether git opens for them
    /// @param hasAccount whether they come by the account of their organisation, which says then what they may
    public record Editor(
            String name,
            List<String> ids,
            LocalDate added,
            Optional<LocalDate> expires,
            Optional<Instant> used,
            Optional<Role> given,
            boolean hasToken,
            boolean hasAccount) {

        public Role role() {
            return given.orElse(Role.REVIEWER);
        }

        /// The same person, with what else they have.
        private Editor and(Editor more) {
            return new Editor(
                    name,
                    Stream.concat(ids.stream(), more.ids.stream()).toList(),
                    added,
                    expires,
                    Stream.of(used, more.used).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                    given,
                    hasToken || more.hasToken,
                    hasAccount || more.hasAccount);
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
        this.list = new EditorList(this.file);
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
        if (!list.knowsWhatIsRevoked(knownRevoked.getAsInt())) return Optional.of(Closed.REVOKED);
        try {
            if (!list.lines().isEmpty()) return Optional.empty();
            if (!list.isEmpty()) return Optional.of(Closed.UNREADABLE);
            return known.getAsInt() > 0 ? Optional.of(Closed.GONE) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(Closed.UNREADABLE);
        }
    }

    /// Whether this can be the name of an editor: letters, digits, spaces, dots and dashes.
    public static boolean isName(String name) {
        var plain = EditorLine.plain(name);
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
    public String add(String name, Optional<LocalDate> expires, Optional<Role> role) throws IOException {
        needOpen();
        if (!isName(name)) throw new IllegalArgumentException("no name for an editor: " + name);
        return list.change(lines -> {
            if (lines.stream().anyMatch(line -> line.isOf(name))) {
                throw new IllegalArgumentException("has a token already: " + name);
            }
            var token = newToken();
            lines.add(new EditorLine(
                    EditorLine.plain(name), Sha256.hex(token), LocalDate.now(clock), expires, role, false));
            return token;
        });
    }

    /// @throws IOException when the doors are [closed][#closed]
    void needOpen() throws IOException {
        if (closed().isPresent()) throw new IOException(file.getFileName() + " is not what it was");
    }

    String newToken() {
        return TOKEN_PREFIX + signs.next(RandomSigns.SECRET_LENGTH);
    }

    /// Gives an editor another role; the token stays.
    ///
    /// @return whether there was an editor of that name
    public boolean give(String name, Role role) throws IOException {
        return Files.exists(file)
                && list.change(lines -> {
                    boolean isThere = lines.stream().anyMatch(line -> line.isOf(name));
                    lines.replaceAll(line -> line.isOf(name) ? line.withRole(role) : line);
                    return isThere;
                });
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
        return list.lines().stream().anyMatch(line -> line.isOf(name));
    }

    /// All who may write, in the order in which they came.
    public List<Editor> all() throws IOException {
        var all = new LinkedHashMap<String, Editor>();
        for (var line : list.lines()) {
            all.merge(line.name().toLowerCase(Locale.ROOT), editor(line), Editor::and);
        }
        return List.copyOf(all.values());
    }

    private Editor editor(EditorLine line) throws IOException {
        return new Editor(
                line.name(),
                List.of(idOf(line.bytes())),
                line.added(),
                line.expires(),
                uses.last(useOf(line.bytes())),
                line.role(),
                !line.isAccount(),
                line.isAccount());
    }

    /// Somebody showed this token, and it was theirs. Nothing is written.
    public void used(String token) {
        used(hashOf(token));
    }

    void used(byte[] hash) {
        uses.note(useOf(hash));
    }

    /// When tokens were used.
    public LastUses uses() {
        return uses;
    }

    private static String useOf(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    /// Takes back what somebody has: a token, an account or both.
    ///
    /// @return whether there was an editor of that name
    public boolean revoke(String name) throws IOException {
        return Files.exists(file) && list.change(lines -> lines.removeIf(line -> line.isOf(name)));
    }

    /// Writes the list anew without tokens that were taken back, where it is of before.
    public void settle() throws IOException {
        if (Files.exists(file)) list.settle();
    }

    /// How many lines of it are ours, with those that were taken back.
    public int known() throws IOException {
        return list.known();
    }

    /// The lines themselves, for who lets people in by another way.
    EditorList list() {
        return list;
    }

    /// Whose token this is. Every hash is compared, each in the same time, so the time tells nothing.
    public Optional<String> nameOf(String token) throws IOException {
        return isToken(token) ? nameOf(hashOf(token)) : Optional.empty();
    }

    /// The last day of a token that was good, and has expired.
    public Optional<LocalDate> expired(String token) throws IOException {
        if (!isToken(token)) return Optional.empty();
        return line(hashOf(token))
                .filter(line -> line.isExpired(LocalDate.now(clock)))
                .flatMap(EditorLine::expires);
    }

    /// What an account is known by can be shown as no token.
    private static boolean isToken(String token) {
        return token.length() == TOKEN_LENGTH && token.startsWith(TOKEN_PREFIX);
    }

    /// Whose token or account has this hash: nobody's any more once it was taken back, or has expired.
    public Optional<String> nameOf(byte[] hash) throws IOException {
        return line(hash).filter(line -> !line.isExpired(LocalDate.now(clock))).map(EditorLine::name);
    }

    /// The line with this hash, whatever became of it.
    Optional<EditorLine> line(byte[] hash) throws IOException {
        var found = Optional.<EditorLine>empty();
        if (closed().isPresent()) return found;
        for (var line : list.lines()) if (MessageDigest.isEqual(line.bytes(), hash)) found = Optional.of(line);
        return found;
    }

    /// The hash by which a token is known, to remember instead of the token itself.
    public static byte[] hashOf(String token) {
        return Sha256.of(token);
    }

    /// The short id of a token: it tells tokens apart, and opens nothing.
    public static String idOf(String token) {
        return idOf(hashOf(token));
    }

    /// The same of what has this hash.
    public static String idOf(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }
}
