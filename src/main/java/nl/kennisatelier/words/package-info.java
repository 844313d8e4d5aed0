/// The words on screen, in Dutch and English.
///
/// Knows message files and how to fill them in. Will never know what a page is.
package nl.kennisatelier.words;
