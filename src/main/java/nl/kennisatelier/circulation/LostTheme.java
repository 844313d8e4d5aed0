package nl.kennisatelier.circulation;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.words.Words;

/// A theme that has another path now, or is gone.
///
/// @param path that it had
/// @param now the path that it has
record LostTheme(String path, String label, Optional<String> now) implements LostAddress {

    /// In the order of the tree.
    static List<LostTheme> between(Taxonomy before, Taxonomy after) {
        if (before.themes().equals(after.themes())) return List.of();
        return before.allThemes()
                .filter(theme -> after.theme(theme.path()).isEmpty())
                .map(theme -> new LostTheme(theme.path(), theme.label(), now(theme, after)))
                .toList();
    }

    /// The one that says so, has the same id elsewhere, or has the same name or goes by it too.
    private static Optional<String> now(Theme was, Taxonomy after) {
        return after.formerly(was.path())
                .or(() -> after.themeCalled(was.label()))
                .map(Theme::path);
    }

    @Override
    public String address() {
        return Theme.FOLDER + path;
    }

    @Override
    public boolean isGone() {
        return now.isEmpty();
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public boolean isTextGone() {
        return false;
    }

    @Override
    public String line(Words words) {
        return now.map(there -> words.get("push.gone.followed", "/" + address(), "/" + Theme.FOLDER + there))
                .orElseGet(() -> words.get("push.gone.gone", "/" + address()));
    }

    @Override
    public String cure(Words words) {
        return words.get("push.gone.theme", path);
    }
}
