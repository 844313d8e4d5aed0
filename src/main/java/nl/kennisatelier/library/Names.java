package nl.kennisatelier.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// By what documents know each other. A name is a path, a path and a part, an id, or the address of a source.
final class Names {

    private Names() {}

    /// Where the links of a document lead, in the shape that sources are found by.
    static Stream<String> addresses(Document document) {
        return document.passages().stream().flatMap(passage -> passage.leadsTo().stream());
    }

    /// Every name that a document or a passage in it asks for: when the answer changes, it must be looked at again.
    static Set<String> asked(Document document) {
        var names = new HashSet<String>();
        for (var reference : document.references()) {
            Called.asked(reference.path()).forEach(name -> {
                names.add(name);
                if (!reference.part().isEmpty()) names.add(part(name, reference.part()));
            });
        }
        for (var relation : document.relations()) {
            var written = relation.to().path();
            Called.asked(written).forEach(names::add);
            names.add(former(written));
            Called.id(written).ifPresent(id -> names.add(slug(id))); // What it says of itself matters too.
        }
        addresses(document).forEach(address -> names.add(source(address)));
        document.wanted().forEach(wanted -> {
            names.add(wanted.name());
            names.add(former(wanted.name()));
        });
        Details.spot(document).ifPresent(spot -> names.add(Kind.NEIGHBOURHOOD.folder + "/" + Slug.of(spot)));
        document.aliases().stream().filter(Alias::isWritten).forEach(alias -> {
            names.add(former(alias.address()));
            EntryId.parse(alias.address()).ifPresent(id -> names.add(slug(id)));
        });
        return names;
    }

    /// What a document answers to, each with what is found there.
    static Map<String, String> answered(Document document, Register register) {
        var names = new HashMap<String, String>();
        var id = document.id().value();
        names.put(id, "");
        names.put(document.path(), register.shows(document) ? id : "");
        for (var alias : document.aliases()) {
            if (alias.isWritten()) names.put(former(alias.address()), Former.firstWritten(register, alias.address()));
        }
        boolean isShown = register.shows(document);
        names.put(slug(document.id()), isShown + claims(document)); // Who names a draft is told that it waits.
        if (!isShown) return names;
        Register.parts(document)
                .forEach((part, entry) ->
                        names.put(part(document.path(), part), entry.id().value()));
        // Who names it so may mean any part of it.
        Called.names(document).forEach(name -> names.put(name, id + document.fingerprint()));
        document.leadsTo().ifPresent(address -> {
            var first = register.sources().of(address).values().getFirst();
            names.put(source(address), first.id().value());
        });
        return names;
    }

    /// What matters of a document to who names it in a field, or has an address like one in it: its addresses, those of
    /// before, the places that they are of, what it leads on to, and what took over from it. Not its words, for
    /// thousands may name it.
    private static String claims(Document document) {
        var claims = new StringBuilder();
        Stream.concat(Stream.of(document), document.passages().stream())
                .forEach(entry -> claims.append(entry.id())
                        .append(entry.labels().neighbourhoods())
                        .append(entry.labels().municipalities())
                        .append('\n'));
        document.aliases().forEach(alias -> claims.append(alias).append('\n'));
        Stream.of(Relation.Type.VIA, Relation.Type.MERGED_INTO, Relation.Type.SUCCEEDED_BY)
                .flatMap(document::relations)
                .forEach(chain -> claims.append(chain.to().path()).append('\n'));
        return claims.toString();
    }

    private static String part(String path, String part) {
        return path + "#" + part;
    }

    /// Whatever is named after a document.
    private static String slug(EntryId id) {
        return "/" + id.slug();
    }

    /// The slug that such a name is of; empty for any other name.
    static String slugIn(String name) {
        return name.startsWith("/") && !name.startsWith("//") ? name.substring(1) : "";
    }

    /// Whatever is named after what a document was called before.
    static Stream<String> former(Document document) {
        return document.aliases().stream()
                .flatMap(alias -> EntryId.parse(alias.address()).stream())
                .map(Names::slug);
    }

    private static String former(String address) {
        return "<" + address;
    }

    private static String source(String address) {
        return "//" + address;
    }
}
