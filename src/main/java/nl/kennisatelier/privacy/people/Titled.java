package nl.kennisatelier.privacy.people;

/// What stands behind a title: `mevrouw Jansen` is a person, `de wethouder Wonen` is not named.
final class Titled {

    private final Scene scene;
    private final NameLexicon lexicon;
    private final Context context;
    private final Surnames surnames;

    Titled(Scene scene, Surnames surnames) {
        this.scene = scene;
        this.lexicon = scene.lexicon();
        this.context = scene.context();
        this.surnames = surnames;
    }

    Run look(int title) {
        int first = title + 1;
        while (first < scene.size()
                && scene.word(first).isJoined()
                && Clues.TITLES.contains(scene.word(first).key())) first++;
        if (first >= scene.size() || !scene.word(first).isJoined()) return Run.NONE;
        int at = first;
        while (scene.isJoinedTo(first, at) && (scene.word(at).isInitials() || scene.isParticle(at))) at++;
        if (!scene.isJoinedTo(first, at)) return Run.NONE;
        var token = scene.word(at);
        boolean isCapital = token.isCapital() || token.isAllCapitals();
        boolean isName = isCapital
                ? isTitledName(scene.word(title), token, at > first)
                        && !isOffice(title, first, token)
                        && !isTask(title, at)
                : token.isLower() && isPlainName(scene.word(title), token, at > first);
        int end = token.isAllCapitals() ? at : scene.runEnd(first);
        boolean isThing = isCapital && end > title + 1 && lexicon.isThing(scene.word(end));
        if (isThing && !isSurname(title, first, at, end) && !isAtHome(title, at, end)) return Run.other(first, end);
        if (!isName) return Run.NONE;
        int last = isCapital ? surnames.lastOf(at, Math.max(at, end)) : at;
        return Run.name(first, last);
    }

    /// `Mevrouw Van 't Hof`, `dr. A. Bos`: nothing but a surname can stand there, whatever else it may be.
    private boolean isSurname(int title, int first, int at, int end) {
        boolean isClear = Clues.PLAIN_TITLES.contains(scene.word(title).key())
                || at > first && scene.word(at - 1).isInitials()
                || at > first && isOfFamily(at);
        return at > first && at == end && isClear;
    }

    /// `Familie van der Meer`.
    private boolean isOfFamily(int at) {
        return Clues.CASES.contains(scene.word(at - 1).key()) && lexicon.isPerhapsFamily(scene.word(at));
    }

    /// `Mevrouw Jansen van Dorpsstraat 12`: no street is called after a title like that. Of `dokter` some are.
    private boolean isAtHome(int title, int at, int end) {
        return at < end
                && Clues.PLAIN_TITLES.contains(scene.word(title).key())
                && (scene.isParticle(end - 1) || lexicon.isStreet(scene.word(end)));
    }

    private boolean isTitledName(Token title, Token token, boolean hasParticle) {
        if (Clues.PLAIN_TITLES.contains(title.key())) return hasParticle || !lexicon.isStop(token);
        if (lexicon.isPerhapsFamily(token) || lexicon.isPerhapsGiven(token))
            return hasParticle || !lexicon.isStop(token);
        return hasParticle ? lexicon.isStop(token) || !lexicon.isElsewhere(token) : !lexicon.isNoTitled(token);
    }

    /// `De wethouder Woningbouw`.
    private boolean isTask(int title, int at) {
        return title + 1 == at
                && Clues.OFFICES.contains(scene.word(title).key())
                && lexicon.isWord(scene.word(at))
                && !lexicon.isPerhapsFamily(scene.word(at))
                && !context.isSaying(at);
    }

    /// `De burgemeester van Delft`.
    private boolean isOffice(int title, int first, Token token) {
        return Clues.OFFICES.contains(scene.word(title).key())
                && scene.word(first).isLower()
                && (lexicon.isElsewhere(token) || lexicon.isOther(token) && !lexicon.isPerhapsFamily(token));
    }

    private boolean isPlainName(Token title, Token token, boolean hasParticle) {
        if (!Clues.PLAIN_TITLES.contains(title.key()) || Clues.JOINTS.contains(token.key())) return false;
        if (hasParticle) return lexicon.isPerhapsFamily(token);
        if (lexicon.isOther(token)) return false;
        return title.text().endsWith(".") || lexicon.isPerhapsFamily(token) || lexicon.isGiven(token);
    }
}
