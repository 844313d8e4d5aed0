package nl.kennisatelier.library;

import java.util.Optional;
import nl.kennisatelier.source.Location;

/// A part of a document that stands on its own: a tip, a question, an insight ...
///
/// @param number place among its kind in the document, counted from 1: only for show, never part of an address
/// @param title its first sentence, without markup
/// @param text all of it, without markup, the title included
/// @param html all of it, safe to show
/// @param restHtml what follows the title, safe to show; empty when the title is all
/// @param url for a link: where it leads
/// @param asking for a question: how it is put to people
public record Passage(
        EntryId id,
        Kind kind,
        int number,
        String title,
        String text,
        String html,
        String restHtml,
        Optional<String> url,
        Asking asking,
        Labels labels,
        EntryId documentId,
        Location location)
        implements Entry {

    /// In characters; a longer tip no longer fits a search result on a phone.
    public static final int TEXT_LENGTH_MAX = 400;

    public Passage {
        if (title.isBlank()) {
            throw new IllegalArgumentException(kind + " without text at " + location);
        }
    }

    /// The same in a document that goes by another name.
    Passage in(EntryId document) {
        return new Passage(
                EntryId.of(kind, document.slug(), anchor()),
                kind,
                number,
                title,
                text,
                html,
                restHtml,
                url,
                asking,
                labels,
                document,
                location);
    }

    /// The anchor on the page of its document.
    public String anchor() {
        return id.part();
    }
}
