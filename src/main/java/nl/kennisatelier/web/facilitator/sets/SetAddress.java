package nl.kennisatelier.web.facilitator.sets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.KeptSets;
import nl.kennisatelier.workshop.QuestionSet;

/// Where a set can be found again: what comes behind the `?` of its pages.
///
/// A set that makes the address too long for mail and QR codes can be kept, and has the name that it was kept under
/// from then on. Only what somebody sends is kept: looking at an address changes nothing, whoever looks.
public final class SetAddress {

    /// In characters, of what comes behind `?`; longer ones are broken by mail and by some proxies.
    public static final int LENGTH_MAX = 1_500;

    /// In characters; a square with more has lines too fine for the camera of an old phone.
    private static final int QR_LENGTH_MAX = 300;

    /// In characters; an address of this length still comes in here, when nothing better can be had.
    private static final int LONG_MAX = 5_000;

    /// The name that a long set was kept under.
    static final String KEPT = "kort";

    /// The name of a set of the library.
    static final String TAKEN = "neem";

    private final KeptSets sets;

    public SetAddress(KeptSets sets) {
        this.sets = sets;
    }

    /// A set and the address that it was asked under.
    ///
    /// @param address what comes behind `?`; empty for an empty set, and for one that has none
    /// @param forgotten whether the address names a set that is kept no more
    public record InHand(Selection set, String address, boolean forgotten) {

        /// Whether there can be a shorter address.
        boolean isLong() {
            return address.length() > QR_LENGTH_MAX;
        }
    }

    /// The address of a set that somebody sent: a long set is kept for it.
    ///
    /// @param shortly whether it is to be printed, or asked for as a short one
    /// @param mayKeep asked before one more is kept
    /// @return what comes behind `?`, long when no other can be kept now; nothing when that is too long
    /// @throws Unavailable when a set that must be kept cannot be now
    Optional<String> sent(Selection set, boolean shortly, BooleanSupplier mayKeep) {
        var query = set.toQuery();
        if (query.length() <= (shortly ? QR_LENGTH_MAX : LENGTH_MAX)) return Optional.of(query);
        try {
            var whole = kept(set);
            var kept = sets.name(whole).or(() -> mayKeep.getAsBoolean() ? sets.keep(whole) : Optional.empty());
            if (kept.isPresent()) return kept.map(SetAddress::named);
        } catch (Unavailable failing) { // A long address is better than none.
            if (query.length() > LENGTH_MAX) throw failing;
        }
        return Optional.of(query).filter(found -> found.length() <= LONG_MAX);
    }

    /// The questions of a workshop, to be asked again in the same words; nothing when they are too long for an address.
    public Optional<String> again(QuestionSet set) {
        return Optional.of(Selection.of(set).toQuery()).filter(query -> query.length() <= LONG_MAX);
    }

    /// What a phone reads from a screen or a card: with a short name when the set was kept. Nothing when it is too
    /// long.
    Optional<Qr> square(PageRequest visit, InHand hand) {
        var address = shortest(hand);
        return address.length() > LENGTH_MAX
                ? Optional.empty()
                : Optional.of(Qr.of(visit.origin() + visit.href("/vragenset") + "?" + address));
    }

    private String shortest(InHand hand) {
        if (!hand.isLong()) return hand.address();
        try {
            return sets.name(kept(hand.set())).map(SetAddress::named).orElse(hand.address());
        } catch (Unavailable failing) { // A fine square is better than none.
            return hand.address();
        }
    }

    private static String kept(Selection set) {
        return fitting(set).toKeep();
    }

    private static String named(String name) {
        return KEPT + "=" + name;
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
    /// name of nothing is that of an empty set.
    public InHand at(PageRequest visit, Map<String, List<String>> query) {
        return at(query, slug -> ofLibrary(visit, slug));
    }

    InHand at(Map<String, List<String>> query, Function<String, Optional<Selection>> library) {
        var kept = PlainInput.first(query, KEPT);
        if (!kept.isEmpty())
            return with(sets.query(kept).map(found -> Selection.parse(fields(found))), KEPT, kept, query);
        var taken = PlainInput.first(query, TAKEN);
        if (!taken.isEmpty()) return with(library.apply(taken), TAKEN, taken, query);
        var set = Selection.parse(query);
        return new InHand(set, set.toQuery(), false);
    }

    private static Optional<Selection> ofLibrary(PageRequest visit, String slug) {
        return visit.names().document(Kind.QUESTION_SET, slug).map(found -> Selection.of(visit.library(), found));
    }

    private static InHand with(Optional<Selection> named, String what, String name, Map<String, List<String>> query) {
        var beside = Selection.parse(query);
        if (named.isEmpty()) return new InHand(beside, beside.toQuery(), true);
        var items = new ArrayList<>(named.get().items());
        items.addAll(beside.items());
        var address = what + "=" + name + (beside.items().isEmpty() ? "" : "&" + beside.toQuery());
        return new InHand(named.get().with(items), address, false);
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
