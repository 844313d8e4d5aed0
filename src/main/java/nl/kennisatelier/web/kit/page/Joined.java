package nl.kennisatelier.web.kit.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One file as browsers get it, made of the files that we read and write: fewer requests, and no indentation.
final class Joined {

    private static final String IMPORT = "import ";
    private static final String EXPORT = "export ";

    /// One that begins a line; another may stand in a text.
    private static final String COMMENT = "(?ms)^ */\\*.*?\\*/|^ *//[^\n]*";

    private Joined() {}

    /// A style sheet of its parts, in this order: a later rule goes before an earlier one. A line goes on after the
    /// one before it, for in CSS the end of a line is a space, and none is needed after these signs.
    static String styles(List<String> parts) {
        return lines(parts.stream().map(part -> part.replaceAll("(?s)/\\*.*?\\*/", "")))
                .map(line -> line.matches(".*[{};,]") ? line : line + " ")
                .collect(Collectors.joining());
    }

    /// A script of its modules; those that others import from go before them. What a module declares that exports
    /// nothing is its own, as in a browser that would fetch each of them.
    static String scripts(List<String> modules) {
        return lines(modules.stream()
                        .map(module -> module.replaceAll(COMMENT, ""))
                        .map(module -> exports(module) ? module : "{\n" + module + "\n}"))
                .filter(line -> !line.startsWith(IMPORT))
                .map(line -> line.startsWith(EXPORT) ? line.substring(EXPORT.length()) : line)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"));
    }

    private static boolean exports(String module) {
        return module.lines().anyMatch(line -> line.startsWith(EXPORT));
    }

    private static Stream<String> lines(Stream<String> parts) {
        return parts.flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty());
    }
}
