package nl.kennisatelier.web.kit.site;

import jakarta.servlet.http.HttpServlet;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.circulation.Desk;

/// The way in for editors.
///
/// @param editors who they are
/// @param git the smart HTTP door for `/git/*`; nothing when the content comes from a forge, where pushing is done
/// @param readingIsOpen whether the repository may be cloned without a token
/// @param fetching how to be told that the forge has something new; nothing when the repository is our own
public record Editorial(
        Desk desk, Editors editors, Optional<HttpServlet> git, boolean readingIsOpen, Optional<Fetching> fetching) {

    /// Whether pages can be changed here; with a forge they are changed there.
    public boolean isEditable() {
        return git.isPresent();
    }

    /// @param secret that signs a webhook of the forge; empty when none is accepted
    /// @param now asks for a fetch at once; returns at once
    /// @param state a sentence on the last fetch, in the language of the page, for editors
    public record Fetching(String secret, Runnable now, java.util.function.Supplier<State> state) {}

    /// @param last when the remote was last reached, or nothing yet
    /// @param trouble why the last try failed, or empty
    /// @param held the errors for which the newest commit was not put online; none when it is online
    public record State(
            Optional<java.time.Instant> last, String trouble, java.util.List<nl.kennisatelier.source.Problem> held) {}
}
