package nl.kennisatelier.privacy.people;

import java.util.List;
import java.util.Locale;

/// A text cut into words, with what is known of them.
record Scene(String text, List<Token> tokens, NameLexicon lexicon, Context context) {

    /// Words of one name, titles not counted.
    private static final int RUN_MAX = 8;

    static final int PARTICLES_MAX = 3;

    static Scene of(String text, NameLexicon lexicon) {
        var tokens = Tokens.of(text);
        return new Scene(text, tokens, lexicon, new Context(tokens));
    }

    Token word(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    /// Words with a capital, with particles between them.
    int runEnd(int at) {
        int end = at;
        int limit = Math.min(tokens.size(), at + RUN_MAX);
        int particles = 0;
        for (int next = at + 1; next < limit && tokens.get(next).isJoined(); next++) {
            var token = tokens.get(next);
            if (token.isCapital() || token.isInitials() || token.isAllCapitals() || token.isLetter()) {
                if (particles > 0 && isHome(end, next)) return end;
                end = next;
                particles = 0;
            } else if (!isParticle(next) || ++particles > PARTICLES_MAX) {
                break;
            }
        }
        return end;
    }

    /// `Jansen uit de Dorpsstraat`: where somebody lives is no part of the name. `Jan van Galenstraat` is one street,
    /// and
    /// `Bakker aan Huis` one shop.
    private boolean isHome(int name, int at) {
        var article = word(at - 1).key();
        boolean hasArticle = at - name > 2 && Clues.ARTICLES.contains(article);
        var before = word(name + 1);
        boolean isAt =
                Clues.LIVES.contains(before.key()) || hasArticle && before.key().equals("van");
        if (!word(name).isCapital() || !before.isLower() || !isAt) return false;
        int end = at;
        while (isJoinedTo(at, end + 1) && word(end + 1).isCapital()) end++;
        return hasArticle || end > at ? lexicon.isThing(word(end)) : lexicon.isStreet(word(end));
    }

    boolean isJoinedTo(int first, int at) {
        return at < tokens.size()
                && at - first < RUN_MAX
                && (at == first || tokens.get(at).isJoined());
    }

    boolean isParticle(int at) {
        return Clues.PARTICLES.contains(tokens.get(at).key());
    }

    /// `El` of `El Idrissi`.
    boolean isFront(int at) {
        return Clues.FRONTS.contains(tokens.get(at).key())
                && tokens.get(at).isCapital()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isJoined()
                && tokens.get(at + 1).isCapital()
                && !lexicon.isOther(tokens.get(at + 1));
    }

    boolean isListed(Token token) {
        return lexicon.isPerhapsGiven(token) || lexicon.isPerhapsFamily(token);
    }

    /// Words as they are written, in lower case.
    String phrase(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end()).toLowerCase(Locale.ROOT);
    }
}
