/// Library to index, requests to results, in Dutch that finds.
///
/// The only room that knows Lucene; its types do not leave it. The index is derived: deleting its folder costs a
/// rebuild, never data.
package nl.kennisatelier.search;
