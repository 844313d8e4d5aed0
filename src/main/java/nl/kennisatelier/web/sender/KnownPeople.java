package nl.kennisatelier.web.sender;

import java.util.Optional;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.privacy.PersonalData;

/// What tells of people in a library, made once for each: the names of all its places and organisations are in it.
public final class KnownPeople {

    private volatile Optional<Known> known = Optional.empty();

    private record Known(Library library, PersonalData data) {}

    public PersonalData in(Library library) {
        var now = known.filter(known -> known.library() == library)
                .orElseGet(() -> new Known(library, PersonalData.in(library)));
        known = Optional.of(now);
        return now.data();
    }
}
