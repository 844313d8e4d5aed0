package nl.kennisatelier.library;

import java.util.Optional;
import nl.kennisatelier.source.Location;

/// A part of a document that stands on its own: a tip, a question, an insight ...
///
/// @param number place among its kind in the document, counted from 1: only for show, never part of an address
/// @param title its first sentence, without markup, shortened when it is long
/// @param headline the first sentence whole, with its links and emphasis, safe to show; empty where the title
/// says the same
/// @param text all of it, without markup, the title included
/// @param html all of it, safe to show
/// @param restHtml what follows the headline, safe to show; empty when that is all
/// @param notes the footnotes that it names, safe to show; or empty
/// @param url for a link: where it leads
/// @param asking for a question: how it is put to people
/// @param isRaised whether an editor marked it as something for national government
public record Passage(
        EntryId id,
        Kind kind,
        int number,
        String title,
        String headline,
        String text,
        String html,
        String restHtml,
        String notes,
        Optional<String> url,
        Asking asking,
        boolean isRaised,
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
                document.withPart(kind, anchor()),
                kind,
                number,
                title,
                headline,
                text,
                html,
                restHtml,
                notes,
                url,
                asking,
                isRaised,
                labels,
                document,
                location);
    }

    public Passage withLabels(Labels other) {
        return new Passage(
                id,
                kind,
                number,
                title,
                headline,
                text,
                html,
                restHtml,
                notes,
                url,
                asking,
                isRaised,
                other,
                documentId,
                location);
    }

    /// The anchor on the page of its document.
    public String anchor() {
        return id.part();
    }
}
