package nl.kennisatelier.search.dutch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Words that say the same in another shape, by rule: the verb and what is done (isoleren, isolatie), the verb and its
/// strong noun (deelnemen, deelname), what is so and being so (eenzaam, eenzaamheid). All by their stems. Words made of
/// one root that say something else, duur and duurzaam, are not among them.
public final class Derivation {

    /// In letters, of what two words share.
    private static final int SHARED_MIN = 3;

    /// Of a word that takes -heid; shorter ones are often another word: over, overheid.
    private static final int ADJECTIVE_LENGTH_MIN = 5;

    /// @param one how a stem ends
    /// @param other how it ends in the other shape
    private record Pair(String one, String other) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("eer", "atie"),
            new Pair("eer", "itie"),
            new Pair("eer", "ie"),
            new Pair("uceer", "uctie"),
            new Pair("eer", "age"),
            new Pair("ief", "iviteit"),
            new Pair("isch", "ie"),
            new Pair("isch", "iek"),
            new Pair("neem", "naam"),
            new Pair("ga", "gang"),
            new Pair("spreek", "spraak"),
            new Pair("zie", "zicht"),
            new Pair("kom", "komst"),
            new Pair("draag", "dracht"),
            new Pair("bied", "bod"),
            new Pair("sla", "slag"),
            new Pair("geef", "gift"),
            new Pair("geef", "gave"),
            new Pair("vang", "vangst"),
            new Pair("breek", "breuk"),
            new Pair("schiet", "schot"),
            new Pair("help", "hulp"),
            new Pair("kies", "keuze"),
            new Pair("vind", "vondst"));

    private Derivation() {}

    /// The other shapes that a word could have; whether they are words is not known.
    public static Set<String> of(String stem) {
        var shapes = new LinkedHashSet<String>();
        for (var pair : PAIRS) {
            add(stem, pair.one, pair.other, shapes);
            add(stem, pair.other, pair.one, shapes);
        }
        if (stem.length() >= ADJECTIVE_LENGTH_MIN) shapes.add(stem + "heid");
        boolean so = stem.endsWith("heid") && stem.length() >= ADJECTIVE_LENGTH_MIN + "heid".length();
        if (so) shapes.add(stem.substring(0, stem.length() - "heid".length()));
        return shapes;
    }

    private static void add(String stem, String ending, String other, Set<String> shapes) {
        int shared = stem.length() - ending.length();
        if (stem.endsWith(ending) && shared >= SHARED_MIN) shapes.add(stem.substring(0, shared) + other);
    }
}
