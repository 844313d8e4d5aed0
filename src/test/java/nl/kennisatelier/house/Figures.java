package nl.kennisatelier.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/// The figures of `scripts/figures`: what can be counted about a house, of this checkout or of another one.
final class Figures {

    private final Path root;
    private final List<Integer> methods = new ArrayList<>();
    private int types;
    private int documented;
    private int open;

    private Figures(Path root) {
        this.root = root;
    }

    /// @param arguments folder of a checkout that was built
    public static void main(String[] arguments) throws IOException {
        new Figures(Path.of(arguments[0])).print();
    }

    private void print() throws IOException {
        readSources();
        methods.sort(null);
        say("lines of Java", lines("src/main/java") + ", of tests " + lines("src/test/java"));
        say("types", types + ", documented " + percent(documented) + ", public " + percent(open));
        say("lines of a method", "middle %d, nine in ten %d, most %d".formatted(at(.5), at(.9), at(1)));
        for (var kind : List.of("java", "jte", "css", "js", "md")) say("longest line, " + kind, longestLine(kind));
        var house = new Inspection(SourceFile.readAll(root.resolve("target/classes"), root.resolve("src/main/java")));
        var arrows = house.arrows();
        say("rooms", arrows.size() + ", in a circle " + inCircles(arrows));
        var wings = wings(arrows);
        say("arrows inside web", wings.values().stream().mapToInt(Set::size).sum() + " among " + wings.size());
        say("names used twice", house.namesTwice().size() + "");
    }

    private void readSources() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var sources = manager.getJavaFileObjectsFromPaths(files("src/main/java", "java"));
        var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, sources);
        var docs = DocTrees.instance(task);
        for (var unit : task.parse()) new Counter(docs, unit).scan(unit, null);
    }

    /// Counts the types and the methods of one source; a method is as long as its lines, braces and all.
    private final class Counter extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final CompilationUnitTree unit;

        Counter(DocTrees docs, CompilationUnitTree unit) {
            this.docs = docs;
            this.unit = unit;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree) {
                types++;
                if (docs.getDocComment(getCurrentPath()) != null) documented++;
                if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) open++;
            }
            return super.visitClass(type, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getBody() != null) methods.add(line(method.getBody(), true) - line(method, false) + 1);
            return super.visitMethod(method, none);
        }

        private int line(Tree tree, boolean end) {
            var positions = docs.getSourcePositions();
            long at = end ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree);
            return (int) unit.getLineMap().getLineNumber(Math.max(0, at));
        }
    }

    private String longestLine(String kind) throws IOException {
        int longest = 0;
        var where = "";
        for (var file : files("", kind)) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() <= longest) continue;
                longest = lines.get(i).length();
                where = root.relativize(file) + ":" + (i + 1);
            }
        }
        return longest + " (" + where + ")";
    }

    private static long inCircles(Map<String, Set<String>> arrows) {
        return arrows.keySet().stream()
                .filter(room -> HouseTest.reaches(room, room, arrows, new HashSet<>()))
                .count();
    }

    private static Map<String, Set<String>> wings(Map<String, Set<String>> arrows) {
        var wings = new TreeMap<String, Set<String>>();
        arrows.forEach((room, others) -> {
            if (!room.startsWith("web.")) return;
            var opens = wings.computeIfAbsent(room.split("\\.")[1], _ -> new TreeSet<>());
            for (var other : others) if (other.startsWith("web.")) opens.add(other.split("\\.")[1]);
        });
        wings.forEach((wing, opens) -> opens.remove(wing));
        return wings;
    }

    private long lines(String folder) throws IOException {
        long lines = 0;
        for (var file : files(folder, "java")) lines += Files.readAllLines(file).size();
        return lines;
    }

    private List<Path> files(String folder, String kind) throws IOException {
        try (var found = Files.walk(root.resolve(folder))) {
            return found.filter(file -> file.toString().endsWith("." + kind))
                    .filter(file -> !root.relativize(file).toString().matches("(target|content|\\.git|\\.data)(/.*)?"))
                    .sorted()
                    .toList();
        }
    }

    private int at(double share) {
        return methods.get((int) Math.min(methods.size() - 1, share * methods.size()));
    }

    private String percent(int part) {
        return part + " (" + Math.round(100.0 * part / types) + "%)";
    }

    private static void say(String what, String figure) {
        System.out.printf("%-22s %s%n", what, figure);
    }
}
