package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.ReviewLine;

/// What was said of what waits to be read over: who made it, who was asked, remarks, and how it ended. A line
/// for each in a file of the data folder; what it says is on the disk.
public final class ReviewLog {

    /// The name of the file in the data folder.
    public static final String FILE = "nalezen.tsv";

    /// In characters, of what somebody says.
    public static final int TEXT_LENGTH_MAX = 1_000;

    /// More than is ever looked at; the oldest are forgotten.
    private static final int KEPT_MAX = 20_000;

    private final Optional<Path> file;
    private final Clock clock;

    /// Guarded by this.
    private final List<Said> all = new ArrayList<>();

    /// What kind of thing was said.
    public enum Sort {
        /// Somebody changed the branch.
        MADE,
        ASKED,
        REMARK,
        NOT_YET,
        APPROVED,
        DECLINED,
        WITHDRAWN;

        boolean ends() {
            return this == APPROVED || this == DECLINED || this == WITHDRAWN;
        }
    }

    /// @param path and line that it is about, with the words that stand there; an empty path for the whole
    /// @param text what was said; of a question to somebody `name: question`
    public record Said(
            Instant when,
            Sort sort,
            String branch,
            String commit,
            String who,
            String path,
            int line,
            String quote,
            String text) {}

    /// Whether something is missing that was said before.
    private final boolean isClosed;

    private ReviewLog(Optional<Path> file, Clock clock, boolean isClosed) {
        this.file = file;
        this.clock = clock;
        this.isClosed = isClosed;
    }

    /// @param file need not exist yet
    public static ReviewLog open(Path file, Clock clock) {
        return open(file, clock, 0);
    }

    /// When less is known than there was, or nobody can tell, it is [closed][#isClosed]; what is said meanwhile of a
    /// file that cannot be read is forgotten when the program stops.
    ///
    /// @param known how many lines it had, at least
    public static ReviewLog open(Path file, Clock clock, int known) {
        var list = new KeptList(file);
        var state = KeptList.state(known, () -> list.told(ReviewLine::of).stock());
        boolean isUnreadable = state == KeptList.State.UNREADABLE;
        var log =
                new ReviewLog(isUnreadable ? Optional.empty() : Optional.of(file), clock, state != KeptList.State.WELL);
        try {
            if (!isUnreadable) list.told(ReviewLine::of).once().forEach(log::read);
        } catch (KeptList.Unreadable meanwhile) {
            return new ReviewLog(Optional.empty(), clock, true);
        }
        return log;
    }

    /// Whether something is missing that was said before: then nobody knows who made what waits.
    public boolean isClosed() {
        return isClosed;
    }

    /// One that forgets all when the program stops.
    public static ReviewLog inMemory(Clock clock) {
        return new ReviewLog(Optional.empty(), clock, false);
    }

    private void read(ReviewLine line) {
        var sort = Stream.of(Sort.values())
                .filter(one -> one.name().equals(line.sort()))
                .findFirst();
        if (sort.isEmpty()) return; // Of a newer program.
        all.add(new Said(
                line.when(),
                sort.get(),
                line.branch(),
                line.commit(),
                line.who(),
                line.path(),
                line.line(),
                line.quote(),
                line.text()));
    }

    /// About the whole of what stands on a branch.
    public void say(Sort sort, String branch, String commit, String who, String text) throws IOException {
        say(new Said(clock.instant(), sort, branch, commit, who, "", 0, "", text));
    }

    /// About a line of it.
    public void remark(String branch, String commit, String who, String path, int line, String quote, String text)
            throws IOException {
        say(new Said(clock.instant(), Sort.REMARK, branch, commit, who, path, line, quoted(quote), text));
    }

    private synchronized void say(Said said) throws IOException {
        if (file.isPresent()) {
            var text = plain(said.text().strip().replace("\r", "").replace("\n", "\\n"));
            var line = String.join(
                    "\t",
                    said.when().toString(),
                    said.sort().name(),
                    plain(said.branch()),
                    plain(said.commit()),
                    plain(said.who()),
                    plain(said.path()),
                    Integer.toString(said.line()),
                    plain(said.quote()),
                    text);
            new KeptList(file.get()).append(line + "\n", ReviewLine::of);
        }
        all.add(said);
        if (all.size() > KEPT_MAX) all.removeFirst();
    }

    private static String plain(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ");
        return Characters.upTo(line, TEXT_LENGTH_MAX);
    }

    /// The words of a line as they are kept.
    public static String quoted(String line) {
        return plain(line);
    }

    /// All that was said of what stands on this branch now, the oldest first: not of what stood there before under the
    /// same name.
    public synchronized List<Said> of(String branch) {
        var said = all.stream().filter(one -> one.branch().equals(branch)).toList();
        int from = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).sort().ends()) from = i + 1;
        }
        return said.subList(from, said.size());
    }

    /// How the last ones ended, newest first.
    public synchronized List<Said> ended(int max) {
        return all.reversed().stream()
                .filter(one -> one.sort().ends())
                .limit(max)
                .toList();
    }

    /// Who changed what stands on a branch now, by form or by push.
    public List<String> makers(String branch) {
        return of(branch).stream()
                .filter(one -> one.sort() == Sort.MADE)
                .map(Said::who)
                .distinct()
                .toList();
    }

    /// What was said of it by these.
    public List<Said> of(String branch, Sort... sorts) {
        return of(branch).stream()
                .filter(one -> Arrays.asList(sorts).contains(one.sort()))
                .toList();
    }
}
