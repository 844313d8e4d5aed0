package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/// Writes a tree with other files in it. Only the folders on the way to those files are read and written.
final class TreeEdit {

    private final ObjectReader reader;
    private final ObjectInserter inserter;

    TreeEdit(ObjectReader reader, ObjectInserter inserter) {
        this.reader = reader;
        this.inserter = inserter;
    }

    private record TreeEntry(FileMode mode, ObjectId id) {}

    /// @param files for each path its blob, or nothing to remove it
    /// @return the new tree, which may be empty
    ObjectId apply(Optional<ObjectId> tree, Map<String, Optional<ObjectId>> files) throws IOException {
        var entries = tree.isPresent() ? read(tree.get()) : TreeEdit.none();
        var inner = new HashMap<String, Map<String, Optional<ObjectId>>>();
        for (var file : files.entrySet()) {
            int slash = file.getKey().indexOf('/');
            if (slash < 0) {
                put(entries, file.getKey(), file.getValue());
            } else {
                inner.computeIfAbsent(file.getKey().substring(0, slash), name -> new HashMap<>())
                        .put(file.getKey().substring(slash + 1), file.getValue());
            }
        }
        for (var folder : inner.entrySet()) folder(entries, folder.getKey(), folder.getValue());
        return write(entries);
    }

    private static void put(Map<String, TreeEntry> entries, String name, Optional<ObjectId> blob) {
        if (blob.isEmpty()) {
            entries.remove(name);
            return;
        }
        entries.put(name, new TreeEntry(FileMode.REGULAR_FILE, blob.get()));
        if (entries.remove(name + "/") != null) throw new IllegalArgumentException(name + " is a folder");
    }

    private void folder(Map<String, TreeEntry> entries, String name, Map<String, Optional<ObjectId>> files)
            throws IOException {
        if (entries.containsKey(name)) throw new IllegalArgumentException(name + " is a file");
        var before = Optional.ofNullable(entries.get(name + "/")).map(TreeEntry::id);
        var after = apply(before, files);
        if (after.equals(inserter.idFor(new TreeFormatter()))) {
            entries.remove(name + "/"); // Git keeps no empty folders.
        } else {
            entries.put(name + "/", new TreeEntry(FileMode.TREE, after));
        }
    }

    private Map<String, TreeEntry> read(ObjectId tree) throws IOException {
        var entries = none();
        for (var parser = new CanonicalTreeParser(null, reader, tree); !parser.eof(); parser.next()) {
            var mode = parser.getEntryFileMode();
            var name = parser.getEntryPathString() + (mode == FileMode.TREE ? "/" : "");
            entries.put(name, new TreeEntry(mode, parser.getEntryObjectId()));
        }
        return entries;
    }

    private ObjectId write(Map<String, TreeEntry> entries) throws IOException {
        var tree = new TreeFormatter();
        entries.forEach((name, entry) -> tree.append(
                name.endsWith("/") ? name.substring(0, name.length() - 1) : name, entry.mode(), entry.id()));
        return inserter.insert(tree);
    }

    /// Folders have the slash behind their name: so they sort as git sorts them.
    private static Map<String, TreeEntry> none() {
        return new TreeMap<>(TreeEdit::byBytes);
    }

    private static int byBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
