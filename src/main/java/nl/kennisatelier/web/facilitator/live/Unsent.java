package nl.kennisatelier.web.facilitator.live;

import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// An answer that was not taken, where its question is no longer the one before somebody: what it was, and why not.
///
/// @param trouble in a sentence; empty when there is no such answer
/// @param number of its question, counted from 1; 0 for none
/// @param question in words
/// @param answer in words, of a question with options
/// @param mayBeSent whether it is taken when it is sent all the same
public record Unsent(String trouble, int number, String question, String answer, Typed typed, boolean mayBeSent) {

    static final Unsent NOTHING = new Unsent("", 0, "", "", Typed.NOTHING, false);

    static Unsent of(PageRequest visit, Workshop workshop, Typed typed, String trouble, boolean mayBeSent) {
        int number = Sent.number(typed.value(LiveField.QUESTION.word));
        var ask = workshop.ask(number);
        return new Unsent(
                trouble,
                ask.isPresent() ? number : 0,
                ask.map(SetQuestion::text).orElse(""),
                ask.map(one -> AnswerNote.words(one.how(), typed)).orElse(""),
                typed,
                mayBeSent && ask.isPresent());
    }

    /// Whether somebody filled it in; else they asked for something that cannot be.
    public boolean isAnswer() {
        return number > 0 || typed.isAny();
    }

    public boolean isAny() {
        return !trouble.isEmpty();
    }
}
