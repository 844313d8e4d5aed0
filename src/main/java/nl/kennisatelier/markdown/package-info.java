/// Markdown and YAML text to library values, and back.
///
/// The only room that knows commonmark, the YAML parser and the HTML sanitizer. Reading never fails here: a file gives
/// a value and its problems.
package nl.kennisatelier.markdown;
