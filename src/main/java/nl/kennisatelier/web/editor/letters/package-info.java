/// The letterbox as editors see it: what waits, one letter, and what is done with it.
///
/// Will never show who sent a letter: nobody knows.
package nl.kennisatelier.web.editor.letters;
