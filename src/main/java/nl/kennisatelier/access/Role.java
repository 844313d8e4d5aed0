package nl.kennisatelier.access;

import java.util.Arrays;
import java.util.Optional;

/// What an editor may do. Who has no role of their own reads over, as everybody could before there were roles.
public enum Role {
    /// Writes, and asks others to read over.
    EDITOR("redacteur"),
    /// Reads over what others wrote, too.
    REVIEWER("nalezer"),
    /// Looks after people and tokens, too.
    ADMINISTRATOR("beheerder");

    /// In the file, and as somebody types it.
    public final String word;

    Role(String word) {
        this.word = word;
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    public boolean mayApprove() {
        return this != EDITOR;
    }
}
