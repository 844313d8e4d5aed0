package nl.kennisatelier.library;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/// By what an entry is found besides its words. Each is a promise about that entry: what a facet counts is about its
/// subject, for those people, from that place.
///
/// @param themes paths in the theme tree: `energie-en-warmte/aardgasvrij`; the main one first
/// @param neighbourhoods slugs
/// @param municipalities slugs of places named apart from the neighbourhoods
/// @param programme slug
/// @param tags an editor's own words that are no theme
public record Labels(
        SequencedSet<String> themes,
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
        themes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(themes));
        approaches = copy(approaches);
        roles = copy(roles);
        phases = copy(phases);
        neighbourhoods = copy(neighbourhoods);
        municipalities = copy(municipalities);
        tags = copy(tags);
    }

    /// What the entry is about above all.
    public Optional<String> mainTheme() {
        return themes.stream().findFirst();
    }

    /// The labels of a passage that has these of its own. It is about its own themes, or else about the main one of its
    /// document; for whom it is and how things were done it says itself. Its document says where and when it was
    /// learned, unless it names a place of its own.
    public Labels within(Labels document) {
        boolean isPlaced = !neighbourhoods.isEmpty() || !municipalities.isEmpty();
        var tagged = new TreeSet<>(tags);
        tagged.addAll(document.tags);
        return new Labels(
                themes.isEmpty() ? document.mainThemeOnly() : themes,
                approaches,
                roles,
                phases.isEmpty() ? document.phases : phases,
                isPlaced ? neighbourhoods : document.neighbourhoods,
                isPlaced ? municipalities : document.municipalities,
                tagged,
                programme.or(document::programme),
                date.or(document::date));
    }

    private SequencedSet<String> mainThemeOnly() {
        var main = new LinkedHashSet<String>();
        mainTheme().ifPresent(main::add);
        return main;
    }

    /// The same, of this neighbourhood too.
    public Labels ofPlace(String slug) {
        var places = new TreeSet<>(neighbourhoods);
        places.add(slug);
        return new Labels(themes, approaches, roles, phases, places, municipalities, tags, programme, date);
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }

    private static SortedSet<String> copy(SortedSet<String> values) {
        if (values.isEmpty()) return Collections.emptySortedSet();
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
