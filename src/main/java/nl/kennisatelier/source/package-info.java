/// The text as editors wrote it, and what is wrong with it, each at its place.
///
/// Knows files and lines. Will never know what a report or a tip is.
package nl.kennisatelier.source;
