package nl.kennisatelier.search;

/// In which order results come.
public enum Order {
    /// Best match first; without words the newest first.
    RELEVANCE("relevantie"),
    NEWEST("nieuwste"),
    /// By the number of other documents that name the entry.
    MOST_USED("gebruikt"),
    /// By the number of other places that a lesson was seen in.
    TRAVELLED("gereisd");

    /// The value of `volgorde` in the URL; the first is left out there.
    public final String word;

    Order(String word) {
        this.word = word;
    }
}
