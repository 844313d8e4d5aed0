package nl.kennisatelier.web.kit.page;

import java.util.Optional;
import nl.kennisatelier.library.Document;

/// The texts that come with the program: about, privacy, accessibility and the like.
public interface FixedPages {

    FixedPages NONE = (_, _) -> Optional.empty();

    /// @param name first step of the address: `over`
    /// @param language `nl` or `en`
    Optional<Document> page(String name, String language);
}
