package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/// A piece of text in a frame of its own, with a word above it: what GitHub calls an alert, Obsidian a callout, and
/// Docusaurus and MkDocs an admonition.
final class Box extends CustomBlock {

    /// What a box is for. The word above it stands in the messages, under `box.SORT`.
    enum Sort {
        NOTE("attention", "note"),
        INFO("attention", "info", "abstract", "summary", "tldr", "example", "quote", "cite", "seealso"),
        TIP("tip", "tip", "hint", "success", "check", "done"),
        QUESTION("attention", "question", "help", "faq"),
        TODO("attention", "todo"),
        IMPORTANT("important", "important", "belangrijk"),
        WARNING("caution", "warning", "caution", "attention", "let-op", "waarschuwing"),
        DANGER("caution", "danger", "error", "bug", "failure", "fail", "missing", "gevaar"),
        MORE("attention", "details", "meer");

        final String look;
        private final List<String> names;

        Sort(String look, String... names) {
            this.look = look;
            this.names = List.of(names);
        }

        static Optional<Sort> ofName(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(sort -> sort.names.contains(lower))
                    .findFirst();
        }
    }

    /// Whether all of it is shown at once.
    enum Fold {
        NONE,
        OPEN,
        CLOSED
    }

    /// The words above a box, where they are not those of its sort. Its children are what stands in it.
    static final class Title extends CustomBlock {}

    final Sort sort;
    final Fold fold;

    /// @param name as it was written; a sort that nobody knows is a note
    Box(String name, Fold fold) {
        this.sort = Sort.ofName(name).orElse(Sort.NOTE);
        this.fold = sort == Sort.MORE ? Fold.CLOSED : fold;
    }
}
