package nl.kennisatelier.programme;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.Slug;

/// What one record tells of a lesson.
///
/// @param record of the kind reuse
/// @param told its own fields
/// @param places where it was, as far as they are known here; none where it only names neighbourhoods that are not
/// @param isHome whether all of them are where the lesson comes from: then it did not travel
/// @param via the record it was learned from
public record Stop(Document record, Details.Reuse told, List<Where> places, boolean isHome, Optional<Document> via) {

    public ReuseOutcome outcome() {
        return told.outcome();
    }

    /// A place as a journey counts it.
    ///
    /// @param municipality slug of today, or empty when unknown
    /// @param neighbourhood slug, or empty when the record names the municipality alone
    /// @param spot a place in the municipality that has no page here, as it was written; or empty
    public record Where(String municipality, String neighbourhood, String spot) {

        /// A neighbourhood is one place however its municipality is known, and a spot however it is written.
        @Override
        public boolean equals(Object other) {
            return other instanceof Where where && key().equals(where.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        private String key() {
            return neighbourhood.isEmpty() ? municipality + "/" + Slug.of(spot) : neighbourhood;
        }
    }
}
