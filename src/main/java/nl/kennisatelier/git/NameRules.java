package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Problem.Kind;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/// Which names of files and folders every computer can hold, and git means nothing by.
final class NameRules {

    /// In bytes: what is left of 255 when an editor's own computer puts something before or behind it.
    static final int NAME_SIZE_MAX = 180;

    /// What a forge and an editor need of git itself; it changes nothing about the files.
    private static final Set<String> OF_GIT =
            Set.of(".gitignore", ".gitkeep", ".github", ".gitlab", ".gitlab-ci.yml", ".gitea");

    private final ObjectChecker everywhere =
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);

    /// What is wrong with one name of a path.
    Optional<Kind> wrong(byte[] name) {
        var text = decode(name);
        if (text.isEmpty()) return Optional.of(Kind.NAME_NOT_UTF8);
        if (name.length > NAME_SIZE_MAX) return Optional.of(Kind.NAME_TOO_LONG);
        if (text.get().codePoints().anyMatch(NameRules::isUnseen)) return Optional.of(Kind.NAME_UNSAFE);
        if (!Normalizer.isNormalized(text.get(), Normalizer.Form.NFC)) return Optional.of(Kind.NAME_NOT_NFC);
        if (isOfGit(text.get())) return Optional.of(Kind.NAME_RESERVED);
        try {
            everywhere.checkPathSegment(name, 0, name.length);
            return Optional.empty();
        } catch (CorruptObjectException unsafe) {
            return Optional.of(Kind.NAME_UNSAFE);
        }
    }

    private static Optional<String> decode(byte[] name) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException odd) {
            return Optional.empty();
        }
    }

    private static boolean isOfGit(String name) {
        return folded(name).startsWith(".git") && !OF_GIT.contains(name);
    }

    /// Control characters, and those that turn the reading direction or take no room.
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// Two names that are the same here are one file on Windows or macOS.
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /// A path that can be shown in a terminal, whatever stands in it.
    static String shown(String path) {
        var text = path.codePoints()
                .map(character -> isUnseen(character) ? '\uFFFD' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Characters.shortened(text.toString(), 400);
    }
}
