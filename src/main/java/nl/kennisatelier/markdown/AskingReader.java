package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// How a question is put, in the comment behind it: `<!-- vorm: keuze; minuten: 10; opties: ja | nee -->`, with
/// `hoogstens: 3` where more may be chosen, `stippen: 5` where dots are divided, and `notitie:` for who leads.
final class AskingReader {

    private AskingReader() {}

    /// What cannot be read is left out and reported: the question itself can be asked all the same.
    static Asking.Said of(Marker marker, Location location, List<Problem> problems) {
        var options = options(marker.field("opties"));
        int most = number(marker.field("hoogstens"), Asking.OPTIONS_MAX, location, problems);
        int dots = number(marker.field("stippen"), Asking.DOTS_MAX, location, problems);
        var form = form(marker.field("vorm"), options, location, problems).map(said -> meant(said, most, dots));
        var isFit = form.isEmpty() || fits(form.get(), options);
        if (!isFit) problems.add(unfit(form.get(), location));
        return new Asking.Said(
                isFit ? form : Optional.of(Form.OPEN),
                minutes(marker.field("minuten"), location, problems),
                isFit ? options : List.of(),
                form.equals(Optional.of(Form.DOTS)) || most == 0 ? dots : most,
                marker.field(Marker.NOTES));
    }

    /// Who says how many may be chosen lets people choose more than one, and who gives them dots lets them divide.
    private static Form meant(Form form, int most, int dots) {
        return switch (form) {
            case CHOICE -> most > 1 ? Form.CHOICES : dots > 0 ? Form.DOTS : form;
            case PRIORITISE -> dots > 0 ? Form.DOTS : form;
            case OPEN, SCALE, CHOICES, DOTS -> form;
        };
    }

    private static int number(String text, int max, Location location, List<Problem> problems) {
        if (text.isEmpty()) return 0;
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number >= 1 && number <= max) return number;
        problems.add(Problem.of(Problem.Kind.MOST_INVALID, location, text, Integer.toString(max)));
        return 0;
    }

    /// Who names options and no form lets people choose.
    private static Optional<Form> form(String word, List<String> options, Location location, List<Problem> problems) {
        if (word.isEmpty()) return options.isEmpty() ? Optional.empty() : Optional.of(Form.CHOICE);
        var words = Arrays.stream(Form.values()).map(known -> known.word).toList();
        var form = FixedWord.of(word, words).flatMap(Form::ofWord);
        if (form.isEmpty()) {
            var meant = Nearest.to(word, words).orElse("");
            problems.add(Problem.of(Problem.Kind.FORM_UNKNOWN, location, word, meant));
        }
        return form;
    }

    private static int minutes(String text, Location location, List<Problem> problems) {
        if (text.isEmpty()) return 0;
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= Asking.MINUTES_MAX) return Integer.parseInt(text);
        var limit = Integer.toString(Asking.MINUTES_MAX);
        problems.add(Problem.of(Problem.Kind.MINUTES_INVALID, location, text, limit));
        return 0;
    }

    private static List<String> options(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static boolean fits(Form form, List<String> options) {
        return options.size() >= (form.needsOptions() ? Asking.OPTIONS_MIN : 0)
                && options.size() <= Asking.OPTIONS_MAX
                && options.stream().allMatch(option -> option.length() <= Asking.OPTION_LENGTH_MAX);
    }

    private static Problem unfit(Form form, Location location) {
        return Problem.of(
                Problem.Kind.OPTIONS_UNFIT,
                location,
                form.word,
                Integer.toString(Asking.OPTIONS_MIN),
                Integer.toString(Asking.OPTIONS_MAX),
                Integer.toString(Asking.OPTION_LENGTH_MAX));
    }
}
