package nl.kennisatelier.inventory;

/// The parts of a running site that can be closed while the others go on.
public enum Part {
    /// The repository of the texts: what editors push to, or what is fetched from a forge.
    TEXTS,
    WORKSHOPS,
    EDITORS,
    /// What people sent in, until an editor decided.
    LETTERS,
    /// What the addresses of previews are made of.
    SECRET,
    /// Addresses of previews, and how often they were taken back.
    PREVIEWS,
    /// Which versions of texts an editor put out of sight.
    HIDDEN,
    /// What was said of texts that were read over.
    REVIEWS,
    /// Which answers were wiped, and which keys of workshops were replaced.
    WIPED,
    PUSHES,
    INDEX,
    INVENTORY,
    /// The last good edition, kept for when the texts cannot be read.
    EDITION
}
