package nl.kennisatelier.privacy.people;

/// Whether words with a capital are the name of a person, by the lists and by what stands beside them.
final class NameDecision {

    private final Scene scene;
    private final NameLexicon lexicon;
    private final Context context;

    NameDecision(Scene scene) {
        this.scene = scene;
        this.lexicon = scene.lexicon();
        this.context = scene.context();
    }

    boolean isName(int first, int last) {
        var token = scene.word(first);
        var name = scene.word(last);
        boolean isMid = !token.startsSentence() || context.isAttendance(first);
        if (token.isInitials()) return last > first && isBehindInitials(first, last, name);
        if (token.isLetter()) return last > first && (scene.isParticle(first + 1) || lexicon.isFamily(name));
        if (scene.isFront(first))
            return last > first && (isMid || lexicon.isPerhapsFamily(name) || context.isSaying(last));
        if (scene.isParticle(first)) return last > first && isParticleName(first, last, isMid);
        if (lexicon.isGiven(token)) return true;
        return last == first ? isSingle(first, isMid) : isPair(first, last, isMid);
    }

    private boolean isBehindInitials(int first, int last, Token name) {
        if (scene.isParticle(last - 1)) return true;
        if (context.isNumbered(first) || context.isNumbered(first - 2)) return false;
        boolean isLong =
                scene.word(first).key().length() > 1 || scene.word(first + 1).isInitials();
        if (lexicon.isPerhapsFamily(name)) return true;
        boolean isSure = isLong || !scene.word(first).startsSentence();
        return isSure ? !lexicon.isNoTitled(name) : !lexicon.isOther(name);
    }

    /// `Van der Meer zei`.
    private boolean isParticleName(int first, int last, boolean isMid) {
        var name = scene.word(last);
        if (context.isPerson(first)) return true;
        if (!lexicon.isPerhapsFamily(name)) return false;
        if (Clues.PLACES.contains(scene.word(first).key()) && !scene.isParticle(first + 1)) return false;
        return context.isSaying(last)
                || context.isAsked(first)
                || context.isAttendance(first)
                || isMid && lexicon.isFamily(name)
                || isLongParticle(first, last) && !lexicon.isElsewhere(name)
                || last - first > 1 && !lexicon.isOther(name);
    }

    /// `Van der`, `Van den`.
    private boolean isLongParticle(int first, int last) {
        return last - first > 1 && Clues.CASES.contains(scene.word(last - 1).key());
    }

    private boolean isPair(int first, int last, boolean isMid) {
        var token = scene.word(first);
        var name = scene.word(last);
        boolean hasParticle = last - first > 1 && scene.isParticle(last - 1);
        if (context.isPlace(first) && !lexicon.isPerhapsGiven(token)) return false;
        if (lexicon.isPerhapsGiven(token)) {
            if (lexicon.isFamily(name) || hasParticle && lexicon.isPerhapsFamily(name)) return true;
            return isMid || context.isSaying(last) || context.isAlone(first, last) && !lexicon.isWord(token);
        }
        if (lexicon.isOther(token) && !lexicon.isFamily(token)) return false;
        if (!hasParticle && lexicon.isElsewhere(name) && !scene.isListed(name)) return false;
        if (lexicon.isFamily(name) || hasParticle && lexicon.isPerhapsFamily(name)) return true;
        if (lexicon.isPerhapsFamily(token) && lexicon.isPerhapsGiven(name)) return true;
        return isMid || context.isActing(last) || context.isAlone(first, last);
    }

    private boolean isSingle(int at, boolean isMid) {
        var token = scene.word(at);
        boolean isListed = scene.isListed(token);
        boolean isNew = !lexicon.isOther(token);
        if (!isListed && !isNew) return false;
        if (context.isKin(at) || context.isCalled(at) || context.isGreeted(at)) return true;
        if (context.isRole(at)) return isListed;
        if (context.isAttendance(at) && context.isItem(at))
            return !lexicon.isElsewhere(token) || lexicon.isFamily(token);
        if (lexicon.isPerhapsGiven(token)) return isPerhapsGivenName(at, isMid);
        if (lexicon.isFamily(token)) return isFamilyName(at, isMid);
        return isNew && (context.isAsked(at) || context.isSaying(at) && !lexicon.isThing(token));
    }

    /// Behind another word with a capital it is part of what that begins: `Dura Vermeer`.
    private boolean isFamilyName(int at, boolean isMid) {
        if (context.isPlace(at) || isBehindCapital(at)) return false;
        return isMid || context.isSaying(at);
    }

    private boolean isBehindCapital(int at) {
        if (at == 0 || !scene.word(at).isJoined()) return false;
        var before = scene.word(at - 1);
        return before.isCapital() && (!before.startsSentence() || lexicon.isElsewhere(before));
    }

    private boolean isPerhapsGivenName(int at, boolean isMid) {
        if (context.isSaying(at) || context.isAsked(at)) return true;
        return isMid && context.isLoose(at) && !lexicon.isElsewhere(scene.word(at));
    }

    /// Beside a name in a list it is one.
    boolean isPerhaps(int first, int last) {
        var token = scene.word(first);
        if (scene.isListed(token)) return true;
        return !lexicon.isOther(token) && !context.isPlace(first);
    }
}
