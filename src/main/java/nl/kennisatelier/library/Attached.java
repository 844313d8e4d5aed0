package nl.kennisatelier.library;

import java.util.Collection;
import java.util.Optional;

/// The pictures and PDFs that published texts name, each under the texts that do.
///
/// @param byHash under its path and that of the text
record Attached(Groups<String, String, Attachment> byPath, Groups<String, String, Attachment> byHash) {

    static final Attached NONE = new Attached(Groups.empty(), Groups.empty());

    Attached with(String document, Collection<Attachment> attachments) {
        var next = this;
        for (var one : attachments) {
            next = new Attached(
                    next.byPath.with(one.path(), document, one),
                    next.byHash.with(one.hash(), one.path() + "\n" + document, one));
        }
        return next;
    }

    Attached without(String document, Collection<Attachment> attachments) {
        var next = this;
        for (var one : attachments) {
            next = new Attached(
                    next.byPath.without(one.path(), document),
                    next.byHash.without(one.hash(), one.path() + "\n" + document));
        }
        return next;
    }

    Optional<Attachment> atPath(String path) {
        return byPath.of(path).values().stream().findFirst();
    }

    Optional<Attachment> ofHash(String hash, String name) {
        return byHash.of(hash).values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
