/// Finds the names of people in a text: who `mevrouw Jansen` is, and that `Johan de Wittlaan` is a street.
///
/// One door, {@link nl.kennisatelier.privacy.people.People}. It weighs each run of words with a capital against
/// lists of first names, surnames, ordinary words and places (`analysis/*.txt`, {@link
/// nl.kennisatelier.privacy.people.WordLists}), and against what stands beside it ({@link
/// nl.kennisatelier.privacy.people.Clues}). It knows nothing of a library, but for the phrases it is told are no
/// people.
package nl.kennisatelier.privacy.people;
