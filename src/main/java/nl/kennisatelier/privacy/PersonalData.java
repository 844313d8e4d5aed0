package nl.kennisatelier.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.privacy.people.People;

/// Finds what says who somebody is, or where they can be reached, in a text that is to be published. It finds
/// what looks like it: a person has the last word, for it misses what it does not know, and takes some words
/// for names.
public final class PersonalData {

    /// What was found.
    public enum Kind {
        NAME,
        EMAIL,
        PHONE,
        ADDRESS,
        /// The number of a bank account, that sums right.
        IBAN,
        /// The number of a citizen, that passes the eleven test.
        BSN
    }

    /// @param start place of its first character; `end`: behind its last
    public record Found(Kind kind, int start, int end) {}

    /// What stands in the place of it.
    public interface Mask {
        String of(Kind kind);
    }

    private final People people;

    private PersonalData(NotPeople known) {
        this.people = People.besides(known::isKnown, known.words());
    }

    /// That takes no place, programme or organisation of this library for a person.
    public static PersonalData in(Library library) {
        return besides(NotPeople.of(library));
    }

    static PersonalData besides(NotPeople known) {
        return new PersonalData(known);
    }

    /// What is in a text, from its start; no two overlap.
    public List<Found> find(String text) {
        var all = new ArrayList<>(Contacts.in(text));
        people.in(text).forEach(name -> all.add(new Found(Kind.NAME, name.start(), name.end())));
        return withoutOverlap(all);
    }

    /// The text with a word for each thing found.
    public String masked(String text, Mask mask) {
        var out = new StringBuilder();
        int end = 0;
        for (var found : find(text)) {
            out.append(text, end, found.start()).append(mask.of(found.kind()));
            end = found.end();
        }
        return out.append(text.substring(end)).toString();
    }

    /// The longest of those that share a character.
    private static List<Found> withoutOverlap(List<Found> all) {
        all.sort(Comparator.comparingInt((Found found) -> found.start() - found.end()));
        var kept = new TreeMap<Integer, Found>();
        for (var found : all) {
            var before = kept.lowerEntry(found.end());
            if (before == null || before.getValue().end() <= found.start()) kept.put(found.start(), found);
        }
        return List.copyOf(kept.values());
    }
}
