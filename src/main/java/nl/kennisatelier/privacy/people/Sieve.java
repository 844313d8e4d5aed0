package nl.kennisatelier.privacy.people;

import java.util.Set;

/// Words with a capital that are no person: streets, organisations, places, and words that begin a sentence.
final class Sieve {

    private final Scene scene;
    private final NameLexicon lexicon;
    private final Context context;

    Sieve(Scene scene) {
        this.scene = scene;
        this.lexicon = scene.lexicon();
        this.context = scene.context();
    }

    boolean isNoPerson(int first, int last) {
        if (context.isBehindThing(first) && (scene.word(first).isJoined() || !lexicon.isGiven(scene.word(first))))
            return true;
        if (context.isPersonBefore(last) && scene.isListed(scene.word(last))) return false;
        if (lexicon.isThing(scene.word(last)) && !isSurnameBehindParticle(first, last)) return true;
        for (int at = first; at < last; at++) {
            if (Clues.THINGS.contains(scene.word(at).key()) && !isSurnameBehindParticle(first, at)) return true;
        }
        if (isPlaced(first, last) || isKnown(first, last)) return true;
        return context.isDetermined(first) && !scene.isFront(first) && !isObject(first, last);
    }

    /// `Stichting van Kees de Boer`: whose it is stands behind it.
    boolean isOwned(int first, int last) {
        return first + 2 < last
                && Clues.OWNED.contains(scene.word(first).key())
                && scene.word(first + 1).text().equals("van")
                && lexicon.isGiven(scene.word(first + 2))
                && lexicon.isPerhapsFamily(scene.word(last));
    }

    /// `Vraag het Ria, die woont hier`; `Vraag het Piet Jansen`.
    private boolean isObject(int first, int last) {
        boolean isWhole = first == last
                || lexicon.isFamily(scene.word(last))
                || scene.isParticle(last - 1) && lexicon.isPerhapsFamily(scene.word(last));
        return isWhole
                && context.isBehind(first, Set.of("het"))
                && lexicon.isGiven(scene.word(first))
                && context.isEnded(last);
    }

    private boolean isKnown(int first, int last) {
        var phrase = scene.phrase(first, last);
        return Clues.NOBODY.contains(phrase) || lexicon.isKnown().test(phrase);
    }

    /// `Bergen op Zoom`.
    private boolean isPlaced(int first, int last) {
        return first + 1 < last
                && Clues.PLACED.contains(scene.word(first + 1).key())
                && scene.word(first + 1).isLower()
                && scene.word(first).isCapital()
                && !lexicon.isGiven(scene.word(first))
                && (!lexicon.isWord(scene.word(first)) || first + 2 < last);
    }

    /// `Piet van der Laan`.
    private boolean isSurnameBehindParticle(int first, int at) {
        return at > first
                && scene.isParticle(at - 1)
                && (at - 1 == first
                        || lexicon.isPerhapsGiven(scene.word(first))
                        || scene.word(first).isInitials());
    }

    /// A word that may stand before a name, but is none: `Vraag` of `Vraag Annemarie`.
    boolean isFiller(int at, int end) {
        var token = scene.word(at);
        if (token.isLower()) return !context.isAttendance(at);
        if (token.isInitials() || token.isLetter() || scene.isFront(at) || isOpening(at, end)) return false;
        if (lexicon.isGiven(token) || lexicon.isFamily(token)) return false;
        if (at == end && lexicon.isPerhapsFamily(token)) return false;
        if (context.isPersonWord(at)) return true;
        if (lexicon.isStop(token) && !lexicon.isGiven(token))
            return token.startsSentence() || Clues.JOINTS.contains(token.key());
        if (!lexicon.isPerhapsGiven(token)) return lexicon.isOther(token);
        boolean isFollowed = at < end && lexicon.isGiven(scene.word(at + 1));
        return isFollowed && token.startsSentence() && lexicon.isWord(token);
    }

    /// `Van` of `Van der Kolk`.
    private boolean isOpening(int at, int end) {
        int next = at;
        while (next < end && scene.isParticle(next)) next++;
        return next > at
                && !Clues.PLACES.contains(scene.word(at).key())
                && scene.word(next).isCapital()
                && !lexicon.isGiven(scene.word(next));
    }
}
