package nl.kennisatelier.circulation;

/// The text of a file, to be changed in a form.
///
/// @param commit that it was taken from; what came later is merged when it is saved
public record EditedText(String path, String commit, String text) {}
