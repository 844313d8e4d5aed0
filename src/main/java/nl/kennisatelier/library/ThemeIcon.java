package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.Optional;

/// The pictures that a theme may have beside its name.
public enum ThemeIcon {
    BOLT("bliksem"),
    LEAF("blad"),
    PEOPLE("mensen"),
    BRIEFCASE("koffer"),
    EURO("euro"),
    HOUSE("huis"),
    BOOK("boek"),
    PIN("pin"),
    SCREEN("scherm"),
    CIRCLE("kring"),
    BULB("tip"),
    CLOCK("klok"),
    /// A pile of paper, for a theme that chose none.
    PAPER("stapel");

    /// As editors write it behind `icoon:`, and its name in the sprite of the page.
    public final String word;

    ThemeIcon(String word) {
        this.word = word;
    }

    public static Optional<ThemeIcon> ofWord(String word) {
        return Arrays.stream(values()).filter(icon -> icon.word.equals(word)).findFirst();
    }
}
