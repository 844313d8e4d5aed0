/// The Dutch language for the search room: folding, stems, compounds, and the Lucene analyzers made of them.
///
/// One door, {@link nl.kennisatelier.search.dutch.Dutch}. It knows nothing of documents, queries or synonyms. Words
/// live in `analysis/*.txt`, rules in code; editors add words through {@link
/// nl.kennisatelier.search.dutch.WordLists#plus}.
package nl.kennisatelier.search.dutch;
