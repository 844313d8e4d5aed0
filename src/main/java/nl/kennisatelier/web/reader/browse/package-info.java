/// Pages that lead to entries: lists, themes, the map, the glossary.
package nl.kennisatelier.web.reader.browse;
