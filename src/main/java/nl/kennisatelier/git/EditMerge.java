package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.source.Content;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// What becomes of the files of an edit when others may have changed them since.
///
/// Three texts for each file: the one that the editor began with, the one that stands there now, and the editor's.
final class EditMerge {

    private final ObjectReader reader;
    private final Repository git;
    private final Edit edit;
    private final Map<String, Optional<byte[]>> files = new HashMap<>();
    private Optional<Outcome.Conflict> conflict = Optional.empty();
    private boolean merged;

    private EditMerge(Repository git, ObjectReader reader, Edit edit) {
        this.git = git;
        this.reader = reader;
        this.edit = edit;
    }

    static EditMerge of(Repository git, ObjectReader reader, Optional<ObjectId> head, Edit edit) throws IOException {
        var merge = new EditMerge(git, reader, edit);
        if (head.isEmpty()) {
            edit.files().forEach((path, bytes) -> merge.files.put(path, bytes.map(text -> unix(path, text))));
        } else {
            merge.onto(head.get());
        }
        return merge;
    }

    /// For each path its bytes, or nothing to remove it. Paths where nothing has to be done are left out.
    Map<String, Optional<byte[]>> files() {
        return files;
    }

    /// Whether somebody else's change of one of these files is in the result.
    boolean merged() {
        return merged;
    }

    Optional<Outcome.Conflict> conflict() {
        return conflict;
    }

    private void onto(ObjectId head) throws IOException {
        try (var walk = new RevWalk(reader)) {
            var now = walk.parseCommit(head).getTree();
            var then = begin(walk, head);
            for (var file : edit.files().entrySet()) {
                if (conflict.isEmpty()) file(file.getKey(), file.getValue(), then, now, head);
            }
        }
    }

    /// Nothing when nobody knows that commit any more: then nothing is taken for granted.
    private Optional<RevTree> begin(RevWalk walk, ObjectId head) throws IOException {
        try {
            var id = edit.base().map(ObjectId::fromString).orElse(head);
            return Optional.of(walk.parseCommit(id).getTree());
        } catch (MissingObjectException gone) {
            return Optional.empty();
        }
    }

    private void file(String path, Optional<byte[]> edited, Optional<RevTree> then, RevTree now, ObjectId head)
            throws IOException {
        var base = then.isEmpty() ? Optional.<byte[]>empty() : bytes(path, then.get());
        var ours = bytes(path, now);
        var theirs = edited.map(text -> inStyleOf(path, text, ours.or(() -> base)));
        if (same(ours, theirs)) return;
        if (same(ours, base)) {
            files.put(path, theirs);
        } else if (same(theirs, base)) {
            merged = true; // The editor left this file as it was.
        } else if (ours.isEmpty() && then.isPresent()) {
            gone(path, base, theirs, then.get(), now, head);
        } else {
            merge(path, base, ours, theirs, head);
        }
    }

    /// Removed or moved meanwhile. The edit follows a move.
    private void gone(
            String path, Optional<byte[]> base, Optional<byte[]> theirs, RevTree then, RevTree now, ObjectId head)
            throws IOException {
        var moved = RenamedFiles.between(git, reader, then, now)
                .filter(move -> move.getOldPath().equals(path))
                .map(DiffEntry::getNewPath)
                .findFirst();
        if (moved.isEmpty()) {
            conflict(path, head, List.of(new Outcome.TextPart("", text(theirs))));
        } else {
            var there = bytes(moved.get(), now);
            merged = true;
            if (same(there, base)) {
                files.put(moved.get(), theirs);
            } else {
                merge(moved.get(), base, there, theirs, head);
            }
        }
    }

    private void merge(
            String path, Optional<byte[]> base, Optional<byte[]> ours, Optional<byte[]> theirs, ObjectId head) {
        if (ours.isEmpty() || theirs.isEmpty() || isBinary(ours.get()) || isBinary(theirs.get())) {
            conflict(path, head, List.of(new Outcome.TextPart(text(ours), text(theirs))));
            return;
        }
        var merge = TextMerge.of(base.orElse(new byte[0]), ours.get(), theirs.get());
        if (merge.isClean()) {
            merged = true;
            files.put(path, Optional.of(merge.bytes()));
        } else {
            conflict(path, head, merge.parts());
        }
    }

    private void conflict(String path, ObjectId head, List<Outcome.TextPart> parts) {
        conflict = Optional.of(new Outcome.Conflict(path, head.name(), parts));
    }

    private Optional<byte[]> bytes(String path, RevTree tree) throws IOException {
        try (var found = TreeWalk.forPath(reader, path, tree)) {
            if (found == null || found.isSubtree()) return Optional.empty();
            return Optional.of(CommitContent.read(reader, found.getObjectId(0)));
        }
    }

    /// A browser sends every line with a carriage return. It must not look as if every line was changed.
    private static byte[] inStyleOf(String path, byte[] text, Optional<byte[]> before) {
        var unix = unix(path, text);
        boolean isKept = before.isPresent() && Content.isContent(path) && !isBinary(unix);
        return isKept ? KeptLines.of(before.get(), unix) : unix;
    }

    private static byte[] unix(String path, byte[] text) {
        if (!Content.isContent(path) || isBinary(text)) return text;
        return text(Optional.of(text)).replace("\r\n", "\n").getBytes(UTF_8);
    }

    private static boolean isBinary(byte[] bytes) {
        return RawText.isBinary(bytes);
    }

    private static String text(Optional<byte[]> bytes) {
        return bytes.map(known -> new String(known, UTF_8)).orElse("");
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(null), other.orElse(null));
    }
}
