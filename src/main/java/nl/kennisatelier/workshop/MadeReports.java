package nl.kennisatelier.workshop;

import java.util.Map;
import java.util.Set;
import nl.kennisatelier.store.Store;

/// Which reports were made of workshops, and which answers went into them.
public final class MadeReports {

    private final Store store;
    private final LiveBoards boards;

    MadeReports(Store store, LiveBoards boards) {
        this.store = store;
        this.boards = boards;
    }

    /// A report was made of a workshop: whoever took part is led to it once it is published.
    ///
    /// @param report its slug
    /// @param marks by which the words of each answer are found in it, by the number of the answer
    public void made(String id, String report, Map<Long, String> marks) {
        store.keep(handle -> {
            ReportTables.nextChange(handle, id);
            ReportTables.setReport(handle, id, report);
            ReportTables.setMarks(handle, id, marks);
            return id;
        });
        boards.ring(id);
    }

    /// The numbers of the answers of a workshop that went into a report.
    public Set<Long> answers(String id) {
        return store.read(handle -> ReportTables.inReport(handle, id));
    }

    /// By which the words are found in a report of those that were wiped since it was made.
    ///
    /// @param report its slug, as somebody sent it: anything at all
    public Set<String> wipedFrom(String report) {
        return store.read(handle -> ReportTables.wipedMarks(handle, report));
    }
}
