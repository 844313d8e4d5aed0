package nl.kennisatelier.privacy.people;

/// How far a name goes on: `Maria de la Cruz` takes four words, `Fatma van de flat` one.
final class Surnames {

    private final Scene scene;
    private final NameLexicon lexicon;
    private final Context context;

    Surnames(Scene scene) {
        this.scene = scene;
        this.lexicon = scene.lexicon();
        this.context = scene.context();
    }

    /// Last word of a name that begins with initials.
    int lastBehindInitials(int first, int end) {
        int at = first;
        while (at < end && (scene.word(at).isInitials() || scene.word(at).isLetter() || scene.isParticle(at))) at++;
        return lastOf(at, end);
    }

    /// Last word of a name that begins here: as far as what follows may be part of it.
    int lastOf(int first, int end) {
        int last = first;
        while (true) {
            int next = last + 1;
            while (next <= end && scene.isParticle(next)) next++;
            if (next > end || next - last > Scene.PARTICLES_MAX + 1 || !isSurname(last, next)) return last;
            last = next;
        }
    }

    /// `Jansen, A.`: as in a list of who was there.
    boolean isTurned(int first, int last) {
        int next = last + 1;
        if (next >= scene.size() || context.isNumbered(first)) return false;
        var name = scene.word(last);
        boolean isSurname = lexicon.isFamily(name)
                || lexicon.isPerhapsFamily(name)
                        && (last > first && scene.isParticle(last - 1) || !lexicon.isOther(name));
        return isSurname
                && name.isCapital()
                && scene.word(next).before() == Token.Gap.COMMA
                && scene.word(next).isInitials();
    }

    private boolean isSurname(int last, int at) {
        var token = scene.word(at);
        if (Clues.JOINTS.contains(token.key()) || token.isAllCapitals() || token.isLetter()) return false;
        if (token.isInitials()) return lexicon.isPerhapsGiven(scene.word(last)) && at < scene.runEnd(last);
        if (lexicon.isPerhapsFamily(token) || lexicon.isPerhapsGiven(token)) return true;
        if (lexicon.isGiven(scene.word(last))) return !lexicon.isThing(token) && !lexicon.isStop(token);
        boolean isSure = scene.word(last).isInitials() || context.isAsked(last) || context.isOf(last);
        if (isSure ? lexicon.isNoSurname(token) : lexicon.isOther(token) || lexicon.isPerhapsThing(token)) return false;
        boolean isLoose =
                at - last == 2 && Clues.PLACES.contains(scene.word(at - 1).key());
        return !isLoose;
    }
}
