package nl.kennisatelier.circulation;

import java.util.Comparator;
import java.util.List;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Shelf;
import nl.kennisatelier.markdown.FileName;

/// The files of one kind whose names give the same step of an address, and the steps that tell them apart: the same
/// whatever the order in which they came.
record Namesakes(Shelf<String, Shelf<String, FileName>> groups) {

    static final Namesakes NONE = new Namesakes(Shelf.empty());

    /// Under which name a document stands with others; empty for one whose name nobody has to share.
    ///
    /// @param document as it was read from its file alone
    static String key(Document document) {
        var file = new FileName(document.path());
        var shares = document.kind() == Kind.ARTICLE || file.isFolderPage() || file.isLong();
        return shares && document.id().slug().equals(file.slug())
                ? document.id().value()
                : "";
    }

    Namesakes with(String key, String path) {
        return key.isEmpty() ? this : new Namesakes(groups.with(key, of(key).with(path, new FileName(path))));
    }

    Namesakes without(String key, String path) {
        if (key.isEmpty()) return this;
        var left = of(key).without(path);
        return new Namesakes(left.isEmpty() ? groups.without(key) : groups.with(key, left));
    }

    private Shelf<String, FileName> of(String key) {
        return groups.get(key).orElseGet(Shelf::empty);
    }

    List<String> paths(String key) {
        return of(key).keys();
    }

    /// Of the other page of the same folder, that has the address of the folder; empty where there is none.
    String pageBefore(String key, String path) {
        var file = new FileName(path);
        if (key.isEmpty() || !file.isFolderPage()) return "";
        return of(key).values().stream()
                .filter(other -> other.isFolderPage() && folder(other).equals(folder(file)))
                .min(Comparator.comparingInt(FileName::rank).thenComparing(FileName::path))
                .map(FileName::path)
                .filter(first -> !first.equals(path))
                .orElse("");
    }

    /// The step in its address.
    String slug(String key, String path) {
        var file = new FileName(path);
        if (!pageBefore(key, path).isEmpty()) return file.besidePage();
        var alone = of(key).keys().stream()
                        .filter(other -> pageBefore(key, other).isEmpty())
                        .limit(2)
                        .count()
                == 1;
        if (alone) return file.slug();
        if (key.startsWith(Kind.ARTICLE.folder + "/")) return file.ofWholePath();
        return file.isLong() ? file.withHash() : file.slug();
    }

    private static String folder(FileName file) {
        return file.path().substring(0, file.path().lastIndexOf('/') + 1);
    }
}
