/// The Dutch language for the search room: stems, compounds, words that say nothing.
///
/// One door, {@link nl.kennisatelier.search.dutch.Dutch}. It knows nothing of documents, queries, synonyms or an index;
/// its words come in folded. Words live in `analysis/*.txt`, rules in code; editors add words through {@link
/// nl.kennisatelier.search.dutch.DutchWordLists#plus}.
package nl.kennisatelier.search.dutch;
