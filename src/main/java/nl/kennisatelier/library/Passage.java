package nl.kennisatelier.library;

import java.util.Optional;
import nl.kennisatelier.source.Location;

/// A part of a document that stands on its own: a tip, a question, an insight ...
///
/// @param number place among its kind in the document, counted from 1: only for show, never part of an address
/// @param title its first sentence, without markup, shortened when it is long
/// @param url for a link: where it leads
/// @param asking for a question: how it is put to people
/// @param isRaised whether an editor marked it as something for national government
public record Passage(
        EntryId id,
        Kind kind,
        int number,
        String title,
        Wording wording,
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

    @Override
    public String text() {
        return wording.text();
    }

    /// The first sentence whole, with its links and emphasis, safe to show; empty where the title says the same.
    public String headline() {
        return wording.headline();
    }

    /// All of it, safe to show.
    public String html() {
        return wording.html();
    }

    /// What follows the headline, safe to show; empty when that is all.
    public String restHtml() {
        return wording.restHtml();
    }

    /// The footnotes that it names, safe to show; or empty.
    public String notes() {
        return wording.notes();
    }

    /// The same in a document that goes by another name.
    Passage in(EntryId document) {
        return with(document.withPart(kind, anchor()), wording, labels, document);
    }

    public Passage withLabels(Labels other) {
        return with(id, wording, other, documentId);
    }

    Passage withWording(Wording other) {
        return with(id, other, labels, documentId);
    }

    private Passage with(EntryId id, Wording wording, Labels labels, EntryId documentId) {
        return new Passage(id, kind, number, title, wording, url, asking, isRaised, labels, documentId, location);
    }

    /// The anchor on the page of its document.
    public String anchor() {
        return id.part();
    }
}
