package nl.kennisatelier.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Walks through the house with the plan in hand. Each remark is `path:line: what is wrong`.
final class Inspection {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>(.*?)</dependency>");

    private final List<SourceFile> files;
    private final Map<String, String> homes = new HashMap<>();

    Inspection(List<SourceFile> files) {
        this.files = files;
    }

    /// Finds each reference to a room or a library that the plan does not allow.
    List<String> trespasses() throws IOException {
        var remarks = new ArrayList<String>();
        for (var file : files) {
            for (var name : new TreeSet<>(file.references().keySet())) {
                var remark = name.startsWith(Plan.HOUSE)
                        ? Plan.trespass(file.room(), roomOf(name))
                        : Plan.misuse(file.room(), home(name));
                if (remark.isPresent()) remarks.add(file.place(name) + ": " + remark.get() + " (" + name + ")");
            }
        }
        return remarks;
    }

    /// Finds each file that is named as another one. Types inside a type may share a name, as they are called by the
    /// name of the type around them.
    List<String> namesTwice() {
        var byName = new TreeMap<String, List<SourceFile>>();
        for (var file : files)
            byName.computeIfAbsent(file.name(), _ -> new ArrayList<>()).add(file);
        return byName.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.getFirst().path() + ":1: " + same.getFirst().name() + " is also "
                        + same.getLast().path())
                .toList();
    }

    /// Finds each runtime artifact of a pom without a room, and each room whose library the pom does not have or
    /// nobody uses.
    List<String> strayLibraries(Path pom, List<String> xml) {
        var remarks = new ArrayList<String>();
        var present = librariesInUse();
        for (int i = 0; i < xml.size(); i++) {
            var dependency = DEPENDENCY.matcher(xml.get(i));
            if (!dependency.find() || dependency.group(2).contains("<scope>test</scope>")) continue;
            var artifact = dependency.group(1);
            present.add(artifact);
            if (!Plan.KEEPERS.containsKey(artifact) && !Plan.EVERYBODYS.containsKey(artifact))
                remarks.add("%s:%d: %s has no room in the plan".formatted(pom, i + 1, artifact));
        }
        for (var artifact : new TreeSet<>(Plan.KEEPERS.keySet())) {
            if (!present.contains(artifact))
                remarks.add("the plan has a room for " + artifact + ", and the house has no such library");
        }
        return remarks;
    }

    private Set<String> librariesInUse() {
        return files.stream()
                .flatMap(file -> file.references().keySet().stream())
                .filter(name -> !name.startsWith(Plan.HOUSE))
                .map(this::home)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Returns for each room the rooms that it refers to.
    Map<String, Set<String>> arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        for (var file : files) {
            var opens = arrows.computeIfAbsent(file.room(), _ -> new TreeSet<>());
            for (var name : file.references().keySet()) {
                if (name.startsWith(Plan.HOUSE)) opens.add(roomOf(name));
            }
        }
        arrows.forEach((room, opens) -> opens.remove(room));
        return arrows;
    }

    /// Returns the public types of each room, as `room: Type Type`.
    List<String> doors() {
        var doors = new TreeMap<String, Set<String>>();
        for (var file : files)
            doors.computeIfAbsent(file.room(), _ -> new TreeSet<>()).addAll(file.doors());
        return doors.entrySet().stream()
                .map(room -> room.getKey() + ": " + String.join(" ", room.getValue()))
                .toList();
    }

    Set<String> rooms() {
        var rooms = new TreeSet<String>();
        for (var file : files) rooms.add(file.room());
        return rooms;
    }

    /// Returns the artifact or the module that a class is from.
    private String home(String name) {
        return homes.computeIfAbsent(name.replaceFirst("\\$.*", ""), Inspection::findHome);
    }

    private static String findHome(String name) {
        var url = ClassLoader.getSystemResource(name.replace('.', '/') + ".class");
        if (url == null) return "java.base"; // A text that only looks like the name of a class.
        var path = url.getPath();
        if (url.getProtocol().equals("jrt")) return path.split("/")[1];
        return Path.of(path.substring("file:".length(), path.indexOf('!')))
                .getParent()
                .getParent()
                .getFileName()
                .toString();
    }

    /// Returns the room of a type by its full name: the steps before the first that begins with a capital.
    private static String roomOf(String name) {
        var steps = List.of(name.substring(Plan.HOUSE.length()).split("\\."));
        return String.join(
                ".",
                steps.stream()
                        .takeWhile(step -> Character.isLowerCase(step.charAt(0)))
                        .toList());
    }
}
