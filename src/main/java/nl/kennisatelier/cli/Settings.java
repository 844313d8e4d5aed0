package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.store.PostgresServer;
import nl.kennisatelier.words.Words;

/// The settings of one run, from flags, environment and file together.
///
/// @param given what somebody set, also where it is the same as the default
/// @param wrong one sentence for each setting that cannot be; all of them at once
record Settings(Map<Setting, String> values, Set<Setting> given, List<String> wrong) {

    static Settings of(Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file, Words words) {
        var wrong = new ArrayList<String>();
        var inFile = new FileLines();
        file.ifPresent(path -> load(path, inFile, wrong, words));
        inFile.twice.forEach(key -> wrong.add(words.get("cli.setting.twice", file.get(), key)));
        inFile.stringPropertyNames().stream()
                .filter(key -> Arrays.stream(Setting.values()).noneMatch(setting -> setting.key.equals(key)))
                .sorted()
                .forEach(key -> wrong.add(words.get("cli.setting.unknown", file.get(), key)));
        mistyped(environment, words).forEach(wrong::add);
        var values = new EnumMap<Setting, String>(Setting.class);
        var given = EnumSet.noneOf(Setting.class);
        for (var setting : Setting.values()) {
            var source = setting.flag();
            var value = flags.get(setting);
            if (value == null) {
                source = setting.variable();
                value = environment.get(setting.variable());
            }
            if (value == null) {
                source = file.map(path -> path + ": ").orElse("") + setting.key;
                value = inFile.getProperty(setting.key);
            }
            boolean isWritten = value != null && !flags.containsKey(setting); // No shell has read it.
            var written = isWritten ? WrittenValue.of(value) : Optional.<WrittenValue>empty();
            if (isWritten && written.isEmpty()) wrong.add(words.get("cli.setting.ambiguous", source));
            if (isWritten) value = written.map(WrittenValue::value).orElse(setting.fallback);
            if (value != null && setting.isFolder() && value.strip().matches("~(/.*)?")) {
                wrong.add(words.get("cli.setting.home", source, value.strip()));
            }
            if (value != null) given.add(setting);
            else value = setting.fallback;
            if (!setting.accepts(value.strip())) {
                wrong.add(words.get(
                        "cli.setting.wrong", source, setting.isSecret(value) ? "..." : value, setting.example));
                value = setting.fallback; // For what is judged below; nothing is done with it.
            }
            values.put(setting, value.strip());
        }
        var settings = new Settings(values, given, wrong);
        settings.judgeTogether(words);
        return settings;
    }

    /// The lines of a file, and which keys stand in it more than once: which of them somebody meant nobody knows.
    private static final class FileLines extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Set<String> twice = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) twice.add((String) key);
            return super.put(key, value);
        }
    }

    /// What each may be by itself, and not beside the others or on this machine.
    private void judgeTogether(Words words) {
        var content = path(Setting.CONTENT);
        if ((!hasRepository() || isGiven(Setting.CONTENT)) && !Files.isDirectory(content)) {
            wrong.add(words.get(
                    Files.exists(content) ? "cli.setting.no-folder" : "cli.setting.folder",
                    Setting.CONTENT.flag(),
                    content));
        }
        for (var setting : List.of(Setting.DATA, Setting.BACKUP_TO)) {
            var blocked = isSet(setting) ? blocking(path(setting)) : Optional.<Path>empty();
            blocked.ifPresent(file -> wrong.add(words.get("cli.setting.no-folder", setting.flag(), file)));
        }
        if (isSet(Setting.REPOSITORY) && isSet(Setting.FOLLOW)) {
            wrong.add(words.get("cli.setting.both", Setting.REPOSITORY.flag(), Setting.FOLLOW.flag()));
        }
        repository(words);
        if (isSet(Setting.BACKUP_TO) && isInData(Setting.BACKUP_TO)) {
            wrong.add(words.get("cli.setting.inside", Setting.BACKUP_TO.flag(), Setting.DATA.flag()));
        }
        mail(words);
        accounts(words);
    }

    private void repository(Words words) {
        var name = get(Setting.REPOSITORY);
        if (!isSet(Setting.REPOSITORY) || RepositoryName.isOne(name)) return;
        wrong.add(
                name.contains("/") || name.contains("\\")
                        ? outside(name, words)
                        : words.get("cli.setting.wrong", Setting.REPOSITORY.flag(), name, Setting.REPOSITORY.example));
    }

    /// One that is there can be moved; of another a name is enough.
    private String outside(String name, Words words) {
        var flag = Setting.REPOSITORY.flag();
        var from = Path.of(name);
        if (Files.notExists(from)) return words.get("cli.setting.outside.absent", flag, name);
        var to = path(Setting.DATA).resolve(PartAdvice.USUAL_REPOSITORY);
        return words.get("cli.setting.outside", flag, name, PartAdvice.typed(from), PartAdvice.typed(to));
    }

    /// The file that stands where a folder should be, or above it.
    private static Optional<Path> blocking(Path folder) {
        for (var path = folder.toAbsolutePath().normalize(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path)) return Optional.empty();
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return Optional.of(path);
        }
        return Optional.empty();
    }

    /// Whoever gets a mail must know whom it is from, and where its links lead.
    private void mail(Words words) {
        if (!isSet(Setting.SMTP)) return;
        for (var needed : List.of(Setting.SMTP_FROM, Setting.BASE_URL)) {
            if (!isSet(needed)) wrong.add(words.get("cli.setting.needs", Setting.SMTP.flag(), needed.flag()));
        }
    }

    /// Whoever knows only half of it would let nobody in, or not know whom.
    private void accounts(Words words) {
        if (!isSet(Setting.OIDC_ISSUER)) return;
        for (var needed : IssuerOfSite.SETTINGS) {
            if (!isSet(needed)) wrong.add(words.get("cli.setting.needs", Setting.OIDC_ISSUER.flag(), needed.flag()));
        }
    }

    private boolean isInData(Setting folder) {
        return real(path(folder)).startsWith(real(path(Setting.DATA)));
    }

    /// Where it really is, or will be: behind all links.
    private static Path real(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            var above = path.getParent();
            return above == null ? path : real(above).resolve(path.getFileName());
        }
    }

    private static void load(Path path, Properties properties, List<String> wrong, Words words) {
        try {
            var file = new KeptList(path);
            if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
            var odd = oddLine(file.bytes());
            if (odd.isPresent()) wrong.add(words.get("cli.setting.file.line", path, odd.getAsInt()));
            else properties.load(new StringReader(file.text()));
        } catch (IOException | IllegalArgumentException unreadable) {
            wrong.add(words.get("cli.setting.file", path));
        }
    }

    /// The number of the first line that is no UTF-8, from 1.
    private static OptionalInt oddLine(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var odd = UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        if (!odd.isError()) return OptionalInt.empty();
        int line = 1;
        for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
        return OptionalInt.of(line);
    }

    /// Of what begins as our variables do, and is nearly one of them. Others may be somebody else's: an orchestrator
    /// makes its own for a service of that name.
    private static List<String> mistyped(Map<String, String> environment, Words words) {
        var known = Stream.of(Setting.values()).map(Setting::variable).toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.VARIABLES) && !known.contains(name))
                .sorted()
                .flatMap(name -> nearest(name).map(near -> words.get("cli.setting.variable", name, near)).stream())
                .toList();
    }

    private static Optional<String> nearest(String name) {
        var keys = Stream.of(Setting.values()).collect(Collectors.toMap(Setting::letters, Setting::variable));
        return Nearest.to(Setting.letters(name.substring(Setting.VARIABLES.length())), keys.keySet())
                .map(keys::get);
    }

    /// Where the site makes copies of all by itself, when it does.
    Optional<Path> backupTo() {
        return isSet(Setting.BACKUP_TO) ? Optional.of(path(Setting.BACKUP_TO)) : Optional.empty();
    }

    /// Whether content comes from a repository, our own or one that follows a forge.
    boolean hasRepository() {
        return isSet(Setting.REPOSITORY) || isSet(Setting.FOLLOW);
    }

    boolean isSet(Setting setting) {
        return !get(setting).isEmpty();
    }

    boolean isGiven(Setting setting) {
        return given.contains(setting);
    }

    /// Where the site is found, as far as its settings tell; empty when it takes any free port.
    String origin() {
        if (isSet(Setting.BASE_URL)) return get(Setting.BASE_URL);
        return port() == 0 ? "" : local(port());
    }

    /// The address on this machine.
    String local(int port) {
        var host = get(Setting.HOST).equals("127.0.0.1") ? "localhost" : get(Setting.HOST);
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    String get(Setting setting) {
        return values.get(setting);
    }

    Path path(Setting setting) {
        return Path.of(get(setting));
    }

    /// The database for what is said in workshops, where that is not a file in the folder for it.
    Optional<PostgresServer> database() {
        return isSet(Setting.DATABASE) ? Optional.of(database(get(Setting.DATABASE))) : Optional.empty();
    }

    /// The one at an address, with the password that was given.
    PostgresServer database(String address) {
        var password = Optional.of(get(Setting.DATABASE_PASSWORD)).filter(given -> !given.isEmpty());
        return new PostgresServer(address, password);
    }

    /// The folder for what is said in workshops.
    Path workshops() {
        return workshops(path(Setting.DATA));
    }

    static Path workshops(Path data) {
        return data.resolve("workshops");
    }

    /// Whether the workshops of this data folder are in a database that nobody named.
    boolean isDatabaseUnnamed() {
        return !isSet(Setting.DATABASE)
                && KnownFolder.lookedAt(path(Setting.DATA)).known().inDatabase();
    }

    /// Between two copies that the site makes by itself.
    Duration backupEvery() {
        return Duration.parse("PT" + get(Setting.BACKUP_EVERY));
    }

    int port() {
        return Integer.parseInt(get(Setting.PORT));
    }
}
