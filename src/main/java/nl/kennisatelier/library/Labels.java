package nl.kennisatelier.library;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// By what an entry is found besides its words. A passage inherits those of its document and may add its own.
///
/// @param themes paths in the theme tree: `energie-en-warmte/aardgasvrij`
/// @param neighbourhoods slugs
/// @param municipalities slugs of places named apart from the neighbourhoods
/// @param programme slug
/// @param tags an editor's own words that are no theme
public record Labels(
        SortedSet<String> themes,
        SortedSet<String> approaches,
        SortedSet<String> roles,
        SortedSet<String> phases,
        SortedSet<String> neighbourhoods,
        SortedSet<String> municipalities,
        SortedSet<String> tags,
        Optional<String> programme,
        Optional<EventDate> date) {

    public static final Labels NONE =
            new Labels(none(), none(), none(), none(), none(), none(), none(), Optional.empty(), Optional.empty());

    public Labels {
        themes = copy(themes);
        approaches = copy(approaches);
        roles = copy(roles);
        phases = copy(phases);
        neighbourhoods = copy(neighbourhoods);
        municipalities = copy(municipalities);
        tags = copy(tags);
    }

    /// These and the others; the date and programme stay these when both have one. Most passages have none of their
    /// own, and share those of their document.
    public Labels plus(Labels more) {
        if (equals(NONE)) return more;
        return new Labels(
                union(themes, more.themes),
                union(approaches, more.approaches),
                union(roles, more.roles),
                union(phases, more.phases),
                union(neighbourhoods, more.neighbourhoods),
                union(municipalities, more.municipalities),
                union(tags, more.tags),
                programme.or(more::programme),
                date.or(more::date));
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }

    private static SortedSet<String> copy(SortedSet<String> values) {
        if (values.isEmpty()) return Collections.emptySortedSet();
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    private static SortedSet<String> union(SortedSet<String> one, SortedSet<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
