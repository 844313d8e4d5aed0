package nl.kennisatelier.privacy.people;

/// Names that a capital does not show: all in capitals, or none. Both parts must be known, or what stands beside them.
final class PlainCase {

    private final Scene scene;
    private final NameLexicon lexicon;
    private final Context context;

    PlainCase(Scene scene) {
        this.scene = scene;
        this.lexicon = scene.lexicon();
        this.context = scene.context();
    }

    /// `JAN DE VRIES`.
    Run shouted(int at) {
        var token = scene.word(at);
        if (!lexicon.isGiven(token) || token.key().length() < 3) return Run.NONE;
        int next = at + 1;
        while (scene.isJoinedTo(at, next)
                && Clues.PARTICLES.contains(scene.word(next).key())) next++;
        if (!scene.isJoinedTo(at, next) || !scene.word(next).isAllCapitals()) return Run.NONE;
        var name = scene.word(next);
        boolean isName = lexicon.isPerhapsFamily(name) || !lexicon.isOther(name);
        return isName && !lexicon.isThing(name) ? Run.name(at, next) : Run.NONE;
    }

    /// `jan de vries`, `buurvrouw fatma`, `fatma zei`.
    Run whispered(int at) {
        var token = scene.word(at);
        if (!lexicon.isGiven(token) || context.isDetermined(at)) return Run.NONE;
        int next = at + 1;
        while (scene.isJoinedTo(at, next) && scene.word(next).isLower() && scene.isParticle(next)) next++;
        boolean isNamed = scene.isJoinedTo(at, next)
                && scene.word(next).isLower()
                && lexicon.isPerhapsFamily(scene.word(next))
                && !lexicon.isThing(scene.word(next))
                && (next > at + 1 || !lexicon.isWord(scene.word(next)));
        if (isNamed) return Run.name(at, next);
        boolean isClear = !lexicon.isWord(token)
                && (context.isKin(at) || context.isSaying(at) || context.isCalled(at) || context.isAsked(at));
        return isClear ? Run.name(at, at) : Run.NONE;
    }
}
