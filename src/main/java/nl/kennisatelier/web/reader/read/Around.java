package nl.kennisatelier.web.reader.read;

import java.util.List;
import nl.kennisatelier.web.kit.site.Card;

/// What else there is to read beside one text.
///
/// @param namedBy other texts that name this one
/// @param siblings others of its kind: reports on the same subject, or lessons in the same report
/// @param related lessons from other places
public record Around(List<Card> namedBy, List<Card> siblings, List<Card> related) {}
