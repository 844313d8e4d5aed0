package nl.kennisatelier.convert;

/// Something about a whole document that its editor has to know.
///
/// @param key of its sentence in the messages, behind `cli.import.note.`
/// @param what the sentence is about: a number, or words of the document
record Told(String key, Object what) {}
