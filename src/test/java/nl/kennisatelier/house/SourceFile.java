package nl.kennisatelier.house;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A source file by what the compiler made of it: its types, and all that they refer to. A class file cannot hide a
/// reference behind a full name, an annotation or a type that was worked out: each stands in its pool of constants. The
/// one thing that it does not show is a constant of another class, whose value the compiler copied.
///
/// @param path       of the source, as it is told in a message
/// @param room       package without that of the house: `web.kit.page`; empty for the front door
/// @param doors      simple names of the public types that are not nested
/// @param variables  static fields that are not final
/// @param references full names, as `java.util.Map$Entry`, with the line of the first call or field; 0 when only a
/// type is named
record SourceFile(Path path, String room, Set<String> doors, Set<String> variables, Map<String, Integer> references) {

    private static final String HOUSE = "nl/kennisatelier";
    /// A class in a descriptor or a signature, of a field, a method, an annotation or a type argument.
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L(\\w+(?:/[\\w$]+)+)[;<.]");

    /// Reads all class files of the house.
    ///
    /// @param classes folder of class files
    /// @param sources folder of the sources they came from
    static List<SourceFile> readAll(Path classes, Path sources) throws IOException {
        var found = new TreeMap<Path, SourceFile>();
        try (var files = Files.walk(classes.resolve(HOUSE))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                var read = read(ClassFile.of().parse(file), sources);
                if (!file.endsWith("package-info.class")) found.merge(read.path, read, SourceFile::and);
            }
        }
        return List.copyOf(found.values());
    }

    /// Returns the name of the type that the file is named after.
    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    /// Returns where a reference stands: `path:line`.
    String place(String reference) throws IOException {
        return path + ":" + lineOf(reference, Files.readAllLines(path));
    }

    private int lineOf(String reference, List<String> lines) {
        var simple = Pattern.compile("\\b" + Pattern.quote(reference.replaceFirst(".*[.$]", "")) + "\\b");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(reference.replace('$', '.'))) return i + 1;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (simple.matcher(lines.get(i)).find()) return i + 1;
        }
        return Math.max(1, references.get(reference));
    }

    private static SourceFile read(ClassModel model, Path sources) {
        var name = model.thisClass().asInternalName();
        var folder = name.substring(0, name.lastIndexOf('/'));
        var file = model.findAttribute(Attributes.sourceFile())
                .map(SourceFileAttribute::sourceFile)
                .map(Utf8Entry::stringValue)
                .orElseThrow(() -> new IllegalStateException(name + " does not say its source"));
        var nested = name.contains("$");
        var simple = name.replaceFirst(".*[/$]", "");
        return new SourceFile(
                sources.resolve(folder).resolve(file),
                folder.substring(HOUSE.length()).replaceFirst("/", "").replace('/', '.'),
                !nested && model.flags().has(AccessFlag.PUBLIC) ? Set.of(simple) : Set.of(),
                variables(model),
                references(model));
    }

    private static Set<String> variables(ClassModel model) {
        var names = new TreeSet<String>();
        for (var field : model.fields()) {
            var flags = field.flags();
            if (flags.has(AccessFlag.STATIC) && !flags.has(AccessFlag.FINAL) && !flags.has(AccessFlag.SYNTHETIC))
                names.add(field.fieldName().stringValue());
        }
        return names;
    }

    private static Map<String, Integer> references(ClassModel model) {
        var found = new HashMap<String, Integer>();
        for (var entry : model.constantPool()) {
            if (entry instanceof ClassEntry type) addNames(found, type.asInternalName(), 0);
            if (entry instanceof Utf8Entry text) addDescribed(found, text.stringValue(), 0);
        }
        for (var method : model.methods()) method.code().ifPresent(code -> addCalls(found, code));
        return found;
    }

    /// Also finds the line of what no source names: the type of a value that is handed on within one statement.
    private static void addCalls(Map<String, Integer> found, CodeModel code) {
        int line = 0;
        for (var element : code) {
            if (element instanceof LineNumber number) line = number.line();
            if (element instanceof InvokeInstruction call) {
                addNames(found, call.owner().asInternalName(), line);
                addDescribed(found, call.type().stringValue(), line);
            }
            if (element instanceof FieldInstruction field) {
                addNames(found, field.owner().asInternalName(), line);
                addDescribed(found, field.type().stringValue(), line);
            }
        }
    }

    private static void addDescribed(Map<String, Integer> found, String descriptor, int line) {
        IN_DESCRIPTOR.matcher(descriptor).results().forEach(match -> addNames(found, match.group(1), line));
    }

    private static void addNames(Map<String, Integer> found, String internal, int line) {
        if (internal.startsWith("[")) addDescribed(found, internal, line);
        else found.merge(internal.replace('/', '.'), line, (before, now) -> before == 0 ? now : before);
    }

    private SourceFile and(SourceFile other) {
        var all = new HashMap<>(references);
        other.references.forEach((name, line) -> all.merge(name, line, (before, now) -> before == 0 ? now : before));
        return new SourceFile(path, room, union(doors, other.doors), union(variables, other.variables), all);
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
