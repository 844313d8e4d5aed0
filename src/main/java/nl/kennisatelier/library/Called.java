package nl.kennisatelier.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What people write when they mean a file: its path without the extension, its folder, its address on the site, or
/// only its name or title.
final class Called {

    /// What the file that stands for its folder may be called.
    private static final List<String> OF_FOLDER = List.of("index.md", "README.md", "_index.md", "readme.md");

    private Called() {}

    /// The paths of files that may be meant, the likeliest first.
    static List<String> paths(String written) {
        if (isName(written)) return List.of();
        if (isFile(written)) return List.of(written);
        var bare = written.replaceFirst("(?i)\\.html?$", "");
        var folder = bare.isEmpty() ? "" : bare + "/";
        return Stream.concat(
                        Stream.of(bare + ".md", bare + ".markdown", bare + ".mdx"),
                        OF_FOLDER.stream().map(name -> folder + name))
                .toList();
    }

    private static boolean isFile(String written) {
        return written.endsWith(".md") || written.matches("(?i).*\\.(mdx?|markdown)");
    }

    static boolean isName(String written) {
        return written.contains(Reference.BY_NAME);
    }

    /// The name in a path that is only that.
    static String nameIn(String written) {
        var name = written.substring(written.lastIndexOf(Reference.BY_NAME) + Reference.BY_NAME.length());
        return Reference.BY_NAME + Slug.of(name.replaceFirst("(?i)\\.(mdx?|markdown)$", ""));
    }

    /// The entry that has this as its address.
    static Optional<EntryId> id(String written) {
        try {
            return Optional.of(new EntryId(written.replaceFirst("^en/", "")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /// The names of a document: its file, with and without its folders, and its title.
    static Set<String> names(Document document) {
        var bare = document.path().replaceFirst("\\.[^./]*$", "").replaceFirst("(?i)/(index|_index|readme)$", "");
        var names = new LinkedHashSet<String>();
        names.add(Reference.BY_NAME + Slug.of(bare.substring(bare.lastIndexOf('/') + 1)));
        names.add(Reference.BY_NAME + Slug.of(document.title()));
        names.add(Reference.BY_NAME + Slug.of(bare));
        return names;
    }

    /// Every name whose answer matters to who wrote this.
    static Stream<String> asked(String written) {
        if (isName(written)) return Stream.of(nameIn(written));
        if (isFile(written)) return Stream.of(written);
        return Stream.concat(paths(written).stream(), id(written).map(EntryId::value).stream());
    }
}
