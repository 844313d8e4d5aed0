package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.access.LastUses;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.Edit;
import nl.kennisatelier.git.Gate;
import nl.kennisatelier.git.HiddenVersions;
import nl.kennisatelier.git.History;
import nl.kennisatelier.git.OnlineVersion;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.git.Proposal;
import nl.kennisatelier.git.Verdict;
import nl.kennisatelier.markdown.ForReaders;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;

/// The editors' desk: every change of the repository passes here, is read before it is in, and is online when it is.
public final class Desk implements Gate {

    /// The editor of what the program does by itself.
    private static final String NOBODY = "Kennisatelier";

    private final ContentRepository repository;
    private final Publisher publisher;
    private final Previews previews;
    private final PushLog log;
    private final SecondEyes review;
    private final Clock clock;
    private final PushLines lines;
    private final StoredFiles files;

    /// The errors for which the newest commit of a forge is not online.
    private volatile List<Problem> held = List.of();

    private String heldCommit = "";

    /// A proposal that was read, and may wait for its branch to move.
    ///
    /// @param changed content paths that differ from what is online
    /// @param takings what it takes from what is online
    private record Judged(
            Proposal proposal, Catalogue catalogue, Set<String> changed, Takings takings, Instant noticed) {

        Push push(int errors, Duration took) {
            return new Push(noticed, proposal.who(), proposal.branch(), proposal.to(), changed.size(), errors, took);
        }
    }

    /// @param links the addresses of previews
    /// @param origin where readers find the site, for the addresses in messages; may be empty
    public Desk(
            ContentRepository repository,
            Publisher publisher,
            PushLog log,
            PreviewLinks links,
            Words words,
            String origin,
            Clock clock) {
        this(repository, publisher, log, links, words, origin, SecondEyes.free(ReviewLog.inMemory(clock)), clock);
    }

    /// @param review who reads over what others make
    public Desk(
            ContentRepository repository,
            Publisher publisher,
            PushLog log,
            PreviewLinks links,
            Words words,
            String origin,
            SecondEyes review,
            Clock clock) {
        this.review = review;
        this.repository = repository;
        this.publisher = publisher;
        this.previews = new Previews(repository, publisher, clock, links);
        this.log = log;
        this.clock = clock;
        this.lines = new PushLines(words, origin);
        this.files = new StoredFiles(repository);
    }

    /// Puts online what the published branch holds: at the start, or after a repair from outside.
    public Edition open() throws IOException {
        var head = repository.head();
        var noticed = clock.instant();
        if (head.isEmpty()) return publisher.publish(publisher.unread(), noticed, List.of(), head);
        var catalogue = publisher.unread().readAll(repository.at(head.get().id()), Broken.AS_IT_IS);
        var edition = publisher.publish(catalogue, noticed, List.of(), head);
        publisher.vanished().start(repository.history(), edition.library());
        return edition;
    }

    @Override
    public Verdict judge(Proposal proposal) throws IOException {
        return judge(proposal, proposal.isFetched() || !review.mustAsk(proposal.who()));
    }

    /// What somebody read over who did not make it.
    Verdict judgeApproved(Proposal proposal) throws IOException {
        return judge(proposal, true);
    }

    private Verdict judge(Proposal proposal, boolean isApproved) throws IOException {
        var noticed = clock.instant();
        var online = publisher.current().commit();
        var changed = online.isPresent()
                ? proposal.changedSince(online.get().id())
                : proposal.content().paths();
        var before = publisher.catalogue();
        var permitted = Permission.of(proposal);
        var catalogue = before.permitting(permitted::names).read(proposal.content(), changed, Broken.AS_IT_IS);
        var takings = proposal.isPublished() ? Takings.of(before, catalogue) : Takings.NONE;
        var judged = new Judged(proposal, catalogue, changed, takings, noticed);
        var problems = new ArrayList<>(proposal.problems());
        var come = catalogue.problems().since(before.problems());
        if (proposal.isPublished()) {
            problems.addAll(come);
            problems.addAll(takings.problems(permitted));
        }
        var errors = problems.stream().filter(Problem::isError).sorted().toList();
        // A forge took it already: without anything online, something with errors is better than nothing.
        if (!errors.isEmpty() && !(proposal.isFetched() && online.isEmpty())) {
            if (!proposal.to().equals(heldCommit)) log.add(judged.push(errors.size(), Duration.ZERO));
            if (proposal.isFetched() && proposal.isPublished()) hold(proposal.to(), errors);
            return new Verdict.Refused(lines.reason(errors.size()), lines.refused(errors));
        }
        boolean isSeen = isApproved || !proposal.isPublished() || online.isEmpty();
        if (!isSeen && !OnlyDrafts.are(changed, before, catalogue)) return lines.unseen();
        var own = new ArrayList<>(catalogue.problems().of(changed));
        own.addAll(NotShown.in(proposal, online.map(Commit::id).orElse("")));
        var told = new ArrayList<>(lines.mendLater(own, proposal.isPublished()));
        if (proposal.isPublished()) {
            told.addAll(lines.elsewhere(inOthers(come, changed)));
        }
        return new Verdict.Accepted(told, () -> landed(judged));
    }

    private List<String> landed(Judged judged) throws IOException {
        var proposal = judged.proposal();
        if (!proposal.isPublished()) {
            log.add(judged.push(0, Duration.ZERO));
            review.log().say(ReviewLog.Sort.MADE, proposal.branch(), proposal.to(), proposal.who(), "");
            return lines.preview(previews.token(proposal.branch()));
        }
        hold("", List.of());
        var before = publisher.current().library();
        var commit = repository.head().filter(head -> head.id().equals(proposal.to()));
        var edition = publisher.publish(
                judged.catalogue(), judged.takings(), judged.noticed(), List.copyOf(judged.changed()), commit);
        log.add(judged.push(0, edition.took()));
        LetterBranches.clear(repository);
        if (!proposal.isFetched()) MergedBranches.clear(repository);
        var said = new ArrayList<>(lines.vanished(judged.takings().addresses()));
        var drafts = judged.catalogue().drafts(judged.changed());
        said.addAll(lines.online(before, edition, drafts));
        return said;
    }

    private static List<Problem> inOthers(List<Problem> problems, Set<String> changed) {
        return problems.stream()
                .filter(problem -> !changed.contains(problem.location().path()))
                .toList();
    }

    /// What was online once and is not any more.
    public Vanished vanished() {
        return publisher.vanished();
    }

    /// What the last change that took something away took from the site.
    public List<LostAddress> lost() {
        return publisher.lost();
    }

    /// The texts that are online, the lists by which they are read, and the pictures that they name; no text with a
    /// name in its fields to which nobody agreed.
    @Override
    public OnlineVersion shown() {
        var edition = publisher.current();
        return new OnlineVersion(
                edition.commit().map(Commit::id), () -> ShownFiles.of(edition, repository), ForReaders::bytes);
    }

    private void hold(String commit, List<Problem> errors) {
        heldCommit = commit;
        held = errors;
    }

    /// The errors for which the newest commit of the forge that we follow is not online; none when it is.
    public List<Problem> held() {
        return held;
    }

    /// What came in last, newest first.
    public List<Push> pushes() {
        return log.last();
    }

    /// The branch that readers see.
    public String branch() {
        return repository.branch();
    }

    /// Every branch, the published one with its drafts included.
    public List<Preview> previews() throws IOException {
        return previews.all();
    }

    /// What those see who have this address.
    public Optional<PreviewEdition> preview(String token) throws IOException {
        return previews.edition(token);
    }

    /// When the addresses of previews were last opened.
    public LastUses previewUses() {
        return previews.uses();
    }

    /// Gives the preview of a branch another address: the one before opens nothing any more.
    ///
    /// @param branch as somebody sent it: anything at all
    /// @return whether there is such a branch
    public boolean takePreviewBack(String branch) throws IOException {
        return previews.takeBack(branch);
    }

    /// Which past versions the editors put out of sight.
    public HiddenVersions hiddenVersions() {
        return repository.hiddenVersions();
    }

    public History history() {
        return repository.history();
    }

    /// The files as they stand, on the published branch and on others.
    public StoredFiles files() {
        return files;
    }

    /// A file as it stands on the published branch.
    public Optional<EditedText> text(String path) throws IOException {
        return files.text(path);
    }

    /// The texts on a branch that do not exist on the published one.
    public List<EditedText> proposed(String branch) throws IOException {
        return files.proposed(branch);
    }

    /// Reads a text as if it stood in the library, and keeps nothing of it.
    public Checked check(String path, String text) throws IOException {
        return check(Map.of(path, Optional.of(text.getBytes(UTF_8))));
    }

    /// Reads files as if they stood in the library, and keeps nothing of them.
    ///
    /// @param files for each path its bytes, or nothing for one that would be gone
    public Checked check(Map<String, Optional<byte[]>> files) throws IOException {
        var head = repository.head();
        var content = head.isPresent() ? Overlay.of(repository.at(head.get().id()), files) : Overlay.of(files);
        var changed = files.keySet();
        var online = publisher.catalogue();
        var catalogue = online.read(content, changed, Broken.AS_IT_IS);
        var others = inOthers(catalogue.problems().since(online.problems()), changed);
        return new Checked(
                previews.edition(catalogue, changed, changed, Optional.empty()),
                Stream.concat(catalogue.problems().of(changed).stream(), others.stream())
                        .toList(),
                Takings.of(online, catalogue).addresses());
    }

    /// Makes a commit of a text, merged with what others changed since, and puts it online.
    ///
    /// @param who the name of the editor
    /// @param beside pictures and PDFs that come with it, by path
    /// @param message a sentence that says what changed and why; empty for one made from the path
    /// @param takesAway whether the editor knows that the whole text goes from the site
    public Outcome save(String who, EditedText text, Map<String, byte[]> beside, String message, boolean takesAway)
            throws IOException {
        var plain = message.isBlank() ? lines.subject(text.path()) : message.strip();
        var files = new HashMap<String, Optional<byte[]>>();
        beside.forEach((path, bytes) -> files.put(path, Optional.of(bytes)));
        files.put(text.path(), Optional.of(text.text().getBytes(UTF_8)));
        return change(who, text.commit(), files, takesAway ? Permission.in(plain, text.path()) : plain);
    }

    /// Makes one commit of several files, merged with what others changed since, and puts it online.
    ///
    /// @param base the commit that the editor was looking at; empty to write on top of whatever stands there
    /// @param files for each path its bytes, or nothing to remove it
    public Outcome change(String who, String base, Map<String, Optional<byte[]>> files, String message)
            throws IOException {
        var begun = Optional.of(base).filter(commit -> !commit.isEmpty());
        return repository.write(new Edit(who, repository.branch(), begun, files, message), this);
    }

    public Outcome save(String who, EditedText text, String message) throws IOException {
        return save(who, text, Map.of(), message, false);
    }

    /// Makes one commit of several files on a branch, for editors to read over before it is published.
    ///
    /// @param base as of [#change]; of a branch that is new, of the published one
    public Outcome offer(String who, String branch, String base, Map<String, Optional<byte[]>> files, String message)
            throws IOException {
        var begun = Optional.of(base).filter(commit -> !commit.isEmpty());
        return repository.write(new Edit(who, branch, begun, files, message), this);
    }

    /// Makes a commit of a text on a branch of its own, for editors to read over before it is published.
    public Outcome propose(String who, String branch, String path, String text, String message) throws IOException {
        var bytes = text.getBytes(UTF_8);
        return repository.write(
                new Edit(who, branch, Optional.empty(), Map.of(path, Optional.of(bytes)), message), this);
    }

    /// Puts the files of a folder in an empty repository, as its first commit.
    public Outcome importFirst(Content folder, String message) throws IOException {
        var files = new java.util.TreeMap<String, Optional<byte[]>>();
        for (var path : folder.paths()) files.put(path, Optional.of(folder.read(path)));
        for (var path : folder.attachments()) files.put(path, Optional.of(folder.read(path)));
        return repository.write(new Edit(NOBODY, repository.branch(), Optional.empty(), files, message), this);
    }

    /// The paths that hold drafts on the published branch.
    public Set<String> drafts() {
        return publisher.catalogue().drafts();
    }
}
