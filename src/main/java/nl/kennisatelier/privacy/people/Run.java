package nl.kennisatelier.privacy.people;

/// Words of a text that were looked at, both included.
///
/// @param isName whether they are the name of a person
record Run(int first, int last, boolean isName) {

    /// Nothing was looked at.
    static final Run NONE = new Run(-1, -1, false);

    static Run name(int first, int last) {
        return new Run(first, last, true);
    }

    static Run other(int first, int last) {
        return new Run(first, last, false);
    }
}
