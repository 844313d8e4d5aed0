package nl.kennisatelier.privacy.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import nl.kennisatelier.privacy.people.Token.Gap;

/// The names in one text. Looks at each run of words with a capital once, and at what stands beside it.
final class NameSearch {

    private final Scene scene;
    private final Sieve sieve;
    private final Surnames surnames;
    private final NameDecision decision;
    private final Titled titled;
    private final PlainCase plainCase;
    private final List<Run> names = new ArrayList<>();
    private final List<Run> perhaps = new ArrayList<>();

    NameSearch(Scene scene) {
        this.scene = scene;
        this.sieve = new Sieve(scene);
        this.surnames = new Surnames(scene);
        this.decision = new NameDecision(scene);
        this.titled = new Titled(scene, surnames);
        this.plainCase = new PlainCase(scene);
    }

    List<Span> names() {
        int at = 0;
        while (at < scene.size()) {
            var run = look(at);
            if (run.isName()) names.add(run);
            at = Math.max(at, run.last()) + 1;
        }
        addNeighbours();
        names.sort(Comparator.comparingInt(Run::first));
        return names.stream()
                .map(run -> new Span(
                        scene.word(run.first()).start(), scene.word(run.last()).end()))
                .toList();
    }

    private Run look(int at) {
        var token = scene.word(at);
        if (Clues.TITLES.contains(token.key())) {
            var run = titled.look(at);
            if (run.last() > at) return run;
        }
        if (token.isAllCapitals()) return plainCase.shouted(at);
        if (token.isCapital() || token.isInitials() || token.isLetter() || isParticleOfList(at)) return run(at);
        return token.isLower() ? plainCase.whispered(at) : Run.NONE;
    }

    /// `Aanwezig: Jansen, de Boer`.
    private boolean isParticleOfList(int at) {
        return scene.isParticle(at)
                && scene.context().isAttendance(at)
                && !scene.word(at).isJoined()
                && scene.runEnd(at) > at;
    }

    private Run run(int at) {
        int end = scene.runEnd(at);
        if (sieve.isOwned(at, end)) return run(at + 2);
        if (sieve.isNoPerson(at, end)) return Run.other(at, end);
        int first = at;
        while (first <= end && sieve.isFiller(first, end)) first++;
        if (first > end || first > at && sieve.isNoPerson(first, end)) return Run.other(at, end);
        if (first > at && Clues.TITLES.contains(scene.word(first - 1).key())) return Run.other(at, first - 2);
        boolean isPlain = scene.word(first).isCapital() && !scene.isParticle(first);
        int last = isPlain ? surnames.lastOf(first, end) : surnames.lastBehindInitials(first, end);
        if (surnames.isTurned(first, last)) return Run.name(first, last + 1);
        if (decision.isName(first, last)) return Run.name(first, last);
        if (decision.isPerhaps(first, last)) perhaps.add(Run.name(first, last));
        return Run.other(first, last);
    }

    /// `Ria, Kees en Zerai`: what stands in a list with a name is one.
    private void addNeighbours() {
        var starts = new BitSet();
        var ends = new BitSet();
        names.forEach(name -> mark(name, starts, ends));
        for (var run : perhaps) if (follows(run, ends)) add(run, starts, ends);
        for (var run : perhaps.reversed())
            if (!starts.get(run.first()) && precedes(run, starts)) add(run, starts, ends);
    }

    private void add(Run run, BitSet starts, BitSet ends) {
        names.add(run);
        mark(run, starts, ends);
    }

    private static void mark(Run run, BitSet starts, BitSet ends) {
        starts.set(run.first());
        ends.set(run.last());
    }

    private boolean follows(Run run, BitSet ends) {
        int before = run.first() - 1;
        if (before < 0) return false;
        if (isAnd(before)) return before > 0 && ends.get(before - 1);
        return isBehindComma(run.first()) && ends.get(before);
    }

    private boolean precedes(Run run, BitSet starts) {
        int next = run.last() + 1;
        if (next >= scene.size()) return false;
        return isAnd(next) ? starts.get(next + 1) : isBehindComma(next) && starts.get(next);
    }

    private boolean isAnd(int at) {
        return scene.word(at).key().equals("en");
    }

    private boolean isBehindComma(int at) {
        return scene.word(at).before() == Gap.COMMA;
    }
}
