package nl.kennisatelier.workshop;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// The code on the screen with which people join: [#LENGTH] of [#SIGNS], of which no two are taken for each other.
public final class JoinCode {

    public static final int LENGTH = 6;

    /// 28 of them: no 0 O, no 1 I L, no 2 Z, no 5 S, no 8 B.
    public static final String SIGNS = "23456789ACDEFGHJKMNPQRTUVWXY";

    /// Of what somebody may type, spaces and dashes included.
    public static final int TYPED_LENGTH_MAX = 40;

    private JoinCode() {}

    /// Reads what somebody typed: in any case, with spaces or dashes anywhere.
    public static Optional<String> parse(String typed) {
        if (typed.length() > TYPED_LENGTH_MAX) return Optional.empty();
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    /// As it stands on the screen: `K7M 2QX`.
    public static String shown(String code) {
        return code.substring(0, LENGTH / 2) + " " + code.substring(LENGTH / 2);
    }

    static String random(SecureRandom random) {
        var code = new StringBuilder();
        random.ints(LENGTH, 0, SIGNS.length()).forEach(i -> code.append(SIGNS.charAt(i)));
        return code.toString();
    }
}
