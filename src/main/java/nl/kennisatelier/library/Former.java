package nl.kennisatelier.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.Origin;
import nl.kennisatelier.source.Problem;

/// The addresses that documents and passages had before. What stands at an address now goes before what stood there
/// once; what an editor wrote goes before what follows from the name of a file.
record Former(Register register) {

    /// From one name to the next; a ring of names ends.
    private static final int STEPS_MAX = 5;

    Optional<Entry> entry(String address) {
        return entry(address, 0);
    }

    /// The slug of today of a text that got another name; the same where nobody knows better.
    String slugNow(Kind kind, String slug) {
        var address = EntryId.parse(kind, slug);
        if (address.isEmpty() || register.entry(address.get()).isPresent()) return slug;
        return entry(address.get().value())
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.id().slug())
                .orElse(slug);
    }

    private Optional<Entry> entry(String address, int steps) {
        if (steps > STEPS_MAX || Origin.isKept(address)) return Optional.empty();
        return holder(address)
                .flatMap(holder -> register.shown()
                        .get(holder.path())
                        .map(document -> at(document, holder.alias().part())))
                .or(() -> ofDocument(address, steps));
    }

    /// A passage of a document that had another name: there its address is made of that name.
    private Optional<Entry> ofDocument(String address, int steps) {
        var parts = address.split("/", -1);
        if (parts.length != 3) return Optional.empty();
        return Kind.documents()
                .flatMap(kind -> holder(kind.folder + "/" + parts[1]).stream())
                .flatMap(holder -> register.shown().get(holder.path()).stream())
                .flatMap(document ->
                        passage(parts[0] + "/" + document.id().slug() + "/" + parts[2], document, steps).stream())
                .findFirst();
    }

    private Optional<Entry> passage(String address, Document document, int steps) {
        var there = document.passages().stream()
                .filter(passage -> passage.id().value().equals(address))
                .map(Entry.class::cast)
                .findFirst();
        var asPart = address.substring(address.lastIndexOf('/') + 1);
        return there.or(() -> entry(address, steps + 1))
                .or(() -> document.passages().stream()
                        .filter(passage -> passage.anchor().equals(asPart))
                        .map(Entry.class::cast)
                        .findFirst());
    }

    private static Entry at(Document document, String part) {
        return document.passages().stream()
                .filter(passage -> passage.anchor().equals(part))
                .map(Entry.class::cast)
                .findFirst()
                .orElse(document);
    }

    private record Holder(String path, Alias alias) {}

    /// Of several that wrote the same the first by path; what nobody wrote belongs to one, or to none.
    private Optional<Holder> holder(String address) {
        var claims = register.aliases().of(address);
        var all = claims.keys().stream()
                .filter(path -> register.shown().get(path).isPresent())
                .map(path -> new Holder(path, claims.get(path).orElseThrow()))
                .toList();
        return all.stream()
                .filter(holder -> holder.alias().isWritten())
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    /// The path of the text that has this address of before, by what editors wrote; or empty.
    static String firstWritten(Register register, String address) {
        return new Former(register)
                .holder(address)
                .filter(holder -> holder.alias().isWritten())
                .map(Holder::path)
                .orElse("");
    }

    /// What is written of an address that is somebody else's.
    List<Problem> problems(Document document) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (var alias : document.aliases()) {
            if (!alias.isWritten() || !seen.add(alias.address())) continue;
            other(alias, document)
                    .ifPresent(place -> problems.add(Problem.of(
                            Problem.Kind.FORMER_TAKEN, alias.location().orElseThrow(), alias.address(), place)));
        }
        return problems;
    }

    /// Where the one stands that has the address: now, or before.
    private Optional<String> other(Alias alias, Document document) {
        var now = living(alias.address()).map(entry -> entry.location());
        if (now.isPresent()) {
            return now.filter(place -> !place.path().equals(document.path())).map(Object::toString);
        }
        var first = firstWritten(register, alias.address());
        return Stream.of(first)
                .filter(path -> !path.isEmpty() && !path.equals(document.path()))
                .flatMap(path -> register.aliases().of(alias.address()).get(path).stream())
                .flatMap(other -> other.location().stream())
                .map(Object::toString)
                .findFirst();
    }

    private Optional<Entry> living(String address) {
        return EntryId.parse(address).flatMap(register::entry);
    }
}
