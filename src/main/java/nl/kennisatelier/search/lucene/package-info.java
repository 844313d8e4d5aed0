/// The index in Lucene. One door, {@link nl.kennisatelier.search.lucene.LuceneIndex}; no type of Lucene leaves it.
///
/// The index is derived: deleting its folder costs a rebuild, never data.
package nl.kennisatelier.search.lucene;
