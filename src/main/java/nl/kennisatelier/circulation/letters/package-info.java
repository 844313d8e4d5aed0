/// The letterbox: what anybody sends in, from the form to what became of it.
///
/// Will never publish anything by itself: an editor does, through the desk, and by the same gate as any other change.
/// Knows nobody who sends: no name, no address, no cookie comes in here.
package nl.kennisatelier.circulation.letters;
