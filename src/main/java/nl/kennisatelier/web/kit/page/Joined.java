package nl.kennisatelier.web.kit.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One file as browsers get it, made of the files that we read and write: fewer requests, and no indentation.
final class Joined {

    private static final String IMPORT = "import ";
    private static final String EXPORT = "export ";

    private Joined() {}

    /// A style sheet of its parts, in this order: a later rule goes before an earlier one. A line goes on after the
    /// one before it, for in CSS the end of a line is a space, and none is needed after these signs.
    static String styles(List<String> parts) {
        return lines(parts.stream().map(part -> part.replaceAll("(?s)/\\*.*?\\*/", "")))
                .map(line -> line.matches(".*[{};,]") ? line : line + " ")
                .collect(Collectors.joining());
    }

    /// A script of its modules. The first one is the module that all others import from, and it imports nothing;
    /// what another one declares is its own, as in a browser that would fetch each of them.
    static String scripts(List<String> modules) {
        var own = modules.stream().skip(1).map(module -> "{\n" + module + "\n}");
        return lines(Stream.concat(modules.stream().limit(1), own))
                .filter(line -> !line.startsWith(IMPORT))
                .map(line -> line.startsWith(EXPORT) ? line.substring(EXPORT.length()) : line)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"));
    }

    private static Stream<String> lines(Stream<String> parts) {
        return parts.flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty());
    }
}
