package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.ReviewLog.Sort;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.Edit;
import nl.kennisatelier.git.Outcome;

/// A second pair of eyes: what waits on branches is read over by somebody who did not make it, by form or by git alike.
public final class Reviewing {

    /// In the message of what was approved.
    static final String APPROVED_BY = "Nagekeken-door";

    static final String MADE_BY = "Gemaakt-door";

    private static final int ENDED_MAX = 20;

    private final ContentRepository repository;
    private final Desk desk;
    private final SecondEyes review;
    private final Offers offers;

    public Reviewing(ContentRepository repository, Desk desk, SecondEyes review) {
        this.repository = repository;
        this.desk = desk;
        this.review = review;
        this.offers = new Offers(repository);
    }

    public SecondEyes review() {
        return review;
    }

    public ReviewLog log() {
        return review.log();
    }

    /// All that waits, the last one first.
    public List<Offer> offers() throws IOException {
        return offers.all();
    }

    /// @param branch as somebody sent it: anything at all
    public Optional<Offer> offer(String branch) throws IOException {
        return offers.of(branch);
    }

    /// How the last ones ended.
    public List<ReviewLog.Said> ended() {
        return log().ended(ENDED_MAX);
    }

    /// Everybody who had a hand in it: by the names in its commits, and by the tokens with which it came.
    public List<String> makers(Offer offer) {
        return Stream.concat(log().makers(offer.branch()).stream(), offer.authors().stream())
                .distinct()
                .toList();
    }

    /// Where nobody knows any more who had a hand in it, everybody may have had.
    public boolean isMaker(Offer offer, String who) {
        return log().isClosed() || makers(offer).stream().anyMatch(maker -> maker.equalsIgnoreCase(who));
    }

    /// Puts it online, in one commit that says who made it and who read it over. Its branch goes.
    ///
    /// @param who did not make it, or may put online what nobody read over
    /// @param subject what it is about
    /// @throws IllegalArgumentException when who made it has to ask
    public Outcome publish(Offer offer, String who, String subject, String note) throws IOException {
        boolean isMaker = isMaker(offer, who);
        if (isMaker && review.mustAsk(who)) throw new IllegalArgumentException(who + " made it");
        var files = new HashMap<String, Optional<byte[]>>();
        offer.files().forEach(file -> files.put(file.path(), file.after()));
        var message = message(offer, isMaker ? "" : who, subject);
        var author = offer.authors().getFirst();
        var edit = new Edit(author, repository.branch(), Optional.of(offer.fork()), files, message);
        var outcome = repository.write(edit, desk::judgeApproved);
        if (outcome instanceof Outcome.Done) end(Sort.APPROVED, offer, who, note);
        return outcome;
    }

    /// What goes, who agrees has seen.
    private String message(Offer offer, String reader, String subject) {
        var lines = new ArrayList<String>();
        lines.add(subject + "\n");
        for (var maker : new TreeSet<>(makers(offer))) lines.add(MADE_BY + ": " + maker);
        if (!reader.isEmpty()) lines.add(APPROVED_BY + ": " + reader);
        offer.texts().forEach(file -> lines.add(Permission.TRAILER + ": " + file.path()));
        return String.join("\n", lines);
    }

    /// It does not get online, and its branch goes.
    ///
    /// @param sort declined, by who did not make it, or withdrawn by who did
    /// @param why what its maker reads
    public void end(Sort sort, Offer offer, String who, String why) throws IOException {
        log().say(sort, offer.branch(), offer.tip().id(), who, why);
        repository.removeBranch(offer.branch());
    }
}
