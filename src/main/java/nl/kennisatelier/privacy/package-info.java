/// Finds what says who somebody is, or how to reach them: names, addresses and numbers in a text. Names of places,
/// programmes and organisations of the library are nobody's.
///
/// Will never decide what becomes of a text in which somebody is named: it marks the place.
package nl.kennisatelier.privacy;
