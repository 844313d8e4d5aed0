package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How far a proposal came.
public enum ProposalStage {
    IDEA("idee"),
    /// Asked informally, at one of the fixed moments of who gives the money.
    PRE_APPLIED("vooraanvraag"),
    SUBMITTED("ingediend"),
    GRANTED("toegekend"),
    AGREED("overeenkomst"),
    UNDER_WAY("in-uitvoering"),
    DONE("afgerond"),
    STOPPED("gestopt"),
    DECLINED("afgewezen"),
    /// Nobody says; no step of a course.
    UNKNOWN("onbekend");

    /// In front matter, in addresses and in the open data: `stand=toegekend`.
    public final String word;

    ProposalStage(String word) {
        this.word = word;
    }

    /// Whether its money still counts: that of what was stopped or declined goes elsewhere.
    public boolean isGoing() {
        return switch (this) {
            case IDEA, PRE_APPLIED, SUBMITTED, GRANTED, AGREED, UNDER_WAY, DONE, UNKNOWN -> true;
            case STOPPED, DECLINED -> false;
        };
    }

    public static Optional<ProposalStage> ofWord(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word.equals(word)).findFirst();
    }

    /// Those that are a step.
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(stage -> stage != UNKNOWN)
                .map(stage -> stage.word)
                .toList();
    }
}
