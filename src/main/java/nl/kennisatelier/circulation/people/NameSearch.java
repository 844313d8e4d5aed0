package nl.kennisatelier.circulation.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kennisatelier.circulation.people.Token.Gap;

/// The names in one text. Looks at each run of words with a capital once, and at what stands beside it.
final class NameSearch {

    /// Words of one name, titles not counted.
    private static final int RUN_MAX = 8;

    private static final int PARTICLES_MAX = 3;

    private final String text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Context context;
    private final List<Run> names = new ArrayList<>();
    private final List<Run> perhaps = new ArrayList<>();

    /// Words of a text, both included.
    private record Run(int first, int last) {}

    NameSearch(String text, List<Token> tokens, Lexicon lexicon) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.context = new Context(tokens);
    }

    List<Span> names() {
        int at = 0;
        while (at < tokens.size()) at = Math.max(at + 1, look(at));
        addNeighbours();
        names.sort(Comparator.comparingInt(Run::first));
        return names.stream().map(this::span).toList();
    }

    private Span span(Run run) {
        return new Span(tokens.get(run.first()).start(), tokens.get(run.last()).end());
    }

    /// @return where to look next
    private int look(int at) {
        var token = tokens.get(at);
        if (Clues.TITLES.contains(token.key())) {
            int next = titled(at);
            if (next > at) return next;
        }
        if (token.isAllCapitals() && token.key().length() > 1) return shouted(at);
        if (isPart(token) || token.isLetter()) return run(at);
        if (isParticle(at) && context.isAttendance(at) && !token.isJoined() && runEnd(at) > at) return run(at);
        return token.isLower() ? whispered(at) : at + 1;
    }

    private static boolean isPart(Token token) {
        return token.isCapital() || token.isInitials();
    }

    // ---- behind a title

    private int titled(int title) {
        int first = title + 1;
        while (first < tokens.size()
                && tokens.get(first).isJoined()
                && Clues.TITLES.contains(tokens.get(first).key())) first++;
        if (first >= tokens.size() || !tokens.get(first).isJoined()) return 0;
        int at = first;
        while (isJoinedTo(first, at) && (tokens.get(at).isInitials() || isParticle(at))) at++;
        if (!isJoinedTo(first, at)) return 0;
        var token = tokens.get(at);
        boolean isCapital = token.isCapital() || token.isAllCapitals();
        boolean isName = isCapital
                ? isTitledName(tokens.get(title), token, at > first)
                        && !isOffice(title, first, token)
                        && !isTask(title, at)
                : token.isLower() && isPlainName(tokens.get(title), token, at > first);
        int end = token.isAllCapitals() ? at : runEnd(first);
        if (isCapital && end > title + 1 && lexicon.isThing(tokens.get(end))) return end + 1;

        if (!isName) return 0;
        int last = isCapital ? surnames(at, Math.max(at, end)) : at;
        return take(first, last);
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
                && Clues.OFFICES.contains(tokens.get(title).key())
                && lexicon.isWord(tokens.get(at))
                && !lexicon.isPerhapsFamily(tokens.get(at))
                && !context.isSaying(at);
    }

    /// `De burgemeester van Delft`.
    private boolean isOffice(int title, int first, Token token) {
        return Clues.OFFICES.contains(tokens.get(title).key())
                && tokens.get(first).isLower()
                && (lexicon.isElsewhere(token) || lexicon.isOther(token) && !lexicon.isPerhapsFamily(token));
    }

    private boolean isPlainName(Token title, Token token, boolean hasParticle) {
        if (!Clues.PLAIN_TITLES.contains(title.key()) || Clues.JOINTS.contains(token.key())) return false;
        if (hasParticle) return lexicon.isPerhapsFamily(token);
        if (lexicon.isOther(token)) return false;
        return title.text().endsWith(".") || lexicon.isPerhapsFamily(token) || lexicon.isGiven(token);
    }

    // ---- words with a capital

    private int run(int at) {
        int end = runEnd(at);
        if (isNoPerson(at, end)) return end + 1;
        int first = at;
        while (first <= end && isFiller(first, end)) first++;
        if (first > end || first > at && isNoPerson(first, end)) return end + 1;
        if (first > at && Clues.TITLES.contains(tokens.get(first - 1).key())) return first - 1;
        int last = tokens.get(first).isCapital() && !isParticle(first) ? surnames(first, end) : named(first, end);
        if (isName(first, last)) return take(first, last);
        if (isPerhaps(first, last)) perhaps.add(new Run(first, last));
        return last + 1;
    }

    /// Words with a capital, with particles between them.
    private int runEnd(int at) {
        int end = at;
        int limit = Math.min(tokens.size(), at + RUN_MAX);
        int particles = 0;
        for (int next = at + 1; next < limit && tokens.get(next).isJoined(); next++) {
            var token = tokens.get(next);
            if (isPart(token) || token.isAllCapitals() || token.isLetter()) {
                end = next;
                particles = 0;
            } else if (!isParticle(next) || ++particles > PARTICLES_MAX) {
                break;
            }
        }
        return end;
    }

    private boolean isNoPerson(int first, int last) {
        if (context.isBehindThing(first) && (tokens.get(first).isJoined() || !lexicon.isGiven(tokens.get(first))))
            return true;
        if (context.isPersonBefore(last) && isListed(tokens.get(last))) return false;
        if (lexicon.isThing(tokens.get(last)) && !isSurnameBehindParticle(first, last)) return true;
        for (int at = first; at < last; at++) {
            if (Clues.THINGS.contains(tokens.get(at).key()) && !isSurnameBehindParticle(first, at)) return true;
        }
        if (isPlaced(first, last) || isKnown(first, last)) return true;
        return context.isDetermined(first) && !isFront(first) && !isObject(first, last);
    }

    /// `Vraag het Ria, die woont hier.`
    private boolean isObject(int first, int last) {
        return first == last
                && context.isBehind(first, Set.of("het"))
                && lexicon.isGiven(tokens.get(first))
                && context.isEnded(last);
    }

    private boolean isKnown(int first, int last) {
        var phrase = phrase(first, last);
        return Clues.NOBODY.contains(phrase) || lexicon.isKnown().test(phrase);
    }

    /// `Bergen op Zoom`.
    private boolean isPlaced(int first, int last) {
        return first + 1 < last
                && Clues.PLACED.contains(tokens.get(first + 1).key())
                && tokens.get(first + 1).isLower()
                && tokens.get(first).isCapital()
                && !lexicon.isGiven(tokens.get(first))
                && (!lexicon.isWord(tokens.get(first)) || first + 2 < last);
    }

    /// `Piet van der Laan`.
    private boolean isSurnameBehindParticle(int first, int at) {
        return at > first
                && isParticle(at - 1)
                && (at - 1 == first
                        || lexicon.isPerhapsGiven(tokens.get(first))
                        || tokens.get(first).isInitials());
    }

    private String phrase(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end()).toLowerCase(Locale.ROOT);
    }

    /// A word that may stand before a name, but is none: `Vraag` of `Vraag Annemarie`.
    private boolean isFiller(int at, int end) {
        var token = tokens.get(at);
        if (token.isLower()) return !context.isAttendance(at);
        if (token.isInitials() || token.isLetter() || isFront(at) || isOpening(at, end)) return false;
        if (lexicon.isGiven(token) || lexicon.isFamily(token)) return false;
        if (at == end && lexicon.isPerhapsFamily(token)) return false;
        if (context.isPersonWord(at)) return true;
        if (lexicon.isStop(token) && !lexicon.isGiven(token))
            return token.startsSentence() || Clues.JOINTS.contains(token.key());
        if (!lexicon.isPerhapsGiven(token)) return lexicon.isOther(token);
        boolean isFollowed = at < end && lexicon.isGiven(tokens.get(at + 1));
        return isFollowed && token.startsSentence() && lexicon.isWord(token);
    }

    /// `Van` of `Van der Kolk`.
    private boolean isOpening(int at, int end) {
        int next = at;
        while (next < end && isParticle(next)) next++;
        return next > at
                && !Clues.PLACES.contains(tokens.get(at).key())
                && tokens.get(next).isCapital()
                && !lexicon.isGiven(tokens.get(next));
    }

    /// Last word of a name that begins with initials.
    private int named(int first, int end) {
        int at = first;
        while (at < end && (tokens.get(at).isInitials() || tokens.get(at).isLetter() || isParticle(at))) at++;
        return surnames(at, end);
    }

    /// Last word of a name that begins here: as far as what follows may be part of it.
    private int surnames(int first, int end) {
        int last = first;
        while (true) {
            int next = last + 1;
            while (next <= end && isParticle(next)) next++;
            if (next > end || next - last > PARTICLES_MAX + 1 || !isSurname(last, next)) return last;
            last = next;
        }
    }

    private boolean isSurname(int last, int at) {
        var token = tokens.get(at);
        if (Clues.JOINTS.contains(token.key()) || token.isAllCapitals() || token.isLetter()) return false;
        if (token.isInitials()) return lexicon.isPerhapsGiven(tokens.get(last)) && at < runEnd(last);
        if (lexicon.isPerhapsFamily(token) || lexicon.isPerhapsGiven(token)) return true;
        if (lexicon.isGiven(tokens.get(last))) return !lexicon.isThing(token) && !lexicon.isStop(token);
        boolean isSure = tokens.get(last).isInitials() || context.isAsked(last) || context.isOf(last);
        if (isSure ? lexicon.isNoSurname(token) : lexicon.isOther(token) || lexicon.isPerhapsThing(token)) return false;
        boolean isLoose =
                at - last == 2 && Clues.PLACES.contains(tokens.get(at - 1).key());
        return !isLoose;
    }

    private boolean isName(int first, int last) {
        var token = tokens.get(first);
        var name = tokens.get(last);
        boolean isMid = !token.startsSentence() || context.isAttendance(first);
        if (token.isInitials()) return last > first && isBehindInitials(first, last, name);
        if (token.isLetter()) return last > first && (isParticle(first + 1) || lexicon.isFamily(name));
        if (isFront(first)) return last > first && (isMid || lexicon.isPerhapsFamily(name) || context.isSaying(last));
        if (isParticle(first)) return last > first && isParticleName(first, last, isMid);
        if (lexicon.isGiven(token)) return true;
        return last == first ? isSingle(first, isMid) : isPair(first, last, isMid);
    }

    private boolean isBehindInitials(int first, int last, Token name) {
        if (isParticle(last - 1)) return true;
        if (context.isNumbered(first) || context.isNumbered(first - 2)) return false;
        boolean isLong =
                tokens.get(first).key().length() > 1 || tokens.get(first + 1).isInitials();
        if (lexicon.isPerhapsFamily(name)) return true;
        boolean isSure = isLong || !tokens.get(first).startsSentence();
        return isSure ? !lexicon.isNoTitled(name) : !lexicon.isOther(name);
    }

    /// `Van der Meer zei`.
    private boolean isParticleName(int first, int last, boolean isMid) {
        var name = tokens.get(last);
        if (context.isPerson(first)) return true;
        if (!lexicon.isPerhapsFamily(name)) return false;
        if (Clues.PLACES.contains(tokens.get(first).key()) && !isParticle(first + 1)) return false;
        return context.isSaying(last)
                || context.isAsked(first)
                || context.isAttendance(first)
                || isMid && lexicon.isFamily(name)
                || isLongParticle(first, last) && !lexicon.isElsewhere(name)
                || last - first > 1 && !lexicon.isOther(name);
    }

    /// `Van der`, `Van den`.
    private boolean isLongParticle(int first, int last) {
        return last - first > 1 && Clues.CASES.contains(tokens.get(last - 1).key());
    }

    private boolean isPair(int first, int last, boolean isMid) {
        var token = tokens.get(first);
        var name = tokens.get(last);
        boolean hasParticle = last - first > 1 && isParticle(last - 1);
        if (context.isPlace(first) && !lexicon.isPerhapsGiven(token)) return false;
        if (lexicon.isPerhapsGiven(token)) {
            if (lexicon.isFamily(name) || hasParticle && lexicon.isPerhapsFamily(name)) return true;
            return isMid || context.isSaying(last) || context.isAlone(first, last) && !lexicon.isWord(token);
        }
        if (lexicon.isOther(token) && !lexicon.isFamily(token)) return false;
        if (!hasParticle && lexicon.isElsewhere(name) && !isListed(name)) return false;
        if (lexicon.isFamily(name) || hasParticle && lexicon.isPerhapsFamily(name)) return true;
        if (lexicon.isPerhapsFamily(token) && lexicon.isPerhapsGiven(name)) return true;
        return isMid || context.isActing(last) || context.isAlone(first, last);
    }

    private boolean isSingle(int at, boolean isMid) {
        var token = tokens.get(at);
        boolean isListed = isListed(token);
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
        if (at == 0 || !tokens.get(at).isJoined()) return false;
        var before = tokens.get(at - 1);
        return before.isCapital() && (!before.startsSentence() || lexicon.isElsewhere(before));
    }

    private boolean isListed(Token token) {
        return lexicon.isPerhapsGiven(token) || lexicon.isPerhapsFamily(token);
    }

    private boolean isPerhapsGivenName(int at, boolean isMid) {
        if (context.isSaying(at) || context.isAsked(at)) return true;
        return isMid && context.isLoose(at) && !lexicon.isElsewhere(tokens.get(at));
    }

    /// Beside a name in a list it is one.
    private boolean isPerhaps(int first, int last) {
        var token = tokens.get(first);
        if (lexicon.isPerhapsGiven(token) || lexicon.isPerhapsFamily(token)) return true;
        return !lexicon.isOther(token) && !context.isPlace(first);
    }

    /// `Ria, Kees en Zerai`: what stands in a list with a name is one.
    private void addNeighbours() {
        for (var run : perhaps) if (follows(run)) names.add(run);
        names.sort(Comparator.comparingInt(Run::first));
        for (var run : perhaps.reversed()) if (precedes(run)) names.add(run);
    }

    private boolean follows(Run run) {
        int before = run.first() - 1;
        if (before > 0 && tokens.get(before).key().equals("en")) before--;
        else if (before < 0 || tokens.get(run.first()).before() != Gap.COMMA) return false;
        int end = before;
        return !names.isEmpty() && names.stream().anyMatch(name -> name.last() == end);
    }

    private boolean precedes(Run run) {
        int next = run.last() + 1;
        if (next + 1 < tokens.size() && tokens.get(next).key().equals("en")) next++;
        else if (next >= tokens.size() || tokens.get(next).before() != Gap.COMMA) return false;
        int start = next;
        return !names.contains(run) && names.stream().anyMatch(name -> name.first() == start);
    }

    // ---- all in capitals, or none

    /// `JAN DE VRIES`.
    private int shouted(int at) {
        var token = tokens.get(at);
        if (!lexicon.isGiven(token) || token.key().length() < 3) return at + 1;
        int next = at + 1;
        while (isJoinedTo(at, next) && Clues.PARTICLES.contains(tokens.get(next).key())) next++;
        if (!isJoinedTo(at, next) || !tokens.get(next).isAllCapitals()) return at + 1;
        var name = tokens.get(next);
        boolean isName = lexicon.isPerhapsFamily(name) || !lexicon.isOther(name);
        return isName && !lexicon.isThing(name) ? take(at, next) : at + 1;
    }

    /// `jan de vries`, `buurvrouw fatma`, `fatma zei`.
    private int whispered(int at) {
        var token = tokens.get(at);
        if (!lexicon.isGiven(token) || context.isDetermined(at)) return at + 1;
        int next = at + 1;
        while (isJoinedTo(at, next) && tokens.get(next).isLower() && isParticle(next)) next++;
        boolean isNamed = isJoinedTo(at, next)
                && tokens.get(next).isLower()
                && lexicon.isPerhapsFamily(tokens.get(next))
                && !lexicon.isThing(tokens.get(next))
                && (next > at + 1 || !lexicon.isWord(tokens.get(next)));
        if (isNamed) return take(at, next);
        boolean isClear = !lexicon.isWord(token)
                && (context.isKin(at) || context.isSaying(at) || context.isCalled(at) || context.isAsked(at));
        return isClear ? take(at, at) : at + 1;
    }

    private int take(int first, int last) {
        names.add(new Run(first, last));
        return last + 1;
    }

    private boolean isJoinedTo(int first, int at) {
        return at < tokens.size()
                && at - first < RUN_MAX
                && (at == first || tokens.get(at).isJoined());
    }

    private boolean isFront(int at) {
        return Clues.FRONTS.contains(tokens.get(at).key())
                && tokens.get(at).isCapital()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isJoined()
                && tokens.get(at + 1).isCapital()
                && !lexicon.isOther(tokens.get(at + 1));
    }

    private boolean isParticle(int at) {
        return Clues.PARTICLES.contains(tokens.get(at).key());
    }
}
