package nl.kennisatelier.workshop;

/// How far a hall is with a question: `11 van 12 klaar`.
///
/// @param ready how many have answered it
/// @param expected those, and who was heard of in the last minute and has not answered yet. Who left without an answer
///     is not waited for
public record Ready(int ready, int expected) {

    /// Whether nobody is left to wait for.
    public boolean isAll() {
        return ready > 0 && ready == expected;
    }
}
