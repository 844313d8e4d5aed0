/// For who reads: the front page, searching, browsing and reading, in both languages.
///
/// Asks only what the services of readers give; there is no way from here to the desk of the editors or to a workshop.
package nl.kennisatelier.web.reader;
