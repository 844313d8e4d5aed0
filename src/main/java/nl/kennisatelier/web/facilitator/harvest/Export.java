package nl.kennisatelier.web.facilitator.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.machine.Csv;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Tally;

/// All answers that are still there, also of the rounds before, for the facilitator to take along. Who gave them is not
/// in it: only their roles.
record Export(Board board) {

    private static final List<String> HEADS = List.of(
            "vraag", "vraagtekst", "antwoord", "rol", "tafel", "gegeven", "kop", "herkend", "staat", "ster", "ronde");

    private record Line(int question, String asked, String said, Answer answer) {}

    private List<Line> lines() {
        return Stream.concat(board.answers().stream(), board.earlier().stream())
                .filter(answer -> answer.state() != AnswerState.TAKEN_BACK)
                .map(answer -> {
                    var ask = board.workshop().ask(answer.question());
                    return new Line(
                            answer.question(),
                            board.seating()
                                    .own(answer.question(), answer.table())
                                    .or(() -> ask.map(SetQuestion::text))
                                    .orElse(""),
                            ask.map(one -> said(one, answer.text())).orElse(answer.text()),
                            answer);
                })
                .toList();
    }

    /// An option by its words, not by its number.
    private static String said(SetQuestion ask, String text) {
        var options = ask.how().options();
        return switch (ask.how().form()) {
            case OPEN, SCALE -> text;
            case DOTS ->
                IntStream.range(0, Math.min(options.size(), Tally.dots(text).size()))
                        .mapToObj(option ->
                                options.get(option) + ": " + Tally.dots(text).get(option))
                        .collect(Collectors.joining(" | "));
            case CHOICE, CHOICES, PRIORITISE ->
                String.join(
                        ask.how().form() == Asking.Form.CHOICES ? " | " : " > ",
                        List.of(text.split(",")).stream()
                                .filter(number -> number.matches("\\d{1,2}"))
                                .map(Integer::valueOf)
                                .filter(number -> number < options.size())
                                .map(options::get)
                                .toList());
        };
    }

    /// @param between one value and the next: a spreadsheet set to Dutch expects `;`
    byte[] csv(char between) {
        var table = new Csv(between).row(HEADS.toArray(String[]::new));
        for (var line : lines()) {
            var answer = line.answer();
            table.row(
                    Integer.toString(line.question()),
                    line.asked(),
                    line.said(),
                    answer.role(),
                    answer.table() == 0 ? "" : Integer.toString(answer.table()),
                    answer.given().toString(),
                    answer.heading(),
                    Integer.toString(answer.recognised()),
                    state(answer),
                    answer.starred() ? "ja" : "nee",
                    Integer.toString(answer.round()));
        }
        return table.bytes();
    }

    byte[] json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("workshop", board.workshop().set().title());
        all.put("begonnen", board.workshop().began().toString());
        all.put("antwoorden", lines().stream().map(Export::object).toList());
        return JsonData.indented(all).getBytes(UTF_8);
    }

    private static Map<String, Object> object(Line line) {
        var answer = line.answer();
        var object = new LinkedHashMap<String, Object>();
        object.put("vraag", line.question());
        object.put("vraagtekst", line.asked());
        object.put("antwoord", line.said());
        object.put("rol", answer.role());
        if (answer.table() > 0) object.put("tafel", answer.table());
        object.put("gegeven", answer.given().toString());
        object.put("kop", answer.heading());
        object.put("herkend", answer.recognised());
        object.put("staat", state(answer));
        object.put("ster", answer.starred());
        object.put("ronde", answer.round());
        return object;
    }

    private static String state(Answer answer) {
        return answer.isMerged()
                ? "samengevoegd"
                : Map.of(
                                AnswerState.SHOWN, "getoond",
                                AnswerState.WAITING, "wacht",
                                AnswerState.HIDDEN, "verborgen",
                                AnswerState.REMOVED, "weggehaald")
                        .getOrDefault(answer.state(), answer.state().name().toLowerCase(Locale.ROOT));
    }
}
