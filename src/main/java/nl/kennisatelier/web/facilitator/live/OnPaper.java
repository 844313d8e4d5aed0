package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;

/// To type in what was answered on paper.
///
/// @param roles value and label
/// @param trouble why it was not taken, in a sentence; or empty
/// @param typed that answer, so that it is not lost; or the role of the one before
/// @param added the one before, in words; or empty
/// @param isOpen whether somebody is typing them in
public record OnPaper(String clientKey, List<Link> roles, String trouble, Typed typed, String added, boolean isOpen) {

    /// Whether a photo was not taken.
    public boolean isPhotoRefused() {
        return !described().isEmpty();
    }

    /// What such a photo shows, as it was typed.
    public String described() {
        return typed.value(LiveField.DESCRIPTION.word);
    }

    public boolean isRole(String role) {
        return typed.value(LiveField.ROLE.word).equals(role);
    }

    /// @param last number of the one that was typed in last; 0 for none
    static OnPaper of(PageRequest visit, Board board, int last, boolean typing, CockpitPage.Said said) {
        var added = board.answers().stream()
                .filter(answer ->
                        answer.number() == last && answer.participant().isEmpty())
                .findFirst();
        var typed = said.typed().isAny()
                ? said.typed()
                : added.map(answer -> Typed.of(Map.of(
                                LiveField.ROLE.word,
                                answer.role(),
                                LiveField.TABLE.word,
                                String.valueOf(answer.table()))))
                        .orElse(Typed.NOTHING);
        boolean isPhoto = !said.typed().value(LiveField.DESCRIPTION.word).isEmpty();
        return new OnPaper(
                UUID.randomUUID().toString(),
                Roles.all(visit),
                said.trouble(),
                typed,
                added.map(answer -> AnswerNote.words(
                                board.workshop()
                                        .ask(answer.question())
                                        .orElseThrow()
                                        .how(),
                                answer))
                        .orElse(""),
                typing || said.typed().isAny() && !isPhoto);
    }
}
