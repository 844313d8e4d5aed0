package nl.kennisatelier.library;

import java.util.Optional;
import nl.kennisatelier.source.Location;

/// Anything a visitor can find: one entry is one search result with one address.
public sealed interface Entry permits Document, Passage {

    EntryId id();

    Kind kind();

    String title();

    /// All its words, without markup; the title is not repeated in it where it is a heading of its own.
    String text();

    Labels labels();

    Location location();

    /// The document it stands in; a document stands in itself.
    EntryId documentId();

    /// Where a link or a source leads, without scheme and closing slash, so that it does not matter how it is written.
    default Optional<String> leadsTo() {
        var url = switch (this) {
            case Document document when document.details() instanceof Details.Source source -> source.url();
            case Document _ -> "";
            case Passage passage -> passage.kind() == Kind.LINK ? passage.url().orElse("") : "";
        };
        var address = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", "");
        return Optional.of(address).filter(bare -> !bare.isEmpty());
    }
}
