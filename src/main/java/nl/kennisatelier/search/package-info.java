/// Library to index, requests to results, in Dutch that finds.
///
/// Three floors. This one is the door, the request and the result; of the language {@link
/// nl.kennisatelier.search.dutch} knows the words, and {@link nl.kennisatelier.search.words} what somebody
/// means who types them. It asks an index through {@link nl.kennisatelier.search.words.Lexicon}. On top
/// {@link nl.kennisatelier.search.lucene} answers, and is the only one that knows Lucene; another engine
/// would be its neighbour. Each sees those before it, none of those after it.
package nl.kennisatelier.search;
