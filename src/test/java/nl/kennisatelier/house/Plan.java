package nl.kennisatelier.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The plan of the house: who may see whom, and who keeps which library.
final class Plan {

    static final String HOUSE = "nl.kennisatelier.";

    /// For each room that has rooms inside: their floors from the ground up. Who is on a floor sees the floors below
    /// it, never a neighbour. A point stands for the types of the room itself, beside the rooms inside.
    static final Map<String, List<Set<String>>> FLOORS = Map.of(
            "",
            List.of(
                    Set.of("source"),
                    Set.of("words", "store", "access", "inventory", "kept", "mail"),
                    Set.of("library", "subscriptions"),
                    Set.of("programme"),
                    Set.of("markdown", "search", "git", "convert", "export", "workshop", "style"),
                    Set.of("privacy", "backup"),
                    Set.of("circulation"),
                    Set.of("web"),
                    Set.of("cli"),
                    Set.of(".")),
            "privacy",
            List.of(Set.of("people"), Set.of(".")),
            "search",
            List.of(Set.of("."), Set.of("dutch"), Set.of("words"), Set.of("lucene")),
            "circulation",
            List.of(Set.of("."), Set.of("letters")),
            "web",
            List.of(
                    Set.of("kit"),
                    Set.of("reader", "sender", "subscriber", "machine", "operator"),
                    Set.of("editor", "facilitator"),
                    Set.of("export"),
                    Set.of(".")),
            "web.kit",
            List.of(Set.of("page"), Set.of("site", "limits"), Set.of("http")),
            "web.reader",
            List.of(Set.of("read"), Set.of("home", "find", "browse", "programme"), Set.of(".")),
            "web.editor",
            List.of(Set.of("status", "people"), Set.of("style"), Set.of("desk"), Set.of("letters"), Set.of(".")),
            "web.facilitator",
            List.of(Set.of("sets"), Set.of("live"), Set.of("harvest"), Set.of(".")));

    /// The room that keeps a library, by artifact; or by module, for the parts of Java that are more than its base.
    /// Jdbi has three: who owns a table says in SQL what it wants of it, with the connection that the store lends
    /// it; a layer of our own in between would only say the same in other words.
    static final Map<String, String> KEEPERS = Map.ofEntries(
            Map.entry("lucene-core", "search.lucene"),
            Map.entry("lucene-analysis-common", "search.lucene"),
            Map.entry("lucene-facet", "search.lucene"),
            Map.entry("lucene-highlighter", "search.lucene"),
            Map.entry("lucene-queries", "search.lucene"),
            Map.entry("lucene-suggest", "search.lucene"),
            Map.entry("commonmark", "markdown"),
            Map.entry("commonmark-ext-gfm-tables", "markdown"),
            Map.entry("commonmark-ext-autolink", "markdown"),
            Map.entry("commonmark-ext-gfm-strikethrough", "markdown"),
            Map.entry("commonmark-ext-task-list-items", "markdown"),
            Map.entry("commonmark-ext-footnotes", "markdown"),
            Map.entry("owasp-java-html-sanitizer", "markdown"),
            Map.entry("snakeyaml-engine", "markdown"),
            Map.entry("tomlj", "markdown"),
            Map.entry("mammoth", "convert"),
            Map.entry("imageio-webp", "convert"),
            Map.entry("jsoup", "convert, export"), // HTML comes in, and goes out as other forms.
            Map.entry("openhtmltopdf-core", "export"),
            Map.entry("openhtmltopdf-pdfbox", "export"),
            Map.entry("pdfbox", "convert, export"), // A PDF comes in, and goes out.
            Map.entry("pdfbox-io", "convert, export"),
            Map.entry("fontbox", "convert, export"),
            Map.entry("org.eclipse.jgit", "git"),
            Map.entry("org.eclipse.jgit.http.server", "git"),
            Map.entry("javalin", "web"),
            Map.entry("jetty-ee10-servlet", "web"), // The server inside Javalin, for what Javalin has no word for.
            Map.entry("jetty-http", "web"),
            Map.entry("jetty-io", "web"),
            Map.entry("jetty-server", "web"),
            Map.entry("jetty-util", "web"),
            Map.entry("bucket4j_jdk17-core", "web"),
            Map.entry("jte", "web"),
            Map.entry("jte-runtime", "web"),
            Map.entry("jackson-core", "web, kept"),
            Map.entry("jackson-dataformat-smile", "kept"),
            Map.entry("jackson-databind", "web"),
            Map.entry("qrcodegen", "web"),
            Map.entry("commons-compress", "backup"),
            Map.entry("zstd-jni", "backup"),
            Map.entry("oauth2-oidc-sdk", "access"),
            Map.entry("nimbus-jose-jwt", "access"),
            Map.entry(
                    "java.net.http",
                    "access"), // To the issuer of accounts that the operator named, and to nobody else.
            Map.entry("jakarta.mail-api", "mail"),
            Map.entry("smtp", "mail"),
            Map.entry("h2", "store"),
            Map.entry("jdbi3-core", "store, workshop, subscriptions"),
            Map.entry("flyway-core", "store"),
            Map.entry("postgresql", "store"),
            Map.entry("flyway-database-postgresql", "store"),
            Map.entry("HikariCP", "store"),
            Map.entry("java.sql", "store, workshop, subscriptions"),
            Map.entry("java.desktop", "convert"), // Photos are drawn anew.
            Map.entry("java.logging", ""), // Only to quiet what a library says through it.
            Map.entry("java.management", "web, cli"),
            Map.entry("jdk.management", "web, cli"),
            Map.entry("jdk.httpserver", "web"), // A port of the operator needs no more than this.
            Map.entry("logback-classic", "cli"), // Writes the log lines; how they look is a setting.
            Map.entry("logback-core", "cli"),
            Map.entry("picocli", "cli"));

    /// What every room may see, and why.
    static final Map<String, String> EVERYBODYS = Map.of(
            "java.base", "the language",
            "java.xml", "reading and writing XML without a library: import, feeds and the map of the site",
            "slf4j-api", "log lines",
            "jakarta.servlet-api", "what the door of git and the server of the site agree on");

    private Plan() {}

    /// Says why a room may not see another: empty when it may.
    ///
    /// @param from room, as `web.kit.page`; empty for the front door
    static Optional<String> trespass(String from, String to) {
        if (from.equals(to)) return Optional.empty();
        var here = steps(from);
        var there = steps(to);
        int same = 0;
        while (here.get(same).equals(there.get(same))) same++;
        var inside = String.join(".", here.subList(0, same));
        int mine = floor(inside, here.get(same));
        int theirs = floor(inside, there.get(same));
        if (mine < 0 || theirs < 0) return Optional.of("is not in the plan: no floor for " + from + " or " + to);
        return mine > theirs ? Optional.empty() : Optional.of("%s may not see %s".formatted(name(from), name(to)));
    }

    /// Says why a room may not use a library: empty when it may.
    ///
    /// @param artifact of Maven, or a module of Java
    static Optional<String> misuse(String room, String artifact) {
        if (EVERYBODYS.containsKey(artifact)) return Optional.empty();
        var keeper = KEEPERS.get(artifact);
        if (keeper == null) return Optional.of(artifact + " has no room in the plan");
        var keepers = List.of(keeper.split(", "));
        return keepers.stream().anyMatch(one -> room.equals(one) || room.startsWith(one + "."))
                ? Optional.empty()
                : Optional.of("%s may not use %s, kept by %s".formatted(name(room), artifact, keeper));
    }

    /// Returns the floor of a room among those inside the same room, or -1.
    private static int floor(String inside, String room) {
        var floors = FLOORS.getOrDefault(inside, List.of());
        for (int floor = 0; floor < floors.size(); floor++) {
            if (floors.get(floor).contains(room)) return floor;
        }
        return -1;
    }

    private static List<String> steps(String room) {
        var steps = new ArrayList<>(room.isEmpty() ? List.<String>of() : List.of(room.split("\\.")));
        steps.add(".");
        return steps;
    }

    private static String name(String room) {
        return room.isEmpty() ? "the front door" : room;
    }
}
