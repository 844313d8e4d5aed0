package nl.kennisatelier.library;

import java.util.List;
import java.util.stream.Stream;

/// A subject in the theme tree.
///
/// @param path ids from the root: `klimaat-en-groen/klimaatadaptatie/hitte`
/// @param icon its own, or that of the theme above it
/// @param alternatives other words for it, which search takes as the same
/// @param former ids or paths that it had before
/// @param challenges ids in the list of challenges: those it is part of, its own or that of the theme above it
/// @param paths ids in the list of paths of the Roadmap Next Economy, likewise
public record Theme(
        String path,
        String label,
        String labelEnglish,
        ThemeIcon icon,
        List<String> alternatives,
        List<String> former,
        List<String> challenges,
        List<String> paths,
        List<Theme> children) {

    /// Of its address, with the path behind it.
    public static final String FOLDER = "themas/";

    public Theme {
        alternatives = List.copyOf(alternatives);
        former = List.copyOf(former);
        challenges = List.copyOf(challenges);
        paths = List.copyOf(paths);
        children = List.copyOf(children);
    }

    /// One that is part of no challenge and on no path.
    public Theme(
            String path,
            String label,
            String labelEnglish,
            ThemeIcon icon,
            List<String> alternatives,
            List<String> former,
            List<Theme> children) {
        this(path, label, labelEnglish, icon, alternatives, former, List.of(), List.of(), children);
    }

    /// This theme and all below it.
    public Stream<Theme> branch() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Theme::branch));
    }

    /// `hitte` of `klimaat-en-groen/klimaatadaptatie/hitte`.
    public String leaf() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String label(String language) {
        return language.equals("en") ? labelEnglish : label;
    }
}
