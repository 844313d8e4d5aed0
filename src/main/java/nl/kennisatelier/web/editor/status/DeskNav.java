package nl.kennisatelier.web.editor.status;

import java.util.List;

/// What editors go to, above each of their pages.
public final class DeskNav {

    public static final List<Item> ITEMS = List.of(
            new Item("overview", "/redactie"),
            new Item("new", "/redactie/nieuw"),
            new Item("drafts", "/redactie/concepten"),
            new Item("review", "/redactie/nalezen"),
            new Item("box", "/redactie/binnengekomen"),
            new Item("people", "/beheer"));

    private DeskNav() {}

    /// @param word the end of the key of its name
    public record Item(String word, String path) {}
}
