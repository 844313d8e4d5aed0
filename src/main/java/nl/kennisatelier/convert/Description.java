package nl.kennisatelier.convert;

import java.util.regex.Pattern;

/// What is said of a picture for who does not see it.
///
/// @param isMachine whether a program guessed it
record Description(String words, boolean isMachine) {

    /// As Word and PowerPoint sign theirs.
    private static final Pattern SIGNED = Pattern.compile(
            "(?i)\\s*(door AI gegenereerde inhoud[^.]*\\.?|automatisch gegenereerde beschrijving|beschrijving automatisch"
                    + " gegenereerd( met [^.]*)?|description automatically generated|AI-generated content may be incorrect\\.?)");

    /// The name of a file, or a number that a program gave.
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)\\S+\\.(jpe?g|png|gif|webp|heic|tiff?|bmp|emf|wmf)|(afbeelding|picture|image|foto|graphic|img|dsc)[ _-]?\\d+");

    static Description of(String said) {
        var words = SIGNED.matcher(said).replaceAll("").replaceAll("\\s+", " ").strip();
        return NOTHING.matcher(words).matches()
                ? new Description("", false)
                : new Description(
                        words, !words.isEmpty() && SIGNED.matcher(said).find());
    }
}
