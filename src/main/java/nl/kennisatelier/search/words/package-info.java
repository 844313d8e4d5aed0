/// What somebody means who types words: their forms, synonyms, abbreviations and compounds, what was probably meant by
/// a word that occurs nowhere, and how much of all that must be found.
///
/// A {@link nl.kennisatelier.search.words.QueryBuilder} makes of words a {@link nl.kennisatelier.search.words.Match};
/// all it knows of the texts it asks a {@link nl.kennisatelier.search.words.Lexicon}, and how they are cut into words a
/// {@link nl.kennisatelier.search.words.TextAnalysis}. It knows no engine.
package nl.kennisatelier.search.words;
