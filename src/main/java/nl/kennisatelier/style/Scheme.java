package nl.kennisatelier.style;

/// Dark letters on a light page, or the other way round.
enum Scheme {
    LIGHT,
    DARK
}
