package nl.kennisatelier.web.sender;

import nl.kennisatelier.library.Library;
import nl.kennisatelier.privacy.PersonalData;

/// What tells of people in a library, made once for each: the names of all its places and organisations are in it.
public final class KnownPeople {

    private volatile Known known = of(Library.empty());

    private record Known(Library library, PersonalData data) {}

    private static Known of(Library library) {
        return new Known(library, PersonalData.in(library));
    }

    public PersonalData in(Library library) {
        var now = known;
        if (now.library() == library) return now.data();
        var next = of(library);
        known = next;
        return next.data();
    }
}
