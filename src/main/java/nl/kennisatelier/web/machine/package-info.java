/// The same knowledge for machines: JSON, CSV, Atom, and the files that robots look for.
///
/// Knows the library, the search and Javalin; knows no page and no template. Whatever it serves is derived from the
/// edition that is online. XML and JSON are written by libraries, never by joining strings.
package nl.kennisatelier.web.machine;
