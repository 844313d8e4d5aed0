package nl.kennisatelier.source;

/// A remark for an editor, who must look at something before the text goes online.
public final class ReviewMark {

    /// What it begins with, in a comment of Markdown or of YAML.
    public static final String WORD = "NAKIJKEN";

    private ReviewMark() {}

    /// `<!-- NAKIJKEN: klopt de datum? -->`
    public static String inText(String remark) {
        return "<!-- " + WORD + ": " + remark + " -->";
    }

    /// `# NAKIJKEN: klopt de datum?`
    public static String inFields(String remark) {
        return "# " + WORD + ": " + remark;
    }
}
