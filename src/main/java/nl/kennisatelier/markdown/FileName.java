package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.SourceFile;

/// What the path of a file says of its address: the file may go to another folder, or get a folder of its own, and
/// keeps it.
///
/// @param path in the content folder
public record FileName(String path) {

    /// In characters; leaves room for a hash behind it.
    private static final int LENGTH_MAX = EntryId.STEP_LENGTH_MAX - 10;

    private static final Pattern EXTENSION = Pattern.compile("\\.[^./]*$");

    /// The page of a folder, of which the name says nothing; of two in one folder the first in this row is.
    private static final List<String> FOLDER_PAGES = List.of("index", "_index", "readme");

    /// What stands at the top of a repository to tell about the repository.
    private static final Set<String> OF_REPOSITORY = Set.of(
            "readme",
            "contributing",
            "license",
            "licence",
            "changelog",
            "code_of_conduct",
            "security",
            "support",
            "governance",
            "authors",
            "maintainers");

    /// The step in the address. Two files may have the same: then [#ofWholePath()], [#besidePage()] or [#withHash()]
    /// tells them apart.
    public String slug() {
        var slug = Slug.of(name());
        return slug.equals("-") ? hash(name()) : slug;
    }

    /// For a text among others of the same name.
    public String ofWholePath() {
        var whole = isFolderPage() ? bare().substring(0, bare().lastIndexOf('/')) : bare();
        return Former.shortened(whole, path);
    }

    /// For a second page of one folder.
    public String besidePage() {
        return Slug.of(name() + " " + lastStep());
    }

    /// For one of two long names that begin with the same words.
    public String withHash() {
        return cut(Slug.of(name())) + "-" + hash(name());
    }

    /// Whether its folder gives it its name.
    public boolean isFolderPage() {
        return path.indexOf('/') > 0 && FOLDER_PAGES.contains(lastStep().toLowerCase(Locale.ROOT));
    }

    /// Which of the pages of one folder is the page of the folder: the one with the lowest number.
    public int rank() {
        return FOLDER_PAGES.indexOf(lastStep().toLowerCase(Locale.ROOT));
    }

    /// Whether the name is too long to show all of it.
    public boolean isLong() {
        return name().length() > EntryId.STEP_LENGTH_MAX;
    }

    /// Whether it tells about the repository, and is a text for readers only where it says so itself.
    boolean isOfRepository() {
        return path.indexOf('/') < 0
                && OF_REPOSITORY.contains(bare().toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    /// The step in the address that it had before, which stands on paper; nothing when it is the same.
    Optional<String> before(Kind kind) {
        return Optional.of(Former.slug(path, kind)).filter(slug -> !slug.equals(slug()));
    }

    private String name() {
        if (!isFolderPage()) return lastStep();
        var folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private String lastStep() {
        return bare().substring(bare().lastIndexOf('/') + 1);
    }

    private String bare() {
        return EXTENSION.matcher(path).replaceFirst("");
    }

    /// At the end of a word, where there is one.
    private static String cut(String slug) {
        if (slug.length() <= LENGTH_MAX) return slug;
        int dash = slug.lastIndexOf('-', LENGTH_MAX);
        return slug.substring(0, dash > 0 ? dash : LENGTH_MAX);
    }

    private static String hash(String text) {
        return SourceFile.fingerprint(text.getBytes(UTF_8)).substring(0, 7);
    }

    /// The rule of before, when a folder of an article and a hash of the path were in the address. Never to change:
    /// what was printed then is read by it.
    private static final class Former {

        private static final Pattern INDEX = Pattern.compile("/(index|README|readme)$");

        /// What an address shows in full.
        private static final Pattern LOSSLESS = Pattern.compile("[\\w/ .-]+");

        static String slug(String path, Kind kind) {
            var bare = EXTENSION.matcher(path).replaceFirst("");
            var name = kind == Kind.ARTICLE
                    ? INDEX.matcher(bare).replaceFirst("")
                    : bare.substring(bare.lastIndexOf('/') + 1);
            return shortened(name, path);
        }

        static String shortened(String name, String path) {
            var slug = Slug.of(name);
            // The name and not the slug: a long one was cut already, and its neighbours to the same.
            if (name.length() <= LENGTH_MAX && LOSSLESS.matcher(name).matches()) return slug;
            var start = slug.substring(0, Math.min(LENGTH_MAX, slug.length()));
            return (start + "-" + hash(path)).replaceFirst("^-+", "");
        }
    }
}
