package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Tally;

/// What a hall chose, as bars.
///
/// @param bars none of an open question
/// @param note what it comes to in a sentence, or empty
public record Bars(List<Bar> bars, String note) {

    static final Bars NONE = new Bars(List.of(), "");

    /// @param value as it is shown behind the bar
    /// @param percent length of the bar, 0 to 100
    public record Bar(String label, String value, int percent) {}

    /// @param answers that count
    static Bars of(PageRequest visit, Asking how, List<Answer> answers) {
        var tally = Tally.of(how, answers.stream().map(Answer::text).toList());
        boolean isOrder = how.form() == Asking.Form.PRIORITISE;
        double whole = how.form() == Asking.Form.DOTS ? most(tally) : tally.total();
        var bars = tally.rows().stream()
                .map(row -> isOrder ? place(visit, tally, row) : count(whole, row))
                .toList();
        var mean = tally.mean();
        return new Bars(
                bars, mean.isPresent() ? visit.words().get("live.tally.mean", rounded(mean.getAsDouble())) : "");
    }

    private static double most(Tally tally) {
        return tally.rows().stream().mapToDouble(Tally.TallyRow::value).max().orElse(0);
    }

    /// @param whole of which the bar is a part
    private static Bar count(double whole, Tally.TallyRow row) {
        int percent = whole == 0 ? 0 : (int) Math.round(100 * row.value() / whole);
        return new Bar(row.label(), Integer.toString((int) row.value()), percent);
    }

    /// What everybody put first has the longest bar.
    private static Bar place(PageRequest visit, Tally tally, Tally.TallyRow row) {
        if (tally.total() == 0) return new Bar(row.label(), "", 0);
        int last = tally.rows().size();
        return new Bar(row.label(), visit.words().get("live.tally.place", rounded(row.value())), (int)
                Math.round(100 * (last - row.value()) / (last - 1)));
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
