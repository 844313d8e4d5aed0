package nl.kennisatelier.programme;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;
/// Counts the reports of a quarter, and the question sets that they came of.

record QuarterReports(List<Document> all, QuarterDays days) {

    void put(Map<Measure, List<Counted>> lists) {
        var reports = all.stream()
                .filter(report -> days.isIn(report.labels().date()))
                .sorted(Library::newestFirst)
                .toList();
        lists.put(Measure.REPORTS, reports.stream().map(this::report).toList());
        lists.put(
                Measure.SETS,
                reports.stream()
                        .flatMap(this::sets)
                        .distinct()
                        .<Counted>map(set -> new Counted.Text(set, set.labels().date()))
                        .toList());
    }

    private Counted report(Document report) {
        var date = report.labels().date();
        var came = days.arrivals().of(report).map(QuarterDays::day);
        int participants = report.details() instanceof Details.Report told ? told.participants() : 0;
        return new Counted.Report(report, participants, date, QuarterPicture.between(date, came));
    }

    /// Those that the report names, or its event.
    private Stream<Entry> sets(Document report) {
        var own =
                report.details() instanceof Details.Report told ? told.questionSet().stream() : Stream.<String>empty();
        var named =
                own.flatMap(slug -> EntryId.parse(Kind.QUESTION_SET, slug).flatMap(days.library()::document).stream());
        var events = days.library()
                .named(report, Relation.Type.REPORTS_ON)
                .flatMap(event -> event instanceof Document held
                        ? days.library().named(held, Relation.Type.USES_SET)
                        : Stream.empty());
        return Stream.concat(named, events);
    }
}
