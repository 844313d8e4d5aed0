/// Finds the names of people in a text: who `mevrouw Jansen` is, and that `Johan de Wittlaan` is a street.
///
/// One door, {@link nl.kennisatelier.circulation.people.People}. It weighs each run of words with a capital against
/// lists
/// of first names, surnames, ordinary words and places (`analysis/*.txt`, {@link
/// nl.kennisatelier.circulation.people.WordLists}), and against what stands beside it ({@link
/// nl.kennisatelier.circulation.people.Clues}). It knows nothing of a library, but for the phrases it is told are no
/// people.
package nl.kennisatelier.circulation.people;
