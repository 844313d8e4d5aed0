package nl.kennisatelier.access;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line of the list of editors: one secret of one person, by its hash. Who has a token and an account has two lines
/// with one name.
///
/// @param hash in 64 hex digits
/// @param expires the last day that it opens anything; nothing for as long as nobody takes it back
/// @param role that somebody gave; nothing for none
/// @param isAccount whether it is no token, but an account at the organisation of whom it is
record EditorLine(
        String name,
        String hash,
        LocalDate added,
        Optional<LocalDate> expires,
        Optional<Role> role,
        boolean isAccount) {

    private static final String ACCOUNT = "account";

    private static final Pattern LINE = Pattern.compile(
            "([^\t]+)\t([0-9a-fA-F]{64})\t(\\d{4}-\\d{2}-\\d{2})(?:\t(\\d{4}-\\d{2}-\\d{2})?)?(?:\t([a-z]+))?(?:\t("
                    + ACCOUNT + "))?");

    /// Nothing when it is none of ours.
    static Optional<EditorLine> parse(String line) {
        var match = LINE.matcher(line.strip());
        if (!match.matches()) return Optional.empty();
        try {
            return Optional.of(new EditorLine(
                    match.group(1),
                    match.group(2).toLowerCase(Locale.ROOT),
                    LocalDate.parse(match.group(3)),
                    Optional.ofNullable(match.group(4)).map(LocalDate::parse),
                    Optional.ofNullable(match.group(5)).flatMap(Role::of),
                    match.group(6) != null));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// As it stands in the file, without what there is not.
    String text() {
        var all = new String[] {
            name,
            hash,
            added.toString(),
            expires.map(LocalDate::toString).orElse(""),
            role.map(given -> given.word).orElse(""),
            isAccount ? ACCOUNT : ""
        };
        int count = all.length;
        while (all[count - 1].isEmpty()) count--;
        return String.join("\t", Arrays.copyOf(all, count));
    }

    boolean isOf(String who) {
        return name.equalsIgnoreCase(plain(who));
    }

    boolean isExpired(LocalDate today) {
        return expires.filter(today::isAfter).isPresent();
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    EditorLine withRole(Role role) {
        return new EditorLine(name, hash, added, expires, Optional.of(role), isAccount);
    }

    EditorLine until(LocalDate day) {
        return new EditorLine(name, hash, added, Optional.of(day), role, isAccount);
    }

    static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
