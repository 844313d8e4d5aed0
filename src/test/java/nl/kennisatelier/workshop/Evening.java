package nl.kennisatelier.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import nl.kennisatelier.library.Asking;

/// A workshop with one open question, asked.
public record Evening(Workshops workshops, Workshop.Begun begun) {

    public static Evening begin(Workshops workshops) {
        var ask = new SetQuestion(Optional.empty(), "Wat zie jij?", new Asking(Asking.Form.OPEN, 0, List.of()));
        var set = new QuestionSet("Avond", "", "", "", List.of(ask));
        var evening = new Evening(workshops, workshops.begin(new Workshop.Plan(set, "nl", "De Kiem", "", 30)));
        evening.lead(new Command.Ask(1));
        return evening;
    }

    String id() {
        return begun.workshop().id();
    }

    Participant join() {
        return workshops.join(id(), "bewoner").orElseThrow().participant();
    }

    /// The same text twice is the same answer once.
    Receipt give(Participant who, String text) {
        return workshops.answer(who, 1, text, text, false);
    }

    long give(String text) {
        return ((Receipt.Yes) give(join(), text)).number();
    }

    /// Each by another, all at once.
    void giveAll(List<String> texts) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            texts.forEach(text -> people.submit(() -> give(text)));
        }
    }

    void lead(Command command) {
        workshops.lead(id(), command);
    }

    /// What is kept, not what is remembered.
    List<String> texts() {
        workshops.forget(id());
        return workshops.board(id()).answers(1).map(Answer::text).toList();
    }

    /// A word that stands nowhere else, and that no compression makes shorter.
    static String word(Random random) {
        var word = new StringBuilder();
        random.ints(10, 'a', 'z' + 1).forEach(word::appendCodePoint);
        return word.toString();
    }
}
