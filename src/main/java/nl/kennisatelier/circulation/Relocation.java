package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.FormerLine;

/// A text that gets another name or another folder, or goes away: every file that changes with it. What it was called
/// before leads to where it is now, and the links of other texts are written anew.
///
/// @param path of the text from now on
/// @param files for each path its bytes, or nothing for one that is gone
/// @param namers the other texts whose links change
public record Relocation(String path, Map<String, Optional<byte[]>> files, List<Document> namers) {

    private static final Pattern OWN_ID = Pattern.compile("(?m)\\A(---[ \\t]*\\n(?:(?!---).*\\n)*?)id:[^\\n]*\\n");

    /// @param library what is online
    /// @param document as it is now
    /// @param text of its file
    /// @param to its path from now on
    /// @param slug the last step of its address from now on
    /// @param isOnline whether its addresses can stand on paper
    public static Relocation moved(
            Desk desk, Library library, Document document, String text, String to, String slug, boolean isOnline)
            throws IOException {
        var from = document.path();
        var now = EntryId.of(document.kind(), slug);
        var addresses = addresses(document, now, library);
        var others = others(desk, library, from);
        var moves = beside(desk, text, from, to, others);
        moves.put(from, to);
        UnaryOperator<String> moved = path -> moves.getOrDefault(path, path);
        var links = new FileLinks(from, to, moved, addresses);
        var named = OWN_ID.matcher(links.in(text)).replaceFirst("$1id: " + slug + "\n");
        var is = isOnline && !now.equals(document.id())
                ? FormerLine.add(named, List.of("/" + document.id().value()))
                : named;
        var files = new HashMap<String, Optional<byte[]>>();
        for (var move : moves.entrySet()) {
            if (move.getKey().equals(move.getValue())) continue;
            files.put(move.getKey(), Optional.empty());
            files.put(move.getValue(), desk.files().attachment(move.getKey()));
        }
        files.put(to, Optional.of(is.getBytes(UTF_8)));
        return new Relocation(to, files, rewrite(others, moved, addresses, files));
    }

    /// The pictures and PDFs that stand beside the text and that no other text shows: they go along to its new folder.
    ///
    /// @return their paths from now on, by those of now
    private static Map<String, String> beside(
            Desk desk, String text, String from, String to, Map<Document, String> others) throws IOException {
        var moves = new HashMap<String, String>();
        var shown = others.entrySet().stream()
                .flatMap(other -> FileLinks.still(other.getKey().path()).targets(other.getValue()).stream())
                .collect(Collectors.toSet());
        for (var file : FileLinks.still(from).targets(text)) {
            var there = folder(to) + file.substring(folder(from).length());
            boolean isBeside = folder(file).equals(folder(from)) && !there.equals(file) && !shown.contains(file);
            if (!isBeside || desk.files().attachment(file).isEmpty()) continue;
            if (desk.files().attachment(there).isEmpty()) moves.put(file, there);
        }
        return moves;
    }

    /// With the slash behind it.
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Map<Document, String> others(Desk desk, Library library, String from) throws IOException {
        var others = new LinkedHashMap<Document, String>();
        for (var other : library.documents()) {
            if (!other.path().equals(from))
                others.put(other, desk.text(other.path()).map(EditedText::text).orElse(""));
        }
        return others;
    }

    /// Takes it away, and lets all its addresses lead to another text.
    ///
    /// @param target its text of now, for its file
    public static Relocation into(Library library, Document document, EditedText target) {
        var addresses =
                library.entries(document).map(entry -> "/" + entry.id().value()).toList();
        var files = new HashMap<String, Optional<byte[]>>();
        files.put(document.path(), Optional.empty());
        files.put(
                target.path(),
                Optional.of(FormerLine.add(target.text(), addresses).getBytes(UTF_8)));
        return new Relocation(target.path(), files, List.of());
    }

    /// Takes it away; who opens one of its addresses reads that it is gone.
    public static Relocation away(Document document) {
        return new Relocation(document.path(), Map.of(document.path(), Optional.empty()), List.of());
    }

    /// How a text names another file in a link that goes along when one of the two moves.
    ///
    /// @param from the path of the text with the link
    public static String link(String from, String to) {
        return FileLinks.relative(from, to);
    }

    /// The message of its commit, which says that whoever made it knows what goes.
    public String message(String plain, Document document) {
        return Permission.in(plain, document.path());
    }

    private static Map<String, String> addresses(Document document, EntryId now, Library library) {
        var addresses = new TreeMap<String, String>();
        library.entries(document)
                .map(Entry::id)
                .forEach(id -> addresses.put(
                        id.value(),
                        id.equals(document.id())
                                ? now.value()
                                : id.value()
                                        .replaceFirst(
                                                "/"
                                                        + Pattern.quote(
                                                                document.id().slug()) + "/",
                                                "/" + now.slug() + "/")));
        addresses.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
        return addresses;
    }

    private static List<Document> rewrite(
            Map<Document, String> others,
            UnaryOperator<String> moved,
            Map<String, String> addresses,
            Map<String, Optional<byte[]>> files) {
        var namers = new ArrayList<Document>();
        others.forEach((other, text) -> {
            var is = new FileLinks(other.path(), other.path(), moved, addresses).in(text);
            if (is.equals(text)) return;
            files.put(other.path(), Optional.of(is.getBytes(UTF_8)));
            namers.add(other);
        });
        return namers;
    }
}
