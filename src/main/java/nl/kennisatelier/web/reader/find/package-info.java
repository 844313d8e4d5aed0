/// The page of results: words, filters, hits, and the way out when nothing is found.
package nl.kennisatelier.web.reader.find;
