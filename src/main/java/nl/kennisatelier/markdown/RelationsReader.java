package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Location;

/// The earlier texts that a text names in its fields, and passages in their comments.
record RelationsReader(Fields fields, EntryId id, String path) {

    private static final Map<Key, Relation.Type> TYPES = Map.ofEntries(
            Map.entry(Key.LESSON, Relation.Type.REUSES),
            Map.entry(Key.VIA, Relation.Type.VIA),
            Map.entry(Key.HEARD_AT, Relation.Type.HEARD_AT),
            Map.entry(Key.ANSWERS, Relation.Type.ANSWERS),
            Map.entry(Key.EVENT, Relation.Type.REPORTS_ON),
            Map.entry(Key.ASKS, Relation.Type.ASKS),
            Map.entry(Key.EVIDENCE, Relation.Type.SHOWN_BY),
            Map.entry(Key.MERGED, Relation.Type.MERGED_INTO),
            Map.entry(Key.BUILDS_ON, Relation.Type.BUILDS_ON),
            Map.entry(Key.TOLD_IN, Relation.Type.TOLD_IN),
            Map.entry(Key.NEXT_PROGRAMME, Relation.Type.SUCCEEDED_BY),
            Map.entry(Key.NEXT_SOURCE, Relation.Type.SUCCEEDED_BY),
            Map.entry(Key.NEXT_TERM, Relation.Type.SUCCEEDED_BY));

    private static final Pattern FILE = Pattern.compile("(?i)([^#]+\\.(?:mdx?|markdown))(?:#\\^?([A-Za-z0-9_-]+))?");

    List<Relation> read(Kind kind) {
        var relations = new ArrayList<Relation>();
        for (var key : Key.of(kind)) {
            var type = TYPES.get(key);
            if (type != null) add(key, type, relations);
        }
        if (kind == Kind.EVENT) add(Key.QUESTION_SET, Relation.Type.USES_SET, relations);
        if (kind == Kind.PROGRAMME) pilots().forEach(relations::add);
        return relations;
    }

    private void add(Key key, Relation.Type type, List<Relation> relations) {
        for (var word : fields.words(key)) {
            var place = new Location(path, word.line());
            var named = key.shape instanceof Shape.To(var kind, var _) ? Optional.of(kind) : type.named;
            if (!word.text().isBlank())
                relations.add(new Relation(type, id, to(named, FixedWord.unquoted(word.text()), place)));
        }
    }

    private Stream<Relation> pilots() {
        return fields.items(Key.PILOTS, "gemeente").stream()
                .filter(pilot -> !pilot.text("wijk").isEmpty())
                .map(pilot -> new Relation(
                        Relation.Type.PILOTS,
                        id,
                        to(Relation.Type.PILOTS, pilot.text("wijk"), new Location(path, pilot.line()))));
    }

    /// What is meant by an address, a path of a file, or the slug alone where only one kind can be meant.
    static Reference to(Relation.Type type, String written, Location place) {
        return to(type.named, written, place);
    }

    private static Reference to(Optional<Kind> only, String written, Location place) {
        var file = FILE.matcher(written.strip().replaceFirst("^(?:\\.{0,2}/)+", ""));
        if (file.matches()) {
            var name = file.group(1);
            boolean isAlone = only.isPresent() && !name.contains("/"); // The folder is the one of the kind.
            var path = isAlone ? folder(only) + Slug.of(name.replaceFirst("\\.[^.]*$", "")) : name;
            return new Reference(path, file.group(2) == null ? "" : file.group(2), written, place);
        }
        var address = Alias.plain(written);
        return new Reference(address.contains("/") ? address : folder(only) + Slug.of(address), "", written, place);
    }

    private static String folder(Optional<Kind> only) {
        return only.map(kind -> kind.folder + "/").orElse("");
    }
}
