package nl.kennisatelier.markdown;

/// HTML that need not be washed: paragraphs of letters, digits and everyday signs, and nothing else. Most of a library
/// is that, and washing costs more than reading it.
final class PlainHtml {

    private static final String OPEN = "<p>";
    private static final String CLOSE = "</p>\n";

    /// What the washing leaves as it is, beside letters and digits.
    private static final String SIGNS = " \n.,;:!?()[]/%*_-–—’‘“”…€";

    private PlainHtml() {}

    /// @param html as the renderer of Markdown writes it
    static boolean is(String html) {
        int at = 0;
        while (at < html.length()) {
            int end = html.indexOf(CLOSE, at);
            if (end < 0 || !html.startsWith(OPEN, at) || !isPlain(html, at + OPEN.length(), end)) return false;
            at = end + CLOSE.length();
        }
        return true;
    }

    private static boolean isPlain(String html, int from, int to) {
        for (int i = from; i < to; i++) if (!isPlain(html.charAt(i))) return false;
        return true;
    }

    /// Letters of Western Europe only: who writes others is rare enough to be washed.
    static boolean isPlain(char c) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') return true;
        return c >= 'À' && c <= 'ÿ' && Character.isLetter(c) || SIGNS.indexOf(c) >= 0;
    }
}
