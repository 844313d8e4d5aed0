/// The front page: what is new and who knows what.
package nl.kennisatelier.web.reader.home;
