/// What a programme's manager looks at: how it stands in its pilots, its proposals and its signals. Every number is
/// worked out from texts; no page here counts who looked at what.
package nl.kennisatelier.web.reader.programme;
