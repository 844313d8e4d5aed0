package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The roles from which somebody answers, as the library lists them.
final class Roles {

    private static final String FIELD = LiveField.ROLE.word;

    private Roles() {}

    /// Value and label of each that can be chosen.
    static List<Link> all(PageRequest visit) {
        return visit.library().taxonomy().list(ListName.ROLES).stream()
                .map(role -> new Link(role.label(visit.root().language()), role.id()))
                .toList();
    }

    /// The role in one or two words, for where there is little room: of `Bewoner of bewonersinitiatief` the first.
    static String brief(PageRequest visit, String slug) {
        return slug.isEmpty()
                ? ""
                : visit.names()
                        .choice(ListName.ROLES, slug)
                        .replaceFirst("(?<!-)(?:,| of | or | en | and |/| \\().*", "");
    }

    /// The slug of what was chosen in a form; empty for nothing, and for what is no role.
    static String chosen(PageRequest visit, Map<String, String> fields) {
        return visit.library()
                .taxonomy()
                .choice(ListName.ROLES, fields.getOrDefault(FIELD, ""))
                .map(choice -> choice.id())
                .orElse("");
    }
}
