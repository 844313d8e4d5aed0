package nl.kennisatelier.search;

/// What the search does beyond comparing words letter by letter. Each can be left out, so that its worth can be
/// measured alone; the site leaves out none.
public enum SearchFeature {
    /// Huizen and huis are one word.
    INFLECTION,

    /// A compound is found by its parts, and finds them apart.
    COMPOUNDS,

    /// Words are found with and without the hyphen, the apostrophe or the space between them.
    JOINED,

    /// Accents make no difference.
    ACCENTS,

    /// Words made of the same root are found where a word finds nothing: duurzaam for verduurzamen.
    FAMILY,

    /// Words that mean the same, by the editors' lists.
    SYNONYMS,

    /// Abbreviations mean what the texts themselves say they mean.
    ABBREVIATIONS,

    /// A word that occurs nowhere is taken for one that looks like it.
    SPELLING,

    /// Words that stand together weigh more.
    CLOSENESS,

    /// The first words of a text weigh more.
    OPENING,

    /// A title weighs more than prose, a word as typed more than another form of it, and that more than part of a word.
    WEIGHTS,

    /// A document weighs less than its parts, which are shorter and found apart.
    WHOLES,

    /// Of texts that are found equally well, those of later years come first.
    RECENT,

    /// And those that other documents name more often.
    USED
}
