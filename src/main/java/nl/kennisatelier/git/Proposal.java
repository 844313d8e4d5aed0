package nl.kennisatelier.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;

/// A change of one branch that somebody asks for, by push, by form or by fetch. Its objects can be read already, and
/// are gone again when the gate refuses.
public interface Proposal {

    /// The name of the editor, as in the list of tokens.
    String who();

    /// Whether it stands on the forge already that we follow: refusing it changes nothing there.
    boolean isFetched();

    /// Without `refs/heads/`.
    String branch();

    /// Whether this is the branch that readers see.
    boolean isPublished();

    /// Whether commits that the branch holds now are gone from it: the forge that we follow has changed its history. A
    /// push or a form cannot.
    boolean isRewritten();

    /// Where the branch stands now; nothing when it is new.
    Optional<String> from();

    /// The commit it would go to.
    String to();

    /// What stands in [#to()].
    Content content();

    /// Content paths that differ between a commit and [#to()]. Costs as much as what differs.
    Set<String> changedSince(String commit) throws IOException;

    /// Files in [#to()] that hold words and that nobody reads, as far as they are new or otherwise since a commit.
    Set<String> otherTextsSince(String commit) throws IOException;

    /// What the messages of its new commits say at their end behind this word and a colon, as `git commit --trailer`
    /// writes it. In any case.
    Set<String> said(String word) throws IOException;

    /// What no repository of content holds: links, submodules, odd names, pictures that are none.
    List<Problem> problems();
}
