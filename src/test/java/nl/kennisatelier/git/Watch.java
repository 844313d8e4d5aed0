package nl.kennisatelier.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;

/// A gate that lets in what has no errors, and remembers what passed.
final class Watch implements Gate {

    final List<String> seen = new ArrayList<>();

    /// What happens besides.
    interface Also {
        void with(Proposal proposal) throws IOException;
    }

    /// What readers may clone.
    Supplier<OnlineVersion> showing = () -> new OnlineVersion(Optional.empty(), Set::of);

    Also judging = proposal -> {};
    Also moving = proposal -> {};

    @Override
    public Verdict judge(Proposal proposal) throws IOException {
        judging.with(proposal);
        var lines = proposal.problems().stream()
                .filter(Problem::isError)
                .map(Words.dutch()::line)
                .toList();
        if (!lines.isEmpty()) return new Verdict.Refused(lines.size() + " fouten", lines);
        if (proposal.content().paths().contains("verboden.md")) {
            return new Verdict.Refused("1 fout", List.of("verboden.md:1: dit mag niet"));
        }
        return new Verdict.Accepted(List.of("gekeurd: " + proposal.content().paths()), () -> landed(proposal));
    }

    @Override
    public OnlineVersion shown() {
        return showing.get();
    }

    private List<String> landed(Proposal proposal) throws IOException {
        moving.with(proposal);
        seen.add(proposal.who() + " " + proposal.branch() + " "
                + proposal.content().paths());
        return List.of("staat online");
    }
}
