package nl.kennisatelier.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// An evening with a question of every kind, and as many answers as wanted.
record FullHall(Workshops workshops, Workshop.Begun begun, List<Participant> people) {

    static final int OPEN = 1;
    static final int CHOICE = 2;
    static final int SCALE = 3;
    static final int ORDER = 4;
    static final int DOTS = 5;
    static final int WORD = 6;
    static final int LONG = 7;

    /// As long as an answer may be, and nowhere to break it.
    static final String LONG_WORD =
            "Donaudampfschifffahrtsgesellschaft".repeat(9).substring(0, 280);

    private static final String LONG_QUESTION =
            "Hoe zorgen we er samen voor dat iedereen in de wijk, jong en oud, met of"
                    + " zonder tuin, deze zomer een koele plek in de buurt heeft, en wie doet daarvan wat, wanneer en met wie?";

    private static final Path TEXTS = Path.of("src/test/resources/nl/kennisatelier/web/antwoorden.txt");
    private static final List<String> WORDS =
            List.of("groen rustig trots warm druk samen stenen ruim vergeten gezellig thuis kleurrijk oud kansen water"
                    .split(" "));
    private static final List<String> PLACES =
            List.of("Schoolplein", "Het plein bij de winkels", "Langs de singel", "Het park");
    private static final List<String> ORDERED =
            List.of("Schaduw en water", "Veilig oversteken", "Een plek om te zitten", "Licht in de avond");

    /// The roles of ten people, in the order in which they come in.
    private static final List<String> ROLES = List.of(
            "bewoner",
            "bewoner",
            "gemeente",
            "bewoner",
            "woningcorporatie",
            "bewoner",
            "gemeente",
            "bewoner",
            "bewoner",
            "");

    static FullHall begin(Workshops workshops) {
        var set = new QuestionSet(
                "Voorbeeldavond",
                "",
                "Dank voor jullie komst.",
                "",
                List.of(
                        ask("Wat zijn in jouw wijk de kansen, uitdagingen en taaie vragen?", Form.OPEN, List.of()),
                        ask("Welke plek in de wijk moet eerst groener?", Form.CHOICE, PLACES),
                        ask("Hoe thuis voel jij je in deze wijk?", Form.SCALE, List.of("helemaal niet", "heel erg")),
                        ask("Zet op volgorde: wat eerst?", Form.PRIORITISE, ORDERED),
                        ask("Verdeel vijf stippen: waar moet het geld heen?", Form.DOTS, ORDERED),
                        ask("Jouw wijk in één woord?", Form.OPEN, List.of()),
                        ask(LONG_QUESTION, Form.OPEN, List.of())));
        var begun = workshops.begin(new Workshop.Plan(set, "nl", "De Kiem", "", 30));
        return new FullHall(workshops, begun, new ArrayList<>());
    }

    private static SetQuestion ask(String text, Form form, List<String> options) {
        return new SetQuestion(Optional.empty(), text, new Asking(form, 0, options));
    }

    String id() {
        return begun.workshop().id();
    }

    /// The address of the screen with the key of who leads.
    String cockpit() {
        return "/w/" + id() + "/regie#" + begun.facilitator();
    }

    void lead(Command command) {
        workshops.lead(id(), command);
    }

    void join(int count) {
        while (people.size() < count) {
            var role = ROLES.get(people.size() % ROLES.size());
            people.add(workshops.join(id(), role).orElseThrow().participant());
        }
    }

    /// Many invented answers to the open question, in this order.
    static List<String> texts(int count) throws IOException {
        var texts = Files.readAllLines(TEXTS);
        var many = new ArrayList<String>();
        for (int i = 0; many.size() < count; i++) {
            many.add(
                    i < texts.size()
                            ? texts.get(i)
                            : texts.get(i % texts.size()).replaceFirst("\\.$", "") + ", ook in straat " + i);
        }
        return many;
    }

    /// The answers from one number up to another, by as many people as there are; each again until it was taken, as a
    /// phone does.
    void answer(int from, int to) throws IOException {
        var texts = texts(to);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                int number = i;
                var who = people.get(i % people.size());
                all.submit(() -> untilTaken(who, texts.get(number), "o" + number));
            }
        }
    }

    private void untilTaken(Participant who, String text, String key) {
        while (true) {
            try {
                workshops.answer(who, OPEN, text, key, false);
                return;
            } catch (Unavailable busy) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /// Everybody recognises some of the answers that there are, each role others.
    void recognise() {
        var answers = workshops.board(id()).answers(OPEN).toList();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people.size(); i++) {
                for (int k = 0; k < answers.size(); k++) {
                    var who = people.get(i);
                    var answer = answers.get(k);
                    boolean does =
                            k == 0 ? i % 3 != 0 : k == 3 ? who.role().equals("bewoner") : (i + k) % 7 == 0 && k < 20;
                    if (does) all.submit(() -> workshops.recognise(who, answer.number(), true));
                }
            }
        }
    }

    /// Four tables, of which one is asked something else, and some answers of each.
    void tables() throws IOException {
        lead(new Command.Tables(4));
        var board = workshops.board(id());
        for (int table = 1; table <= 4; table++) workshops.seats().sit(board, people.get(table), table);
        lead(new Command.AskAnew(LONG));
        lead(new Command.AskTable(LONG, 2, LONG_QUESTION.substring(0, 80)));
        var texts = texts(12);
        for (int i = 0; i < texts.size(); i++) {
            workshops.answer(people.get(1 + i % 4), LONG, texts.get(i), "t" + i, false);
        }
    }

    /// Everybody chooses, grades, orders and says a word.
    void count() {
        int[] choices = {0, 1, 0, 2, 0, 1, 0, 3, 0, 2};
        for (int i = 0; i < people.size(); i++) {
            var who = people.get(i);
            workshops.answer(who, CHOICE, "" + choices[i % 10], "c", true);
            workshops.answer(who, SCALE, "" + (5 - (i * i) % 7 % 5), "s", true);
            workshops.answer(who, ORDER, i % 3 == 0 ? "1,0,2,3" : "0,1,2,3", "r", true);
            workshops.answer(who, DOTS, i % 2 == 0 ? "3,1,1,0" : "0,2,3,0", "d", true);
            workshops.answer(who, WORD, WORDS.get((i * 7 + i / 4) % 13 * (i % 3) % WORDS.size()), "w", true);
        }
    }
}
