package nl.kennisatelier.library;

/// A theme in the list of subjects of Dutch government publications (TOP) that is like one of ours.
///
/// @param concept its id there: `c_f4f1867a`
public record ThemeMatch(Degree degree, String concept) {

    /// How much alike they are.
    public enum Degree {
        EXACT("exact"),
        CLOSE("close"),
        /// Theirs holds ours, and more.
        BROAD("broad");

        /// In the list of themes: `top: {exact: c_f4f1867a}`.
        public final String word;

        Degree(String word) {
            this.word = word;
        }
    }
}
