package nl.kennisatelier.web.kit.site;

import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.circulation.Uploads;

/// The way in for editors.
///
/// @param editors who they are
/// @param reviewing a second pair of eyes for what they make
/// @param isEditable whether texts can be changed here; with a forge they are changed there
/// @param readingIsOpen whether the repository may be cloned without a token
/// @param invitations for who is to write too
/// @param uploads pictures and PDFs that wait for their text to be saved
/// @param openId asks an organisation who somebody is; nothing where editors have tokens only
/// @param fetching how to be told that the forge has something new; nothing when the repository is our own
public record Editorial(
        Desk desk,
        Editors editors,
        Invitations invitations,
        Uploads uploads,
        Reviewing reviewing,
        boolean isEditable,
        boolean readingIsOpen,
        Optional<OpenId> openId,
        Optional<Fetching> fetching) {

    /// @param secret that signs a webhook of the forge; empty when none is accepted
    /// @param now asks for a fetch at once; returns at once
    /// @param state a sentence on the last fetch, in the language of the page, for editors
    public record Fetching(String secret, Runnable now, java.util.function.Supplier<State> state) {}

    /// @param last when the remote was last reached, or nothing yet
    /// @param trouble why nothing came since; nothing when all is well
    /// @param held the errors for which the newest commit was not put online; none when it is online
    public record State(
            Optional<java.time.Instant> last,
            Optional<nl.kennisatelier.git.ForgeFailure.Why> trouble,
            java.util.List<nl.kennisatelier.source.Problem> held) {}
}
