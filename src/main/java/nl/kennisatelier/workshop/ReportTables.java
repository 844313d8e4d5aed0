package nl.kennisatelier.workshop;

import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Which report was made of a workshop, and of which answers it has the words.
final class ReportTables {

    private ReportTables() {}

    /// Remembers by which the words of answers are found in the report that was made of them.
    static void setMarks(Handle handle, String id, Map<Long, String> marks) {
        if (marks.isEmpty()) return;
        var all = handle.prepareBatch("update answer set in_report = :mark where workshop = :id and number = :number");
        marks.forEach((number, mark) ->
                all.bind("id", id).bind("number", number).bind("mark", mark).add());
        all.execute();
    }

    /// The numbers of those of which words went into a report.
    static Set<Long> inReport(Handle handle, String id) {
        return handle.createQuery("select number from answer where workshop = :id and in_report is not null")
                .bind("id", id)
                .mapTo(Long.class)
                .set();
    }

    /// Of those that went into a report and were wiped since.
    static Set<String> wipedMarks(Handle handle, String report) {
        return handle.createQuery("select in_report from answer join workshop on workshop.id = answer.workshop"
                        + " where report = :report and in_report is not null and state = 'TAKEN_BACK'")
                .bind("report", report)
                .mapTo(String.class)
                .set();
    }

    static void setReport(Handle handle, String id, String report) {
        handle.createUpdate("update workshop set report = :report where id = :id")
                .bind("id", id)
                .bind("report", report)
                .execute();
    }
}
