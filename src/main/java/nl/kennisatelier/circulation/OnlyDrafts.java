package nl.kennisatelier.circulation;

import java.util.Set;
import nl.kennisatelier.source.Content;

/// Whether a change is of nothing that readers see, before it or after.
final class OnlyDrafts {

    private OnlyDrafts() {}

    static boolean are(Set<String> changed, Catalogue before, Catalogue after) {
        return changed.stream().noneMatch(path -> isShown(path, before) || isShown(path, after));
    }

    private static boolean isShown(String path, Catalogue catalogue) {
        if (Content.isAttachment(path))
            return catalogue.library().attachment(path).isPresent();
        return !Content.isText(path) || catalogue.library().atPath(path).isPresent();
    }
}
