package nl.kennisatelier.web.facilitator.live;

import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.SetTranslations;
import nl.kennisatelier.library.Translation;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// The questions of a workshop in the language that somebody chose on their phone, as far as the set that it was made
/// of has them in it; the rest as the hall sees it.
record SpokenSet(SetTranslations translations, String language) {

    /// The board as this phone shows it.
    static Board of(PageRequest visit, Board board) {
        var set = board.workshop().set();
        return board.in(of(visit, set).spoken(set));
    }

    private static SpokenSet of(PageRequest visit, QuestionSet set) {
        return new SpokenSet(
                SetTranslations.of(visit.library(), set.basedOn()), visit.root().language());
    }

    /// The language of a text that a phone shows, where it differs from that of the page, else `null`.
    static String lang(PageRequest visit, Workshop workshop, String text) {
        var words = of(visit, workshop.set());
        return words.translations.has(words.language, text) ? null : visit.langOf(workshop.language());
    }

    private QuestionSet spoken(QuestionSet set) {
        return new QuestionSet(
                text(set.title()),
                text(set.opening()),
                text(set.closing()),
                set.basedOn(),
                set.questions().stream().map(this::spoken).toList(),
                set.parts());
    }

    private String text(String words) {
        return translations.in(language, words).map(Translation::text).orElse(words);
    }

    private SetQuestion spoken(SetQuestion ask) {
        return translations
                .in(language, ask.text())
                .map(words -> new SetQuestion(ask.source(), words.text(), how(ask.how(), words)))
                .orElse(ask);
    }

    /// Options that are not all there stay as they are: nobody chooses what the hall does not see.
    private static Asking how(Asking how, Translation words) {
        boolean isWhole = words.options().size() == how.options().size();
        return isWhole ? how.offering(words.options()) : how;
    }
}
