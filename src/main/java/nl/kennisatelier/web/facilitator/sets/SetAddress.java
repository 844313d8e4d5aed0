package nl.kennisatelier.web.facilitator.sets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.KeptSets;

/// Where a set can be found again: what comes behind the `?` of its pages.
///
/// A set that makes the address too long for mail and QR codes is kept, and has the name that it was kept under.
public final class SetAddress {

    /// In characters, of what comes behind `?`; longer ones are broken by mail and by some proxies.
    public static final int LENGTH_MAX = 1_500;

    /// In characters; a square with more has lines too fine for the camera of an old phone.
    private static final int QR_LENGTH_MAX = 300;

    /// The name that a long set was kept under.
    static final String KEPT = "kort";

    private final KeptSets sets;

    public SetAddress(KeptSets sets) {
        this.sets = sets;
    }

    /// What comes behind `?`; empty for an empty set.
    public String of(Selection selection) {
        return of(selection, LENGTH_MAX);
    }

    /// The same, short enough for a QR code that a phone reads from a card.
    public String shortest(Selection selection) {
        try {
            return of(selection, QR_LENGTH_MAX);
        } catch (Unavailable failing) { // A fine square is better than none.
            return of(selection);
        }
    }

    private String of(Selection selection, int lengthMax) {
        var query = selection.toQuery();
        if (query.length() <= lengthMax) return query;
        return KEPT + "=" + sets.keep(fitting(selection).toKeep());
    }

    /// The questions of a set that is longer than can be kept, from the first one as far as they fit. That takes many
    /// signs that stand in code: a set of words always fits.
    static Selection fitting(Selection selection) {
        var fitting = selection;
        while (fitting.toKeep().length() > KeptSets.QUERY_LENGTH_MAX) {
            fitting = fitting.with(fitting.items().subList(0, fitting.items().size() - 1));
        }
        return fitting;
    }

    /// The set at this address, with what stands beside its name put in too. Never throws for what a stranger sent: a
    /// name under which nothing is kept is that of an empty set.
    public Selection read(Map<String, List<String>> query) {
        var beside = Selection.parse(query);
        var name = PlainInput.first(query, KEPT);
        if (name.isEmpty()) return beside;
        return sets.query(name)
                .map(kept -> Selection.parse(fields(kept)))
                .map(kept -> kept.with(both(kept, beside)))
                .orElse(beside);
    }

    /// Whether the address names a set that is kept no more.
    public boolean isForgotten(Map<String, List<String>> query) {
        var name = PlainInput.first(query, KEPT);
        return !name.isEmpty() && sets.query(name).isEmpty();
    }

    private static List<SetItem> both(Selection kept, Selection beside) {
        var items = new ArrayList<>(kept.items());
        items.addAll(beside.items());
        return items;
    }

    /// What a query string says, by name. Lenient: what is no code stands for itself.
    public static Map<String, List<String>> fields(String query) {
        var fields = new HashMap<String, List<String>>();
        for (var field : query.split("&")) {
            var parts = field.split("=", 2);
            if (parts.length < 2) continue;
            fields.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>()).add(decoded(parts[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException odd) {
            return text;
        }
    }
}
