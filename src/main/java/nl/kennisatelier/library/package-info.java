/// What the neighbourhoods know: reports, tips, questions, places, terms, and how they hang together.
///
/// Immutable values. Does no reading or writing, imports nothing but the JDK and the floor below.
package nl.kennisatelier.library;
